#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// An open file, to be written and then closed.
struct OpenFile {
  let descriptor: Int32
}

extension Platform {
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
          let written = writeSome(part, to: file.descriptor)
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
    guard closeDescriptor(file.descriptor) == 0 || errno == EINTR else { throw .last }
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

// Inside `Platform` the names of these calls are its own functions'.

private func writeSome(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

private func closeDescriptor(_ descriptor: Int32) -> Int32 { close(descriptor) }
