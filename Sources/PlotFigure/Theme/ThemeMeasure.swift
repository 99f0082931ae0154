/// A number of a theme: what it is called, where it is, and what it may be.
struct ThemeMeasure: Sendable {
  /// What a number is.
  enum Kind: Sendable {
    /// The size of letters, or what is counted by it: too small or too large ones cannot be set.
    case textSize
    /// A width or a distance in points.
    case length
    /// A part of a whole, without a unit.
    case part
  }

  /// The name, as in `axis.tickLabel.size`.
  let name: String
  let kind: Kind
  let path: any WritableKeyPath<Theme, Double> & Sendable

  init(_ name: String, _ kind: Kind, _ path: any WritableKeyPath<Theme, Double> & Sendable) {
    self.name = name
    self.kind = kind
    self.path = path
  }

  /// What is wrong with the number in a theme; nil if nothing is.
  func problem(in theme: Theme) -> String? {
    let value = theme[keyPath: path]
    switch kind {
    case .textSize:
      guard !(value >= 0.1 && value <= 4096) else { return nil }
      return "theme.\(name) is \(value); it must be 0.1 to 4096 points"
    case .length, .part:
      guard !(value >= 0 && value <= 10_000) else { return nil }
      return "theme.\(name) is \(value); it must be 0 to 10000"
    }
  }
}
