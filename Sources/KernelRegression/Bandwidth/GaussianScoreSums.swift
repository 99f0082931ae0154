/// The sums over points from which a score is made.
struct GaussianScoreSums: Sendable {
  /// Σ wᵢeᵢ²
  var squares = CompensatedSum()
  /// Σ lᵢ
  var trace = CompensatedSum()
  /// Σ wᵢ(eᵢ/(1 − lᵢ))²
  var leftOut = CompensatedSum()
  var isolatedCount = 0

  /// Adds sums over other points.
  mutating func add(squares: Double, trace: Double, leftOut: Double) {
    self.squares.add(squares)
    self.trace.add(trace)
    self.leftOut.add(leftOut)
  }

  /// Adds the sums of other points.
  mutating func add(_ other: GaussianScoreSums) {
    squares.add(other.squares.value)
    trace.add(other.trace.value)
    leftOut.add(other.leftOut.value)
    isolatedCount += other.isolatedCount
  }
}
