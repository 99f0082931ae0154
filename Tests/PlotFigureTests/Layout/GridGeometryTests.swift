import PlotScene
import Testing

@testable import PlotFigure

@Suite struct GridGeometryTests {
  typealias Cell = GridGeometry.Cell

  private func cell(
    _ row: Int, _ column: Int, over rows: Int = 1, _ columns: Int = 1, by protrusion: Insets = .zero,
    shape: Double? = nil
  ) -> Cell {
    Cell(
      span: GridSpan(rows: row..<row + rows, columns: column..<column + columns),
      protrusion: protrusion, heightPerWidth: shape)
  }

  private func grid(
    _ cells: [Cell], rows: Int, columns: Int, in room: Size, gap: Double = 10
  ) -> GridGeometry {
    GridGeometry(
      cells, columns: [TrackSize](repeating: 1, count: columns),
      rows: [TrackSize](repeating: 1, count: rows), in: room, gap: gap)
  }

  @Test func oneFrameTakesAllTheRoom() {
    let cells = [cell(0, 0, by: Insets(top: 5, left: 30, bottom: 20, right: 10))]
    let grid = grid(cells, rows: 1, columns: 1, in: Size(width: 200, height: 100))
    #expect(grid.frames == [Rect(x: 0, y: 0, width: 200, height: 100)])
    #expect(grid.rooms == [Rect(x: -30, y: -5, width: 240, height: 125)])
    #expect(grid.shortage == .zero)
    #expect(
      GridGeometry.protrusion(of: cells, rows: 1, columns: 1)
        == Insets(top: 5, left: 30, bottom: 20, right: 10))
  }

  @Test func framesOfAColumnAreEquallyWideAndOfARowEquallyTall() {
    var cells: [Cell] = []
    for row in 0..<2 {
      for column in 0..<3 {
        cells.append(
          cell(
            row, column,
            by: Insets(
              top: Double(column), left: Double(10 + 7 * row + 3 * column), bottom: Double(5 * row),
              right: 1)))
      }
    }
    // Left protrusions are the larger of each column: 17, 20, 23; the first is outside.
    let grid = grid(cells, rows: 2, columns: 3, in: Size(width: 382, height: 293), gap: 8)
    // 382 − 20 − 23 − 2 · 1 − 2 · 8 for three columns; 293 − 2 − 8 for two rows.
    for frame in grid.frames { #expect(abs(frame.width - 107) < 1e-12) }
    for frame in grid.frames { #expect(abs(frame.height - 141.5) < 1e-12) }
    #expect(grid.frames.map(\.minX) == [0, 136, 275, 0, 136, 275].map { Double($0) })
  }

  @Test func framesOfAFixedShapeCloseUp() {
    let cells = (0..<3).map { cell(0, $0, shape: 1) }
    let grid = grid(cells, rows: 1, columns: 3, in: Size(width: 620, height: 100))
    #expect(grid.frames.map(\.size) == Array(repeating: Size(width: 100, height: 100), count: 3))
    #expect(grid.frames.map(\.minX) == [0, 110, 220])
    #expect(grid.size == Size(width: 320, height: 100))
  }

  @Test func aColumnOfFixedShapesLeavesTheRestToOthers() {
    let grid = grid(
      [cell(0, 0, shape: 1), cell(0, 1)], rows: 1, columns: 2, in: Size(width: 410, height: 100))
    #expect(grid.frames[0] == Rect(x: 0, y: 0, width: 100, height: 100))
    #expect(grid.frames[1] == Rect(x: 110, y: 0, width: 300, height: 100))
  }

  @Test func aFixedShapeAmongOthersOfItsColumnIsCentred() {
    let grid = grid(
      [cell(0, 0, shape: 1), cell(1, 0)], rows: 2, columns: 1, in: Size(width: 300, height: 210))
    #expect(grid.frames[0] == Rect(x: 100, y: 0, width: 100, height: 100))
    #expect(grid.frames[1] == Rect(x: 0, y: 110, width: 300, height: 100))
  }

  @Test func aCellOverSeveralColumnsHasWhatIsBetweenThem() {
    let grid = grid(
      [
        cell(0, 0, over: 1, 2, by: Insets(left: 40)), cell(1, 0, by: Insets(right: 7)),
        cell(1, 1, by: Insets(left: 23)),
      ], rows: 2, columns: 2, in: Size(width: 240, height: 110))
    // 240 − 7 − 10 − 23 for two columns. The wide cell's labels stand before the first one.
    #expect(grid.frames[0] == Rect(x: 0, y: 0, width: 240, height: 50))
    #expect(grid.frames[1] == Rect(x: 0, y: 60, width: 100, height: 50))
    #expect(grid.frames[2] == Rect(x: 140, y: 60, width: 100, height: 50))
    #expect(grid.rooms[0].minX == -40)
  }

  @Test func columnsHaveTheirSharesOfWhatFixedOnesLeave() {
    let grid = GridGeometry(
      (0..<3).map { cell(0, $0) }, columns: [2, .fixed(.points(50)), 1], rows: [1],
      in: Size(width: 370, height: 80), gap: 10)
    #expect(grid.frames.map(\.width) == [200, 50, 100])
    #expect(grid.frames.map(\.minX) == [0, 210, 270])
  }

  @Test func aFixedShapeOverSeveralColumnsDoesNotCloseThem() {
    let grid = grid(
      [cell(0, 0, over: 1, 2, shape: 0.5)], rows: 1, columns: 2, in: Size(width: 110, height: 200))
    #expect(grid.frames == [Rect(x: 0, y: 0, width: 110, height: 55)])
  }

  @Test func tooLittleRoomIsSaidAndDoesNotTurnFramesInsideOut() {
    let grid = grid([cell(0, 0)], rows: 1, columns: 1, in: Size(width: -40, height: 60))
    #expect(grid.frames[0].width == GridGeometry.leastFrame)
    #expect(grid.shortage == Size(width: 52, height: 0))
    let fixed = GridGeometry(
      [cell(0, 0), cell(0, 1)], columns: [.fixed(.points(80)), .fixed(.points(80))], rows: [1],
      in: Size(width: 100, height: 60), gap: 10)
    #expect(fixed.shortage == Size(width: 70, height: 0))
  }
}
