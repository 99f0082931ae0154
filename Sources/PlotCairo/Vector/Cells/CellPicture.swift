import PlotScene

/// A cell image as a picture of pixels, for what is too much for ``FlatCells``.
///
/// Large cells are given several pixels each, up to a quarter of a point: readers that blur an
/// enlarged picture then blur an edge by that much only.
struct CellPicture {
  let columns: Int
  let rows: Int
  /// Alpha, red, green and blue from the highest byte to the lowest, multiplied by alpha.
  private(set) var pixels: [UInt32]
  /// Where the picture lies on the page.
  let frame: Rect

  private static let pixelsPerPoint = 4.0
  private static let mostInACell = 64
  private static let mostPixels = 1 << 22
  /// Cairo's pictures and many readers go little further.
  private static let mostInARow = 16_384

  /// A picture of cells.
  init(_ cells: VisibleCells) {
    frame = cells.frame
    let count = Double(cells.columns.count) * Double(cells.rows.count)
    let room = WholeNumber.below(
      (Double(Self.mostPixels) / count).squareRoot(), in: 1...Self.mostInACell)
    let across = Self.spans(cells.columns, of: cells.cell.width, room: room)
    let down = Self.spans(cells.rows, of: cells.cell.height, room: room)
    columns = across.count
    rows = down.count
    pixels = []
    pixels.reserveCapacity(columns * rows)
    var line: [UInt32] = []
    for (row, cellRows) in down.enumerated() {
      if row == 0 || cellRows != down[row - 1] {
        line = across.map { cells.image.mean($0, cellRows) }
      }
      pixels += line
    }
  }

  /// The cells that each pixel shows, at most `room` pixels a cell.
  private static func spans(_ cells: Range<Int>, of size: Double, room: Int) -> [Range<Int>] {
    let most = max(min(room, mostInARow / cells.count), 1)
    let each = WholeNumber.above(size * pixelsPerPoint, in: 1...most)
    let count = min(cells.count * each, mostInARow)
    return (0..<count).map { i in
      let start = cells.lowerBound + i * cells.count / count
      let end = cells.lowerBound + (i + 1) * cells.count / count
      return start..<max(end, start + 1)
    }
  }
}

extension CellImage {
  /// The mean of some cells by area, multiplied by alpha.
  fileprivate func mean(_ columns: Range<Int>, _ rows: Range<Int>) -> UInt32 {
    var (red, green, blue, alpha) = (0, 0, 0, 0)
    for row in rows {
      for column in columns {
        let i = (row * self.columns + column) * 4
        let a = Int(pixels[i + 3])
        red += Int(pixels[i]) * a
        green += Int(pixels[i + 1]) * a
        blue += Int(pixels[i + 2]) * a
        alpha += a
      }
    }
    let count = columns.count * rows.count
    func byte(_ sum: Int, _ divisor: Int) -> UInt32 {
      UInt32(truncatingIfNeeded: (sum + divisor / 2) / divisor)
    }
    return byte(alpha, count) << 24 | byte(red, 255 * count) << 16
      | byte(green, 255 * count) << 8 | byte(blue, 255 * count)
  }
}
