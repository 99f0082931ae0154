import Foundation
import PlotCairo
import Testing

#if canImport(Glibc)
  import Glibc

  @Suite struct FullDiskTests {
    /// Runs only where the test may mount a file system of its own.
    static let canMount: Bool = {
      guard geteuid() == 0, let directory = try? TemporaryDirectory() else { return false }
      guard mount("tmpfs", directory.path, "tmpfs", 0, "size=64k") == 0 else { return false }
      return umount(directory.path) == 0
    }()

    @Test(.enabled(if: canMount, "no file system can be mounted here"))
    func `A full disk keeps the old file and nothing else`() throws {
      let directory = try TemporaryDirectory()
      try #require(mount("tmpfs", directory.path, "tmpfs", 0, "size=64k") == 0)
      defer { umount(directory.path) }
      try directory.write("old", to: "a")
      let error = #expect(throws: RenderError.self) {
        try save([UInt8](repeating: 1, count: 200_000), to: directory("a"))
      }
      #expect(error?.message.hasSuffix("writing failed: No space left on device") == true)
      #expect(try directory.text(of: "a") == "old")
      #expect(try directory.names == ["a"])
    }
  }
#endif
