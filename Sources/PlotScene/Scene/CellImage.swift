/// Coloured cells in a rectangle: each is drawn as a flat area with sharp edges, and where cells
/// are smaller than a dot of the device the dot shows their mean by area.
public struct CellImage: Hashable, Sendable {
  /// The number of cells in a row.
  public let columns: Int
  /// The number of rows.
  public let rows: Int
  /// Four bytes a cell (red, green, blue and straight alpha), row by row from the top left.
  public let pixels: [UInt8]
  /// Where the cells lie on the page.
  public let frame: Rect

  /// Cells in a frame; nil unless there is at least one and `pixels` has 4 · `columns` · `rows`
  /// bytes.
  public init?(columns: Int, rows: Int, pixels: [UInt8], frame: Rect) {
    guard columns > 0, rows > 0 else { return nil }
    let (cells, overflow) = columns.multipliedReportingOverflow(by: rows)
    guard !overflow, pixels.count % 4 == 0, pixels.count / 4 == cells else { return nil }
    self.columns = columns
    self.rows = rows
    self.pixels = pixels
    self.frame = frame
  }
}
