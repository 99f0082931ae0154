#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
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
  static let exists = SystemError(number: EEXIST)
  static let inputOutput = SystemError(number: EIO)

  static var last: SystemError { SystemError(number: errno) }
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

  /// Whether files can be made in a folder, or the folder itself can.
  static func canFill(_ folder: String) -> Bool {
    var path = folder
    while access(path, F_OK) != 0, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      path = String(path[..<slash])
    }
    return access(path, W_OK) == 0
  }

  /// Calls again what a signal interrupted.
  static func retrying(_ call: () -> Int32) -> Int32 {
    while true {
      let result = call()
      if result != -1 || errno != EINTR { return result }
    }
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
