import PlotScene

/// The faces installed, and which of them serves a wish.
struct FontCatalog: Sendable {
  /// What is asked of a face; the size does not matter.
  struct Wish: Hashable, Sendable {
    var families: [String]
    var weight: Double
    var isItalic: Bool
  }

  /// Usable faces, the same order on every run.
  let records: [FontRecord]
  private let byName: [String: [Int]]
  // The records point into it.
  private let configuration: FontConfiguration

  /// Reads which fonts are installed; nil if there is none.
  init?() {
    guard let configuration = FontConfiguration() else { return nil }
    var records = configuration.fonts.compactMap(FontRecord.init)
    guard !records.isEmpty else { return nil }
    records.sort { ($0.path, $0.index) < ($1.path, $1.index) }
    var byName: [String: [Int]] = [:]
    for (i, record) in records.enumerated() {
      for name in Set(record.names) { byName[name, default: []].append(i) }
    }
    self.configuration = configuration
    self.records = records
    self.byName = byName
  }

  /// The faces to try for a wish, the best first: one of each family named, then of those known to
  /// be good, then all others.
  func ranking(for wish: Wish) -> [Int] {
    var order: [Int] = []
    var isTaken = Set<Int>()
    func take(_ i: Int) { if isTaken.insert(i).inserted { order.append(i) } }
    for family in wish.families + Self.known {
      let named = Self.generic[family.lowercased()] ?? [family]
      for name in named {
        let faces = byName[name.lowercased()] ?? []
        if let best = faces.min(by: { distance($0, wish) < distance($1, wish) }) { take(best) }
      }
    }
    let others = records.indices.filter { !isTaken.contains($0) }
    let keyed = others.map { (index: $0, distance: distance($0, wish)) }
    for entry in keyed.sorted(by: { ($0.distance, $0.index) < ($1.distance, $1.index) }) {
      take(entry.index)
    }
    return order
  }

  /// How far a face is from a wish: slant first, then width, spacing and weight; of two equally far
  /// weights the heavier is nearer, as in CSS.
  private func distance(_ i: Int, _ wish: Wish) -> Double {
    let record = records[i]
    let weight = record.weight - wish.weight
    return (record.isItalic == wish.isItalic ? 0 : 1e6)
      + abs(record.width - 100) * 1e3 + (record.isMonospaced ? 5e3 : 0)
      + abs(weight) + (weight < 0 ? 0.5 : 0)
  }

  /// What stands in where none of the families asked for is installed, and what is tried first for
  /// a character that they lack.
  private static let known = [
    "Inter", "Helvetica Neue", "Helvetica", "Arial", "Liberation Sans", "Open Sans", "Noto Sans",
    "DejaVu Sans", "Noto Sans CJK SC", "Noto Sans CJK JP", "PingFang SC", "Hiragino Sans",
    "Droid Sans Fallback", "Noto Sans Symbols", "Noto Sans Symbols2", "Noto Sans Math",
  ]

  /// CSS names that name no family.
  private static let generic: [String: [String]] = [
    "sans-serif": ["Inter", "Helvetica Neue", "Liberation Sans", "DejaVu Sans"],
    "serif": ["TeX Gyre Termes", "Times New Roman", "Liberation Serif", "DejaVu Serif"],
    "monospace": ["DejaVu Sans Mono", "Menlo", "Liberation Mono", "Noto Mono"],
  ]
}
