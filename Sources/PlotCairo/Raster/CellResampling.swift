import PlotScene

/// Which cells a row of pixels shows along one axis, and how much of each.
///
/// Cells are weighted by the area that they cover. Where a cell has at least four pixels it covers
/// whole ones, so its edges are sharp.
struct CellResampling {
  /// Neighbouring pixels that show the same.
  struct Run {
    /// The pixels, counted from the first one asked for.
    var pixels: Range<Int>
    /// The first cell that they show.
    var first: Int
    /// The shares of that cell and those after it, as places in ``shares``.
    var shares: Range<Int>

    /// The cells that the pixels show.
    var cells: Range<Int> { first..<first + shares.count }
  }

  private static let sharpFrom = 4.0

  /// All pixels asked for, from the first to the last.
  private(set) var runs: [Run] = []
  /// The shares of the runs; the first one is of pixels that one cell fills.
  private(set) var shares: [Float] = [1]

  /// Spreads `count` cells from `start` to `end`, in pixels, and looks at some pixels.
  init(count: Int, from start: Double, to end: Double, pixels range: Range<Int>) {
    let cell = (end - start) / Double(count)
    let cells = 0...(count - 1)
    for pixel in range {
      let (low, high) = (Double(pixel), Double(pixel) + 1)
      if cell >= Self.sharpFrom {
        let isInside = low + 0.5 >= start && low + 0.5 < end
        let index = WholeNumber.below((low + 0.5 - start) / cell, in: cells)
        add(first: index, shares: 0..<(isInside ? 1 : 0))
        continue
      }
      let first = WholeNumber.below((low - start) / cell, in: cells)
      let last = WholeNumber.below((high - start) / cell, in: cells)
      let known = shares.count
      for i in first...max(first, last) {
        let (left, right) = (start + Double(i) * cell, start + Double(i + 1) * cell)
        shares.append(Float(max(min(right, high) - max(left, low), 0)))
      }
      while shares.count > known, shares.last == 0 { shares.removeLast() }
      if shares.count == known + 1, shares.last == 1 {
        shares.removeLast()
        add(first: first, shares: 0..<1)
      } else {
        add(first: first, shares: known..<shares.count)
      }
    }
  }

  /// The cells that any pixel shows, and those between them.
  var cells: Range<Int> {
    let first = runs.first?.first ?? 0
    return first..<runs.reduce(first) { max($0, $1.cells.upperBound) }
  }

  /// Adds a pixel, to the last run if it shows the same.
  private mutating func add(first: Int, shares: Range<Int>) {
    if let last = runs.indices.last, runs[last].first == first, runs[last].shares == shares {
      runs[last].pixels = runs[last].pixels.lowerBound..<runs[last].pixels.upperBound + 1
    } else {
      let next = runs.last?.pixels.upperBound ?? 0
      runs.append(Run(pixels: next..<next + 1, first: first, shares: shares))
    }
  }
}
