import PlotScene
import Testing

@testable import PlotFigure

/// How an axis shows that it leaves values out.
@Suite struct AxisBreakTests {
  static let frame = Rect(x: 10, y: 20, width: 200, height: 100)

  static func mapping(
    _ breaks: [ClosedRange<Double>], from start: Double, to end: Double, isReversed: Bool = false
  ) throws -> AxisMapping {
    let scale = Scale.linear.broken(at: breaks)
    return AxisMapping(
      scale: scale.fit?(0...100) ?? scale, limits: 0...100, isReversed: isReversed, from: start,
      to: end)
  }

  static func axes(
    x: [ClosedRange<Double>], y: [ClosedRange<Double>]
  ) throws -> (break: AxisBreak, x: AxisMapping, y: AxisMapping) {
    let (x, y) = try (mapping(x, from: 10, to: 210), mapping(y, from: 120, to: 20))
    return (AxisBreak(x: x, y: y), x, y)
  }

  @Test(arguments: [[], [20...80], [10...30, 50...90]], [[], [40...60]])
  func piecesAndGapsFillTheFrame(x: [ClosedRange<Double>], y: [ClosedRange<Double>]) throws {
    let (found, xMapping, yMapping) = try Self.axes(x: x, y: y)
    let pieces = found.pieces(of: Self.frame)
    #expect(found.isEmpty == (x.isEmpty && y.isEmpty))
    #expect(pieces.count == (x.count + 1) * (y.count + 1))
    let area = pieces.reduce(0) { $0 + $1.width * $1.height }
    let left = (1 - 0.04 * Double(x.count)) * (1 - 0.04 * Double(y.count))
    #expect(abs(area - 20_000 * left) < 1e-6)
    // What has a place is in a piece; what is left out is in none.
    for (xValue, yValue) in [(5.0, 5.0), (15, 50), (60, 99), (95, 1), (99, 59)] {
      let point = Point(x: xMapping.position(xValue), y: yMapping.position(yValue))
      let isOut = xMapping.scale.leavesOut(xValue) || yMapping.scale.leavesOut(yValue)
      #expect(pieces.contains { $0.contains(point) } != isOut)
    }
    #expect(found.clip(of: Self.frame).elements.count == 5 * pieces.count)
  }

  @Test(arguments: Side.allCases, [0.0, -6, 30])
  func strokesStandAtTheEdges(side: Side, inset: Double) throws {
    let (found, x, y) = try Self.axes(x: [20...40, 60...80], y: [20...80])
    let look = LineLook(.black, width: 0.7)
    let marks = SpineTests.strokes(
      found.marks(on: side, of: Self.frame, inset: inset, look: look))
    let gaps = side.isHorizontal ? x.gaps : y.gaps
    #expect(marks.count == 2 * gaps.count)
    for (mark, edge) in zip(marks, gaps.flatMap { [$0.lowerBound, $0.upperBound] }) {
      let center = side.isHorizontal ? mark.midX : mark.midY
      #expect(abs(center - edge) < 1e-9)
      let line = side.place(along: 0, out: -inset, from: side.origin(of: Self.frame))
      #expect(abs(side.isHorizontal ? mark.midY - line.y : mark.midX - line.x) < 1e-9)
      // The strokes of a gap stay apart.
      #expect((side.isHorizontal ? mark.width : mark.height) < 3)
    }
    #expect(try Self.axes(x: [], y: []).break.marks(on: side, of: Self.frame, look: look).isEmpty)
  }

  /// The line of the axis stops at each gap.
  @Test(arguments: Side.allCases, [false, true])
  func theLineIsInterrupted(side: Side, isReversed: Bool) throws {
    let axis = Axis(
      limits: isReversed ? 100...0 : 0...100, scale: .linear.broken(at: 20...80))
    let guide = AxisGuide(
      try AxisSideTests.trained(axis), on: side, length: 200,
      typesetter: AxisSideTests.typesetter())
    let lines = SpineTests.strokes(guide.line(along: AxisSideTests.frame))
    #expect(lines.count == 2)
    let spans = lines.map(side.span)
    #expect(abs(spans[1].start - spans[0].end - 8) < 1e-6)
    let start = side.isHorizontal ? AxisSideTests.frame.minX : AxisSideTests.frame.minY
    #expect(abs(spans[0].start - start) < 1e-9 && abs(spans[1].end - start - 200) < 1e-9)
  }
}
