import PlotScene

/// The cells along one axis of a panel that lie in the frame, side by side on the page.
struct CellSlots {
  /// Where cells begin and end, from left to right or from top to bottom, in points; one more than
  /// there are slots.
  private(set) var edges: [Double] = []
  /// The number of each slot's cell in the table; −1 for a gap between cells.
  private(set) var cells: [Int] = []
  private let device: ClosedRange<Double>

  init(_ places: CellPlaces, along axis: AxisMapping, in visible: ClosedRange<Double>) {
    device = visible
    let ends = places.intervals(on: axis.scale).enumerated().compactMap {
      index, pair -> (low: Double, high: Double, cell: Int)? in
      let ends = (axis.heldPosition(pair.0), axis.heldPosition(pair.1))
      let (low, high) = (min(ends.0, ends.1), max(ends.0, ends.1))
      guard low < high, high > visible.lowerBound, low < visible.upperBound else { return nil }
      return (low, high, index)
    }.sorted { ($0.low, $0.cell) < ($1.low, $1.cell) }
    for (low, high, cell) in ends {
      if let end = edges.last {
        // Edges that are one in the data are one on the page.
        if low - end > 1e-6 {
          edges.append(low)
          cells.append(-1)
        }
      } else {
        edges.append(low)
      }
      edges.append(max(high, edges.last ?? high))
      cells.append(cell)
    }
  }

  var count: Int { cells.count }

  /// The part of a slot that lies in the frame.
  func span(_ slot: Int) -> ClosedRange<Double> {
    (edges[slot]...edges[slot + 1]).clamped(to: device)
  }

  /// Bins of one dot of the device each, with the cells that they show; nil if nothing is seen.
  func bins(within visible: ClosedRange<Double>, resolution: Double) -> CellBins? {
    guard let first = edges.first, let last = edges.last else { return nil }
    let (low, high) = (max(first, visible.lowerBound), min(last, visible.upperBound))
    guard low < high else { return nil }
    let resolution = min(resolution, Self.most / (high - low))
    let most = 50_000_000
    let from = WholeNumber.below(low * resolution, in: -most...most)
    let to = max(from + 1, WholeNumber.above(high * resolution, in: -most...most))
    var slot = 0
    func place(_ position: Double) -> Double {
      while slot + 1 < count, edges[slot + 1] <= position { slot += 1 }
      let width = edges[slot + 1] - edges[slot]
      let part = width > 0 ? (position - edges[slot]) / width : 0
      return Double(slot) + min(max(part, 0), 1)
    }
    let borders = (from...to).map { place(min(max(Double($0) / resolution, low), high)) }
    return CellBins(
      start: Double(from) / resolution, end: Double(to) / resolution,
      sources: zip(borders, borders.dropFirst()).map { $0...max($0, $1) },
      widths: zip(edges, edges.dropFirst()).map { $1 - $0 }, cells: cells)
  }

  /// The most bins where they do not follow from the count of cells.
  private static let most = 4096.0
}
