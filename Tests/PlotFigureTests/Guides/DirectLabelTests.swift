import PlotScene
import TestTools
import Testing

@testable import PlotFigure

@Suite struct DirectLabelTests {
  struct Spread: Decodable {
    struct Case: Decodable {
      let wishes: [Double]
      let gaps: [Double]
      let length: Double
      let places: [Double]
    }
    let cases: [Case]
  }

  @Test func placesAreThoseOfAQuadraticProgram() throws {
    let reference: Spread = try Reference.json("spread")
    #expect(reference.cases.count == 60)
    for own in reference.cases {
      let places = LabelSpreading.places(own.wishes, gaps: own.gaps, within: 0...own.length)
      try #require(places.count == own.places.count)
      for (place, other) in zip(places, own.places) { #expect(abs(place - other) < 1e-5) }
    }
  }

  static var typesetter: Typesetter {
    Typesetter(theme: .standard, measuring: MonospacedMeasuring())
  }
  static let frame = Rect(x: 40, y: 30, width: 200, height: 120)

  static func labels(_ heights: [Double], x: Double = 200) -> DirectLabels? {
    DirectLabels(
      heights.enumerated().map { index, y in
        DirectLabels.Entry(
          key: .line("line \(index)", Stroke(.red, width: 1)), anchor: Point(x: x, y: y))
      }, frame: frame.size, maxWidth: 100, typesetter: typesetter)
  }

  /// Labels with room stand at the ends of their lines, without leaders.
  @Test func labelsStandAtTheEndsOfLines() throws {
    let heights = [80.0, 10, 45, 0, 120]
    let placed = try #require(Self.labels(heights)).placed(along: Self.frame)
    #expect(placed.items.isEmpty)
    #expect(placed.texts.map(\.line.text.string) == [3, 1, 2, 0, 4].map { "line \($0)" })
    for (text, height) in zip(placed.texts, heights.sorted()) {
      // Capitals reach 0.7 em above the baseline.
      #expect(abs(text.line.origin.y - 0.35 * 8 - (Self.frame.minY + height)) < 1e-9)
      #expect(text.ink.minX > Self.frame.maxX)
    }
  }

  /// However crowded: apart, in the order of the lines, as far out and up as said, with leaders.
  @Test(arguments: 0..<30)
  func labelsAreKeptApart(seed: UInt64) throws {
    var g = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...20, using: &g)
    let middle = g.number(in: 0...120)
    let heights = (0..<count).map { _ in min(max(middle + g.number(in: -30...30), 0), 120) }
    let labels = try #require(Self.labels(heights))
    let placed = labels.placed(along: Self.frame)
    for (upper, lower) in zip(placed.texts, placed.texts.dropFirst()) {
      #expect(upper.ink.maxY < lower.ink.minY)
    }
    let room = Rect(
      corner: Point(x: Self.frame.maxX, y: Self.frame.minY - labels.overhang.start - 1e-9),
      corner: Point(
        x: Self.frame.maxX + labels.depth + 1e-9,
        y: Self.frame.maxY + labels.overhang.end + 1e-9))
    for text in placed.texts { #expect(room.contains(text.ink)) }
    let moved = zip(placed.texts, heights.sorted()).filter { text, height in
      abs(text.line.origin.y - 0.35 * 8 - (Self.frame.minY + height)) > 8.0 / 3
    }
    #expect(placed.items.count == moved.count)
  }

  /// A line that ends early has a leader from there; what stands between is not crossed.
  @Test func leadersReachFromTheLineToTheLabel() throws {
    let labels = try #require(Self.labels([60], x: 100))
    guard case .stroke(let path, let stroke) = labels.placed(along: Self.frame).items.first else {
      Issue.record("no leader")
      return
    }
    let bounds = try #require(path.bounds)
    #expect(bounds.minX > 140 && bounds.minX < 145)
    #expect(bounds.maxX > Self.frame.maxX)
    #expect(stroke.width == Theme.standard.legend.leaderWidth)
    let beside = labels.placed(along: Self.frame, distance: 25)
    guard case .stroke(let short, _) = beside.items.first else {
      Issue.record("no leader")
      return
    }
    #expect(try #require(short.bounds).minX >= Self.frame.maxX + 25)
    #expect(beside.texts.allSatisfy { $0.ink.minX > Self.frame.maxX + 25 })
  }

  @Test func withoutLinesThereIsNone() {
    #expect(Self.labels([]) == nil)
    #expect(Self.labels([.nan]) == nil)
  }

  /// The end of a line in the frame [0, 10] × [0, 10], in its coordinates; nil for none.
  @Test(
    arguments: [
      ([0.0, 4, 8], [1.0, 2, 3], (8.0, 3.0)),
      ([8, 4, 0], [3, 2, 1], (8, 3)),  // drawn from right to left
      ([0, 4, .nan], [1, 2, 3], (4, 2)),
      ([0, 8, 12], [1, 5, 9], (10, 7)),  // leaves through the right side
      ([0, 8, 9], [1, 8, 18], (8.2, 10)),  // leaves through the top
      ([0, 8, 8], [1, 5, 2], (8, 2)),  // the last of two
      ([12, 13], [1, 2], nil),
      ([], [], nil),
    ] as [([Double], [Double], (Double, Double)?)])
  func anchorsAreEndsOfLines(
    x: [Double], y: [Double], end: (Double, Double)?
  ) throws {
    let frame = Rect(x: 0, y: 0, width: 10, height: 10)
    let panel = Panel.sample(frame, x: 0...10, y: 0...10)
    let anchor = Line(x: x, y: y).labelAnchor(in: panel)
    if let end {
      let anchor = try #require(anchor)
      #expect(abs(anchor.x - end.0) < 1e-9 && abs(10 - anchor.y - end.1) < 1e-9, "\(anchor)")
    } else {
      #expect(anchor == nil)
    }
    #expect(Scatter(x: x, y: y).labelAnchor(in: panel) == nil)
  }

  static let pages: [Color] = [Color(gray: 1), Color(hex: 0x16181d), Color(gray: 0.5), .yellow]

  /// Pale colours are darkened on light pages and lightened on dark ones, to 3 : 1 at least.
  @Test(arguments: pages)
  func labelsCanBeRead(page: Color) {
    for color in Palette.default.colors + [.yellow, .white, .black, .blue.opacity(0.1)] {
      let readable = color.readable(on: page)
      #expect(readable.contrast(with: page) >= 3 - 1e-6, "\(color) on \(page)")
      #expect(readable.alpha == 1)
      if color.alpha == 1, color.contrast(with: page) >= 3 { #expect(readable == color) }
    }
  }

  /// WCAG 2.2's own examples of relative luminance: black on white is 21 : 1, #777 just misses
  /// 4.5 : 1 and #767676 has it.
  @Test func contrastIsThatOfWCAG() {
    let white = Color(gray: 1)
    #expect(abs(Color(gray: 0).contrast(with: white) - 21) < 1e-9)
    #expect(white.contrast(with: white) == 1)
    #expect(Color(hex: 0x777777).contrast(with: white) < 4.5)
    #expect(Color(hex: 0x767676).contrast(with: white) > 4.5)
  }
}
