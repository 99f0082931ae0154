extension NadarayaWatson.Fit {
  /// The leverages, the weight αᵢ(xᵢ) of each point in the prediction at its own key, in the order
  /// in which the points were given: the diagonal of the hat matrix.
  ///
  /// They agree with `attentionWeights(at:)` to 10⁻¹³ of themselves.
  ///
  /// - Complexity: That of the predictions at all keys.
  public var leverages: [Double] {
    if let polynomial { return polynomial.leverages }
    let queries = samples.keys
    let summation = SummationPlan.summation(
      for: problem, queryCount: queries.count, degree: 0)
    let shares = [Double](unsafeUninitializedCapacity: queries.count) { output, count in
      let places = Places(output)
      summation.forEachSums(at: queries, degree: 0) { index, sums in
        let own = samples.weight(index) * kernel.weight(at: 0, relativeTo: sums.reference)
        let share = own / sums.s[0]
        // Not above 1 by a rounding, where a point is alone.
        places.buffer[index] = kernel.order == 2 ? min(share, 1) : share
      }
      count = queries.count
    }
    return samples.inGivenOrder(shares)
  }

  /// The sums Σ αᵢ(q)² vᵢ at queries, the variance of a prediction where vᵢ is that of yᵢ.
  ///
  /// They are sums of the squared kernel, Σ wᵢ²K²vᵢ / (Σ wᵢK)²; the square of a Gaussian is one of the
  /// width h/√2. The accuracy is 10⁻¹³ of Σ αᵢ(q)²|vᵢ|.
  ///
  /// - Parameters:
  ///   - queries: Any number, in any order; NaN where one is NaN or infinite.
  ///   - variances: `count` numbers vᵢ in the order of the points, finite; nil for 1 each. Any other
  ///     number of them gives NaN.
  /// - Complexity: That of the predictions at the queries.
  public func squaredWeightSums(at queries: [Double], variances: [Double]?) -> [Double] {
    if let polynomial { return polynomial.squaredWeightSums(at: queries, variances: variances) }
    guard variances?.count ?? count == count, variances?.allSatisfy(\.isFinite) ?? true else {
      return queries.map { _ in .nan }
    }
    let finite = queries.map { query in query.isFinite ? query : samples.domain.lowerBound }
    let variances = ScaledValues(
      variances.map(samples.inSortedOrder) ?? [Double](repeating: 1, count: samples.count))
    // Weights as shares of the largest, whose squares cannot overflow.
    let largest = WeightRange(samples.weights).largest
    let weights = samples.weights.map { weights in weights.map { weight in weight / largest } }
    let plain = problem.with(values: problem.values, weights: weights, kernel: kernel)
    let squares = problem.with(
      values: variances.scaled, weights: weights.map { weights in weights.map { $0 * $0 } },
      kernel: kernel.squared)

    var sums = [(sum: Double, reference: Double)](
      repeating: (sum: .nan, reference: 0), count: queries.count)
    sums.withUnsafeMutableBufferPointer { buffer in
      let places = Places(buffer)
      SummationPlan.summation(for: plain, queryCount: finite.count, degree: 0)
        .forEachSums(at: finite, degree: 0) { index, sums in
          places.buffer[index] = (sum: sums.s[0], reference: sums.reference)
        }
    }
    let denominators = sums
    let summation = SummationPlan.summation(for: squares, queryCount: finite.count, degree: 0)
    var results = [Double](unsafeUninitializedCapacity: queries.count) { output, count in
      let places = Places(output)
      summation.forEachSums(at: finite, degree: 0) { index, sums in
        let (sum, reference) = denominators[index]
        let scale = kernel.scale(of: sums.reference, relativeTo: reference) / sum
        places.buffer[index] = variances.unbounded(sums.t[0] * scale * scale)
      }
      count = queries.count
    }
    for (index, query) in queries.enumerated() where !query.isFinite { results[index] = .nan }
    return results
  }
}

extension SummationProblem {
  /// The same keys and width with other values, weights and kernel.
  func with(values: [Double], weights: [Double]?, kernel: Kernel) -> SummationProblem {
    SummationProblem(keys: keys, values: values, weights: weights, kernel: kernel, width: width)
  }
}

extension Kernel {
  /// What sums relative to the weight at one distance must be multiplied by to be relative to that
  /// at another.
  func scale(of reference: Double, relativeTo other: Double) -> Double {
    if reference == other { return 1 }
    // Up to a distance of 5, sums of kernels of a higher order are relative to the Gaussian.
    return (order == 2 ? self : .gaussian).weight(at: reference, relativeTo: other)
  }
}
