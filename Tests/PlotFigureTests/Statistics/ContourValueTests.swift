import PlotFigure
import Testing

@Suite struct ContourValueTests {
  @Test func aSaddleIsResolvedByTheMeanOfItsCorners() {
    // Corners 1, 0, 1, 0 have the mean ½: below it the high corners are joined.
    let field = ScalarField(x: [0, 1], y: [0, 1], values: [1, 0, 0, 1])
    let lines = ContourLines(of: field, at: [0.4, 0.6])
    #expect(lines.pieces.map(\.count) == [2, 2])
    // Each line at 0.4 cuts off a low corner: (1, 0) or (0, 1).
    for piece in lines.pieces[0] {
      let middle = (piece.points[0] + piece.points[1]) / 2
      #expect((middle.x < 0.5) != (middle.y < 0.5))
    }
    for piece in lines.pieces[1] {
      let middle = (piece.points[0] + piece.points[1]) / 2
      #expect((middle.x < 0.5) == (middle.y < 0.5))
    }
  }

  @Test func bandsFillTheirField() {
    let steps = (0..<20).map { Double($0) / 3 }
    func bowl(_ x: Double, _ y: Double) -> Double { (x - 2) * (x - 2) + (y - 3) * (y - 3) }
    let values: [Double] = steps.flatMap { y in steps.map { bowl($0, y) } }
    let field = ScalarField(x: steps, y: steps, values: values)
    let bands = ContourBands(of: field, at: [-1, 1, 4, 9, 100])
    let side = 19.0 / 3
    let total = (0..<bands.count).reduce(0.0) { $0 + bands.area(of: $1) }
    #expect(abs(total - side * side) < 1e-9)
    // A circle of radius 1, and a ring around it.
    #expect(abs(bands.area(of: 0) - .pi) < 0.3)
    #expect(abs(bands.area(of: 1) - 3 * .pi) < 0.4)
    // The border, and around the middle a hole.
    #expect(bands.regions.prefix(2).map(\.count) == [1, 2])
    #expect(bands.outline(of: 4).isEmpty && bands.area(of: -1) == 0)
  }

  @Test func theLowestBandHoldsItsLowerLevel() {
    let field = ScalarField(x: [0, 1, 2], y: [0, 1], values: [0, 0, 0, 0, 0, 0])
    #expect(ContourBands(of: field, at: [0, 1]).area(of: 0) == 2)
    #expect(ContourBands(of: field, at: [-1, 0]).area(of: 0) == 2)
    #expect(ContourBands(of: field, at: [-1, -0.5]).area(of: 0) == 0)
  }

  @Test func cellsThatMeetInACornerAreBothFilled() {
    // The middle rows and columns are missing but for the corner they share.
    let nan = Double.nan
    let field = ScalarField(
      x: [0, 1, 2], y: [0, 1, 2], values: [1, 1, nan, 1, 1, 1, nan, 1, 1], cutsCorners: false)
    #expect(ContourBands(of: field, at: [0, 2]).area(of: 0) == 2)
  }

  @Test func hugeValuesDoNotOverflow() {
    let big = 1.7e308
    let field = ScalarField(x: [0, 1], y: [0, 1], values: [-big, big, -big, big])
    let points = ContourLines(of: field, at: [0]).pieces[0].flatMap(\.points)
    #expect(points.map(\.x) == [0.5, 0.5])
  }

  @Test(
    arguments: [
      (0.0...1.0, [0.2, 0.4, 0.6, 0.8]), (-3.0...47, [0, 10, 20, 30, 40]),
      (0.0...1e-7, [2e-8, 4e-8, 6e-8, 8e-8]), (980.0...1040, [990, 1000, 1010, 1020, 1030]),
    ] as [(ClosedRange<Double>, [Double])])
  func roundLevelsAreInside(range: ClosedRange<Double>, levels: [Double]) {
    #expect(ContourLevels.about(5).lines(in: range) == levels)
  }

  @Test func bandsReachAroundTheData() {
    let ranges: [(Double, Double)] = [
      (0.03, 0.97), (-7, 12.5), (1e9, 1e9 + 3), (-1e-12, 2e-12), (-1e300, 1e300),
    ]
    for (low, high) in ranges {
      let levels = ContourLevels.automatic.bands(in: low...high)
      #expect(levels.count >= 3 && levels.count <= 11)
      #expect(levels[0] <= low && levels[1] > low)
      #expect(levels[levels.count - 1] >= high && levels[levels.count - 2] < high)
    }
    #expect(ContourLevels.automatic.bands(in: 5...5).count == 2)
    #expect(
      ContourLevels.powers(about: 7).lines(in: 2...5000) == [3, 10, 30, 100, 300, 1000, 3000])
    #expect(ContourLevels.powers(about: 4).bands(in: 0.5...1e6) == [0.01, 1, 100, 1e4, 1e6])
    let powers = ContourLevels.powers(about: 7)
    #expect(powers.lines(in: -8...5000, leastPositive: 2) == powers.lines(in: 2...5000))
    #expect(powers.lines(in: -8...5000) == [])
    #expect(powers.lines(in: 3...5000, leastPositive: 2) == powers.lines(in: 3...5000))
    #expect(ContourLevels.every(2.5).lines(in: 0...10) == [2.5, 5, 7.5])
    #expect(ContourLevels.at([3, 1, .nan, 3]).lines(in: 0...10) == [1, 3])
    #expect(ContourLevels.every(1e-9).lines(in: 0...1).count <= 1001)
  }
}
