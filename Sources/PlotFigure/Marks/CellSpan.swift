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

  /// What the device can show of the cells between two places on the page; nil if nothing.
  ///
  /// Cells of at least a dot stay as they are. Smaller ones, and those that a scale makes unequal,
  /// are put together into bins of one dot each, on the grid of the device.
  func bins(within visible: ClosedRange<Double>, resolution: Double) -> CellBins? {
    let (first, last) = (axis.position(range.lowerBound), axis.position(range.upperBound))
    let low = max(min(first, last), visible.lowerBound)
    let high = min(max(first, last), visible.upperBound)
    guard count > 0, low < high else { return nil }
    let cell = (last - first) / Double(count)
    if axis.scale.transform == nil, abs(cell) * resolution >= 1 {
      return whole(low: low, high: high, first: first, cell: cell)
    }
    return dots(low: low, high: high, resolution: resolution)
  }

  private func whole(low: Double, high: Double, first: Double, cell: Double) -> CellBins {
    // A cell that is seen by less than a millionth of itself is rounding, not data.
    let ends = [(low - first) / cell, (high - first) / cell].sorted()
    let from = WholeNumber.below(ends[0] + 1e-6, in: 0...count - 1)
    let to = WholeNumber.above(ends[1] - 1e-6, in: from + 1...count)
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
    let width = range.upperBound - range.lowerBound
    let index = (axis.value(at: position) - range.lowerBound) / width * Double(count)
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

  var count: Int { sources.count }

  /// The cells of a bin, with their weights.
  func cells(of bin: Int, limit: Int) -> [(index: Int, weight: Double)] {
    let source = sources[bin]
    let first = WholeNumber.below(source.lowerBound, in: 0...limit - 1)
    let last = WholeNumber.above(source.upperBound, in: first + 1...limit)
    let cells = (first..<last).map { index in
      let overlap =
        min(source.upperBound, Double(index + 1)) - max(source.lowerBound, Double(index))
      return (index: index, weight: max(overlap, 0))
    }
    return cells.count == 1 ? [(cells[0].index, 1)] : cells
  }
}
