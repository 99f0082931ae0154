/// A smooth function through points, made of cubics: between two of its knots a cubic that has their
/// values and slopes.
///
/// Usable without a plot. Points with a missing (NaN) or infinite coordinate are left out, points are
/// put into the order of x, and points of equal x count as one at the mean of their values.
///
///     let curve = CubicCurve.monotone(x: [0, 1, 2, 4], y: [0, 0, 1, 3])
///     let value = curve(1.5)
public struct CubicCurve: Hashable, Sendable {
  /// The places of the knots, ascending.
  public let x: [Double]
  /// The values at the knots.
  public let y: [Double]
  /// The slopes at the knots.
  public let slopes: [Double]

  /// The smooth function that rises and falls only where the points do, and whose highest and lowest
  /// values are points: piecewise cubic Hermite interpolation.
  ///
  /// The slope at a knot is 0 where the chords to its neighbours differ in sign, else their harmonic
  /// mean weighted by 2h₁ + h₀ and h₁ + 2h₀ (Fritsch and Butland, SIAM J. Sci. Stat. Comput. 5, 1984),
  /// within the region of Fritsch and Carlson (SIAM J. Numer. Anal. 17, 1980); at the ends it is that
  /// of the parabola through three points, held to the monotone ones (Moler, "Numerical computing with
  /// MATLAB", 2004, 3.6). The same as `scipy.interpolate.PchipInterpolator`.
  ///
  /// - Complexity: O(n log n); O(n) if x ascends.
  public static func monotone(x: [Double], y: [Double]) -> CubicCurve {
    let (x, y) = knots(x, y)
    let chords = self.chords(x, y)
    guard x.count > 2 else { return CubicCurve(x: x, y: y, slopes: straight(x.count, chords)) }
    let steps = zip(x, x.dropFirst()).map { $1 - $0 }
    var slopes = [endSlope(steps[0], steps[1], chords[0], chords[1])]
    for index in 1..<x.count - 1 {
      let (before, after) = (chords[index - 1], chords[index])
      let (h0, h1) = (steps[index - 1], steps[index])
      if (before > 0 && after > 0) || (before < 0 && after < 0) {
        let (w0, w1) = (2 * h1 + h0, h1 + 2 * h0)
        slopes.append((w0 + w1) / (w0 / before + w1 / after))
      } else {
        slopes.append(0)
      }
    }
    let last = steps.count - 1
    slopes.append(endSlope(steps[last], steps[last - 1], chords[last], chords[last - 1]))
    return CubicCurve(x: x, y: y, slopes: slopes)
  }

  /// The function through the points that bends least: the natural cubic spline, whose second
  /// derivative goes on without a jump at the knots and is 0 at the ends.
  ///
  /// The slopes solve the tridiagonal equations of de Boor ("A practical guide to splines", 1978,
  /// chapter IV). The same as `scipy.interpolate.CubicSpline` with `bc_type="natural"`.
  ///
  /// - Complexity: O(n log n); O(n) if x ascends.
  public static func natural(x: [Double], y: [Double]) -> CubicCurve {
    let (x, y) = knots(x, y)
    let chords = self.chords(x, y)
    guard x.count > 2 else { return CubicCurve(x: x, y: y, slopes: straight(x.count, chords)) }
    let steps = zip(x, x.dropFirst()).map { $1 - $0 }
    // Rows: upper diagonal and right side after elimination (Thomas), for slopes s:
    // h₁ s₋ + 2 (h₀ + h₁) s + h₀ s₊ = 3 (h₁ d₀ + h₀ d₁), and 2 s₀ + s₁ = 3 d₀ at the ends.
    var upper = [0.5]
    var right = [1.5 * chords[0]]
    for index in 1..<x.count {
      let isEnd = index == x.count - 1
      let (h0, h1) = (steps[index - 1], isEnd ? 0 : steps[index])
      let below = isEnd ? 1 : h1
      let middle = isEnd ? 2 : 2 * (h0 + h1)
      let above = isEnd ? 0 : h0
      let side =
        isEnd ? 3 * chords[index - 1] : 3 * (h1 * chords[index - 1] + h0 * chords[index])
      let pivot = middle - below * upper[index - 1]
      upper.append(above / pivot)
      right.append((side - below * right[index - 1]) / pivot)
    }
    var slopes = right
    for index in slopes.indices.dropLast().reversed() {
      slopes[index] -= upper[index] * slopes[index + 1]
    }
    return CubicCurve(x: x, y: y, slopes: slopes)
  }

  /// The value at a place; NaN before the first knot, beyond the last one, and for NaN.
  ///
  /// - Complexity: O(log n).
  public func callAsFunction(_ place: Double) -> Double {
    guard let index = piece(at: place) else { return x.count == 1 && place == x[0] ? y[0] : .nan }
    let step = x[index + 1] - x[index]
    let t = (place - x[index]) / step
    let (a, b) = (y[index], y[index + 1])
    let (sa, sb) = (slopes[index] * step, slopes[index + 1] * step)
    let u = 1 - t
    return u * u * (1 + 2 * t) * a + t * t * (1 + 2 * u) * b + t * u * (u * sa - t * sb)
  }

  /// The number of the knot before a place, in the last piece at most.
  private func piece(at place: Double) -> Int? {
    guard let first = x.first, let last = x.last, x.count > 1, place >= first, place <= last
    else { return nil }
    var (low, high) = (0, x.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if x[middle] <= place { low = middle } else { high = middle }
    }
    return low
  }

  /// The slope at an end of a monotone curve, from the nearer chord and the next.
  private static func endSlope(_ h0: Double, _ h1: Double, _ d0: Double, _ d1: Double) -> Double {
    let slope = ((2 * h0 + h1) * d0 - h0 * d1) / (h0 + h1)
    if slope.sign != d0.sign || d0 == 0 || slope == 0 { return 0 }
    if d0.sign != d1.sign || d1 == 0, abs(slope) > 3 * abs(d0) { return 3 * d0 }
    return slope
  }

  private static func chords(_ x: [Double], _ y: [Double]) -> [Double] {
    zip(zip(x, x.dropFirst()), zip(y, y.dropFirst())).map { ($1.1 - $1.0) / ($0.1 - $0.0) }
  }

  /// The slopes of a line through two points, or of one point.
  private static func straight(_ count: Int, _ chords: [Double]) -> [Double] {
    Array(repeating: chords.first ?? 0, count: count)
  }

  /// The points in the order of x, those of equal x as one.
  private static func knots(_ x: [Double], _ y: [Double]) -> (x: [Double], y: [Double]) {
    var points = zip(x, y).filter { $0.isFinite && $1.isFinite }.map { (x: $0, y: $1) }
    if zip(points, points.dropFirst()).contains(where: { $0.x > $1.x }) {
      points.sort { ($0.x, $0.y) < ($1.x, $1.y) }
    }
    var knots: (x: [Double], y: [Double]) = ([], [])
    var index = 0
    while index < points.count {
      let place = points[index].x
      var (mean, count) = (0.0, 0.0)
      while index < points.count, points[index].x == place {
        count += 1
        mean += (points[index].y - mean) / count
        index += 1
      }
      knots.x.append(place)
      knots.y.append(mean)
    }
    return knots
  }
}
