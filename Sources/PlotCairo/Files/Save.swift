/// Saves bytes as a file: afterwards the path holds either what it held before or all of `bytes`,
/// never a part of them.
///
/// The bytes go to a temporary file in the same directory, which then takes the place of the old
/// file. A symbolic link is followed and stays a link. The permissions of an existing file are kept,
/// its owner too where the process may set it; a file that the process may not write to is left
/// alone. What is not a regular file (a pipe, a terminal, `/dev/stdout`) gets the bytes as a stream.
///
/// - Parameters:
///   - bytes: the whole content.
///   - path: absolute, or relative to the current directory; `~` has no meaning in it.
/// - Throws: ``RenderError`` of reason `file`, with the path, what failed and the system's reason.
package func save(_ bytes: [UInt8], to path: String) throws(RenderError) {
  do {
    try FileSaving(path: path).save(bytes)
  } catch {
    throw RenderError(.file, "cannot save \"\(path)\": \(error.sentence)")
  }
}

/// Why a save failed, as the second half of a sentence.
private struct SaveFailure: Error {
  let sentence: String

  init(_ sentence: String) { self.sentence = sentence }

  init(_ step: String, _ error: SystemError) { self.init("\(step): \(error.text)") }
}

/// One save.
private struct FileSaving {
  let path: String

  func save(_ bytes: [UInt8]) throws(SaveFailure) {
    guard !path.isEmpty else { throw SaveFailure("the path is empty") }
    guard !path.utf8.contains(0) else { throw SaveFailure("the path contains a NUL character") }
    if let descriptor = ownDescriptor {
      try stream(bytes) { () throws(SystemError) in try Platform.duplicate(descriptor: descriptor) }
      return
    }
    let existing = try self.existing()
    switch existing?.kind {
    case .directory: throw SaveFailure("it is a directory")
    case .other: try stream(bytes) { () throws(SystemError) in try Platform.openExisting(path) }
    case .regular, .link, nil: try replace(at: try resolved(), existing: existing, with: bytes)
    }
  }

  /// The status of what is at the path; nil if there is nothing.
  private func existing() throws(SaveFailure) -> FileStatus? {
    do {
      return try Platform.status(of: path)
    } catch .missing {
      return nil
    } catch {
      throw SaveFailure("the path cannot be followed", error)
    }
  }

  /// The process's own descriptor that the path stands for.
  ///
  /// To open the path anew would start at the beginning of a file that the shell appends to.
  private var ownDescriptor: Int32? {
    switch path {
    case "/dev/stdout": return 1
    case "/dev/stderr": return 2
    default:
      for prefix in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(prefix) {
        return Int32(path.dropFirst(prefix.count))
      }
      return nil
    }
  }

  /// The path with links in its last place followed, as far as they lead.
  private func resolved() throws(SaveFailure) -> String {
    var path = path
    do {
      for _ in 0..<40 {
        guard try Platform.status(of: path, followingLink: false).kind == .link else { return path }
        let destination = try Platform.destination(ofLink: path)
        path =
          destination.hasPrefix("/") ? destination : Self.directory(of: path) + "/" + destination
      }
    } catch .missing {
      return path
    } catch {
      throw SaveFailure("the link \"\(path)\" cannot be followed", error)
    }
    throw SaveFailure("the path cannot be followed", .tooManyLinks)
  }

  private static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private func replace(
    at target: String, existing: FileStatus?, with bytes: [UInt8]
  ) throws(SaveFailure) {
    let directory = Self.directory(of: target)
    if target.hasSuffix("/") { throw SaveFailure("it names a directory, not a file") }
    if existing == nil { try checkDirectory(directory) }
    var step = "the file cannot be written to"
    var temporary: String?
    do {
      if existing != nil { try Platform.checkWritable(target) }
      step = "a temporary file cannot be made in the directory \"\(directory)\""
      let (file, path) = try Platform.createTemporaryFile(
        inDirectory: directory, permissions: existing?.permissions ?? 0o666)
      temporary = path
      step = "writing failed"
      try Self.finish(file) { (file) throws(SystemError) in
        if let existing { try Platform.copyOwnership(of: existing, to: file) }
        try Platform.write(bytes, to: file)
        try Platform.synchronize(file)
      }
      step = "the new file cannot be put in place"
      try Platform.move(path, to: target)
    } catch {
      if let temporary { Platform.remove(temporary) }
      throw SaveFailure(step, error)
    }
    Platform.synchronizeDirectory(directory)
  }

  private func checkDirectory(_ directory: String) throws(SaveFailure) {
    let kind: FileStatus.Kind
    do {
      kind = try Platform.status(of: directory).kind
    } catch .missing {
      throw SaveFailure("the directory \"\(directory)\" does not exist")
    } catch {
      throw SaveFailure("the directory \"\(directory)\" cannot be reached", error)
    }
    guard kind == .directory else { throw SaveFailure("\"\(directory)\" is not a directory") }
  }

  private func stream(
    _ bytes: [UInt8], _ open: () throws(SystemError) -> OpenFile
  ) throws(SaveFailure) {
    var step = "it cannot be opened"
    do {
      let file = try open()
      step = "writing failed"
      try Self.finish(file) { (file) throws(SystemError) in try Platform.write(bytes, to: file) }
    } catch {
      throw SaveFailure(step, error)
    }
  }

  /// Runs `body` on a file and closes it in any case; the first failure counts.
  private static func finish(
    _ file: OpenFile, _ body: (OpenFile) throws(SystemError) -> Void
  ) throws(SystemError) {
    do {
      try body(file)
    } catch {
      try? Platform.close(file)
      throw error
    }
    try Platform.close(file)
  }
}
