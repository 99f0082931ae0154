import CFontconfig

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
    var caches = Platform.fontCacheFolders
    // Fontconfig prints a complaint where it has found new fonts and can keep that nowhere.
    let spare = caches.contains(where: Platform.canFill) ? nil : TemporaryFolder()
    if let spare { caches.append(spare.path) }
    let text = Self.xml(folders: Platform.fontFolders.uniqued, caches: caches)
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
