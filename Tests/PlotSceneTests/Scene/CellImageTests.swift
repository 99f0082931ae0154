import PlotScene
import Testing

@Suite struct CellImageTests {
  private static let frame = Rect(x: 0, y: 0, width: 10, height: 10)

  @Test(arguments: [
    (1, 1, 4, true), (2, 3, 24, true), (3, 2, 24, true),
    (0, 0, 0, false), (0, 1, 0, false), (1, 0, 0, false), (-1, -1, 4, false),
    (1, 1, 3, false), (1, 1, 5, false), (2, 3, 23, false), (2, 3, 28, false),
    // The product does not fit in an Int.
    (Int.max, 2, 8, false), (Int.max, Int.max, 4, false), (1 << 32, 1 << 32, 0, false),
    (Int.max, 1, 4, false), (Int.min, Int.min, 0, false),
  ])
  func `An image needs four bytes for each of its cells`(
    columns: Int, rows: Int, bytes: Int, isImage: Bool
  ) {
    let pixels = [UInt8](repeating: 0, count: bytes)
    let image = CellImage(columns: columns, rows: rows, pixels: pixels, frame: Self.frame)
    #expect((image != nil) == isImage)
    #expect(image?.columns == (isImage ? columns : nil))
  }
}
