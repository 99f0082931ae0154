import PlotScene
import Testing

@testable import PlotFigure

@Suite struct GridGeometryTests {
  typealias Cell = GridGeometry.Cell

  @Test func oneFrameTakesWhatItsLabelsLeave() {
    let grid = GridGeometry(
      [
        Cell(
          row: 0, column: 0, protrusion: Insets(top: 5, left: 30, bottom: 20, right: 10),
          heightPerWidth: nil)
      ],
      rows: 1, columns: 1, in: Size(width: 240, height: 125), gap: 10)
    #expect(grid.frames == [Rect(x: 30, y: 5, width: 200, height: 100)])
    #expect(grid.size == Size(width: 240, height: 125))
    #expect(grid.shortage == .zero)
  }

  @Test func framesOfAColumnAreEquallyWideAndOfARowEquallyTall() {
    var cells: [Cell] = []
    for row in 0..<2 {
      for column in 0..<3 {
        let left = Double(10 + 7 * row + 3 * column)
        cells.append(
          Cell(
            row: row, column: column,
            protrusion: Insets(top: Double(column), left: left, bottom: Double(5 * row), right: 1),
            heightPerWidth: nil))
      }
    }
    let grid = GridGeometry(
      cells, rows: 2, columns: 3, in: Size(width: 400, height: 300), gap: 8)
    // Left protrusions are the larger of each column: 17, 20, 23; so 400 − 60 − 3 − 16 are left.
    for frame in grid.frames { #expect(abs(frame.width - 107) < 1e-12) }
    // 300 − 2 · 2 − 5 − 8 for two rows.
    for frame in grid.frames { #expect(abs(frame.height - 141.5) < 1e-12) }
    #expect(grid.frames.map(\.minX) == [17, 153, 292, 17, 153, 292].map { Double($0) })
  }

  @Test func framesOfAFixedShapeCloseUp() {
    let cells = (0..<3).map {
      Cell(row: 0, column: $0, protrusion: .zero, heightPerWidth: 1)
    }
    let grid = GridGeometry(
      cells, rows: 1, columns: 3, in: Size(width: 620, height: 100), gap: 10)
    #expect(grid.frames.map(\.size) == Array(repeating: Size(width: 100, height: 100), count: 3))
    #expect(grid.frames.map(\.minX) == [0, 110, 220])
    #expect(grid.size == Size(width: 320, height: 100))
  }

  @Test func aColumnOfFixedShapesLeavesTheRestToOthers() {
    let grid = GridGeometry(
      [
        Cell(row: 0, column: 0, protrusion: .zero, heightPerWidth: 1),
        Cell(row: 0, column: 1, protrusion: .zero, heightPerWidth: nil),
      ], rows: 1, columns: 2, in: Size(width: 410, height: 100), gap: 10)
    #expect(grid.frames[0] == Rect(x: 0, y: 0, width: 100, height: 100))
    #expect(grid.frames[1] == Rect(x: 110, y: 0, width: 300, height: 100))
  }

  @Test func aFixedShapeAmongOthersOfItsColumnIsCentred() {
    let grid = GridGeometry(
      [
        Cell(row: 0, column: 0, protrusion: .zero, heightPerWidth: 1),
        Cell(row: 1, column: 0, protrusion: .zero, heightPerWidth: nil),
      ], rows: 2, columns: 1, in: Size(width: 300, height: 210), gap: 10)
    #expect(grid.frames[0] == Rect(x: 100, y: 0, width: 100, height: 100))
    #expect(grid.frames[1] == Rect(x: 0, y: 110, width: 300, height: 100))
  }

  @Test func tooLittleRoomIsSaidAndDoesNotTurnFramesInsideOut() {
    let grid = GridGeometry(
      [
        Cell(
          row: 0, column: 0, protrusion: Insets(top: 0, left: 100, bottom: 0, right: 0),
          heightPerWidth: nil)
      ], rows: 1, columns: 1, in: Size(width: 60, height: 60), gap: 10)
    #expect(grid.frames[0].width == GridGeometry.leastFrame)
    #expect(grid.shortage.width == 52)
    #expect(grid.shortage.height == 0)
  }
}
