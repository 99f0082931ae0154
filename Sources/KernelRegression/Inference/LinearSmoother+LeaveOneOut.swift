extension LinearSmoother {
  /// The leave-one-out residuals yᵢ − ŷ₋ᵢ(xᵢ), in the order in which the points were given.
  ///
  /// ŷ₋ᵢ has the weights of the other points at xᵢ, made to sum to one again, so that the residual is
  /// eᵢ/(1 − lᵢ): for Nadaraya–Watson and local polynomials of a fixed bandwidth that is the fit
  /// without the point. Where lᵢ is 0.999 or more the quotient would be one of rounding errors, and
  /// the weights of the others are summed; where they are all 0 or smaller than any number, the nearest
  /// other points answer. The only point there is has the residual NaN.
  ///
  /// - Complexity: That of predictions and leverages at all points, and O(*n*) for each isolated one.
  public var leaveOneOutResiduals: [Double] {
    leaveOneOutResiduals(residuals: residuals, leverages: leverages)
  }

  func leaveOneOutResiduals(residuals: [Double], leverages: [Double]) -> [Double] {
    let isolated = leverages.indices.filter { !(leverages[$0] < 0.999) }
    var result = zip(residuals, leverages).map { residual, leverage in residual / (1 - leverage) }
    let (x, y) = isolated.isEmpty ? ([], []) : (x, y)
    for (index, residual) in zip(
      isolated, Parallel.map(isolated.count) { isolatedResidual(isolated[$0], x: x, y: y) })
    {
      result[index] = residual
    }
    return result
  }

  private func isolatedResidual(_ index: Int, x: [Double], y: [Double]) -> Double {
    let shares = attentionWeights(at: x[index])
    var average = WeightedAverage()
    var isEmpty = true
    for other in y.indices where other != index && shares[other] != 0 {
      average.add(y[other], weight: shares[other])
      isEmpty = false
    }
    if !isEmpty { return y[index] - average.mean }
    let weights = weights
    let others = x.indices.filter { $0 != index && weights?[$0] != 0 }
    let nearest = others.map { (x[$0] - x[index]).magnitude }.min() ?? .nan
    for other in others where (x[other] - x[index]).magnitude == nearest {
      average.add(y[other], weight: weights?[other] ?? 1)
    }
    return y[index] - average.mean
  }
}
