#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A folder that nobody else can read, deleted with the files in it when this object goes.
final class TemporaryFolder {
  let path: String

  /// Makes the folder; nil if that cannot be done.
  init?() {
    let parent = Platform.folder(inVariable: "TMPDIR") ?? "/tmp"
    var template = Array((parent + "/fonts-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else { return nil }
    path = String(cString: made)
  }

  deinit {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        // Fontconfig makes no folders in it.
        if name != ".", name != ".." { unlink(path + "/" + name) }
      }
      closedir(folder)
    }
    rmdir(path)
  }
}
