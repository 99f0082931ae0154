/// The sums Σ αᵢ² vᵢ of the weights of lines.
///
/// With αᵢ = ωᵢ (A + B uᵢ) it is A² Q₀ + 2AB Q₁ + B² Q₂ with Qₖ = Σ ωᵢ² vᵢ uᵢᵏ, the squares of the
/// distance's weights being a polynomial too.
struct LowessSquares: Sendable {
  private let smoother: LowessSmoother
  private let variances: [Double]?
  private let squares: BlockMoments
  private let polynomial = BlockPolynomial(
    KernelForm.product([1, 0, 0, -3, 0, 0, 3, 0, 0, -1], [1, 0, 0, -3, 0, 0, 3, 0, 0, -1]))

  /// Prepares sums.
  ///
  /// - Parameter variances: A number for each sorted point; nil for 1 each.
  init(_ smoother: LowessSmoother, variances: [Double]?) {
    self.smoother = smoother
    self.variances = variances
    let tree = smoother.moments.tree
    let weights = (0..<tree.count).map { index in
      smoother.weight(index) * smoother.weight(index) * (variances?[index] ?? 1)
    }
    self.squares = BlockMoments(
      tree: tree, weights: weights, values: weights, degree: polynomial.degree, localDegree: 1)
  }

  /// The sums at queries.
  func sums(at queries: [Double]) -> [Double] {
    smoother.forEachLine(at: queries) { index, line in
      let query = queries[index]
      guard let line else {
        let nearest = smoother.nearest(to: query)
        let count = Double(nearest.count)
        return nearest.reduce(0) { $0 + (variances?[$1] ?? 1) } / (count * count)
      }
      let window = smoother.window(at: query)
      return sumOfBlocks(line, window, query) ?? sumOfPoints(line, window, query)
    }
  }

  private func sumOfBlocks(_ line: LowessLine, _ window: LowessWindow, _ query: Double) -> Double? {
    guard window.width > 0x1p-480, window.width < 0x1p480 else { return nil }
    let scale = 1 / window.width
    let total = squares.withSums(of: LocalDegrees.Linear.self) { sums in
      var total = BlockSums<LocalDegrees.Linear>.Total()
      sums.add(
        window.lower..<window.innerLower, of: polynomial, at: query, scale: -scale, to: &total)
      sums.add(window.innerLower..<window.innerUpper, of: .one, at: query, scale: scale, to: &total)
      sums.add(
        window.innerUpper..<window.upper, of: polynomial, at: query, scale: scale, to: &total)
      return total
    }
    let (a, b) = (line.intercept, line.slope)
    let terms = [a * a * total.s[0], 2 * a * b * total.s[1], b * b * total.s[2]]
    let sum = terms[0] + terms[1] + terms[2]
    let size = terms[0].magnitude + terms[1].magnitude + terms[2].magnitude
    guard total.isAccurate(for: polynomial), sum > 1e-3 * size, sum < .infinity else { return nil }
    return sum
  }

  private func sumOfPoints(_ line: LowessLine, _ window: LowessWindow, _ query: Double) -> Double {
    var sum = CompensatedSum()
    for index in window.lower..<max(window.lower, window.upper) {
      let share =
        smoother.weight(index, in: window, query: query)
        * line.share(of: squares.tree.keys[index])
      sum.add(share * share * (variances?[index] ?? 1))
    }
    return sum.value
  }
}
