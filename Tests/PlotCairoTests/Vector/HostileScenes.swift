import PlotScene
import Testing

/// Scenes that nobody should make, each with a name.
struct HostileScene: Sendable, CustomTestStringConvertible {
  let name: String
  let items: [SceneItem]

  var scene: Scene { Scene(size: Size(width: 100, height: 100), items: items) }
  var testDescription: String { name }

  private static let black = Color(gray: 0)
  private static let numbers: [Double] = [
    .nan, .infinity, -.infinity, 1e300, -1e300, 1e-300, -0.0, 5e9, .greatestFiniteMagnitude,
  ]
  private static var points: [Point] {
    numbers.flatMap { x in (numbers + [50]).map { Point(x: x, y: $0) } }
  }

  static var all: [HostileScene] {
    var curves = Path([.move(Point(x: 50, y: 50))])
    for (a, b) in zip(points, points.reversed()) { curves.elements.append(.curve(a, b, b)) }
    curves.elements.append(.close)
    let lines = Path(lines: points, closed: true)
    let strokes =
      numbers.flatMap { width in
        [[], [width], [0, 0], [-1, 2], [1e-300, 1e-300], [1e-9, width]].map {
          Stroke(black, width: width, cap: .square, join: .miter, dash: $0)
        }
      } + [Stroke(black, width: 1, dash: [1e-12]), Stroke(black, width: 1e300)]
    let across = Path(from: .zero, to: Point(x: 100, y: 100))
    let strings = [
      "\u{0}", "]]>", "<!-- & -->", "\"'`", "\u{fffe}\u{ffff}", "\u{202e}x", "\u{e000}\u{10ffff}",
      "a" + String(repeating: "\u{301}", count: 100), "\u{1b}[0m\u{2028}",
      "\u{1f9d1}\u{1f3fd}\u{200d}\u{1f680}", "\u{200d}", String(repeating: "long ", count: 500),
    ]
    return [
      HostileScene(name: "fills", items: [lines, curves].map { .fill($0, black, rule: .evenOdd) }),
      HostileScene(
        name: "strokes",
        items: strokes.flatMap { [.stroke(across, $0), .stroke(lines, $0), .stroke(curves, $0)] }),
      HostileScene(
        name: "markers",
        items: MarkerShape.standard.map {
          .markers(
            MarkerBatch(
              $0, at: points, sizes: .each(numbers) ?? .uniform(1), fill: .uniform(black),
              edge: .each(strokes)))
        }),
      HostileScene(
        name: "many circles",
        items: [
          .markers(
            MarkerBatch(
              .circle, at: Array(repeating: points, count: 30).flatMap { $0 },
              sizes: .each(numbers) ?? .uniform(1), fill: .uniform(black)))
        ]),
      HostileScene(
        name: "own marker",
        items: [
          .markers(
            MarkerBatch(
              MarkerShape(name: "<\">", outline: curves), at: points + [Point(x: 1, y: 1)],
              sizes: .uniform(10), fill: .uniform(black), edge: .uniform(Stroke(black, width: 1))))
        ]),
      HostileScene(
        name: "places of text",
        items: points.map {
          .text(TextLine("x", font: Font([], size: 10), color: black, origin: $0, angle: $0.x))
        }),
      HostileScene(
        name: "sizes of text",
        items: numbers.map {
          let origin = Point(x: 50, y: 50)
          return .text(
            TextLine("x", font: Font(["<'\">\\"], size: $0), color: black, origin: origin))
        }),
      HostileScene(
        name: "strings",
        items: strings.map { string in
          let origin = Point(x: 5, y: 50)
          let line = TextLine(
            RichText(string).bold(string), font: Font([string], size: 10), color: black,
            origin: origin)
          return .group(string, [.text(line)])
        }),
      HostileScene(name: "images", items: images),
      HostileScene(
        name: "clips",
        items: [lines, curves, Path(), across].map { .clip($0, [.fill(lines, black)]) }),
    ]
  }

  private static var images: [SceneItem] {
    points.flatMap { point in
      [UInt8(255), 100].compactMap { alpha in
        let frame = Rect(x: point.x, y: point.y, width: point.y, height: point.x)
        let pixels = [UInt8](repeating: alpha, count: 16)
        return CellImage(columns: 2, rows: 2, pixels: pixels, frame: frame).map { .image($0) }
      }
    }
      + [-1e300, -1e8, -1e4].flatMap { low in
        [UInt8(255), 100].compactMap { alpha in
          let frame = Rect(x: low, y: low, width: -2 * low, height: -3 * low)
          let pixels = [UInt8](repeating: alpha, count: 16)
          return CellImage(columns: 2, rows: 2, pixels: pixels, frame: frame).map { .image($0) }
        }
      }
  }
}
