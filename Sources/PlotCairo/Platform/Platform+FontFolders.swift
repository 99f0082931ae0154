extension Platform {
  /// Where fonts are installed.
  static var fontFolders: [String] {
    let home = folder(inVariable: "HOME")
    let data = folder(inVariable: "XDG_DATA_HOME") ?? home.map { $0 + "/.local/share" }
    let shared = folder(inVariable: "XDG_DATA_DIRS") ?? "/usr/local/share:/usr/share"
    var folders = shared.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/fonts" }
    folders += ["/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/texmf/fonts/opentype"]
    #if canImport(Darwin)
      folders += ["/System/Library/Fonts", "/Library/Fonts", "/opt/homebrew/share/fonts"]
      if let home { folders.append(home + "/Library/Fonts") }
    #endif
    if let data { folders.append(data + "/fonts") }
    if let home { folders.append(home + "/.fonts") }
    return folders
  }

  /// Where fontconfig keeps what it found, so that it need not open each font: the system's folder
  /// first, the user's for what that one lacks.
  static var fontCacheFolders: [String] {
    #if canImport(Darwin)
      var folders = ["/opt/homebrew/var/cache/fontconfig", "/usr/local/var/cache/fontconfig"]
    #else
      var folders = ["/var/cache/fontconfig"]
    #endif
    let home = folder(inVariable: "HOME")
    if let cache = folder(inVariable: "XDG_CACHE_HOME") ?? home.map({ $0 + "/.cache" }) {
      folders.append(cache + "/fontconfig")
    }
    return folders
  }
}
