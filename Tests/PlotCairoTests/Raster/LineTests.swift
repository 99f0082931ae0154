import PlotScene
import Testing

@testable import PlotCairo

/// Fills and strokes, pixel by pixel.
@Suite struct LineTests {
  @Test func rectanglesLieOnWholePixels() throws {
    let rect = Rect(corner: Point(x: 3.3, y: 2.6), corner: Point(x: 8.4, y: 6.4))
    let picture = try #require(try Picture(.page(12, 12, [.fill(Path(rect), black)])))
    for y in 0..<12 {
      for x in 0..<12 {
        #expect(picture.ink(x, y) == ((3..<8).contains(x) && (3..<6).contains(y) ? 255 : 0))
      }
    }
  }

  @Test func thinRectanglesAreNotLost() throws {
    let rect = Rect(x: 5.1, y: 2, width: 0.3, height: 8)
    let picture = try #require(try Picture(.page(12, 12, [.fill(Path(rect), black)])))
    #expect(abs(picture.ink(5, 5) - 77) <= 6)
  }

  @Test(arguments: [(0.8, 200.0, 2), (0.5, 100, 1), (1.5, 200, 4), (2, 72, 2), (1, 72, 1)])
  func uprightLinesAreSharpAndEquallyWide(width: Double, dpi: Double, pixels: Int) throws {
    for shift in stride(from: 0, to: 1, by: 0.13) {
      let x = 10 + shift
      let line = Path(from: Point(x: x, y: 2), to: Point(x: x, y: 18))
      let scene = Scene.page(20, 20, [.stroke(line, Stroke(black, width: width))])
      let picture = try #require(try Picture(scene, dpi: dpi))
      let row = (0..<picture.width).map { picture.ink($0, picture.height / 2) }
      let dark = row.filter { $0 > 0 }
      #expect(dark.count == pixels)
      // A line below a pixel is fainter, but one pixel wide.
      let expected = min(width * dpi / 72, 1) * 255
      #expect(dark.allSatisfy { abs(Double($0) - expected) <= 9 })
    }
  }

  @Test func ticksEndOnPixelBorders() throws {
    let tick = Path(from: Point(x: 5.2, y: 3.4), to: Point(x: 5.2, y: 8.6))
    let picture = try #require(
      try Picture(.page(12, 12, [.stroke(tick, Stroke(black, width: 1))])))
    #expect(
      (0..<12).map { picture.ink(5, $0) } == [0, 0, 0] + Array(repeating: 255, count: 6) + [
        0, 0, 0,
      ])
  }

  @Test func slantedLinesStayWhereTheyAre() throws {
    // Half a pixel up and half to the right of each other, they must differ.
    func picture(_ d: Double) throws -> Picture? {
      let path = Path(from: Point(x: 2 + d, y: 2), to: Point(x: 9 + d, y: 10))
      return try Picture(.page(12, 12, [.stroke(path, Stroke(black, width: 1))]))
    }
    #expect(try picture(0) != picture(0.4))
  }

  @Test func clipsToRectanglesAndShapes() throws {
    let all = SceneItem.fill(Path(Rect(x: 0, y: 0, width: 20, height: 20)), black)
    let box = try #require(
      try Picture(.page(20, 20, [.clip(Path(Rect(x: 4, y: 5, width: 6, height: 7)), [all])])))
    #expect(box.inked.allSatisfy { (4..<10).contains($0.x) && (5..<12).contains($0.y) })
    #expect(box.inked.count == 42)
    let disc = Path(circleAt: Point(x: 10, y: 10), radius: 6)
    let round = try #require(try Picture(.page(20, 20, [.clip(disc, [all])])))
    let area = round.inked.reduce(0.0) { $0 + Double(round.ink($1.x, $1.y)) / 255 }
    #expect(abs(area - .pi * 36) < 0.7)
  }

  @Test func clipsEndWithTheirItems() throws {
    let clip = SceneItem.clip(Path(Rect(x: 0, y: 0, width: 2, height: 2)), [])
    let after = SceneItem.fill(Path(Rect(x: 10, y: 10, width: 2, height: 2)), black)
    let picture = try #require(try Picture(.page(20, 20, [.group("a", [clip]), after])))
    #expect(picture.inked.count == 4)
  }

  @Test func transparentPagesKeepStraightColors() throws {
    let color = Color(hex: 0xff8040, alpha: 0.5)
    let scene = Scene(
      size: Size(width: 4, height: 4),
      items: [.fill(Path(Rect(x: 0, y: 0, width: 2, height: 4)), color)])
    let picture = try #require(try Picture(scene))
    #expect(zip(picture[0, 0], [255, 128, 64, 128]).allSatisfy { abs($0 - $1) <= 1 })
    #expect(picture[3, 3] == [0, 0, 0, 0])
  }

  // MARK: Lines that cross themselves often

  static let strokes: [Stroke] = [
    Stroke(black, width: 3), Stroke(black, width: 3, cap: .round),
    Stroke(black, width: 4, cap: .square), Stroke(black, width: 3, join: .miter),
    Stroke(black, width: 3, join: .bevel), Stroke(black, width: 3, dash: [7, 3]),
    Stroke(black, width: 2, cap: .round, dash: [9, 5, 2]),
  ]

  @Test(arguments: strokes, [false, true])
  func runsLookLikeOneStroke(stroke: Stroke, isClosed: Bool) throws {
    // A rosette of 400 short segments.
    let points = (0..<400).map { i in
      let turn = Rotation(degrees: Double(i) * 0.9)
      let radius = 60 + 25 * Rotation(degrees: Double(i) * 6.3).sine
      return Point(x: 100 + radius * turn.cosine, y: 100 + radius * turn.sine)
    }
    let pen = Pen(stroke, scale: 1)
    let area = PixelRect(x: 0..<200, y: 0..<200)
    let (once, runs) = (try CoverageMask(area), try CoverageMask(area))
    once.stroke(Path(lines: points, closed: isClosed), pen)
    pen.apply(to: runs.context, width: pen.width)
    StrokeRuns(points: points, isClosed: isClosed, pen: pen).draw(on: runs.context)
    let differences = zip(try once.coverage(), try runs.coverage()).map { abs($0 - $1) }
    // Only edge pixels at the seams differ, and none is left bare or filled.
    #expect(differences.filter { $0 > 0.02 }.count < 160)
    #expect((differences.max() ?? 1) < 0.35)
    #expect(differences.reduce(0, +) < 20)
  }

  @Test func noiseIsPaintedOnce() throws {
    // 20,000 steep lines: a stroke of an opacity of one half must be of one half everywhere.
    let points = (0..<20_000).map { i in
      Point(x: Double(i) * 0.005, y: i.isMultiple(of: 2) ? 10 : 90)
    }
    let stroke = Stroke(black.opacity(0.5), width: 1, join: .bevel)
    let picture = try #require(try Picture(.page(100, 100, [.stroke(Path(lines: points), stroke)])))
    for x in stride(from: 5, to: 95, by: 10) {
      #expect(abs(picture.ink(x, 50) - 128) <= 1)
      #expect(picture.ink(x, 5) == 0)
    }
  }
}
