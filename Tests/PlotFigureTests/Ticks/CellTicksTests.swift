import Testing

@testable import PlotFigure

@Suite struct CellTicksTests {
  /// The ticks of an axis of cells from edge to edge, with labels of 9 points.
  static func ticks(_ values: [Double], _ length: Double = 250) -> TickSet {
    Ticks.ofCells(values).resolve(request(-0.5...Double(values.count) - 0.5, length))
  }

  @Test func evenCellsAreLabelledLikeAnAxis() {
    let ticks = Self.ticks((0...50).map { Double($0) / 10 })
    #expect(ticks.labels == "0 1 2 3 4 5")
    #expect(zip(ticks.major, [0.0, 10, 20, 30, 40, 50]).allSatisfy { abs($0.value - $1) < 1e-9 })
  }

  @Test func ticksStandWhereTheirValuesLie() {
    // 1 lies a quarter of the way from 0.5 to 2.5; 3 is three cells.
    let ticks = Self.ticks([0.5, 2.5, 3, 3, 3, 4])
    #expect(ticks.labels == "1 2 3 4")
    #expect(ticks.major.map(\.value) == [0.25, 0.75, 3, 5])
  }

  @Test func descendingValuesRunTheOtherWay() {
    let ticks = Self.ticks([4, 3, 3, 3, 2.5, 0.5])
    #expect(ticks.labels == "4 3 2 1")
    #expect(ticks.major.map(\.value) == [0, 2, 4.25, 4.75])
  }

  /// Most cells lie in a tenth of the range: fewer labels stand clear of each other.
  @Test(arguments: [30.0, 60, 120, 250, 600])
  func labelsStandClear(length: Double) {
    let values = (0...90).map { 0.5 + Double($0) / 1000 } + (1...9).map { Double($0) }
    let request = request(-0.5...Double(values.count) - 0.5, length)
    checkTicks(Ticks.ofCells(values).resolve(request), request, "\(length)")
  }

  @Test func oneValueHasOneTick() {
    #expect(Self.ticks([2, 2, 2]).major.map(\.value) == [1])
    #expect(Self.ticks([7]).labels == "7")
    #expect(Self.ticks([]).major.isEmpty)
  }

  @Test(arguments: [[1.0, 2, 1], [0, .nan], [0, .infinity]])
  func valuesOutOfOrderAreAnError(values: [Double]) {
    #expect(
      Ticks.ofCells(values).problem
        == "the values of cells go up and down or are not finite; they must be in order")
  }
}
