/// The identifiers of one document, each given once.
struct SVGIdentifiers {
  private let prefix: String
  private var used: Set<String> = []
  private var counts: [String: Int] = [:]

  /// Identifiers that begin with `prefix`, as far as its characters can stand in one.
  init(prefix: String) {
    let prefix = Self.name(prefix)
    // No name begins with a digit or a hyphen.
    let isStart = prefix.utf8.first.map { !(0x30...0x39).contains($0) && $0 != 0x2d } ?? true
    self.prefix = isStart ? prefix : "_" + prefix
  }

  /// The next of the identifiers of one letter: `g1`, `g2`, ….
  mutating func next(_ letter: Character) -> String {
    let family = String(letter)
    while true {
      let number = (counts[family] ?? 0) + 1
      counts[family] = number
      let id = prefix + family + String(number)
      if used.insert(id).inserted { return id }
    }
  }

  /// An identifier like a name, with a number after it if there was one already.
  mutating func named(_ text: String) -> String {
    var name = Self.name(text)
    if !(name.utf8.first.map { ($0 | 0x20) >= 0x61 } ?? false) { name = "group-" + name }
    while name.hasSuffix("-") { name.removeLast() }
    var id = prefix + name
    while !used.insert(id).inserted {
      let number = (counts[name] ?? 1) + 1
      counts[name] = number
      id = "\(prefix)\(name)-\(number)"
    }
    return id
  }

  /// The ASCII letters, digits, hyphens and underscores of a text, a hyphen for any run of others.
  private static func name(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x5f: result.append(byte)
      default: if result.last != 0x2d { result.append(0x2d) }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
