/// Searches along a line.
enum LineSearch {
  /// A point where a function has a local minimum, and the minimum.
  typealias Minimum = (point: Double, value: Double)

  /// A minimum between two points, by parabolas through the last three points, and golden sections
  /// where these do not help.
  ///
  /// Source: R. P. Brent, Algorithms for Minimization without Derivatives, Prentice-Hall 1973,
  /// chapter 5.
  ///
  /// - Parameters:
  ///   - start: A point between the bounds and its value, not above that of the bounds.
  ///   - tolerance: The search ends when the minimum is known to three times this. Values near a
  ///     minimum agree to 10⁻¹⁶ where points agree to 10⁻⁸, so less has no meaning.
  ///   - value: The function; NaN counts as +∞.
  static func minimum(
    between lower: Double, and upper: Double, from start: Minimum, tolerance: Double,
    _ value: (Double) throws(RegressionError) -> Double
  ) throws(RegressionError) -> Minimum {
    let golden = 0.3819660112501051  // (3 − √5)/2
    var (low, high) = (lower, upper)
    var (best, second, third) = (start, start, start)
    var step = 0.0
    var stepBefore = 0.0
    for _ in 0..<100 {
      let middle = low + (high - low) / 2
      guard (best.point - middle).magnitude > 2 * tolerance - (high - low) / 2 else { break }
      let fitted = vertex(best, second, third)
      let isUseful =
        fitted.map { move in
          stepBefore.magnitude > tolerance && move.magnitude < (stepBefore / 2).magnitude
            && best.point + move > low && best.point + move < high
        } ?? false
      if isUseful, let fitted {
        stepBefore = step
        step = fitted
        let next = best.point + step
        if next - low < 2 * tolerance || high - next < 2 * tolerance {
          step = best.point < middle ? tolerance : -tolerance
        }
      } else {
        stepBefore = best.point < middle ? high - best.point : low - best.point
        step = golden * stepBefore
      }
      let least = step < 0 ? -tolerance : tolerance
      let point = best.point + (step.magnitude >= tolerance ? step : least)
      let found = try value(point)
      let tried = (point: point, value: found.isNaN ? .infinity : found)
      if tried.value <= best.value {
        if point < best.point { high = best.point } else { low = best.point }
        (third, second, best) = (second, best, tried)
      } else {
        if point < best.point { low = point } else { high = point }
        if tried.value <= second.value || second.point == best.point {
          (third, second) = (second, tried)
        } else if tried.value <= third.value || third.point == best.point
          || third.point == second.point
        {
          third = tried
        }
      }
    }
    return best
  }

  /// How far the vertex of the parabola through three points is from the first; nil where there is
  /// none.
  private static func vertex(_ a: Minimum, _ b: Minimum, _ c: Minimum) -> Double? {
    let r = (a.point - b.point) * (a.value - c.value)
    let q = (a.point - c.point) * (a.value - b.value)
    let p = (a.point - c.point) * q - (a.point - b.point) * r
    let move = -p / (2 * (q - r))
    return move.isFinite ? move : nil
  }

  /// A root between two points at which a function has different signs, by halving what false
  /// position does not shorten.
  ///
  /// Source: M. Dowell and P. Jarratt, "A modified regula falsi method for computing the root of an
  /// equation", BIT 11 (1971) 168–174 (the Illinois method), with a bisection every third step.
  static func root(
    between lower: Minimum, and upper: Minimum, tolerance: Double,
    _ value: (Double) throws(RegressionError) -> Double
  ) throws(RegressionError) -> Double {
    var (low, high) = (lower, upper)
    var (lowShare, highShare) = (low.value, high.value)
    for round in 1...200 where high.point - low.point > tolerance {
      var point = (low.point * highShare - high.point * lowShare) / (highShare - lowShare)
      if round % 3 == 0 || !(point > low.point && point < high.point) {
        point = low.point + (high.point - low.point) / 2
      }
      let found = try value(point)
      if found == 0 { return point }
      if (found < 0) == (low.value < 0) {
        low = (point, found)
        lowShare = found
        highShare /= 2
      } else {
        high = (point, found)
        highShare = found
        lowShare /= 2
      }
    }
    return low.value.magnitude < high.value.magnitude ? low.point : high.point
  }
}
