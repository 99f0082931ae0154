internal import RealModule

extension Bandwidth {
  /// Silverman's rule of thumb: 0.9 min(σ, IQR/1.34) n^(−1/5), R's `bw.nrd0`, as the standard
  /// deviation of a Gaussian; another kernel smooths as much (``gaussianEquivalent(_:)``).
  ///
  /// σ is the sample's standard deviation (divisor n − 1) and IQR the distance of its quartiles
  /// (type 7 of Hyndman and Fan); where the quartiles are equal, σ alone counts. With weights n is
  /// (Σw)²/Σw², the variance Σw(x − x̄)² / (Σw − Σw²/Σw), and quantiles are those of type 7 for n of
  /// that size (A. Akinshin, "Weighted quantile estimators", arXiv:2304.07265, 2023).
  ///
  /// Source: B. W. Silverman, Density Estimation for Statistics and Data Analysis, Chapman and Hall
  /// 1986, equation 3.31. Agrees with R to 10⁻¹⁴.
  ///
  /// - Parameters:
  ///   - x: The sample, at least two different numbers; a missing value is an error.
  ///   - weights: As many weights, at least 0; nil for 1 each.
  /// - Throws: `RegressionError` when there are fewer than two different numbers that weigh something,
  ///   one is NaN or infinite, or a weight is negative.
  public static func silverman(
    _ x: some Collection<Double>, weights: [Double]? = nil
  ) throws(RegressionError) -> Bandwidth {
    let spread = try SampleSpread(x, weights: weights, for: "Bandwidth.silverman")
    return .gaussianEquivalent(0.9 * spread.robustDeviation * spread.shrinkage(dimension: 1))
  }

  /// Scott's rule of thumb: 1.06 min(σ, IQR/1.34) n^(−1/5), R's `bw.nrd`, as the standard deviation of
  /// a Gaussian; σ, IQR and n as in ``silverman(_:weights:)``.
  ///
  /// Source: D. W. Scott, Multivariate Density Estimation, Wiley 1992. Agrees with R to 10⁻¹⁴. SciPy
  /// calls σ n^(−1/5) `scott`, which is 0.9441 times ``normalReference(_:weights:dimension:)``.
  ///
  /// - Parameters:
  ///   - x: The sample, at least two different numbers; a missing value is an error.
  ///   - weights: As many weights, at least 0; nil for 1 each.
  /// - Throws: As ``silverman(_:weights:)``.
  public static func scott(
    _ x: some Collection<Double>, weights: [Double]? = nil
  ) throws(RegressionError) -> Bandwidth {
    let spread = try SampleSpread(x, weights: weights, for: "Bandwidth.scott")
    return .gaussianEquivalent(1.06 * spread.robustDeviation * spread.shrinkage(dimension: 1))
  }

  /// The best bandwidth for the density of a normal sample: σ (4/((d + 2) n))^(1/(d + 4)), as the
  /// standard deviation of a Gaussian; σ and n as in ``silverman(_:weights:)``.
  ///
  /// SciPy's `silverman` (with d = 1: 1.0592 σ n^(−1/5)), to 10⁻¹⁴.
  ///
  /// - Parameters:
  ///   - x: The sample, at least two different numbers; a missing value is an error.
  ///   - weights: As many weights, at least 0; nil for 1 each.
  ///   - dimension: The number of dimensions d of the data that x is one coordinate of, at least 1.
  /// - Throws: As ``silverman(_:weights:)``, and where the dimension is less than 1.
  public static func normalReference(
    _ x: some Collection<Double>, weights: [Double]? = nil, dimension: Int = 1
  ) throws(RegressionError) -> Bandwidth {
    guard dimension >= 1 else {
      throw RegressionError(
        .hyperparameter, at: "Bandwidth.normalReference", given: "dimension is \(dimension)",
        needed: "it must be at least 1")
    }
    let spread = try SampleSpread(x, weights: weights, for: "Bandwidth.normalReference")
    let d = Double(dimension)
    let factor = Double.pow(4 / (d + 2), 1 / (d + 4))
    return .gaussianEquivalent(factor * spread.deviation * spread.shrinkage(dimension: d))
  }
}
