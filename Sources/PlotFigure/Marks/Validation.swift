/// Checks that every `x` has its `y`.
func requireSameCount(x: Channel, y: Channel) throws(PlotError) {
  guard x.count == y.count else {
    throw PlotError(
      problem: "x has \(x.count) values and y has \(y.count); they must have the same number")
  }
}

/// Checks that a length in points, if given, is one that can be drawn.
func requireLength(_ value: Double?, _ name: String) throws(PlotError) {
  guard let value else { return }
  guard value >= 0, value <= 10_000 else {
    throw PlotError(problem: "\(name) is \(value); it must be 0 to 10000 points")
  }
}

/// Checks that a pattern of dashes and gaps, if given, gets ahead.
func requireLengths(_ dash: Dash?) throws(PlotError) {
  guard let pattern = dash?.pattern, !pattern.isEmpty else { return }
  guard pattern.allSatisfy({ $0 >= 0 && $0 <= 10_000 }), pattern.contains(where: { $0 > 0 }) else {
    throw PlotError(
      problem: "the dash pattern is \(pattern); its lengths must be 0 to 10000, not all of them 0")
  }
}

/// Checks that a part of a whole is one.
func requireFraction(_ value: Double, _ name: String) throws(PlotError) {
  guard value >= 0, value <= 1 else {
    throw PlotError(problem: "\(name) is \(value); it must be between 0 and 1")
  }
}
