import PlotScene
import Testing

@testable import PlotCairo

@Suite struct CellTests {
  private static let page = Rect(x: 0, y: 0, width: 100, height: 100)

  private func cells(
    _ columns: Int, _ rows: Int, in frame: Rect, alpha: (Int) -> UInt8 = { _ in 255 }
  ) -> VisibleCells? {
    var pixels: [UInt8] = []
    for i in 0..<columns * rows {
      pixels += [UInt8(truncatingIfNeeded: i), UInt8(truncatingIfNeeded: i >> 8), 0, alpha(i)]
    }
    return CellImage(columns: columns, rows: rows, pixels: pixels, frame: frame)
      .flatMap { VisibleCells($0, on: Self.page) }
  }

  @Test func `Rectangles reach under those that follow, and never out of the frame`() throws {
    let frame = Rect(x: 10, y: 20, width: 30, height: 40)
    let flat = try #require(cells(3, 2, in: frame).flatMap { FlatCells($0) })
    #expect(flat.runs.count == 6)
    #expect(flat.runs[0].rect == Rect(x: 10, y: 20, width: 12, height: 22))
    #expect(flat.runs[4].rect == Rect(x: 20, y: 40, width: 12, height: 20))
    #expect(flat.runs[5].rect == Rect(x: 30, y: 40, width: 10, height: 20))
    #expect(flat.runs.allSatisfy { frame.contains($0.rect) })
  }

  @Test(arguments: [(64, 64, true), (65, 64, false), (4_096, 1, true), (1, 4_097, false)])
  func `There are at most 4,096 rectangles`(columns: Int, rows: Int, isFlat: Bool) throws {
    let visible = try #require(cells(columns, rows, in: Self.page))
    #expect((FlatCells(visible) != nil) == isFlat)
  }

  @Test func `Translucent cells are a picture, unless they are far larger than the page`() throws {
    let small = try #require(cells(2, 2, in: Self.page) { $0 == 3 ? 254 : 255 })
    #expect(FlatCells(small) == nil)
    let huge = Rect(x: -1e200, y: -1e200, width: 2e200, height: 2e200)
    let flat = cells(2, 2, in: huge) { _ in 100 }.flatMap { FlatCells($0) }
    #expect(flat?.runs.count == 1, "only the cell below and right of the origin is on the page")
  }

  @Test(arguments: [
    (Rect(x: -50, y: 0, width: 100, height: 100), 5..<10, 0..<10),
    (Rect(x: 0, y: 95, width: 100, height: 100), 0..<10, 0..<1),
    (Rect(x: -1e6, y: 0, width: 2e6, height: 10), 5..<6, 0..<10),
  ])
  func `Only cells on the page count`(frame: Rect, columns: Range<Int>, rows: Range<Int>) throws {
    let visible = try #require(cells(10, 10, in: frame))
    #expect(visible.columns == columns)
    #expect(visible.rows == rows)
  }

  @Test(arguments: [
    Rect(x: 200, y: 0, width: 10, height: 10), Rect(x: 0, y: -20, width: 10, height: 10),
    Rect(x: 0, y: 0, width: 0, height: 10), Rect(x: 50, y: 50, width: -10, height: 10),
    Rect(x: 50, y: 50, width: 1e-300, height: 10),
  ])
  func `Cells off the page or without size are nothing`(frame: Rect) {
    #expect(cells(2, 2, in: frame) == nil)
  }

  @Test(arguments: [
    (2, 10.0, 40), (2, 0.5, 2), (2, 0.75, 4), (50, 50, 200), (100_000, 100, 16_384),
  ])
  func `A picture has pixels of a quarter point, at least one a cell`(
    columns: Int, width: Double, pixels: Int
  ) throws {
    let frame = Rect(x: 0, y: 0, width: width, height: 1)
    let picture = CellPicture(try #require(cells(columns, 1, in: frame)))
    #expect(picture.columns == pixels)
    #expect(picture.pixels.count == picture.columns * picture.rows)
  }

  @Test func `Enlarged cells are blocks, reduced ones means weighted by opacity`() throws {
    let frame = Rect(x: 0, y: 0, width: 1, height: 0.1)
    let image = try #require(
      CellImage(columns: 2, rows: 1, pixels: [200, 0, 0, 255, 0, 100, 0, 51], frame: frame))
    let picture = CellPicture(try #require(VisibleCells(image, on: Self.page)))
    #expect(picture.pixels == [0xffc8_0000, 0xffc8_0000, 0x3300_1400, 0x3300_1400])
    #expect(picture.frame == frame)
  }
}
