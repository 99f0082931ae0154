import Foundation
import PlotCairo
import PlotScene
import Testing

/// Cells against means by area that NumPy computed.
@Suite struct CellImageTests {
  struct Reference: Decodable {
    struct Case: Decodable, CustomTestStringConvertible {
      var columns: Int
      var rows: Int
      var cells: [UInt8]
      var frame: [Double]
      var page: [Double]
      var shown: [Double]
      var testDescription: String { "\(columns) × \(rows) cells in \(frame)" }
    }
    var cases: [Case]

    static func load() throws -> [Case] {
      let url = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Reference/cell-averages.json")
      return try JSONDecoder().decode(Reference.self, from: Data(contentsOf: url)).cases
    }
  }

  @Test(arguments: try Reference.load())
  func pixelsShowMeansByArea(reference: Reference.Case) throws {
    let (f, page) = (reference.frame, reference.page)
    let frame = Rect(x: f[0], y: f[1], width: f[2], height: f[3])
    let image = try #require(
      CellImage(
        columns: reference.columns, rows: reference.rows, pixels: reference.cells, frame: frame))
    let picture = try #require(try Picture(.page(page[0], page[1], [.image(image)])))
    var expected = reference.shown[...]
    for y in 0..<picture.height {
      for x in 0..<picture.width {
        for channel in 0..<3 {
          let value = expected.removeFirst()
          #expect(abs(Double(picture[x, y][channel]) - value) <= 1.6, "pixel \(x), \(y)")
        }
      }
    }
  }

  @Test func largeCellsHaveSharpEdges() throws {
    let pixels: [UInt8] = [255, 0, 0, 255, 0, 0, 255, 255, 0, 255, 0, 255]
    let image = try #require(
      CellImage(columns: 3, rows: 1, pixels: pixels, frame: Rect(x: 1, y: 1, width: 25, height: 9)))
    let picture = try #require(try Picture(.page(28, 12, [.image(image)])))
    let colors = Set((0..<28).map { picture[$0, 5] })
    #expect(
      colors == [[255, 255, 255, 255], [255, 0, 0, 255], [0, 0, 255, 255], [0, 255, 0, 255]])
  }

  @Test(arguments: [3, 40, 170, 1_000])
  func equalCellsShowNoSeams(count: Int) throws {
    let pixels = Array(repeating: [UInt8](arrayLiteral: 200, 100, 50, 128), count: count * count)
    let image = try #require(
      CellImage(
        columns: count, rows: count, pixels: pixels.flatMap { $0 },
        frame: Rect(x: 3.3, y: 2.7, width: 91.9, height: 83.3)))
    let picture = try #require(try Picture(.page(100, 100, [.image(image)])))
    let inside = Set((10..<80).flatMap { x in (10..<80).map { picture[x, $0] } })
    #expect(inside.count == 1)
  }

  @Test func clippedByAShape() throws {
    let image = try #require(
      CellImage(
        columns: 1, rows: 1, pixels: [0, 0, 0, 255], frame: Rect(x: 0, y: 0, width: 20, height: 20))
    )
    let disc = Path(circleAt: Point(x: 10, y: 10), radius: 6)
    let picture = try #require(try Picture(.page(20, 20, [.clip(disc, [.image(image)])])))
    #expect(picture.ink(10, 10) == 255 && picture.ink(2, 2) == 0)
  }
}
