import PlotScene

/// Equal cells side by side along one axis of a panel.
struct CellSpan {
  let count: Int
  let range: ClosedRange<Double>
  let axis: AxisMapping

  init(count: Int, range: ClosedRange<Double>, along axis: AxisMapping) {
    self.count = count
    self.range = range
    self.axis = axis
  }

  /// The most bins where they do not follow from the count of cells: on a large page of a fine
  /// device there would be more than fit into memory.
  private static let most = 4096.0
  /// A cell longer than this, in points, is drawn in dots: its own ends are too far from the page.
  private static let longest = 1e12

  /// What the device can show of the cells between two places on the page; nil if nothing.
  ///
  /// Cells of at least a dot stay as they are. Smaller ones, and those that a scale makes unequal,
  /// are put together into bins of one dot each, on the grid of the device.
  func bins(within visible: ClosedRange<Double>, resolution: Double) -> CellBins? {
    guard count > 0, range.overlaps(axis.limits) else { return nil }
    // Only what the axis shows has a place for sure: the rest may be too far away, or outside of
    // what the scale knows.
    let shown = range.clamped(to: axis.limits)
    let ends = [axis.position(shown.lowerBound), axis.position(shown.upperBound)].sorted()
    let low = max(ends[0], visible.lowerBound)
    let high = min(ends[1], visible.upperBound)
    guard low < high else { return nil }
    let coarser = min(resolution, Self.most / (high - low))
    guard axis.scale.transform == nil else {
      return dots(low: low, high: high, resolution: coarser)
    }
    let (first, last) = (axis.position(range.lowerBound), axis.position(range.upperBound))
    let cell = last / Double(count) - first / Double(count)
    if abs(cell) * resolution < 1 { return dots(low: low, high: high, resolution: resolution) }
    return abs(cell) < Self.longest
      ? whole(low: low, high: high, first: first, cell: cell, resolution: resolution)
      : dots(low: low, high: high, resolution: coarser)
  }

  private func whole(
    low: Double, high: Double, first: Double, cell: Double, resolution: Double
  ) -> CellBins {
    // A cell that is seen by less than a thousandth of a dot is rounding, not data.
    let least = 1e-3 / (abs(cell) * resolution)
    let ends = [(low - first) / cell, (high - first) / cell].sorted()
    let from = WholeNumber.below(ends[0] + least, in: 0...count - 1)
    let to = WholeNumber.above(ends[1] - least, in: from + 1...count)
    let sources = (from..<to).map { Double($0)...Double($0 + 1) }
    let (a, b) = (first + Double(from) * cell, first + Double(to) * cell)
    return CellBins(
      start: min(a, b), end: max(a, b), sources: cell > 0 ? sources : sources.reversed())
  }

  /// More dots than any device has on a side of a page.
  private static let dotRange = -50_000_000...50_000_000

  private func dots(low: Double, high: Double, resolution: Double) -> CellBins {
    let from = WholeNumber.below(low * resolution, in: Self.dotRange)
    let to = max(from + 1, WholeNumber.above(high * resolution, in: Self.dotRange))
    let sources = (from..<to).map { dot in
      let ends = [
        source(at: max(Double(dot) / resolution, low)),
        source(at: min(Double(dot + 1) / resolution, high)),
      ].sorted()
      return ends[0]...ends[1]
    }
    return CellBins(
      start: Double(from) / resolution, end: Double(to) / resolution, sources: sources)
  }

  /// The place among the cells, 0…count, that lies at a place on the page.
  private func source(at position: Double) -> Double {
    // Halves, so that the width of ±1.7e308 does not overflow.
    let width = range.upperBound / 2 - range.lowerBound / 2
    let index = (axis.value(at: position) / 2 - range.lowerBound / 2) / width * Double(count)
    return index > 0 ? min(index, Double(count)) : 0
  }
}

/// Equal bins along one axis of the page, each with the cells that it shows.
struct CellBins {
  /// Where the first bin begins on the page.
  let start: Double
  /// Where the last bin ends on the page.
  let end: Double
  /// For each bin the part of the cells it shows: 2.5…4 is half of cell 2 and all of cell 3.
  let sources: [ClosedRange<Double>]
  /// How wide each cell is, for the share that it has of a bin; nil for equal ones.
  var widths: [Double]?
  /// The number in the table of each of the cells; −1 for none, and nil where they are in order.
  var cells: [Int]?

  var count: Int { sources.count }

  /// The cells of a bin, with their weights.
  func cells(of bin: Int, limit: Int) -> [(index: Int, weight: Double)] {
    let source = sources[bin]
    let limit = self.cells?.count ?? limit
    let first = WholeNumber.below(source.lowerBound, in: 0...limit - 1)
    let last = WholeNumber.above(source.upperBound, in: first + 1...limit)
    let cells = (first..<last).map { index in
      let overlap =
        min(source.upperBound, Double(index + 1)) - max(source.lowerBound, Double(index))
      return (
        index: self.cells?[index] ?? index, weight: max(overlap, 0) * (widths?[index] ?? 1)
      )
    }
    return cells.count == 1 ? [(cells[0].index, 1)] : cells
  }
}
