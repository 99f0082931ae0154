import PlotScene

/// Which cells a row of pixels shows along one axis, and how much of each.
///
/// Cells are weighted by the area that they cover. Where a cell has at least four pixels it covers
/// whole ones, so its edges are sharp.
struct CellResampling {
  /// The first cell that a pixel shows, and the shares of it and those after it.
  struct Pixel: Hashable {
    var first: Int
    var shares: [Float]
  }

  private static let sharpFrom = 4.0

  /// One entry for each pixel of the range asked for.
  let pixels: [Pixel]

  /// Spreads `count` cells from `start` to `end`, in pixels, and looks at some pixels.
  init(count: Int, from start: Double, to end: Double, pixels range: Range<Int>) {
    let cell = (end - start) / Double(count)
    let cells = 0...(count - 1)
    pixels = range.map { pixel in
      let (low, high) = (Double(pixel), Double(pixel) + 1)
      if cell >= Self.sharpFrom {
        let isInside = low + 0.5 >= start && low + 0.5 < end
        let index = WholeNumber.below((low + 0.5 - start) / cell, in: cells)
        return Pixel(first: index, shares: isInside ? [1] : [])
      }
      let first = WholeNumber.below((low - start) / cell, in: cells)
      let last = WholeNumber.below((high - start) / cell, in: cells)
      var shares = (first...max(first, last)).map { i in
        let (left, right) = (start + Double(i) * cell, start + Double(i + 1) * cell)
        return Float(max(min(right, high) - max(left, low), 0))
      }
      while shares.last == 0 { shares.removeLast() }
      return Pixel(first: first, shares: shares)
    }
  }
}
