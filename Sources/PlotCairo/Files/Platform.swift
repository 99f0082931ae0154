// Every call of the operating system that the package makes is in this file.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A call of the operating system that failed.
struct SystemError: Error, Equatable {
  /// What the call left in `errno`.
  let number: Int32

  /// The system's words for it.
  var text: String {
    guard let words = strerror(number) else { return "error \(number)" }
    return String(cString: words)
  }

  static let missing = SystemError(number: ENOENT)
  static let tooManyLinks = SystemError(number: ELOOP)
  fileprivate static let exists = SystemError(number: EEXIST)
  fileprivate static let inputOutput = SystemError(number: EIO)

  fileprivate static var last: SystemError { SystemError(number: errno) }
}

/// What the system says of a path.
struct FileStatus {
  enum Kind { case regular, directory, link, other }
  let kind: Kind
  /// The permission bits, without the set-user and set-group bits.
  let permissions: UInt32
  let owner: UInt32
  let group: UInt32
}

/// An open file, to be written and then closed.
struct OpenFile {
  fileprivate let descriptor: Int32
}

/// The operating system's calls, with their errors thrown.
enum Platform {
  /// The status of what is at a path, or of what a link there leads to.
  static func status(
    of path: String, followingLink: Bool = true
  ) throws(SystemError) -> FileStatus {
    var status = stat()
    let result = followingLink ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { throw .last }
    return FileStatus(status)
  }

  /// Where the link at a path leads, as it is written there.
  static func destination(ofLink path: String) throws(SystemError) -> String {
    let capacity = Int(PATH_MAX)
    var length = -1
    let characters = [CChar](unsafeUninitializedCapacity: capacity) { buffer, count in
      if let start = buffer.baseAddress { length = readlink(path, start, capacity) }
      count = max(length, 0)
    }
    guard length >= 0 else { throw .last }
    let bytes = characters.map { UInt8(bitPattern: $0) }
    let destination = String(decoding: bytes, as: UTF8.self)
    // A repaired name would be another file's.
    guard destination.utf8.elementsEqual(bytes) else { throw SystemError(number: EILSEQ) }
    return destination
  }

  /// Fails unless the process may write to the file at a path.
  static func checkWritable(_ path: String) throws(SystemError) {
    guard faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0 else { throw .last }
  }

  /// Makes a new file of an unused name in a directory, with permissions that the process's mask
  /// may narrow.
  static func createTemporaryFile(
    inDirectory directory: String, permissions: UInt32
  ) throws(SystemError) -> (file: OpenFile, path: String) {
    for _ in 0..<100 {
      let path = directory + "/.plot-" + String(UInt64.random(in: 0...(.max)), radix: 36) + ".tmp"
      let descriptor = retrying {
        open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_t(permissions))
      }
      if descriptor >= 0 { return (OpenFile(descriptor: descriptor), path) }
      if errno != EEXIST { throw .last }
    }
    throw .exists
  }

  /// Opens what is already at a path, such as a pipe; waits for a reader if it has none.
  static func openExisting(_ path: String) throws(SystemError) -> OpenFile {
    let descriptor = retrying { open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { throw .last }
    return OpenFile(descriptor: descriptor)
  }

  /// A second handle on an open descriptor of the process, such as 1 for its output.
  static func duplicate(descriptor: Int32) throws(SystemError) -> OpenFile {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw .last }
    return OpenFile(descriptor: copy)
  }

  /// Gives a file the owner, as far as the process may, and the permissions of another.
  static func copyOwnership(of status: FileStatus, to file: OpenFile) throws(SystemError) {
    var own = stat()
    guard fstat(file.descriptor, &own) == 0 else { throw .last }
    if own.st_uid != status.owner || own.st_gid != status.group {
      _ = fchown(file.descriptor, status.owner, status.group)
    }
    guard fchmod(file.descriptor, mode_t(status.permissions)) == 0 else { throw .last }
  }

  /// Writes all bytes.
  static func write(_ bytes: [UInt8], to file: OpenFile) throws(SystemError) {
    let failure = withoutPipeSignal(on: file) {
      bytes.withUnsafeBytes { buffer -> SystemError? in
        var start = 0
        while start < buffer.count {
          // One call may take less than 2 GiB on some systems.
          let part = UnsafeRawBufferPointer(rebasing: buffer[start...].prefix(1 << 30))
          #if canImport(Darwin)
            let written = Darwin.write(file.descriptor, part.baseAddress, part.count)
          #elseif canImport(Musl)
            let written = Musl.write(file.descriptor, part.baseAddress, part.count)
          #else
            let written = Glibc.write(file.descriptor, part.baseAddress, part.count)
          #endif
          if written > 0 {
            start += written
          } else if written == 0 {
            return .inputOutput
          } else if errno == EAGAIN {
            var ready = pollfd(fd: file.descriptor, events: Int16(POLLOUT), revents: 0)
            poll(&ready, 1, -1)
          } else if errno != EINTR {
            return .last
          }
        }
        return nil
      }
    }
    if let failure { throw failure }
  }

  /// Waits until a file's bytes are on the disk.
  static func synchronize(_ file: OpenFile) throws(SystemError) {
    #if canImport(Darwin)
      if fcntl(file.descriptor, F_FULLFSYNC) == 0 { return }
    #endif
    guard retrying({ fsync(file.descriptor) }) == 0 else {
      // Some file systems have no such call.
      if errno == EINVAL || errno == ENOTSUP { return }
      throw .last
    }
  }

  /// Closes a file; its number is free afterwards even if this fails.
  static func close(_ file: OpenFile) throws(SystemError) {
    #if canImport(Darwin)
      let result = Darwin.close(file.descriptor)
    #elseif canImport(Musl)
      let result = Musl.close(file.descriptor)
    #else
      let result = Glibc.close(file.descriptor)
    #endif
    guard result == 0 || errno == EINTR else { throw .last }
  }

  /// Puts the file at one path in the place of what is at another, in one step.
  static func move(_ source: String, to target: String) throws(SystemError) {
    guard rename(source, target) == 0 else { throw .last }
  }

  /// Removes the file at a path.
  static func remove(_ path: String) { unlink(path) }

  /// Asks for a directory's entries to be put on the disk, where the system can.
  static func synchronizeDirectory(_ path: String) {
    let descriptor = retrying { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { return }
    let directory = OpenFile(descriptor: descriptor)
    try? synchronize(directory)
    try? close(directory)
  }

  /// Calls again what a signal interrupted.
  private static func retrying(_ call: () -> Int32) -> Int32 {
    while true {
      let result = call()
      if result != -1 || errno != EINTR { return result }
    }
  }

  /// Runs `body` so that a reader who leaves is an error of the write, not the end of the process.
  private static func withoutPipeSignal<Result>(on file: OpenFile, _ body: () -> Result) -> Result {
    #if canImport(Darwin)
      let before = fcntl(file.descriptor, F_GETNOSIGPIPE)
      _ = fcntl(file.descriptor, F_SETNOSIGPIPE, 1)
      defer { _ = fcntl(file.descriptor, F_SETNOSIGPIPE, max(before, 0)) }
      return body()
    #else
      var pipe = sigset_t()
      var pending = sigset_t()
      var before = sigset_t()
      sigemptyset(&pipe)
      sigaddset(&pipe, SIGPIPE)
      sigpending(&pending)
      pthread_sigmask(SIG_BLOCK, &pipe, &before)
      let result = body()
      // A signal that was already waiting is not ours to take.
      if sigismember(&pending, SIGPIPE) == 0 {
        var now = timespec(tv_sec: 0, tv_nsec: 0)
        while sigtimedwait(&pipe, nil, &now) == -1 && errno == EINTR {}
      }
      pthread_sigmask(SIG_SETMASK, &before, nil)
      return result
    #endif
  }
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .directory
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    permissions = UInt32(status.st_mode) & 0o777
    owner = status.st_uid
    group = status.st_gid
  }
}
