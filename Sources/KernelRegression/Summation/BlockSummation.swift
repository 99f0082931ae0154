/// Sums of kernels that end and are polynomials there, by the moments of dyadic blocks: exact, and
/// O(log *n*) a query however many points are in its window, for any width at each query.
///
/// The window is cut at the query; each half is a few points and at most 2 log₂(*n*/32) blocks
/// (``BlockSums``). The error is some 10⁻¹⁵ of the sum of each block's Σ w and Σ w|y| times its
/// largest kernel value. Where the sum of kernel weights is below a thousandth of that, which takes a
/// block of which but few points reach far into the window, it is formed directly, and so is what has
/// no point in its window.
struct BlockSummation: LocalSummation {
  /// K(u)/K(0) for u ≥ 0.
  private let polynomial: BlockPolynomial
  private let width: LocalWidth
  private let moments: BlockMoments
  private let localDegree: Int
  private let direct: DirectSummation

  /// Prepares sums, if the kernel and the width are of the kind that blocks can sum.
  ///
  /// - Parameters:
  ///   - problem: What sums are over.
  ///   - degree: The largest degree of the local polynomial that will be asked for.
  /// - Complexity: O(*n*).
  init?(_ problem: SummationProblem, degree: Int) {
    guard case .polynomial(let coefficients) = problem.kernel.form else { return nil }
    if case .nearestOfPoint = problem.width { return nil }
    guard let peak = coefficients.first, peak > 0 else { return nil }
    let polynomial = BlockPolynomial(coefficients.map { $0 / peak })
    self.polynomial = polynomial
    self.width = problem.width
    self.localDegree = min(max(degree, 0), 3)
    self.direct = DirectSummation(problem)
    self.moments = BlockMoments(
      tree: BlockTree(keys: problem.keys), weights: problem.weights, values: problem.values,
      degree: polynomial.degree, localDegree: localDegree)
  }

  func forEachSums(
    at queries: [Double], degree: Int,
    _ body: @Sendable (_ index: Int, _ sums: LocalSums) -> Void
  ) {
    // More sums than there are moments for can only be found directly.
    guard degree <= localDegree else {
      return direct.forEachSums(at: queries, degree: degree, body)
    }
    switch degree {
    case ...0: forEachSums(at: queries, LocalDegrees.Constant.self, body)
    case 1: forEachSums(at: queries, LocalDegrees.Linear.self, body)
    case 2: forEachSums(at: queries, LocalDegrees.Quadratic.self, body)
    default: forEachSums(at: queries, LocalDegrees.Cubic.self, body)
    }
  }

  /// Whether the sums at a query have to be found directly.
  func isDirect(at query: Double, degree: Int) -> Bool {
    moments.withSums(of: LocalDegrees.Constant.self) { sums in
      var window = Window()
      return degree > localDegree || find(query, sums, from: &window) == nil
    }
  }

  private func forEachSums<Degree: LocalDegree>(
    at queries: [Double], _: Degree.Type,
    _ body: @Sendable (_ index: Int, _ sums: LocalSums) -> Void
  ) {
    // One after another along the keys, so that what a query reads the next reads too.
    let sorted = SortedQueries(queries)
    let queries = sorted.queries
    let stretch = 512
    Parallel.forEach((queries.count + stretch - 1) / stretch) { piece in
      moments.withSums(of: Degree.self) { sums in
        var guess = Window()
        for index in piece * stretch..<min((piece + 1) * stretch, queries.count) {
          let query = queries[index]
          if let found = find(query, sums, from: &guess) {
            body(sorted.place(index), found)
          } else {
            body(sorted.place(index), direct.sums(at: query, degree: Degree.value))
          }
        }
      }
    }
  }

  /// The places of a window's points: those below the query and those not below it.
  private struct Window {
    var nearest = 0
    var lower = 0
    var middle = 0
    var upper = 0
  }

  /// The sums at a query, or nil where they have to be found directly.
  ///
  /// - Parameter window: That of the query before, as a guess; then that of this query.
  @inline(__always)
  private func find<Degree: LocalDegree>(
    _ query: Double, _ sums: BlockSums<Degree>, from window: inout Window
  ) -> LocalSums? {
    let search = sums.search
    let width: Double
    switch self.width {
    case .fixed(let number): width = number
    case .nearest(let neighbours):
      let neighbours = min(max(neighbours, 1), search.count)
      window.nearest = search.nearest(neighbours, to: query, near: window.nearest)
      width = search.width(of: query, first: window.nearest, neighbours: neighbours)
    case .nearestOfPoint: return nil
    }
    // So that neither the inverse nor a square of a distance is out of range.
    guard width > 0x1p-480, width < 0x1p480 else { return nil }
    let keys = search.keys
    window.lower = search.first(in: search.count, near: window.lower) { query - keys[$0] < width }
    window.upper = search.first(in: search.count, near: window.upper) { keys[$0] - query >= width }
    guard window.lower < window.upper else { return nil }

    var total = BlockSums<Degree>.Total()
    let scale = 1 / width
    if polynomial.isEven {
      sums.add(
        window.lower..<window.upper, of: polynomial, at: query, scale: scale, to: &total)
    } else {
      window.middle = search.place(of: query, near: window.middle)
      let middle = min(max(window.middle, window.lower), window.upper)
      sums.add(window.lower..<middle, of: polynomial, at: query, scale: -scale, to: &total)
      sums.add(middle..<window.upper, of: polynomial, at: query, scale: scale, to: &total)
    }
    guard total.isAccurate(for: polynomial) else {
      return nil
    }
    return LocalSums(s: total.s, t: total.t)
  }
}
