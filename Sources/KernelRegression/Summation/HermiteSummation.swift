internal import RealModule

/// Sums of a Gaussian, or one times a polynomial in u², by series in boxes half a bandwidth wide.
///
/// Each box of points is known by its moments, each box of queries by a local series; the moments
/// of all boxes that count are translated into it by the derivatives of the Gaussian. What is
/// dropped is below 10⁻¹⁶ of a sum, because what counts follows from the nearest points of each box,
/// not from a fixed cut. Queries whose points lie so close together that powers of distances would be
/// differences of nearly equal numbers, and those whose box has no point within 3.5 bandwidths, go
/// other ways (`HermiteSummation+Close`, `HermiteSummation+Far`).
///
/// Source: L. Greengard and J. Strain, "The fast Gauss transform", SIAM Journal on Scientific and
/// Statistical Computing 12 (1991) 79–94; here with series of both kinds and relative errors.
///
/// - Complexity: O(*n* + *m* + *b*) for *n* sorted points, *m* queries and *b* boxes that hold some.
struct HermiteSummation: LocalSummation {
  let problem: SummationProblem
  let direct: DirectSummation
  let grid: BoxGrid
  let moments: HermiteMoments
  let nearBoxes: NearBoxes
  private let smallestWeight: Double
  /// The kernel is exp(−v²/2) Σ cₖ v²ᵏ with v = √rate · u.
  let polynomial: [Double]
  /// Powers of 1/√rate.
  let unitPowers: [Double]

  /// How near a source must be to a box, in bandwidths, for its local series to be accurate.
  private static let nearReach = 3.5

  /// Sums the moments.
  ///
  /// - Returns: Nil where the kernel is no such Gaussian, or numbers are beyond the reach of boxes.
  init?(_ problem: SummationProblem) {
    guard case .gaussian(let rate, let polynomial) = problem.kernel.form,
      case .fixed(let width) = problem.width, rate > 0, polynomial.count <= 7,
      let first = problem.keys.first, let last = problem.keys.last,
      let grid = BoxGrid(
        bandwidth: width / rate.squareRoot(), largest: max(first.magnitude, last.magnitude))
    else { return nil }
    let range = WeightRange(problem.weights)
    let spread = Double(problem.keys.count) * (range.largest / range.smallest)
    guard spread < 1e13, range.smallest > 1e-200, range.largest < 1e200 else { return nil }
    self.problem = problem
    self.direct = DirectSummation(problem)
    self.grid = grid
    self.smallestWeight = range.smallest
    self.moments = HermiteMoments(problem, grid: grid, terms: spread < 1e8 ? 18 : 20)
    self.nearBoxes = NearBoxes(
      around: moments.boxes, reach: max(1, Int(Self.nearReach / grid.step)))
    var powers = [1.0]
    for _ in 0..<2 * HermiteSeries.orderLimit {
      powers.append(powers[powers.count - 1] / rate.squareRoot())
    }
    self.unitPowers = powers
    self.polynomial = polynomial.enumerated().map { k, coefficient in coefficient * powers[2 * k] }
  }

  /// Whether there is room for the powers that a polynomial of a degree needs.
  func canSum(degree: Int) -> Bool { order(degree: degree) <= HermiteSeries.orderLimit }

  func order(degree: Int) -> Int { 2 * degree + 2 * (polynomial.count - 1) }

  func forEachSums(
    at queries: [Double], degree: Int,
    _ body: @Sendable (_ index: Int, _ sums: LocalSums) -> Void
  ) {
    guard canSum(degree: degree) else {
      return direct.forEachSums(at: queries, degree: degree, body)
    }
    // exp(−37) is 10⁻¹⁶; for each degree the square of a distance of ten more.
    let series = series(
      at: queries, order: order(degree: degree), from: Sources(depth: 37 + 5 * Double(degree)))
    let stretch = 2048
    let pieces = Parallel.map((queries.count + stretch - 1) / stretch) { piece in
      let range = piece * stretch..<min((piece + 1) * stretch, queries.count)
      return forEachSums(at: queries, in: range, series: series, degree: degree, body)
    }
    let left = Left(close: pieces.flatMap(\.close), far: pieces.flatMap(\.far))
    forEachCloseSums(at: queries, indices: left.close, degree: degree, body)
    forEachFarSums(at: queries, indices: left.far, degree: degree, body)
  }

  /// Queries that a local series has no sums for.
  private struct Left {
    /// Those whose points lie so close together that a series would lose digits.
    var close: [Int32] = []
    /// Those that have no point near them.
    var far: [Int32] = []
  }

  private func forEachSums(
    at queries: [Double], in range: Range<Int>, series: Series, degree: Int,
    _ body: @Sendable (_ index: Int, _ sums: LocalSums) -> Void
  ) -> Left {
    var left = Left()
    queries.withUnsafeBufferPointer { queries in
      series.coefficients.withUnsafeBufferPointer { coefficients in
        var finder = NearBoxes.Finder(nearBoxes)
        for index in range {
          let query = queries[index]
          let box = grid.box(of: query)
          let place = box.isNaN ? -1 : finder.place(of: Int(box))
          guard place >= 0, let start = coefficients.baseAddress else {
            left.far.append(Int32(truncatingIfNeeded: index))
            continue
          }
          let sums = sums(
            start + Int(series.places[place]) * series.terms, terms: series.terms,
            at: grid.offset(of: query, in: box), degree: degree)
          if let sums {
            body(index, sums)
          } else {
            left.close.append(Int32(truncatingIfNeeded: index))
          }
        }
      }
    }
    return left
  }
}

extension HermiteSummation {
  /// Local series of the boxes that hold queries.
  struct Series: Sendable {
    /// For each near box the number of its series.
    var places: [Int32]
    var terms: Int
    var coefficients: [SIMD2<Double>]
    /// How far off Σ w v²ᵏ exp(−v²/2) may be, for k = 1, 2 and 3, where boxes were excluded.
    var errors: [SIMD4<Double>] = []
  }

  /// Which source boxes a local series is made from.
  struct Sources {
    /// Boxes at most this far away take no part; −1 for none.
    var excluded = -1
    /// What all boxes left out because they are far can hold together is below exp(−depth) of the
    /// nearest one.
    var depth: Double
  }

  /// Local series of the boxes that queries lie in.
  func series(at queries: [Double], order: Int, from chosen: Sources) -> Series {
    let terms =
      (order <= 2 ? 20 : order <= 6 ? 28 : 36) + (moments.terms > 18 ? 4 : 0)
    let farthest = reach(
      near: Int(Self.nearReach / grid.step) + 1, share: smallestWeight, depth: chosen.depth)
    let table = HermiteTable(
      step: grid.step, reach: farthest, momentTerms: moments.terms, terms: terms)
    var places = [Int32](repeating: -1, count: nearBoxes.count)
    var count = 0
    let marks = marks(of: queries)
    for place in places.indices where marks[place / 64] & (1 << UInt64(place % 64)) != 0 {
      places[place] = Int32(truncatingIfNeeded: count)
      count += 1
    }
    let numbers = places
    var errors = [SIMD4<Double>](repeating: .zero, count: chosen.excluded < 0 ? 0 : count)
    let coefficients = [SIMD2<Double>](unsafeUninitializedCapacity: count * terms) {
      output, initialized in
      errors.withUnsafeMutableBufferPointer { errors in
        let (rooms, bounds) = (Places(output), Places(errors))
        let stretch = 64
        Parallel.forEach((nearBoxes.count + stretch - 1) / stretch) { piece in
          guard let start = rooms.buffer.baseAddress else { return }
          let range = piece * stretch..<min((piece + 1) * stretch, nearBoxes.count)
          nearBoxes.forEachBox(at: range) { place, box in
            guard numbers[place] >= 0 else { return }
            let number = Int(numbers[place])
            let sources = sources(of: box, within: farthest, depth: chosen.depth)
            table.writeSeries(
              of: box, from: sources, excluding: chosen.excluded, of: moments,
              to: start + number * terms)
            if chosen.excluded >= 0 {
              bounds.buffer[number] = error(of: box, from: sources, beyond: chosen.excluded)
            }
          }
        }
      }
      initialized = count * terms
    }
    return Series(places: places, terms: terms, coefficients: coefficients, errors: errors)
  }

  /// How far off Σ w v²ᵏ exp(−v²/2) over source boxes may be in the local series of a box.
  private func error(of box: Int, from sources: Range<Int>, beyond excluded: Int) -> SIMD4<Double> {
    var errors = SIMD4<Double>.zero
    for source in sources {
      let distance = abs(moments.boxes[source] - box)
      guard distance > excluded else { continue }
      let near = Double(distance - 1) * grid.step
      let square = (near + 2 * grid.step) * (near + 2 * grid.step)
      // What is left off a series of 18 terms for the derivative 2k, √((18 + 2k)!) / 18! / 4¹⁸, by
      // |G⁽ⁿ⁾(t)| ≤ 1.09 √(n!) exp(−t²/4), and the rounding of terms larger than their sum.
      let fall = Double.exp(-0.25 * near * near)
      let left = SIMD4(0, 4e-18, 8e-17, 2e-15) * fall
      let rounded = 2e-16 * fall * fall * Double.exp(near)
      let weight = moments.moments[source * 2 * moments.terms]
      errors +=
        (left
          + SIMD4(
            0, rounded * square, rounded * square * square,
            rounded * square * square * square)) * weight
    }
    return errors
  }

  /// Which near boxes hold queries, a bit for each.
  private func marks(of queries: [Double]) -> [UInt64] {
    let words = nearBoxes.count / 64 + 1
    let stretch = max(65_536, queries.count / 8 + 1)
    let pieces = Parallel.map((queries.count + stretch - 1) / stretch) { piece in
      var marks = [UInt64](repeating: 0, count: words)
      var finder = NearBoxes.Finder(nearBoxes)
      queries.withUnsafeBufferPointer { queries in
        marks.withUnsafeMutableBufferPointer { marks in
          for index in piece * stretch..<min((piece + 1) * stretch, queries.count) {
            let box = grid.box(of: queries[index])
            let place = box.isNaN ? -1 : finder.place(of: Int(box))
            if place >= 0 { marks[place / 64] |= 1 << UInt64(place % 64) }
          }
        }
      }
      return marks
    }
    var all = [UInt64](repeating: 0, count: words)
    for marks in pieces {
      for (word, bits) in marks.enumerated() { all[word] |= bits }
    }
    return all
  }

  /// How many boxes away sources still count, where the nearest is `near` boxes away and holds a
  /// weight of `share`: what all others can hold together beyond is exp(−depth) of it.
  private func reach(near: Int, share: Double, depth: Double) -> Int {
    let nearest = Double(near + 1) * grid.step
    let exponent = 2 * (depth + Double.log(moments.total / share))
    return Int((nearest * nearest + exponent).squareRoot() / grid.step) + 2
  }

  /// The source boxes that count for a box.
  private func sources(of box: Int, within farthest: Int, depth: Double) -> Range<Int> {
    let boxes = moments.boxes
    let middle = firstSource(notBelow: box)
    var nearest = middle
    if middle == boxes.count || (middle > 0 && box - boxes[middle - 1] < boxes[middle] - box) {
      nearest = middle - 1
    }
    let share = moments.moments[nearest * 2 * moments.terms]
    let reach = min(
      farthest, reach(near: abs(boxes[nearest] - box), share: share, depth: depth))
    var low = middle
    while low > 0, box - boxes[low - 1] <= reach { low -= 1 }
    var high = middle
    while high < boxes.count, boxes[high] - box <= reach { high += 1 }
    return low..<high
  }

  func firstSource(notBelow box: Int) -> Int {
    var low = 0
    var high = moments.boxes.count
    while low < high {
      let middle = low + (high - low) / 2
      if moments.boxes[middle] < box { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension HermiteSummation {
  /// The sums of a query from the series of its box; nil where they would have lost digits.
  @inline(__always)
  private func sums(
    _ series: UnsafePointer<SIMD2<Double>>, terms: Int, at x: Double, degree: Int
  ) -> LocalSums? {
    var s = SIMD8<Double>.zero
    var t = SIMD4<Double>.zero
    if polynomial.count == 1, degree == 0 {
      let value = HermiteSeries.value(series, terms: terms, at: x)
      s[0] = value.x
      t[0] = value.y
      return LocalSums(s: s, t: t)
    }
    if polynomial.count == 1, degree == 1 {
      let (a, b, c) = HermiteSeries.threePowers(series, terms: terms, at: x)
      let variance = c.x * a.x - b.x * b.x
      guard variance > Self.smallestPivot * (a.x * a.x) else { return nil }
      s[0] = a.x
      s[1] = b.x * unitPowers[1]
      s[2] = c.x * unitPowers[2]
      t[0] = a.y
      t[1] = b.y * unitPowers[1]
      return LocalSums(s: s, t: t)
    }
    return generalSums(series, terms: terms, at: x, degree: degree)
  }

  private func generalSums(
    _ series: UnsafePointer<SIMD2<Double>>, terms: Int, at x: Double, degree: Int
  ) -> LocalSums? {
    let order = order(degree: degree)
    return withUnsafeTemporaryAllocation(of: SIMD2<Double>.self, capacity: order + 1) { powers in
      guard let start = powers.baseAddress else { return nil }
      HermiteSeries.powers(series, terms: terms, at: x, order: order, into: start)
      guard isWellConditioned(start, degree: degree) else { return nil }
      let sums = localSums(start, degree: degree)
      guard sums.s[0].magnitude > 0.05 * powers[0].x else { return nil }
      return sums
    }
  }

  /// The sums from those of the plain Gaussian in units of its standard deviation.
  func localSums(_ powers: UnsafePointer<SIMD2<Double>>, degree: Int) -> LocalSums {
    var s = SIMD8<Double>.zero
    var t = SIMD4<Double>.zero
    for k in 0...2 * degree {
      var sum = SIMD2<Double>.zero
      for (j, coefficient) in polynomial.enumerated() {
        sum += powers[k + 2 * j] * (coefficient * unitPowers[k])
      }
      s[k] = sum.x
      if k <= degree { t[k] = sum.y }
    }
    return LocalSums(s: s, t: t)
  }

  /// The smallest share of what it is among many points everywhere that a pivot may be.
  private static let smallestPivot = 0.01

  /// Whether the pivots of the matrix of the powers are not small: the mean squares of what each
  /// power has that lower ones have not. Among points everywhere the k-th is k!.
  private func isWellConditioned(_ powers: UnsafePointer<SIMD2<Double>>, degree: Int) -> Bool {
    guard degree > 0, powers[0].x > 0 else { return powers[0].x > 0 }
    var matrix = (0...degree).map { row in (0...degree).map { powers[row + $0].x / powers[0].x } }
    var least = Self.smallestPivot
    for pivot in 0...degree {
      if pivot > 0 { least *= Double(pivot) }
      guard matrix[pivot][pivot] > least else { return false }
      for row in pivot + 1..<max(degree + 1, pivot + 1) {
        let factor = matrix[row][pivot] / matrix[pivot][pivot]
        for column in pivot...degree { matrix[row][column] -= factor * matrix[pivot][column] }
      }
    }
    return true
  }
}
