/// What a linear smoother made of its data, in numbers: degrees of freedom, error variance, R².
///
/// With ŷ = Ly at the points, eᵢ = yᵢ − ŷᵢ, and weights wᵢ that are precisions: Var yᵢ = σ²/wᵢ. A
/// point of weight 0 takes no part and is not counted.
public struct SmootherSummary: Hashable, Sendable {
  /// The number of points that weigh something, n.
  public let count: Int
  /// tr L, the effective number of parameters. R: `loess` calls it `trace.hat`.
  public let trace: Double
  /// tr LᵀL = Σᵢⱼ Lᵢⱼ², or with weights Σᵢ wᵢ Σⱼ Lᵢⱼ²/wⱼ: the variances of all predictions, in units
  /// of σ². R: `loess` calls it `enp`, before rounding.
  public let squaredTrace: Double
  /// δ₁ = n − 2 tr L + tr LᵀL: what Σ wᵢeᵢ² is on average where there is no bias, in units of σ². R:
  /// `loess` calls it `one.delta`.
  public let residualDegreesOfFreedom: Double
  /// Σ wᵢeᵢ²
  public let residualSumOfSquares: Double
  /// σ̂² = Σ wᵢeᵢ² / δ₁; NaN where no degree of freedom is left.
  public let variance: Double
  /// R² = 1 − Σ wᵢeᵢ² / Σ wᵢ(yᵢ − ȳ)², with ȳ the weighted mean; below 0 for a fit worse than the
  /// mean, and NaN where all values are equal.
  public let rSquared: Double
  /// 1 − σ̂² / s², with s² = Σ wᵢ(yᵢ − ȳ)² / (n − 1): R² for the degrees of freedom used.
  public let adjustedRSquared: Double

  /// σ̂, the standard deviation of the error of a point of weight 1, in units of y.
  public var standardDeviation: Double { variance.squareRoot() }
}

extension LinearSmoother {
  /// Degrees of freedom, error variance and R² of the fit.
  ///
  /// ```swift
  /// let summary = try NadarayaWatson(bandwidth: 0.5).fit(x: x, y: y).summary()
  /// print(summary.trace, summary.standardDeviation, summary.rSquared)
  /// ```
  ///
  /// Where points weigh the same, it agrees with R's `loess(statistics = "exact")` to 10⁻⁹ on `cars` and
  /// `faithful`. With weights loess leaves them out of δ₁; here E Σ wᵢeᵢ² = σ²δ₁ holds for weights too.
  ///
  /// - Complexity: That of the predictions, the leverages and the squared weight sums at all points:
  ///   O(*n*²), unless the estimator knows a faster way.
  public func summary() -> SmootherSummary {
    let weights = weights
    return SmootherSummary(
      residuals: residuals, y: y, weights: weights, leverages: leverages,
      squaredWeightSums: squaredWeightSums(at: x, variances: weights.map(inverses(of:))))
  }
}

/// One over each weight, and 0 for the weight 0, whose point takes no part.
func inverses(of weights: [Double]) -> [Double] {
  weights.map { weight in weight > 0 ? 1 / weight : 0 }
}

extension SmootherSummary {
  /// - Parameter squaredWeightSums: Σⱼ Lᵢⱼ²/wⱼ for each point.
  init(
    residuals: [Double], y: [Double], weights: [Double]?, leverages: [Double],
    squaredWeightSums: [Double]
  ) {
    var count = 0
    var trace = CompensatedSum()
    var squaredTrace = CompensatedSum()
    var squares = CompensatedSum()
    var mean = WeightedAverage()
    for index in y.indices {
      let weight = weights?[index] ?? 1
      guard weight > 0 else { continue }
      count += 1
      trace.add(leverages[index])
      squaredTrace.add(weight * squaredWeightSums[index])
      squares.add(weight * residuals[index] * residuals[index])
      mean.add(y[index], weight: weight)
    }
    var total = CompensatedSum()
    let center = mean.mean
    for index in y.indices {
      let weight = weights?[index] ?? 1
      total.add(weight * (y[index] - center) * (y[index] - center))
    }
    let degrees = Double(count) - 2 * trace.value + squaredTrace.value
    self.count = count
    self.trace = trace.value
    self.squaredTrace = squaredTrace.value
    self.residualDegreesOfFreedom = degrees
    self.residualSumOfSquares = squares.value
    // A fit through all its points leaves nothing but rounding errors.
    self.variance = degrees > 1e-9 * Double(count) ? squares.value / degrees : .nan
    self.rSquared = total.value > 0 ? 1 - squares.value / total.value : .nan
    self.adjustedRSquared =
      total.value > 0 ? 1 - variance * Double(count - 1) / total.value : .nan
  }
}
