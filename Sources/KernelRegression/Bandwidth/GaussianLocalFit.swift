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
    guard determinant > 0.1 * s0 * s2, s2 > 0.3 * s0 else { return nil }
    leverage = s2 / determinant
    mean = (s2 * t0 - s1 * t1) / determinant
  }

  /// The local line from points relative to their centre, which loses no digits; the local mean
  /// where the points do not determine a line.
  ///
  /// - Parameters:
  ///   - mass: S₀.
  ///   - average: T₀/S₀.
  ///   - center: The weighted mean of u = (x − q)/h.
  ///   - variance: The weighted variance of u.
  ///   - covariance: The weighted covariance of u and y.
  ///   - limit: How far the line is followed away from the points it rests on
  ///     (``LocalExtrapolation``).
  init(
    mass: Double, average: Double, center: Double, variance: Double, covariance: Double,
    limit: Double
  ) {
    leverage = 1 / mass
    mean = average
    guard variance > 0 else { return }
    let inflation = center * center / variance
    leverage *= min(1 + inflation, limit)
    let share = 1 + inflation > limit ? ((limit - 1) / inflation).squareRoot() : 1
    mean -= share * center * (covariance / variance)
  }
}
