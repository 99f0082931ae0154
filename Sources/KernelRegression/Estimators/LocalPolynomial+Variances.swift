extension LocalPolynomial.Fit {
  /// The sums Σ αᵢ(q)² vᵢ at queries, the variance of a prediction where vᵢ is that of yᵢ.
  ///
  /// They follow from sums with the square of the kernel: with r the first row of S⁻¹ and
  /// Qₖ = Σ wᵢ² vᵢ uᵢᵏ K(uᵢ)², it is Σⱼₖ rⱼ rₖ Qⱼ₊ₖ.
  ///
  /// - Parameters:
  ///   - queries: Any number, in any order; NaN where one is NaN or infinite.
  ///   - variances: `count` numbers vᵢ in the order of the points; nil for 1 each. Any other number
  ///     of them gives NaN.
  /// - Complexity: That of two predictions a query.
  public func squaredWeightSums(at queries: [Double], variances: [Double]?) -> [Double] {
    guard variances?.count ?? count == count else { return queries.map { _ in .nan } }
    let variances = variances.map { samples.inSortedOrder($0) }
    let largest = variances?.max() ?? 1
    guard largest.isFinite, largest > 0x1p-500, largest < 0x1p500, kernel.order == 2,
      !hasPointWidths, stretch == 1, variances?.allSatisfy({ $0 >= 0 }) ?? true
    else {
      return Parallel.fill(queries.count, by: 64) { range, output in
        for index in range {
          output[index - range.lowerBound] = squaredWeightSum(at: queries[index], variances)
        }
      }
    }
    let squares = variances ?? Array(repeating: 1, count: samples.count)
    let problem = SummationProblem(
      keys: samples.keys, values: Array(repeating: 0, count: samples.count),
      weights: squares.indices.map { squares[$0] * weight($0) * weight($0) },
      kernel: kernel.squared, width: width)
    let rows = inverseRows(at: queries)
    let places = queries.indices.filter { queries[$0].isFinite }
    let finite = places.count == queries.count ? queries : places.map { queries[$0] }
    let summation = SummationPlan.summation(
      for: problem, queryCount: finite.count, degree: degree)
    var results = [Double](repeating: .nan, count: queries.count)
    results.withUnsafeMutableBufferPointer { buffer in
      let output = Places(buffer)
      summation.forEachSums(at: finite, degree: degree) { index, sums in
        let row = rows[places[index]]
        let scale = kernel.weight(at: sums.reference, relativeTo: row.reference)
        output.buffer[places[index]] =
          quadraticForm(row.row, sums).map { $0 * scale * scale }
          ?? squaredWeightSum(at: finite[index], variances)
      }
    }
    return results
  }

  /// The first row of each query's inverse, NaN where its sums do not determine it, with the
  /// distance that its weights are relative to.
  private func inverseRows(at queries: [Double]) -> [(row: SIMD4<Double>, reference: Double)] {
    var rows = Array(
      repeating: (row: SIMD4(repeating: Double.nan), reference: 0.0), count: queries.count)
    rows.withUnsafeMutableBufferPointer { buffer in
      let output = Places(buffer)
      _ = forEachSolution(at: queries) { index, solution, sums in
        if let solution { output.buffer[index] = (solution.inverseRow, sums.reference) }
        return 0
      }
    }
    return rows
  }

  /// Whether each point has a width of its own, so that sums are on no common scale.
  var hasPointWidths: Bool {
    if case .nearestOfPoint = width { true } else { false }
  }

  /// Σ rⱼ rₖ Qⱼ₊ₖ; nil where the row is NaN or too many digits cancel.
  private func quadraticForm(_ row: SIMD4<Double>, _ squares: LocalSums) -> Double? {
    var sum = 0.0
    var size = 0.0
    for j in 0...degree {
      for k in 0...degree {
        let term = row[j] * row[k] * squares.s[j + k]
        sum += term
        size += term.magnitude
      }
    }
    return size <= LocalSums.conditionLimit * sum ? sum : nil
  }

  /// Σ αᵢ² vᵢ of one query from the points themselves.
  private func squaredWeightSum(at query: Double, _ variances: [Double]?) -> Double {
    guard query.isFinite else { return .nan }
    let fit = fitted(at: query, above: neighbours.limit)
    var sum = CompensatedSum()
    for (index, share) in zip(fit.indices, fit.shares(0)) {
      sum.add(share * share * (variances?[index] ?? 1))
    }
    return sum.value
  }
}
