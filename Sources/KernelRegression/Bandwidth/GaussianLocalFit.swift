internal import RealModule

/// What a Gaussian Nadaraya–Watson or local linear regression gives at one key.
struct GaussianLocalFit {
  /// The prediction.
  var mean: Double
  /// The leverage of a point of weight 1 at that key.
  var leverage: Double

  /// The local mean from its sums.
  @inline(__always)
  init(s0: Double, t0: Double) {
    leverage = 1 / s0
    mean = t0 * leverage
  }

  /// The local line from its sums, where they determine it well.
  ///
  /// Sums of powers lose digits where the points lie close together, or on one side and far away.
  @inline(__always)
  init?(s0: Double, s1: Double, s2: Double, t0: Double, t1: Double) {
    let determinant = s0 * s2 - s1 * s1
    guard determinant > 1e-2 * s0 * s2, s2 > 1e-2 * s0 else { return nil }
    leverage = s2 / determinant
    mean = (s2 * t0 - s1 * t1) / determinant
  }

  /// The local line from points relative to their centre, which loses no digits; the local mean
  /// where the points do not determine a line.
  ///
  /// A line is followed only so far from the points it rests on, as ``LocalPolynomial`` does.
  ///
  /// - Parameters:
  ///   - mass: S₀.
  ///   - average: T₀/S₀.
  ///   - center: The weighted mean of u = (x − q)/h.
  ///   - variance: The weighted variance of u.
  ///   - covariance: The weighted covariance of u and y.
  ///   - size: The weighted mean of u².
  ///   - nearest: The distance of the nearest point in bandwidths.
  init(
    mass: Double, average: Double, center: Double, variance: Double, covariance: Double,
    size: Double, nearest: Double
  ) {
    leverage = 1 / mass
    mean = average
    guard variance > 0, variance > size * 0x1p-90 else { return }
    let limit = LocalExtrapolation.limit(distance: nearest, spread: 1) - 1
    let inflation = center * center / variance
    leverage *= 1 + min(inflation, limit)
    let share = inflation > limit ? (limit / inflation).squareRoot() : 1
    mean -= share * center * (covariance / variance)
  }
}
