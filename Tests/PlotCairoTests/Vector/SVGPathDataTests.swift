import PlotScene
import Testing

@testable import PlotCairo

@Suite struct SVGPathDataTests {
  private static func at(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }

  @Test(arguments: [
    (Path(), ""),
    (Path(from: at(10, 20), to: at(13.5, 16)), "M10 20l3.5-4"),
    (Path(Rect(x: 1, y: 2, width: 3, height: 4)), "M1 2h3v4h-3z"),
    (Path(lines: [at(0, 0), at(1, 2), at(2, 1), at(2, 1)]), "M0 0l1 2 1-1h0"),
    (Path([.move(at(1, 1)), .close, .line(at(2, 3))]), "M1 1zl1 2"),
    (
      Path([.move(at(0, 0)), .line(at(1, 1)), .move(at(5, 5)), .line(at(6, 6))]),
      "M0 0l1 1m4 4l1 1"
    ),
    (
      Path([
        .move(at(1, 0)), .curve(at(2, 0), at(4, 1), at(4, -2)),
        .curve(at(5, 0), at(6, 0), at(7, 0)),
      ]),
      "M1 0c1 0 3 1 3-2 1 2 2 2 3 2"
    ),
    // A cubic curve made from a quadratic one becomes it again.
    (
      Path([.move(at(0, 0)), .curve(at(2, 2), at(4, 2), at(6, 0))]), "M0 0q3 3 6 0"
    ),
    // As in Cairo, a path may begin without a move.
    (Path([.line(at(1, 2)), .line(at(3, 2))]), "M1 2h2"),
    (Path([.close]), ""),
    (Path(from: at(-0.0004, 0.0005), to: at(0.001, 1.0 / 3)), "M0 0.001l0.001 0.332"),
  ])
  func `Paths are written in relative steps`(path: Path, text: String) {
    #expect(String(decoding: SVGPathData.text(path), as: UTF8.self) == text)
  }

  @Test func `Relative steps do not drift`() {
    // A third of a thousandth a step: each alone would round to nothing.
    let points = (0...30_000).map { Self.at(Double($0) / 3000, 0) }
    let text = String(decoding: SVGPathData.text(Path(lines: points)), as: UTF8.self)
    let steps = text.dropFirst("M0 0h".count).split(separator: " ").compactMap { Double($0) }
    #expect(steps.count == 30_000)
    #expect(abs(steps.reduce(0, +) - 10) < 1e-6)
  }

  @Test(
    arguments: [
      (1e300, "M1000000000 0"), (-1e300, "M-1000000000 0"), (.infinity, "M1000000000 0"),
      (.nan, "M0 0"),
    ] as [(Double, String)])
  func `No number is beyond a reader`(x: Double, text: String) {
    #expect(String(decoding: SVGPathData.text(Path([.move(Self.at(x, 0))])), as: UTF8.self) == text)
  }

  @Test(
    arguments: [
      (1.26, 1, "1"), (1.26, 10, "1.3"), (1.26, 100, "1.26"), (-0.04, 10, "0"),
      (-1.05, 100, "-1.05"),
      (0.007, 1000, "0.007"), (-0.5, 1, "-1"), (120, 1000, "120"),
    ] as [(Double, Int64, String)])
  func `Numbers have the decimals of their grid`(value: Double, perUnit: Int64, text: String) {
    var buffer = XMLBuffer()
    buffer.write(GridNumber(value, perUnit: perUnit))
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == text)
  }

  @Test func `Numbers are rounded as everywhere else`() {
    for i in -20_000...20_000 {
      let value = Double(i) / 7000
      var buffer = XMLBuffer()
      buffer.write(GridNumber(value, perUnit: 1000))
      #expect(
        String(decoding: buffer.bytes, as: UTF8.self) == FixedDecimal.string(value, places: 3))
    }
  }
}
