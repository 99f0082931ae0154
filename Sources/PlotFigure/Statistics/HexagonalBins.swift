internal import PlotScene

/// Points counted in hexagons: D. B. Carr et al., "Scatterplot matrix techniques for large N",
/// Journal of the American Statistical Association 82 (1987).
///
/// matplotlib: `Axes.hexbin`, whose counts these are.
///
/// The hexagons stand on a corner. Their centres are two lattices: (`columns` + 1) × (`rows` + 1)
/// from corner to corner of the ranges, and `columns` × `rows` half a step further. A point belongs
/// to the nearer of the two centres around it, where steps across count by 1 and steps up by √3.
/// Points with a missing or infinite number, and points outside of the ranges, are left out.
public struct HexagonalBins: Hashable, Sendable {
  /// The steps of the first lattice from left to right.
  public let columns: Int
  /// The steps of the first lattice from bottom to top.
  public let rows: Int
  /// The centres on the left and on the right.
  public let xRange: ClosedRange<Double>
  /// The centres at the bottom and on top.
  public let yRange: ClosedRange<Double>
  /// How many points each hexagon has: those of the first lattice column by column from the left,
  /// each from below, then those of the second.
  public let counts: [Int]
  /// What the values in each hexagon come to: their number if none were given; NaN where there are
  /// none.
  public let values: [Double]

  /// The distance of centres from left to right, and of rows of one lattice.
  public var step: (x: Double, y: Double) {
    (
      (xRange.upperBound / 2 - xRange.lowerBound / 2) / Double(columns) * 2,
      (yRange.upperBound / 2 - yRange.lowerBound / 2) / Double(rows) * 2
    )
  }

  /// Points counted in hexagons.
  ///
  /// - Parameters:
  ///   - x: n numbers.
  ///   - y: n numbers; where there are fewer of one, the rest of the other is left out.
  ///   - values: n numbers that are summed up in each hexagon; nil to count points. Points whose
  ///     value is missing or infinite are left out.
  ///   - summary: what they come to.
  ///   - columns: the steps from left to right, held to 1…10000.
  ///   - rows: the steps from bottom to top; nil for `columns` ⁄ √3, which makes hexagons regular in
  ///     a square frame.
  ///   - xRange: the centres on the left and on the right; nil for the ends of the data.
  ///   - yRange: the centres at the bottom and on top; nil for the ends of the data.
  /// - Complexity: O(n + hexagons).
  public init(
    x: [Double], y: [Double], values: [Double]? = nil, summary: BinSummary = .mean,
    columns: Int = 40, rows: Int? = nil, xRange: ClosedRange<Double>? = nil,
    yRange: ClosedRange<Double>? = nil
  ) {
    let columns = min(max(columns, 1), 10_000)
    let rows = min(
      max(rows ?? WholeNumber.below(Double(columns) / 3.0.squareRoot(), in: 1...10_000), 1), 10_000)
    let count = min(x.count, y.count, values?.count ?? .max)
    func isThere(_ i: Int) -> Bool { x[i].isFinite && y[i].isFinite && values?[i].isFinite ?? true }
    var ends = (x: Ends(), y: Ends())
    for i in 0..<count where isThere(i) {
      ends.x.add(x[i])
      ends.y.add(y[i])
    }
    let across = Lattice(xRange ?? ends.x.range, steps: columns, isPadded: true)
    let up = Lattice(yRange ?? ends.y.range, steps: rows, isPadded: false)
    let first = (columns + 1) * (rows + 1)
    let all = first + columns * rows

    /// The number of the hexagon of a point.
    func hexagon(_ i: Int) -> Int? {
      let (px, py) = (across.place(x[i]), up.place(y[i]))
      let (x1, y1) = (px.rounded(.toNearestOrEven), py.rounded(.toNearestOrEven))
      let (x2, y2) = (px.rounded(.down), py.rounded(.down))
      let near = (px - x1) * (px - x1) + 3 * (py - y1) * (py - y1)
      let far = (px - x2 - 0.5) * (px - x2 - 0.5) + 3 * (py - y2 - 0.5) * (py - y2 - 0.5)
      let (column, row, lastColumn, lastRow) =
        near < far ? (x1, y1, columns, rows) : (x2, y2, columns - 1, rows - 1)
      guard column >= 0, row >= 0, column <= Double(lastColumn), row <= Double(lastRow) else {
        return nil
      }
      // Between 0 and 10000, so that they can be cut off.
      let index = Int(column) * (lastRow + 1) + Int(row)
      return near < far ? index : first + index
    }

    var counts = [Int](repeating: 0, count: all)
    var places: [Int] = []
    if values != nil { places.reserveCapacity(count) }
    for i in 0..<count {
      let place = isThere(i) ? hexagon(i) : nil
      if let place { counts[place] += 1 }
      if values != nil { places.append(place ?? -1) }
    }
    self.columns = columns
    self.rows = rows
    self.xRange = across.range
    self.yRange = up.range
    self.counts = counts
    self.values =
      values.map { Self.summaries(of: $0, at: places, counts: counts, summary) }
      ?? counts.map { $0 > 0 ? Double($0) : .nan }
  }

  /// The centre of a hexagon of a number in ``counts``; the nearest one's if there is none.
  public func center(_ index: Int) -> (x: Double, y: Double) {
    let (column, row) = place(index)
    let step = step
    return (xRange.lowerBound + column * step.x, yRange.lowerBound + row * step.y)
  }

  /// Where a hexagon is, in steps of the first lattice from the lower left corner.
  func place(_ index: Int) -> (column: Double, row: Double) {
    let index = min(max(index, 0), counts.count - 1)
    let first = (columns + 1) * (rows + 1)
    if index < first { return (Double(index / (rows + 1)), Double(index % (rows + 1))) }
    let (column, row) = (index - first).quotientAndRemainder(dividingBy: rows)
    return (Double(column) + 0.5, Double(row) + 0.5)
  }

  /// Sorted by hexagon first, so that each sees its values in one piece, in the order of the data.
  private static func summaries(
    of values: [Double], at places: [Int], counts: [Int], _ summary: BinSummary
  ) -> [Double] {
    var next: [Int] = []
    var total = 0
    for count in counts {
      next.append(total)
      total += count
    }
    let starts = next
    var sorted = [Double](repeating: 0, count: total)
    for (value, place) in zip(values, places) where place >= 0 {
      sorted[next[place]] = value
      next[place] += 1
    }
    return zip(starts, counts).map { start, count in
      summary.value(of: sorted[start..<start + count])
    }
  }

  /// The smallest and the largest number.
  private struct Ends {
    var low = Double.infinity
    var high = -Double.infinity

    mutating func add(_ value: Double) {
      low = min(low, value)
      high = max(high, value)
    }

    /// The range of the numbers, made wider where it has no width.
    var range: ClosedRange<Double> { low <= high ? low...high : 0...1 }
  }

  /// Even steps over a range, or over one that is a little longer, so that its ends are safely inside:
  /// matplotlib pads the columns and not the rows.
  private struct Lattice {
    let range: ClosedRange<Double>
    private let half: Double

    init(_ range: ClosedRange<Double>, steps: Int, isPadded: Bool) {
      let range = Self.widened(range)
      // Halves, so that the width of ±1.7e308 does not overflow.
      let padding = isPadded ? 2 * (1e-9 * (range.upperBound / 2 - range.lowerBound / 2)) : 0
      let most = Double.greatestFiniteMagnitude
      let (low, high) = (
        max(range.lowerBound - padding, -most), min(range.upperBound + padding, most)
      )
      self.range = low...high
      half = (high / 2 - low / 2) / Double(steps)
    }

    /// Where a number is, in steps from the lower end.
    func place(_ value: Double) -> Double { (value / 2 - range.lowerBound / 2) / half }

    /// A range without width is made a fifth of its value wide, as in matplotlib's `nonsingular`.
    private static func widened(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
      let (low, high) = (range.lowerBound, range.upperBound)
      guard low.isFinite, high.isFinite else { return -0.1...0.1 }
      let size = max(low.magnitude, high.magnitude)
      if size < 1e21 * Double.leastNormalMagnitude { return -0.1...0.1 }
      guard high / 2 - low / 2 <= size / 2 * 1e-15 else { return range }
      return max(
        low - 0.1 * low.magnitude, -Double.greatestFiniteMagnitude)...min(
          high + 0.1 * high.magnitude, Double.greatestFiniteMagnitude)
    }
  }
}
