extension RichText: ExpressibleByStringInterpolation {
  /// The pieces of a literal, with the values that stand in it.
  public struct StringInterpolation: StringInterpolationProtocol {
    var runs: [Run] = []

    /// An empty literal.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Plain characters.
    public mutating func appendLiteral(_ literal: String) { runs.append(Run(literal)) }

    /// Any value as Swift writes it, in plain characters.
    public mutating func appendInterpolation(_ value: some Any) { runs.append(Run("\(value)")) }

    /// A text with its styles.
    public mutating func appendInterpolation(_ text: RichText) { runs += text.runs }

    /// Raised, smaller characters.
    public mutating func appendInterpolation(superscript string: String) {
      runs.append(Run(string, style: .superscript))
    }

    /// Lowered, smaller characters.
    public mutating func appendInterpolation(subscript string: String) {
      runs.append(Run(string, style: .subscript))
    }

    /// Bold characters.
    public mutating func appendInterpolation(bold string: String) {
      runs.append(Run(string, style: .bold))
    }

    /// Italic characters.
    public mutating func appendInterpolation(italic string: String) {
      runs.append(Run(string, style: .italic))
    }
  }

  /// A text of one plain run.
  public init(stringLiteral value: String) { self.init(runs: [Run(value)]) }

  /// A text of the pieces of a literal.
  public init(stringInterpolation: StringInterpolation) {
    self.init(runs: stringInterpolation.runs)
  }
}
