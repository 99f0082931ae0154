/// Checks that every `x` has its `y`.
func requireSameCount(x: Channel, y: Channel) throws(PlotError) {
  guard x.count == y.count else {
    throw PlotError(
      problem: "x has \(x.count) values and y has \(y.count); they must have the same number")
  }
}

/// Checks that a length in points, if given, is finite and not negative.
func requireNotNegative(_ value: Double?, _ name: String) throws(PlotError) {
  guard let value else { return }
  guard value.isFinite, value >= 0 else {
    throw PlotError(problem: "\(name) is \(value); it must be a finite number of points, 0 or more")
  }
}

/// Checks that a part of a whole is one.
func requireFraction(_ value: Double, _ name: String) throws(PlotError) {
  guard value >= 0, value <= 1 else {
    throw PlotError(problem: "\(name) is \(value); it must be between 0 and 1")
  }
}
