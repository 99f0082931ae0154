/// The weights of the points at many queries in few numbers, for sums with many sets of values.
///
/// In each box of neighbouring points the weights at a query, divided by the points' own, are a
/// smooth function of x and are kept as their values at twelve points; where that would miss one of
/// the checked weights by 10⁻¹⁰ of the largest, or the sum of them, all of the box are kept. Weights
/// below 10⁻¹³ of the largest are left out. So the numbers kept follow from the weights alone, for
/// any linear smoother, and sums differ from the exact ones by parts in 10¹⁰.
struct CompressedWeights: Sendable {
  /// What is kept of the weights of a query.
  struct Row: Sendable {
    /// The boxes whose weights are kept at nodes.
    var boxes: [Int] = []
    /// The weights at the nodes of those boxes, one after another.
    var nodeWeights: [Double] = []
    /// The sorted points whose weights are kept, and these weights.
    var points: [Int] = []
    var weights: [Double] = []
  }

  /// The boxes, which together hold all points.
  let boxes: [PointBox]
  /// One row a query.
  let rows: [Row]

  /// - Parameters:
  ///   - order: For each sorted point its place in the order given to the smoother.
  ///   - keys: The keys, ascending.
  ///   - pointWeights: The weights of the sorted points; nil for 1 each.
  init(
    of smoother: some LinearSmoother, at queries: [Double], order: [Int], keys: [Double],
    pointWeights: [Double]?
  ) {
    @Sendable func weights(at query: Double) -> [Double] {
      let given = smoother.attentionWeights(at: query)
      guard let pointWeights else { return order.map { given[$0] } }
      return order.indices.map { given[order[$0]] / pointWeights[$0] }
    }
    let finite = queries.filter(\.isFinite).sorted()
    let boxes = Self.boxes(keys: keys, queries: finite, weights: weights)
    self.boxes = boxes
    self.rows = Parallel.map(queries.count) { index in
      queries[index].isFinite
        ? Self.row(weights(at: queries[index]), boxes: boxes, pointWeights: pointWeights) : Row()
    }
  }

  /// Halves stretches of points until a query near their middle has weights that interpolate well.
  private static func boxes(
    keys: [Double], queries: [Double], weights: @Sendable (Double) -> [Double]
  ) -> [PointBox] {
    guard !queries.isEmpty else { return [] }
    var done: [PointBox] = []
    var open = [0..<keys.count]
    while !open.isEmpty {
      let stretches = open
      let tried = Parallel.map(stretches.count) { index -> (PointBox, Bool) in
        let box = PointBox(stretches[index], keys: keys)
        let range = box.range
        if range.count <= 2 * PointBox.nodeLimit { return (box, true) }
        let middle = 0.5 * keys[range.lowerBound] + 0.5 * keys[range.upperBound - 1]
        let probe = weights(nearest(to: middle, in: queries))
        return (box, isSmooth(probe, in: box, largest: largest(probe), tolerance: 0.25e-10))
      }
      open = []
      for (box, isDone) in tried {
        let range = box.range
        // In the middle of the range of x, where both halves have points.
        let middle = 0.5 * keys[range.lowerBound] + 0.5 * keys[range.upperBound - 1]
        let split = range.first { keys[$0] > middle } ?? range.upperBound
        if isDone || split == range.lowerBound || split == range.upperBound {
          done.append(box)
        } else {
          open += [range.lowerBound..<split, split..<range.upperBound]
        }
      }
    }
    return done.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func nearest(to value: Double, in sorted: [Double]) -> Double {
    var low = 0
    var high = sorted.count - 1
    while low < high {
      let middle = low + (high - low) / 2
      if sorted[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low > 0 && value - sorted[low - 1] < sorted[low] - value ? sorted[low - 1] : sorted[low]
  }

  private static func largest(_ weights: [Double]) -> Double {
    var largest = 0.0
    for weight in weights { largest = max(largest, weight.magnitude) }
    return largest
  }

  /// Whether all checked weights, and the sum, are what interpolation between the nodes gives.
  private static func isSmooth(
    _ weights: [Double], in box: PointBox, largest: Double, tolerance: Double
  ) -> Bool {
    let values = box.nodes.map { weights[$0] }
    for point in box.checks
    where
      !((box.interpolated(values, at: point) - weights[point]).magnitude
      <= tolerance * largest)
    {
      return false
    }
    var sum = 0.0
    for point in box.range { sum += weights[point] }
    for (column, value) in values.enumerated() { sum -= box.basisSums[column] * value }
    return sum.magnitude <= tolerance * largest * Double(box.range.count)
  }

  private static func row(
    _ weights: [Double], boxes: [PointBox], pointWeights: [Double]?
  ) -> Row {
    let largest = largest(weights)
    var row = Row()
    for (index, box) in boxes.enumerated() {
      var size = 0.0
      for point in box.range { size = max(size, weights[point].magnitude) }
      guard size > 1e-13 * largest else { continue }
      if box.range.count > 2 * PointBox.nodeLimit,
        isSmooth(weights, in: box, largest: largest, tolerance: 1e-10)
      {
        row.boxes.append(index)
        for node in box.nodes { row.nodeWeights.append(weights[node]) }
      } else {
        for point in box.range where weights[point].magnitude > 1e-13 * largest {
          row.points.append(point)
          row.weights.append(weights[point] * (pointWeights?[point] ?? 1))
        }
      }
    }
    return row
  }
}
