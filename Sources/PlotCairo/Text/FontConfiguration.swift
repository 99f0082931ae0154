import CFontconfig

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A fontconfig of our own: which folders hold fonts, and nothing else.
///
/// The system's configuration takes twenty times as long to read, and it lets a user's desktop
/// settings (hinting, substitutions) into the picture. `Sendable` unchecked: nothing changes it once
/// it is made.
final class FontConfiguration: @unchecked Sendable {
  private let configuration: OpaquePointer

  /// The patterns of all fonts found, in memory that lives as long as this object.
  var fonts: [OpaquePointer] {
    guard let set = FcConfigGetFonts(configuration, FcSetSystem), let fonts = set.pointee.fonts
    else { return [] }
    return (0..<Int(set.pointee.nfont)).compactMap { fonts[$0] }
  }

  /// Finds all fonts; nil if memory ran out.
  init?() {
    guard let configuration = FcConfigCreate() else { return nil }
    var caches = Self.cacheFolders
    // Fontconfig prints a complaint where it has found new fonts and can keep that nowhere.
    let spare = caches.contains(where: Self.isWritable) ? nil : TemporaryFolder()
    if let spare { caches.append(spare.path) }
    let text = Self.xml(folders: Self.fontFolders, caches: caches)
    let isBuilt = withExtendedLifetime(spare) {
      text.withCString { bytes in
        bytes.withMemoryRebound(to: FcChar8.self, capacity: text.utf8.count + 1) {
          FcConfigParseAndLoadFromMemory(configuration, $0, FcTrue) == FcTrue
            && FcConfigBuildFonts(configuration) == FcTrue
        }
      }
    }
    guard isBuilt else {
      FcConfigDestroy(configuration)
      return nil
    }
    self.configuration = configuration
  }

  deinit { FcConfigDestroy(configuration) }

  /// Where fonts are installed, on either system.
  private static var fontFolders: [String] {
    let home = variable("HOME")
    let data = variable("XDG_DATA_HOME") ?? home.map { $0 + "/.local/share" }
    let shared = (variable("XDG_DATA_DIRS") ?? "/usr/local/share:/usr/share").split(separator: ":")
    var folders = shared.filter { $0.hasPrefix("/") }.map { $0 + "/fonts" }
    folders += ["/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/texmf/fonts/opentype"]
    #if canImport(Darwin)
      folders += ["/System/Library/Fonts", "/Library/Fonts", "/opt/homebrew/share/fonts"]
      if let home { folders.append(home + "/Library/Fonts") }
    #endif
    if let data { folders.append(data + "/fonts") }
    if let home { folders.append(home + "/.fonts") }
    return folders.map(String.init).uniqued
  }

  /// Where fontconfig keeps what it found, so that it need not open each font: the system's folder
  /// first, the user's for what that one lacks.
  private static var cacheFolders: [String] {
    var folders = ["/var/cache/fontconfig"]
    #if canImport(Darwin)
      folders = ["/opt/homebrew/var/cache/fontconfig", "/usr/local/var/cache/fontconfig"]
    #endif
    let home = variable("HOME")
    if let cache = variable("XDG_CACHE_HOME") ?? home.map({ $0 + "/.cache" }) {
      folders.append(cache + "/fontconfig")
    }
    return folders
  }

  /// Whether files can be made in a folder, or the folder itself can.
  private static func isWritable(_ folder: String) -> Bool {
    var path = folder
    while access(path, F_OK) != 0, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      path = String(path[..<slash])
    }
    return access(path, W_OK) == 0
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let string = String(cString: value)
    return string.hasPrefix("/") ? string : nil
  }

  private static func xml(folders: [String], caches: [String]) -> String {
    let elements =
      folders.map { "<dir>\(escaped($0))</dir>" }
      + caches.map { "<cachedir>\(escaped($0))</cachedir>" }
    return "<?xml version=\"1.0\"?><fontconfig>\(elements.joined())</fontconfig>"
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
  }
}

extension [String] {
  /// The strings without repetitions, each where it first stood.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
