import PlotScene

/// The cells of an image that lie on a page.
struct VisibleCells {
  let image: CellImage
  let columns: Range<Int>
  let rows: Range<Int>
  /// The size of a cell in points.
  let cell: Size

  /// The cells on a page; nil if there are none.
  init?(_ image: CellImage, on page: Rect) {
    let frame = image.frame
    let cell = Size(
      width: frame.width / Double(image.columns), height: frame.height / Double(image.rows))
    guard
      let columns = Self.range(image.columns, of: cell.width, from: frame.x, page.minX, page.maxX),
      let rows = Self.range(image.rows, of: cell.height, from: frame.y, page.minY, page.maxY)
    else { return nil }
    self.image = image
    self.cell = cell
    self.columns = columns
    self.rows = rows
  }

  /// The left edge of a column, or the right edge of the one before.
  func x(_ column: Int) -> Double {
    image.frame.x + image.frame.width * (Double(column) / Double(image.columns))
  }

  /// The top edge of a row, or the bottom edge of the one before.
  func y(_ row: Int) -> Double {
    image.frame.y + image.frame.height * (Double(row) / Double(image.rows))
  }

  /// Where the cells lie on the page.
  var frame: Rect {
    Rect(
      corner: Point(x: x(columns.lowerBound), y: y(rows.lowerBound)),
      corner: Point(x: x(columns.upperBound), y: y(rows.upperBound)))
  }

  /// What is shorter, in points, cannot be seen at any magnification.
  private static let shortest = 1e-6

  /// The steps, of `count` that are `size` long, that reach into a range of the page.
  private static func range(
    _ count: Int, of size: Double, from start: Double, _ low: Double, _ high: Double
  ) -> Range<Int>? {
    let length = size * Double(count)
    guard length > shortest, start < high, start + length > low else { return nil }
    let first = WholeNumber.below((low - start) / size, in: 0...(count - 1))
    let end = WholeNumber.above((high - start) / size, in: 1...count)
    // Beside a cell of 10²⁰⁰ points the page has no width.
    return first..<max(end, first + 1)
  }
}
