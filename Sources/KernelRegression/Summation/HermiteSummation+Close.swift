internal import RealModule

/// Queries whose points lie close together: clusters far narrower than a bandwidth, many equal keys,
/// or a bandwidth much wider than the range of the data.
///
/// There, Σ w v² exp(−v²/2) would be the difference F″ + F of two nearly equal numbers. The boxes
/// around the query are taken out of the local series and summed with their moments about their own
/// centres, in which small distances are small numbers; for all others v² is not small.
extension HermiteSummation {
  func forEachCloseSums(
    at queries: [Double], indices: [Int32], degree: Int,
    _ body: @Sendable (_ index: Int, _ sums: LocalSums) -> Void
  ) {
    let stretch = 256
    let pieces = (indices.count + stretch - 1) / stretch
    func range(_ piece: Int) -> Range<Int> {
      piece * stretch..<min((piece + 1) * stretch, indices.count)
    }
    let ranges = (0..<pieces).map(range)
    guard indices.count > 8, degree > 0 else {
      return Parallel.forEach(pieces) { piece in
        for index in indices[ranges[piece]].lazy.map({ Int($0) }) {
          body(index, direct.sums(at: queries[index], degree: degree))
        }
      }
    }
    let order = order(degree: degree)
    let reach = grid.step < 0.4 ? 2 : 1
    // As far as direct sums reach, since little may be much of a small sum.
    let series = series(
      at: indices.map { queries[Int($0)] }, order: order,
      from: Sources(excluded: reach, depth: 83))
    let near = HermiteNearMoments(
      problem, grid: grid, moments: moments, terms: 14 + order,
      isNeeded: needed(series, reach: reach))
    Parallel.forEach(pieces) { piece in
      var finder = NearBoxes.Finder(nearBoxes)
      withUnsafeTemporaryAllocation(of: SIMD2<Double>.self, capacity: 2 * (order + 1)) { room in
        series.coefficients.withUnsafeBufferPointer { coefficients in
          for index in indices[ranges[piece]].lazy.map({ Int($0) }) {
            let query = queries[index]
            let box = Int(grid.box(of: query))
            let place = Int(series.places[max(finder.place(of: box), 0)])
            guard let start = coefficients.baseAddress, let powers = room.baseAddress else {
              continue
            }
            HermiteSeries.powers(
              start + place * series.terms, terms: series.terms,
              at: grid.offset(of: query, in: Double(box)), order: order, into: powers)
            let isKept = near.add(
              at: query, box: box, reach: reach, firstSource: firstSource(notBelow: box - reach),
              to: powers, room: powers + (order + 1), order: order,
              errors: series.errors[place], degree: degree)
            let sums = localSums(powers, degree: degree)
            let isCancelled = sums.s[0].magnitude <= 0.05 * powers[0].x
            body(index, isKept && !isCancelled ? sums : direct.sums(at: query, degree: degree))
          }
        }
      }
    }
  }

  /// The source boxes around those that have a series.
  private func needed(_ series: Series, reach: Int) -> [Bool] {
    var isNeeded = [Bool](repeating: false, count: moments.boxes.count)
    nearBoxes.forEachBox(at: 0..<nearBoxes.count) { place, box in
      guard series.places[place] >= 0 else { return }
      var source = firstSource(notBelow: box - reach)
      while source < moments.boxes.count, moments.boxes[source] <= box + reach {
        isNeeded[source] = true
        source += 1
      }
    }
    return isNeeded
  }
}

/// The moments Σ wᵢ vᵢᵏ exp(−vᵢ²/2) / k! of boxes about the middle of their own points, with v in
/// bandwidths.
private struct HermiteNearMoments: Sendable {
  private let grid: BoxGrid
  private let boxes: [Int]
  private let terms: Int
  private let centres: [Double]
  private let halfWidths: [Double]
  private let sums: [SIMD2<Double>]

  init(
    _ problem: SummationProblem, grid: BoxGrid, moments: HermiteMoments, terms: Int,
    isNeeded: [Bool]
  ) {
    self.grid = grid
    self.terms = terms
    boxes = moments.boxes
    let starts = moments.starts
    let centres = boxes.indices.map { box in
      problem.keys[starts[box]] / 2 + problem.keys[starts[box + 1] - 1] / 2
    }
    halfWidths = boxes.indices.map { box in
      (problem.keys[starts[box + 1] - 1] - problem.keys[starts[box]]) * (grid.scale / 2)
    }
    self.centres = centres
    // Parts of boxes, so that one with most of the points is summed by all cores.
    let length = 16_384
    let parts = boxes.indices.filter { isNeeded[$0] }.flatMap { box in
      stride(from: starts[box], to: starts[box + 1], by: length).map { start in
        (box: box, range: start..<min(start + length, starts[box + 1]))
      }
    }
    let partSums = Parallel.map(parts.count) { part in
      Self.sums(
        problem, parts[part].range, centre: centres[parts[part].box], scale: grid.scale,
        terms: terms)
    }
    var sums = [SIMD2<Double>](repeating: .zero, count: boxes.count * terms)
    for (part, own) in zip(parts, partSums) {
      for k in 0..<terms { sums[part.box * terms + k] += own[k] }
    }
    self.sums = sums
  }

  private static func sums(
    _ problem: SummationProblem, _ range: Range<Int>, centre: Double, scale: Double, terms: Int
  ) -> [SIMD2<Double>] {
    var total = [SIMD2<Double>](repeating: .zero, count: terms)
    withUnsafeTemporaryAllocation(of: SIMD2<Double>.self, capacity: terms) { block in
      var index = range.lowerBound
      while index < range.upperBound {
        // By blocks, so that rounding errors do not grow with the number of points.
        let end = min(index + 256, range.upperBound)
        block.initialize(repeating: .zero)
        while index < end {
          let v = (problem.keys[index] - centre) * scale
          let half = 0.5 * v * v
          // exp(−v²/2) for |v| ≤ ¼ and a rounding.
          var fall = 1.0
          for n in stride(from: 9.0, to: 0, by: -1) { fall = 1 - fall * half / n }
          let weight = problem.weight(index) * fall
          var power = SIMD2(weight, weight * problem.values[index])
          for k in 0..<terms {
            block[k] += power
            power *= v
          }
          index += 1
        }
        for k in 0..<terms { total[k] += block[k] }
      }
    }
    var factorial = 1.0
    for k in 1..<terms {
      factorial *= Double(k)
      total[k] /= factorial
    }
    return total
  }

  /// Adds the sums Σ w vᵏ exp(−v²/2) over the boxes around a query.
  ///
  /// - Parameter errors: How far off those over other boxes may be.
  /// - Returns: Whether none has lost its digits, because of that or because most of a box's weight is
  ///   much nearer to the query than the box is wide.
  func add(
    at query: Double, box: Int, reach: Int, firstSource: Int,
    to powers: UnsafeMutablePointer<SIMD2<Double>>, room: UnsafeMutablePointer<SIMD2<Double>>,
    order: Int, errors: SIMD4<Double>, degree: Int
  ) -> Bool {
    var source = firstSource
    var sizes = SIMD4<Double>.zero
    while source < boxes.count, boxes[source] <= box + reach {
      let t = (query - centres[source]) * grid.scale
      for k in 0...order { room[k] = .zero }
      for j in stride(from: terms - 1, through: 0, by: -1) {
        for n in stride(from: order, to: 0, by: -1) { room[n] = room[n] * t + room[n - 1] }
        room[0] = room[0] * t + sums[source * terms + j]
      }
      let fall = Double.exp(-0.5 * t * t)
      var factor = fall
      for n in 0...order {
        if n > 1 { factor *= Double(n) }
        room[n] *= factor
      }
      for step in 1..<order + 1 {
        for k in stride(from: order, through: step, by: -1) { room[k] -= room[k - 1] * t }
      }
      var size = room[0].x
      for k in 1...3 {
        size *= halfWidths[source] * halfWidths[source]
        sizes[k] += size
      }
      for k in 0...order { powers[k] += room[k] }
      source += 1
    }
    for k in 1..<degree + 1 {
      guard powers[2 * k].x >= max(0.01 * sizes[k], 1e13 * errors[k]) else { return false }
    }
    return true
  }
}
