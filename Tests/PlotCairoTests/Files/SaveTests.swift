import Foundation
import PlotCairo
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct SaveTests {
  let directory: TemporaryDirectory
  init() throws { directory = try TemporaryDirectory() }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// The message of the error that saving to `path` throws.
  private func failure(at path: String, saving content: String = "new") -> String? {
    let error = #expect(throws: RenderError.self) { try save(bytes(content), to: path) }
    #expect(error?.reason == .file)
    return error?.message
  }

  @Test(arguments: [0, 1, 4095, 4096, 3_000_001])
  func `All bytes arrive, whatever their number`(count: Int) throws {
    let content = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try save(content, to: directory("a.bin"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: directory("a.bin"))) == Data(content))
    #expect(try directory.names == ["a.bin"])
  }

  @Test func `A new file has the permissions of any new file`() throws {
    try save(bytes("x"), to: directory("saved"))
    let made = open(directory("made"), O_CREAT | O_WRONLY, 0o666)
    close(made)
    #expect(try directory.permissions(of: "saved") == directory.permissions(of: "made"))
  }

  @Test(arguments: [0o600, 0o640, 0o644, 0o755, 0o666])
  func `An existing file keeps its permissions`(permissions: Int) throws {
    try directory.write("old", to: "a", permissions: permissions)
    try save(bytes("new"), to: directory("a"))
    #expect(try directory.text(of: "a") == "new")
    #expect(try directory.permissions(of: "a") == permissions)
    #expect(try directory.names == ["a"])
  }

  @Test(.enabled(if: geteuid() == 0, "only root may give files away"))
  func `An existing file keeps its owner`() throws {
    try directory.write("old", to: "a", permissions: 0o640)
    #expect(chown(directory("a"), 1234, 2345) == 0)
    try save(bytes("new"), to: directory("a"))
    var status = stat()
    #expect(stat(directory("a"), &status) == 0)
    #expect(status.st_uid == 1234)
    #expect(status.st_gid == 2345)
    #expect(try directory.permissions(of: "a") == 0o640)
  }

  @Test func `The old file is replaced, not written into`() throws {
    try directory.write("the old content", to: "a")
    let reader = try #require(FileHandle(forReadingAtPath: directory("a")))
    try save(bytes("new"), to: directory("a"))
    #expect(String(decoding: reader.readDataToEndOfFile(), as: UTF8.self) == "the old content")
    #expect(try directory.text(of: "a") == "new")
  }

  // MARK: Links

  @Test func `A link is followed and stays a link`() throws {
    try directory.write("old", to: "target", permissions: 0o600)
    try directory.link("link", to: directory("target"))
    try save(bytes("new"), to: directory("link"))
    #expect(try directory.destination(ofLink: "link") == directory("target"))
    #expect(try directory.text(of: "target") == "new")
    #expect(try directory.permissions(of: "target") == 0o600)
  }

  @Test func `Relative links and links to links lead from where they lie`() throws {
    let files = FileManager.default
    try files.createDirectory(atPath: directory("in"), withIntermediateDirectories: true)
    try files.createDirectory(atPath: directory("out"), withIntermediateDirectories: true)
    try directory.link("in/first", to: "../out/second")
    try directory.link("out/second", to: "target")
    try directory.write("old", to: "out/target")
    try save(bytes("new"), to: directory("in/first"))
    #expect(try directory.text(of: "out/target") == "new")
    #expect(try directory.destination(ofLink: "in/first") == "../out/second")
    #expect(try directory.destination(ofLink: "out/second") == "target")
    #expect(
      try files.contentsOfDirectory(atPath: directory("out")).sorted() == ["second", "target"])
  }

  @Test func `A link to nothing yet gets its file`() throws {
    try directory.link("link", to: "later")
    try save(bytes("new"), to: directory("link"))
    #expect(try directory.text(of: "later") == "new")
    #expect(try directory.destination(ofLink: "link") == "later")
  }

  @Test func `Links in a circle are an error`() throws {
    try directory.link("a", to: "b")
    try directory.link("b", to: "a")
    let message = try #require(failure(at: directory("a")))
    #expect(message.contains("cannot be followed"))
  }

  // MARK: Streams

  @Test func `A pipe gets the bytes and stays a pipe`() throws {
    #expect(mkfifo(directory("pipe"), 0o600) == 0)
    let content = [UInt8](repeating: 7, count: 300_000)  // more than a pipe holds
    let path = directory("pipe")
    let received = Received()
    let reader = Thread {
      let bytes = FileHandle(forReadingAtPath: path)?.readDataToEndOfFile()
      received.put(bytes.map { Array($0) } ?? [])
    }
    reader.start()
    try save(content, to: path)
    #expect(received.take() == content)
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFIFO)
    #expect(try directory.names == ["pipe"])
  }

  @Test func `A reader who leaves is an error, not the end of the process`() throws {
    #expect(mkfifo(directory("pipe"), 0o600) == 0)
    let path = directory("pipe")
    let reader = Thread {
      let handle = open(path, O_RDONLY)
      close(handle)
    }
    reader.start()
    let message = try #require(
      failure(at: path, saving: String(repeating: "x", count: 1_000_000)))
    #expect(message.hasSuffix("writing failed: Broken pipe"))
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "the system has no /dev/full")
  )
  func `A full device is an error`() throws {
    let message = try #require(failure(at: "/dev/full"))
    #expect(message == "cannot save \"/dev/full\": writing failed: No space left on device")
    var status = stat()
    #expect(stat("/dev/full", &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test func `A descriptor's path adds to what it already holds`() throws {
    let file = open(directory("log"), O_CREAT | O_WRONLY | O_APPEND, 0o644)
    defer { close(file) }
    try save(bytes("one "), to: "/dev/fd/\(file)")
    try save(bytes("two"), to: "/dev/fd/\(file)")
    #expect(try directory.text(of: "log") == "one two")
  }

  @Test func `A descriptor that is not open is an error`() throws {
    let message = try #require(failure(at: "/dev/fd/9999"))
    #expect(message.contains("it cannot be opened: "))
  }

  // MARK: What cannot be saved

  @Test(arguments: [
    ("", "cannot save \"\": the path is empty"),
    ("a\u{0}b", "cannot save \"a\u{0}b\": the path contains a NUL character"),
    (
      "/nowhere-at-all/a.svg",
      "cannot save \"/nowhere-at-all/a.svg\": the directory \"/nowhere-at-all\" does not exist"
    ),
    ("/", "cannot save \"/\": it is a directory"),
    (".", "cannot save \".\": it is a directory"),
  ])
  func `A useless path is an error that says so`(path: String, message: String) {
    #expect(failure(at: path) == message)
  }

  @Test func `A name that ends in a slash is not a file's`() throws {
    let message = try #require(failure(at: directory("new/")))
    #expect(message.hasSuffix("it names a directory, not a file"))
    #expect(try directory.names.isEmpty)
  }

  @Test func `A file in the place of a directory is an error`() throws {
    try directory.write("old", to: "file")
    let message = try #require(failure(at: directory("file/a.svg")))
    #expect(message.hasSuffix("the path cannot be followed: Not a directory"))
  }

  @Test func `A name of the greatest length works and a longer one leaves nothing behind`() throws {
    let longest = String(repeating: "n", count: 255)
    try save(bytes("new"), to: directory(longest))
    #expect(try directory.text(of: longest) == "new")
    let message = try #require(failure(at: directory(longest + "n")))
    #expect(message.hasSuffix("File name too long"))
    #expect(try directory.names == [longest])
  }

  @Test(.enabled(if: geteuid() != 0, "root may write anywhere"))
  func `A directory that cannot be written to keeps its old file`() throws {
    try directory.write("old", to: "a")
    #expect(chmod(directory.path, 0o500) == 0)
    defer { chmod(directory.path, 0o700) }
    let message = try #require(failure(at: directory("a")))
    #expect(message.contains("a temporary file cannot be made in the directory"))
    #expect(try directory.text(of: "a") == "old")
  }

  @Test(.enabled(if: geteuid() != 0, "root may write anywhere"))
  func `A file that cannot be written to is left alone`() throws {
    try directory.write("old", to: "a", permissions: 0o400)
    let message = try #require(failure(at: directory("a")))
    #expect(message.hasSuffix("the file cannot be written to: Permission denied"))
    #expect(try directory.text(of: "a") == "old")
    #expect(try directory.names == ["a"])
  }

  // MARK: At once

  @Test func `Savers at once leave one of the files whole and nothing else`() async throws {
    let path = directory("a")
    let contents = (UInt8(1)...8).map { [UInt8](repeating: $0, count: 100_000) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for content in contents {
        group.addTask { for _ in 0..<5 { try save(content, to: path) } }
      }
      group.addTask {
        for _ in 0..<200 {
          guard let seen = try? Data(contentsOf: URL(fileURLWithPath: path)) else { continue }
          #expect(contents.contains(Array(seen)), "a reader saw a part of a file")
        }
      }
      try await group.waitForAll()
    }
    let left = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(contents.contains(Array(left)))
    #expect(try directory.names == ["a"])
  }
}

/// A value that one thread puts and another waits for.
private final class Received: @unchecked Sendable {
  private let condition = NSCondition()
  private var value: [UInt8]?

  func put(_ bytes: [UInt8]) {
    condition.lock()
    value = bytes
    condition.signal()
    condition.unlock()
  }

  func take() -> [UInt8]? {
    condition.lock()
    defer { condition.unlock() }
    let deadline = Date(timeIntervalSinceNow: 10)
    while value == nil, condition.wait(until: deadline) {}
    return value
  }
}
