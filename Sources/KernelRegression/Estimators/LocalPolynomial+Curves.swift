extension LocalPolynomial.Fit {
  /// The predictions at queries, in their order: each finite for a finite query, NaN otherwise.
  ///
  /// - Parameter queries: Any number, in any order.
  public func predict(at queries: some Sequence<Double>) -> [Double] {
    derivatives(at: queries, order: 0)
  }

  /// The derivatives of an order at queries, in their order; NaN where one is NaN or infinite.
  ///
  /// - Parameters:
  ///   - queries: Any number, in any order.
  ///   - order: The order of the derivative, 0 to the degree. Those of a higher order are 0.
  public func derivatives(at queries: some Sequence<Double>, order: Int) -> [Double] {
    let queries = Array(queries)
    guard 0...degree ~= order else {
      return queries.map { query in query.isFinite && order > degree ? 0 : .nan }
    }
    let factorial = [1.0, 1, 2, 6][order]
    return forEachSolution(at: queries) { index, solution, _ in
      let unit = order == 0 ? 1 : fixedWidth ?? neighbours.unit(at: queries[index])
      guard let solution else { return derivative(at: queries[index], order: order) }
      var result = factorial * solution.coefficients[order]
      for _ in 0..<order { result /= unit }
      return restored(result, order: order)
    }
  }

  /// The leverages, the weight αᵢ(xᵢ) of each point in the prediction at its own key, in the order
  /// in which the points were given: the diagonal of the hat matrix.
  ///
  /// - Complexity: That of the predictions at all keys.
  public var leverages: [Double] {
    let diagonal = forEachSolution(at: samples.keys) { index, solution, sums in
      guard let solution, !hasPointWidths else { return leverage(index) }
      return solution.inverseRow[0] * weight(index)
        * kernel.weight(at: 0, relativeTo: sums.reference)
    }
    return samples.inGivenOrder(diagonal)
  }

  /// The weight of a point, in the order of the keys.
  func weight(_ index: Int) -> Double { robustWeights?[index] ?? samples.weight(index) }

  /// The width where it is fixed.
  private var fixedWidth: Double? {
    if case .fixed(let number) = width { number } else { nil }
  }

  private func leverage(_ index: Int) -> Double {
    let fit = fitted(at: samples.keys[index], above: neighbours.limit)
    return zip(fit.indices, fit.shares(0)).first { $0.0 == index }?.1 ?? 0
  }

  /// A number for each query; NaN where one is NaN or infinite.
  ///
  /// - Parameter body: Takes the query's index and the solution from its sums, nil where they do not
  ///   determine one, with the sums.
  func forEachSolution(
    at queries: [Double],
    _ body: @Sendable (_ index: Int, _ solution: LocalSolution?, _ sums: LocalSums) -> Double
  ) -> [Double] {
    let places = queries.indices.filter { queries[$0].isFinite }
    let finite = places.count == queries.count ? queries : places.map { queries[$0] }
    var results = [Double](repeating: .nan, count: queries.count)
    guard !finite.isEmpty else { return results }
    let problem = SummationProblem(
      keys: samples.keys, values: values.values, weights: robustWeights ?? samples.weights,
      kernel: kernel,
      width: width)
    guard stretch == 1 else {
      return Parallel.fill(queries.count, by: 64) { range, output in
        for index in range {
          let sums = LocalSums(s: .zero, t: .zero)
          output[index - range.lowerBound] =
            queries[index].isFinite ? body(index, nil, sums) : .nan
        }
      }
    }
    let summation = SummationPlan.summation(
      for: problem, queryCount: finite.count, degree: degree)
    let cancels = kernel.order > 2 ? weightsCancel(at: finite, summation, problem) : []
    results.withUnsafeMutableBufferPointer { buffer in
      let output = Places(buffer)
      summation.forEachSums(at: finite, degree: degree) { index, sums in
        let isCancelled = kernel.order > 2 && cancels[index] != 0
        let solution = isCancelled ? nil : sums.solution(degree: degree)
        output.buffer[places[index]] = body(places[index], solution, sums)
      }
    }
    return results
  }

  /// 1 for queries where the weights of a kernel of a higher order cancel, as
  /// ``LocalNeighbours/weightsCancel(at:)`` finds it, and 0 for others.
  private func weightsCancel(
    at queries: [Double], _ summation: any LocalSummation, _ problem: SummationProblem
  ) -> [Double] {
    let sums = { (summation: any LocalSummation) in
      var sums = [SIMD2<Double>](repeating: .zero, count: queries.count)
      sums.withUnsafeMutableBufferPointer { buffer in
        let output = Places(buffer)
        summation.forEachSums(at: queries, degree: 0) { index, sums in
          output.buffer[index] = [sums.s[0], sums.reference]
        }
      }
      return sums
    }
    let own = sums(summation)
    let gaussian = sums(
      SummationPlan.summation(
        for: problem.with(values: problem.values, weights: problem.weights, kernel: .gaussian),
        queryCount: queries.count, degree: 0))
    return zip(own, gaussian).map { own, gaussian in
      guard own.y <= 5, gaussian.y <= 5 else { return 1 }
      let scale = Kernel.gaussian.scale(of: gaussian.y, relativeTo: own.y)
      return own.x >= 0.25 * gaussian.x * scale ? 0 : 1
    }
  }
}
