internal import RealModule

extension Bandwidth {
  /// Fan and Gijbels' rule of thumb for local linear regression, as the standard deviation of a
  /// Gaussian; another kernel smooths as much (``gaussianEquivalent(_:)``).
  ///
  /// The bandwidth that is best in the limit of many points, with the variance and the second
  /// derivative of one quartic fitted to all of them:
  /// h = (R(K)/μ₂² · σ̂² (b − a) / Σ m̂″(xᵢ)²)^(1/5). It is crude where a quartic is no likeness of
  /// the curve; ``plugIn(x:y:)`` goes on from there, and cross-validation needs no likeness.
  ///
  /// Source: J. Fan and I. Gijbels, Local Polynomial Modelling and Its Applications, Chapman and Hall
  /// 1996, equation 4.3, all points weighing 1.
  ///
  /// - Parameters:
  ///   - x: The keys, in any order; at least five different ones, and six points.
  ///   - y: As many values; a missing value is an error.
  /// - Throws: `RegressionError` when the counts differ, a number is NaN or infinite, there are too few
  ///   points, or the values are those of a line or of a quartic.
  /// - Complexity: O(*n* log *n*).
  public static func ruleOfThumb(
    x: some Collection<Double>, y: some Collection<Double>
  ) throws(RegressionError) -> Bandwidth {
    let samples = try SortedSamples(x: x, y: y, for: "Bandwidth.ruleOfThumb")
    let quartic = ForsythePolynomial(x: samples.keys[...], y: samples.values[...], degree: 4)
    var squares = CompensatedSum()
    var curvature = CompensatedSum()
    for (key, value) in zip(samples.keys, samples.values) {
      let fitted = quartic.derivatives(at: key)
      squares.add((value - fitted[0]) * (value - fitted[0]))
      curvature.add(fitted[2] * fitted[2])
    }
    let range = samples.domain.upperBound - samples.domain.lowerBound
    let variance = squares.value / Double(samples.count - 5)
    let width =
      Kernel.gaussian.canonicalBandwidth
      * Double.pow(variance * range / curvature.value, 1.0 / 5)
    guard quartic.isDetermined, samples.count > 5, width > 0, width.isFinite else {
      throw RegressionError(
        .criterion, at: "Bandwidth.ruleOfThumb",
        given: "the quartic has a residual variance of \(variance) and the width is \(width)",
        needed: "at least six points, five different keys, and values that are not on a line")
    }
    return .gaussianEquivalent(width)
  }
}
