internal import RealModule

extension StudentDistribution {
  /// The number c that the supremum of |standardized process| along a curve exceeds with a
  /// probability, by the tube formula.
  ///
  /// P(|T_ν| > c) + (κ₀/π)(1 + c²/ν)^(−ν/2) = α, whose second term is (κ₀/π) exp(−c²/2) for known
  /// variances. Source: Sun and Loader (1994), equations 2.5 and 2.6 with two ends.
  ///
  /// - Parameters:
  ///   - alpha: The probability, above 0 and below 1.
  ///   - length: κ₀, the length of the curve of unit vectors; 0 for a single query.
  func tubeCriticalValue(exceeded alpha: Double, length: Double) -> Double {
    let pointwise = criticalValue(exceeded: alpha)
    guard length > 0, length.isFinite, pointwise.isFinite else {
      return length.isNaN ? .nan : pointwise
    }
    func excess(_ c: Double) -> Double { tail(c) + length / .pi * tubeFactor(c) - alpha }
    var low = pointwise
    var high = 2 * pointwise + 2
    while excess(high) > 0, high < 1e300 { high *= 2 }
    // Halving ends at neighbouring numbers, whatever the shape.
    while true {
      let middle = low + 0.5 * (high - low)
      guard middle > low, middle < high else { return high }
      if excess(middle) > 0 { low = middle } else { high = middle }
    }
  }

  private func tubeFactor(_ c: Double) -> Double {
    let nu = degreesOfFreedom
    return nu == .infinity
      ? Double.exp(-0.5 * c * c) : Double.exp(-0.5 * nu * Double.log(onePlus: c * c / nu))
  }
}

extension LinearSmoother {
  /// κ₀ = ∫ |T′(q)| dq with T(q) the vector of αᵢ(q)√vᵢ divided by its length: how far the direction
  /// of the weights turns between two queries, on which the width of simultaneous bands depends.
  ///
  /// The angles between neighbouring steps are summed and extrapolated to
  /// steps of 0; steps are halved until that changes by less than 10⁻³ of κ₀, which the band then
  /// feels by less than 10⁻⁴ of its width.
  ///
  /// - Parameters:
  ///   - interval: From the first to the last query.
  ///   - variances: Of the errors, up to a common factor, in the order of the points, each at least
  ///     0; nil for equal ones.
  /// - Returns: A number of at least 0 in radians; NaN where `variances` are not as many as points.
  /// - Complexity: O(*n*) for each of 64 to 4,096 steps.
  public func tubeConstant(
    over interval: ClosedRange<Double>, variances: [Double]? = nil
  ) -> Double {
    guard variances == nil || variances?.count == count else { return .nan }
    return tubeLength(over: interval, scales: variances?.map { $0.squareRoot() })
  }

  func tubeLength(over interval: ClosedRange<Double>, scales: [Double]?) -> Double {
    var steps = 64
    var sum = sumOfAngles(over: interval, steps: steps, scales: scales)
    var extrapolated = sum
    while steps < 4096 {
      steps *= 2
      let finer = sumOfAngles(over: interval, steps: steps, scales: scales)
      // The error of a chord, and of an angle, is one of the step squared.
      let next = finer + (finer - sum) / 3
      let change = (next - extrapolated).magnitude
      sum = finer
      extrapolated = next
      if !(change > 1e-3 * next) { break }
    }
    return extrapolated
  }

  private func sumOfAngles(
    over interval: ClosedRange<Double>, steps: Int, scales: [Double]?
  ) -> Double {
    let stretch = 16
    let (low, high) = (interval.lowerBound, interval.upperBound)
    @Sendable func query(_ step: Int) -> Double {
      let share = Double(step) / Double(steps)
      return low * (1 - share) + high * share
    }
    let angles = Parallel.map((steps + stretch - 1) / stretch) { piece in
      var sum = 0.0
      let first = piece * stretch
      var direction = weightDirection(at: query(first), scales: scales)
      for step in first..<min(first + stretch, steps) {
        let next = weightDirection(at: query(step + 1), scales: scales)
        var square = 0.0
        for (a, b) in zip(direction, next) { square += (a - b) * (a - b) }
        // A chord of the unit sphere is twice the sine of half the angle.
        sum += 2 * Double.asin(min(0.5 * square.squareRoot(), 1))
        direction = next
      }
      return sum
    }
    return angles.reduce(0, +)
  }

  private func weightDirection(at query: Double, scales: [Double]?) -> [Double] {
    var weights = attentionWeights(at: query)
    if let scales {
      for index in weights.indices { weights[index] *= scales[index] }
    }
    var square = 0.0
    for weight in weights { square += weight * weight }
    let length = square.squareRoot()
    guard length > 0 else { return weights }
    for index in weights.indices { weights[index] /= length }
    return weights
  }
}
