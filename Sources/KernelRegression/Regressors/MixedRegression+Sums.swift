internal import RealModule

extension MixedRegression.Fit {
  /// A local fit found from sums over cells.
  struct SummedFit: Sendable {
    /// The prediction, in centred values.
    let value: Double
    /// The share that a point of weight 1 at the query itself, of its categories, has of it.
    let ownShare: Double
  }

  /// Whether sums over whole cells are likely to be faster than going point by point.
  var hasLargeCells: Bool {
    table.continuous.count == 1 && table.continuous[0].kernel.order == 2
      && samples.count >= 2000 && samples.count / samples.cells.count >= 100
  }

  /// The local fits of queries of one continuous column, each cell summed in the fastest way there is;
  /// nil for those that need a rule of their own, and where a number is NaN or infinite.
  ///
  /// - Complexity: O((*n* + *m*) *c*) for *c* cells.
  func summedFits(_ queries: RegressorTable.Values) -> [SummedFit?] {
    let degree = regression.degree
    let problems = samples.cells.map { cell in
      SummationProblem(
        keys: Array(samples.columns[0][cell.range]), values: Array(values.values[cell.range]),
        weights: samples.weights.map { Array($0[cell.range]) },
        kernel: table.continuous[0].kernel, width: .fixed(table.continuous[0].width))
    }
    let numbers = MixedSamples.cellNumbers(queries)
    let order = numbers.indices
      .filter { queries.numbers[0][$0].isFinite }
      .sorted { (numbers[$0], $0) < (numbers[$1], $1) }
    var fits = [SummedFit?](repeating: nil, count: queries.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, numbers[order[end]] == numbers[order[start]] { end += 1 }
      let group = order[start..<end]
      let cells = CellWeights(
        samples, table, codes: queries.codes.map { $0[group[group.startIndex]] })
      let keys = group.map { queries.numbers[0][$0] }
      let sums = sums(over: cells, problems, at: keys)
      for (place, index) in group.enumerated() {
        fits[index] = sums[place].fit(degree: degree, kernel: table.continuous[0].kernel)
      }
      start = end
    }
    return fits
  }

  private func sums(
    over cells: CellWeights, _ problems: [SummationProblem], at keys: [Double]
  ) -> [ScaledSums] {
    let kernel = table.continuous[0].kernel
    let degree = regression.degree
    let atZero = kernel.logarithm(at: 0)
    var sums = [ScaledSums](repeating: ScaledSums(), count: keys.count)
    sums.withUnsafeMutableBufferPointer { buffer in
      let places = Places(buffer)
      for (cell, logarithm) in cells.cells where logarithm > -.infinity {
        let summation = SummationPlan.summation(
          for: problems[cell], queryCount: keys.count, degree: degree)
        summation.forEachSums(at: keys, degree: degree) { index, found in
          let reference = found.reference
          let unit = reference == 0 ? atZero : kernel.logarithm(at: reference)
          places.buffer[index].add(found, logarithm: logarithm + unit)
        }
      }
    }
    return sums
  }
}

/// Sums of several cells, times a common factor that is known by its logarithm.
private struct ScaledSums: Sendable {
  private var s = SIMD4<Double>.zero
  private var t = SIMD2<Double>.zero
  private var logarithm = -Double.infinity

  /// Adds the sums of a cell, which are to be multiplied by a factor.
  mutating func add(_ sums: LocalSums, logarithm added: Double) {
    guard added > -.infinity else { return }
    let parts = (sums.s.lowHalf, sums.t.lowHalf)
    if added <= logarithm {
      let factor = added == logarithm ? 1 : Double.exp(added - logarithm)
      s += parts.0 * factor
      t += parts.1 * factor
    } else {
      let factor = Double.exp(logarithm - added)
      s = s * factor + parts.0
      t = t * factor + parts.1
      logarithm = added
    }
  }

  /// The local fit; nil where the sums do not determine it well (``LocalSums/solution(degree:)``).
  func fit(degree: Int, kernel: Kernel) -> MixedRegression.Fit.SummedFit? {
    let sums = LocalSums(
      s: SIMD8(s[0], s[1], s[2], 0, 0, 0, 0, 0), t: SIMD4(t[0], t[1], 0, 0))
    guard logarithm > -.infinity, let solution = sums.solution(degree: degree) else { return nil }
    return MixedRegression.Fit.SummedFit(
      value: solution.coefficients[0],
      ownShare: solution.inverseRow[0] * .exp(kernel.logarithm(at: 0) - logarithm))
  }
}
