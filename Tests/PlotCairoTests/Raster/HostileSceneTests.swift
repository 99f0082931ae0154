import PlotScene
import Testing

@testable import PlotCairo

/// No number in a scene may crash or hang the renderer, or draw in the wrong place.
@Suite struct HostileSceneTests {
  static let numbers: [Double] = [
    .nan, .infinity, -.infinity, 1e300, -1e300, 1e18, -1e9, 8_388_609, 1e-300, 0, -1,
    .greatestFiniteMagnitude, .leastNonzeroMagnitude,
  ]

  @Test(.timeLimit(.minutes(1)), arguments: numbers)
  func anyNumberAnywhere(n: Double) throws {
    let p = Point(x: 10, y: 10)
    let paths = [
      Path([.move(Point(x: n, y: n)), .line(p), .close]),
      Path([.move(p), .line(Point(x: n, y: 5)), .line(Point(x: 5, y: n)), .close, .line(p)]),
      Path([.line(p), .curve(Point(x: n, y: 1), p, Point(x: 3, y: n))]),
      Path([.move(p), .curve(p, Point(x: 1, y: n), p), .close, .close]),
      Path(circleAt: p, radius: n), Path(circleAt: Point(x: n, y: 0), radius: 5),
      Path(Rect(x: n, y: n, width: n, height: n)), Path([.close]), Path([.move(p)]),
    ]
    var items: [SceneItem] = []
    for path in paths {
      items += [
        .fill(path, black), .fill(path, black, rule: .evenOdd),
        .stroke(path, Stroke(black, width: 1)), .stroke(path, Stroke(black, width: n)),
        .stroke(path, Stroke(black, width: 1, join: .miter, dash: [n, 1])),
        .stroke(path, Stroke(black, width: 1, dash: [n])),
        .clip(
          path,
          [.fill(path, black), .text(TextLine("clip", font: font(8), color: black, origin: p))]),
      ]
      let shape = MarkerShape(name: "own", outline: path)
      items.append(
        .markers(
          MarkerBatch(
            shape, at: [p, Point(x: n, y: 1)], sizes: .uniform(3), fill: .uniform(black),
            edge: .uniform(Stroke(black, width: 1)))))
    }
    for count in [1, 300] {
      let centers = Array(repeating: Point(x: n, y: 3), count: count) + [p]
      items += [
        .markers(MarkerBatch(.circle, at: centers, sizes: .uniform(3), fill: .uniform(black))),
        .markers(
          MarkerBatch(
            .star, at: centers, sizes: .uniform(n), fill: .uniform(black),
            edge: .uniform(Stroke(black, width: n, dash: [n, n])))),
      ]
    }
    items += [
      .text(TextLine("Text", font: font(n), color: black, origin: p)),
      .text(TextLine("Text", font: font(8), color: black, origin: Point(x: n, y: 5))),
      .text(TextLine("Text", font: font(8), color: black, origin: p, angle: n)),
    ]
    let frames = [
      Rect(x: n, y: 0, width: 5, height: 5), Rect(x: 0, y: 0, width: n, height: n),
      Rect(x: -n, y: -n, width: n, height: 2 * n),
    ]
    for frame in frames {
      if let image = CellImage(columns: 1, rows: 1, pixels: [9, 9, 9, 255], frame: frame) {
        items.append(.image(image))
      }
    }
    // Each on its own page, so that a failure names its item, and all on one.
    for item in items { #expect(try Picture(.page(20, 20, [item])) != nil, "\(item)") }
    #expect(try Picture(.page(20, 20, items)) != nil)
  }

  @Test func farAwayAreasCoverThePage() throws {
    // The page is inside this triangle, two corners of which are out of Cairo's reach.
    let path = Path(
      lines: [Point(x: -1e12, y: -10), Point(x: 1e12, y: -10), Point(x: 5, y: 1e12)], closed: true)
    let picture = try #require(try Picture(.page(10, 10, [.fill(path, black)])))
    #expect(picture.inked.count == 100)
  }

  @Test func farAwayLinesCrossThePage() throws {
    let line = Path(from: Point(x: -1e12, y: 4.5), to: Point(x: 1e15, y: 4.5))
    let picture = try #require(
      try Picture(.page(10, 10, [.stroke(line, Stroke(black, width: 1))])))
    #expect(picture.inked.count == 10)
    #expect(picture.inked.allSatisfy { $0.y == 4 })
  }

  static let strings = [
    "", " ", "\n", "\u{0}", "a\u{0}b", "\u{202e}abc\u{202c}", "\u{feff}", "\u{10ffff}",
    "\u{301}\u{301}", "a" + String(repeating: "\u{301}", count: 50_000),
    String(repeating: "\u{301}", count: 50_000), String(repeating: "W", count: 20_000),
    String(repeating: "م", count: 5_000), "👨‍👩‍👧‍👦🏳️‍🌈", "\u{202a}\u{202b}\u{2067}x",
  ]

  @Test(.timeLimit(.minutes(1)), arguments: strings)
  func anyText(string: String) throws {
    for size in [8, 1e9] {
      let line = TextLine(
        RichText(string), font: font(size), color: black, origin: Point(x: 2, y: 10))
      #expect(try Picture(.page(30, 20, [.text(line)])) != nil)
      let metrics = try FontLibrary.shared().metrics(of: line.text, font: line.font)
      #expect(metrics.advance.isFinite && metrics.ascent > 0)
    }
  }

  @Test func aHugeFontDoesNotSpoilLaterText() throws {
    func label() throws -> Picture? {
      let line = TextLine("8", font: font(12), color: black, origin: Point(x: 2, y: 15))
      return try Picture(.page(20, 20, [.text(line)]))
    }
    let before = try label()
    let huge = TextLine("8", font: font(65_536), color: black, origin: Point(x: 2, y: 15))
    _ = try Scene.page(20, 20, [.text(huge)]).png(dpi: 300)
    #expect(try label() == before)
    #expect(before?.inked.isEmpty == false)
  }

  private func font(_ size: Double) -> Font { Font(["Inter"], size: size) }
}
