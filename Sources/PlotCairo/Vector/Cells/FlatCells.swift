import PlotScene

/// A cell image as rectangles of one colour, to be filled in order.
///
/// Readers of vector files blur enlarged pictures (librsvg ignores `image-rendering`; Preview and
/// others ignore `/Interpolate false`), and cells side by side leave hairlines where their smoothed
/// edges meet. So each rectangle reaches a little under its right and lower neighbours, which are
/// painted after it: no reader shows a seam, and edges are sharp at any magnification.
struct FlatCells {
  /// A run of cells of one colour in one row.
  struct Run {
    let rect: Rect
    let color: Color
  }

  /// The runs, row by row.
  let runs: [Run]

  /// The largest number of rectangles worth the bytes; a picture serves larger images.
  private static let most = 4_096
  /// How far a rectangle reaches under the next, in points: more than a dot of any screen.
  private static let overlap = 2.0

  /// The rectangles of an image; nil if there would be too many, or if cells are translucent, as
  /// what overlaps would show.
  init?(_ cells: VisibleCells) {
    // A cell far larger than the page is beyond what a picture can be scaled to.
    let isHuge = max(cells.cell.width, cells.cell.height) > 2 * PageGate.longestSide
    let isOpaque = cells.areOpaque
    guard isOpaque || isHuge else { return nil }
    let overlap = isOpaque ? Self.overlap : 0
    let frame = cells.frame
    var runs: [Run] = []
    for row in cells.rows {
      var start = cells.columns.lowerBound
      while start < cells.columns.upperBound {
        let color = cells.color(column: start, row: row)
        var end = start + 1
        while end < cells.columns.upperBound, cells.color(column: end, row: row) == color {
          end += 1
        }
        guard runs.count < Self.most else { return nil }
        let corner = Point(
          x: min(cells.x(end) + overlap, frame.maxX), y: min(cells.y(row + 1) + overlap, frame.maxY)
        )
        let rect = Rect(corner: Point(x: cells.x(start), y: cells.y(row)), corner: corner)
        runs.append(Run(rect: rect, color: Color(color)))
        start = end
      }
    }
    self.runs = runs
  }
}

extension VisibleCells {
  /// Whether no cell lets anything through.
  fileprivate var areOpaque: Bool {
    rows.allSatisfy { row in
      columns.allSatisfy { image.pixels[(row * image.columns + $0) * 4 + 3] == 255 }
    }
  }

  /// A cell's red, green, blue and alpha, from the highest byte to the lowest.
  fileprivate func color(column: Int, row: Int) -> UInt32 {
    let i = (row * image.columns + column) * 4
    return image.pixels[i..<(i + 4)].reduce(0) { $0 << 8 | UInt32($1) }
  }
}

extension Color {
  /// A colour from red, green, blue and alpha bytes, from the highest byte to the lowest.
  fileprivate init(_ bytes: UInt32) {
    self.init(hex: bytes >> 8, alpha: Double(bytes & 0xff) / 255)
  }
}
