internal import RealModule

/// A point that counts at a query, with its weight relative to the largest kernel's weight.
struct WeightedPoint {
  let index: Int
  /// The product of the kernels, without the point's own weight.
  let weight: Double
}

/// The numbers of a query and the points that count there.
struct MixedNeighbourhood {
  let query: [Double]
  /// In ascending order of their indices.
  let points: [WeightedPoint]

  /// The point of an index; nil where it does not count.
  func point(at index: Int) -> WeightedPoint? {
    var low = 0
    var high = points.count
    while low < high {
      let middle = low + (high - low) / 2
      if points[middle].index < index { low = middle + 1 } else { high = middle }
    }
    return low < points.count && points[low].index == index ? points[low] : nil
  }
}

/// The points around a query of a mixed regression that has continuous columns.
///
/// Weights are products of kernels. Where their sum is far below what one near point would give, they
/// are found again through logarithms relative to the largest one's, as a softmax is shifted.
struct MixedWindow: Sendable {
  private let samples: MixedSamples
  let kernels: [Kernel]
  private let widths: [Double]
  /// The columns, scaled such that sums of four keys do not overflow.
  let columns: [[Double]]
  private let scales: [Double]
  private let reach: Double

  init(_ samples: MixedSamples, _ table: RegressorTable) {
    self.samples = samples
    self.kernels = table.continuous.map(\.kernel)
    self.scales = samples.columns.map { column in
      let size = max(column.min()?.magnitude ?? 0, column.max()?.magnitude ?? 0)
      return size > 0x1p1020 ? 0x1p-8 : 1
    }
    self.columns = zip(samples.columns, scales).map { column, scale in
      scale == 1 ? column : column.map { $0 * scale }
    }
    self.widths = zip(table.continuous, scales).map { regressor, scale in
      max(regressor.width * scale, .leastNonzeroMagnitude)
    }
    self.reach = kernels.first?.reach ?? .infinity
  }

  /// The signed distance (x − q)/h of a point from a query in a column.
  @inline(__always)
  func distance(of index: Int, in column: Int, from query: [Double]) -> Double {
    (columns[column][index] - query[column] * scales[column]) / widths[column]
  }

  /// The bandwidth of a column in its own units.
  func width(of column: Int) -> Double { widths[column] / scales[column] }

  /// Finds the points that count at a query, in the order of the samples.
  ///
  /// - Parameters:
  ///   - query: A finite number for each continuous column.
  ///   - cells: How much each cell counts; at least one.
  ///   - excluded: A point to leave out.
  ///   - points: Where the points go. It is empty only if there is no point at all.
  func findPoints(
    at query: [Double], cells: CellWeights, without excluded: Int?,
    into points: inout [WeightedPoint]
  ) {
    points.removeAll(keepingCapacity: true)
    var largest = 0.0
    var sum = 0.0
    var size = 0.0
    for (cell, logarithm) in cells.cells {
      let share = logarithm == 0 ? 1 : Double.exp(logarithm)
      guard share > 0 else { continue }
      for index in near(query, in: samples.cells[cell].range) where index != excluded {
        var weight = share
        for column in kernels.indices {
          weight *= kernels[column](distance(of: index, in: column, from: query))
        }
        guard weight != 0 else { continue }
        points.append(WeightedPoint(index: index, weight: weight))
        largest = max(largest, weight.magnitude)
        sum += weight
        size += weight.magnitude
      }
    }
    // What the window left out is below 10⁻³⁶ a point; a sum of both signs must not have cancelled.
    if largest > 1e-19 * Double(samples.count), sum > 1e-6 * size { return }
    findFarPoints(at: query, cells: cells, without: excluded, into: &points)
  }

  /// The points of a cell that may have a weight, by the first column.
  private func near(_ query: [Double], in range: Range<Int>) -> Range<Int> {
    guard reach.isFinite else { return range }
    let centre = query[0] * scales[0]
    let low = firstIndex(in: range) { columns[0][$0] >= centre - reach * widths[0] }
    return
      low..<firstIndex(in: low..<range.upperBound) {
        columns[0][$0] > centre + reach * widths[0]
      }
  }

  /// The points of a cell that may count far from all points: with one column, in whose order they are,
  /// those that are not negligible beside the cell's nearest.
  private func far(_ query: [Double], in range: Range<Int>, without excluded: Int?) -> Range<Int> {
    guard query.count == 1, kernels[0].order == 2, excluded == nil, !range.isEmpty else {
      return range
    }
    let keys = columns[0]
    let centre = query[0] * scales[0]
    let middle = firstIndex(in: range) { keys[$0] >= centre }
    let below = middle > range.lowerBound ? centre - keys[middle - 1] : .infinity
    let above = middle < range.upperBound ? keys[middle] - centre : .infinity
    let nearest = min(below, above)
    func counts(_ index: Int) -> Bool {
      let gap = max(0, (keys[index] - centre).magnitude - nearest) / widths[0]
      return kernels[0].relativeWeight(nearest: nearest / widths[0], gap: gap) > negligibleWeight
    }
    var (low, high) = (middle, middle)
    while low > range.lowerBound, counts(low - 1) { low -= 1 }
    while high < range.upperBound, counts(high) { high += 1 }
    return low < high ? low..<high : range
  }

  private func firstIndex(in range: Range<Int>, where isPast: (Int) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if isPast(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func findFarPoints(
    at query: [Double], cells: CellWeights, without excluded: Int?,
    into points: inout [WeightedPoint]
  ) {
    var candidates: [(index: Int, cell: Double)] = []
    for (cell, logarithm) in cells.cells {
      for index in far(query, in: samples.cells[cell].range, without: excluded)
      where index != excluded {
        candidates.append((index, logarithm))
      }
    }
    var columns = Array(kernels.indices)
    var logarithms = candidates.map { logarithm(of: $0.index, at: query, columns) + $0.cell }
    if !logarithms.contains(where: { $0 > -.infinity }) {
      let ends = columns.filter { kernels[$0].support.isFinite }
      keepNearest(&candidates, at: query, by: ends.isEmpty ? columns : ends)
      columns.removeAll { ends.isEmpty || kernels[$0].support.isFinite }
      logarithms = candidates.map { logarithm(of: $0.index, at: query, columns) + $0.cell }
    }
    guard let first = logarithms.indices.max(by: { logarithms[$0] < logarithms[$1] }) else {
      return points.removeAll()
    }
    let reference = candidates[first]
    let relative = candidates.map { point in
      columns.reduce(point.cell - reference.cell) { sum, column in
        sum + gain(of: point.index, over: reference.index, at: query, in: column)
      }
    }
    let largest = relative.filter { $0 < .infinity }.max() ?? 0
    points = zip(candidates, relative).compactMap { point, logarithm in
      let weight = logarithm < .infinity ? Double.exp(logarithm - largest) : 1
      return weight > negligibleWeight
        ? WeightedPoint(index: point.index, weight: weight) : nil
    }
  }

  /// The logarithm of a point's product of kernels over columns. A kernel that may be negative is
  /// replaced by the Gaussian.
  private func logarithm(of index: Int, at query: [Double], _ columns: [Int]) -> Double {
    columns.reduce(0) { sum, column in
      let distance = distance(of: index, in: column, from: query)
      if let rate = gaussianRate(column) { return sum - 0.5 * rate * distance * distance }
      return sum + kernels[column].logarithm(at: distance)
    }
  }

  /// The logarithm of the quotient of two points' kernels in a column.
  private func gain(of index: Int, over other: Int, at query: [Double], in column: Int) -> Double {
    let (key, reference) = (columns[column][index], columns[column][other])
    if key == reference { return 0 }
    if let rate = gaussianRate(column) {
      // The difference of squares as a product, which far away does not cancel.
      let keys = exactSum(key, reference)
      let total = exactSum(keys.sum, -2 * query[column] * scales[column])
      let sum = total.sum + (keys.error + total.error)
      if sum == 0 { return 0 }
      return -0.5 * rate * ((key - reference) / widths[column]) * (sum / widths[column])
    }
    let kernel = kernels[column]
    return kernel.logarithm(at: distance(of: index, in: column, from: query))
      - kernel.logarithm(at: distance(of: other, in: column, from: query))
  }

  /// The rate of the falling factor of a Gaussian of any order.
  private func gaussianRate(_ column: Int) -> Double? {
    if case .gaussian(let rate, _) = kernels[column].form { rate } else { nil }
  }

  /// Keeps the points whose largest distance over columns, in bandwidths, is the smallest.
  private func keepNearest(
    _ candidates: inout [(index: Int, cell: Double)], at query: [Double], by columns: [Int]
  ) {
    var distances = candidates.map { point in
      columns.reduce(0) { max($0, distance(of: point.index, in: $1, from: query).magnitude) }
    }
    if distances.min() == .infinity {
      // Quotients that overflow, by their logarithms.
      distances = candidates.map { point in
        columns.reduce(-.infinity) { largest, column in
          let distance = self.columns[column][point.index] - query[column] * scales[column]
          return max(largest, .log(distance.magnitude) - .log(widths[column]))
        }
      }
    }
    let nearest = distances.min() ?? .infinity
    candidates = zip(candidates, distances).filter { $0.1 <= nearest }.map(\.0)
  }
}

extension Kernel {
  /// The distance, in bandwidths, beyond which a weight is below 10⁻³⁶ of the largest; infinite for a
  /// kernel that falls too slowly to look for it.
  var reach: Double {
    if support.isFinite { return support }
    let limit = negligibleWeight * self(0)
    var high = 1.0
    while self(high).magnitude > limit {
      high *= 2
      if high > 1e6 { return .infinity }
    }
    return high
  }
}
