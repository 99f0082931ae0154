import PlotScene
import Testing

@testable import PlotFigure

@Suite struct FrameSidesTests {
  static let frame = Rect(x: 10, y: 20, width: 30, height: 40)
  static let topLeft = Point(x: 10, y: 20)
  static let topRight = Point(x: 40, y: 20)
  static let bottomLeft = Point(x: 10, y: 60)
  static let bottomRight = Point(x: 40, y: 60)

  @Test(
    arguments: [
      ([], []), (.left, [[topLeft, bottomLeft]]), (.right, [[bottomRight, topRight]]),
      (.top, [[topRight, topLeft]]), (.bottom, [[bottomLeft, bottomRight]]),
      (.axes, [[topLeft, bottomLeft, bottomRight]]),
      ([.left, .right], [[topLeft, bottomLeft], [bottomRight, topRight]]),
      ([.top, .bottom], [[bottomLeft, bottomRight], [topRight, topLeft]]),
      ([.top, .left], [[topRight, topLeft, bottomLeft]]),
      ([.left, .bottom, .right], [[topLeft, bottomLeft, bottomRight, topRight]]),
      ([.top, .left, .bottom], [[topRight, topLeft, bottomLeft, bottomRight]]),
    ] as [(FrameSides, [[Point]])])
  func neighboursMeetInACorner(sides: FrameSides, lines: [[Point]]) {
    let expected = lines.reduce(into: Path()) { $0.append(Path(lines: $1)) }
    #expect(sides.outline(of: Self.frame) == expected)
  }

  @Test func aBoxIsClosed() {
    #expect(FrameSides.box.outline(of: Self.frame) == Path(Self.frame))
    #expect(Side.allCases.reduce(into: FrameSides()) { $0.insert(FrameSides($1)) } == .box)
  }

  /// How many lines a figure has in the colour of its axes: a frame, or none.
  @Test(
    arguments: [
      ([.left], [.box], 2), ([], [.box], 1), ([], [], 0), (.box, [], 1),
    ] as [(FrameSides, FrameSides, Int)])
  func figuresHaveTheLinesOfTheirTheme(sides: FrameSides, filled: FrameSides, count: Int) throws {
    let ink = LineLook(Color(hex: 0x123456), width: 0.3)
    let resolved = try Figure(layout: .grid(columns: 2)) {
      Axes { Line(y: [1, 2]) }
      Axes(colorbar: .hidden) { Heatmap([[0, 1], [2, 3]]) }
    }.themed {
      $0.axis.line = ink
      $0.frame.sides = sides
      $0.frame.filledSides = filled
    }.resolved()
    #expect("\(resolved.scene)".ranges(of: "#123456").count == count)
  }
}
