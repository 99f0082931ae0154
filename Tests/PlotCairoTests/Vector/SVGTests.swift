import Foundation
import PlotCairo
import PlotScene
import Testing

@Suite struct SVGTests {
  private static let font = Font(["DejaVu Sans", "it's"], size: 10)

  private func svg(_ items: SceneItem..., text: SVGText = .outlines) throws -> String {
    let scene = Scene(size: Size(width: 100, height: 100), items: items)
    return String(decoding: try scene.svg(text: text), as: UTF8.self)
  }

  private func line(_ text: RichText, angle: Double = 0, font: Font = font) -> SceneItem {
    let origin = Point(x: 10, y: 20)
    return .text(TextLine(text, font: font, color: Color(gray: 0), origin: origin, angle: angle))
  }

  private func count(_ part: String, in text: String) -> Int {
    text.components(separatedBy: part).count - 1
  }

  // MARK: The document

  @Test func `An empty page is a whole document`() throws {
    let scene = Scene(size: Size(width: 252, height: 180.5), background: Color(hex: 0xffeedd))
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
      width="252pt" height="180.5pt" viewBox="0 0 252 180.5" fill="none" stroke-linejoin="round" \
      stroke-miterlimit="10">
        <title>A &lt;b&gt; &amp; c</title>
        <rect width="252" height="180.5" fill="#ffeedd"/>
      </svg>

      """
    #expect(String(decoding: try scene.svg(title: "A <b> & c"), as: UTF8.self) == expected)
  }

  @Test(arguments: [
    Size.zero, Size(width: 0, height: 10), Size(width: 10, height: -1),
    Size(width: .nan, height: 10), Size(width: 10, height: .infinity),
    Size(width: 1e300, height: 10),
  ])
  func `A page that cannot be is an error`(size: Size) {
    let error = #expect(throws: RenderError.self) { try Scene(size: size).svg() }
    #expect(error?.reason == .pageSize)
  }

  // MARK: Paths and groups

  @Test func `Fills and strokes say what is not usual`() throws {
    let path = Path(from: .zero, to: Point(x: 10, y: 0))
    let plain = Stroke(Color(gray: 0), width: 1)
    let special = Stroke(
      Color(hex: 0xff0000, alpha: 0.25), width: 0.5, cap: .round, join: .bevel, dash: [4, 1.5])
    let text = try svg(
      .stroke(path, plain), .stroke(path, special), .fill(path, Color(hex: 0x00ff00)),
      .fill(path, Color(hex: 0x00ff00, alpha: 0.5), rule: .evenOdd))
    #expect(text.contains("\n  <path stroke=\"#000000\" d=\"M0 0h10\"/>\n"))
    #expect(
      text.contains(
        "\n  <path stroke=\"#ff0000\" stroke-opacity=\"0.25\" stroke-width=\"0.5\" "
          + "stroke-linecap=\"round\" stroke-linejoin=\"bevel\" stroke-dasharray=\"4 1.5\" "
          + "d=\"M0 0h10\"/>\n"))
    #expect(text.contains("\n  <path fill=\"#00ff00\" d=\"M0 0h10\"/>\n"))
    #expect(
      text.contains(
        "<path fill=\"#00ff00\" fill-opacity=\"0.5\" fill-rule=\"evenodd\" d=\"M0 0h10\"/>"))
  }

  @Test func `What cannot be seen is left out`() throws {
    let path = Path(from: .zero, to: Point(x: 10, y: 0))
    let text = try svg(
      .stroke(path, Stroke(Color(gray: 0, alpha: 0), width: 1)),
      .stroke(path, Stroke(Color(gray: 0), width: 0)),
      .stroke(path, Stroke(Color(gray: 0), width: .nan)), .fill(Path(), Color(gray: 0)),
      .fill(path, Color(gray: 0, alpha: 0)), .clip(Path(), [.fill(path, Color(gray: 0))]),
      line(""), .group("nothing", []), .clip(path, []))
    #expect(!text.contains("<path"))
    #expect(!text.contains("<g"))
  }

  @Test func `Groups keep their names and clips are defined once`() throws {
    let box = Path(Rect(x: 0, y: 0, width: 10, height: 10))
    let fill = SceneItem.fill(box, Color(gray: 0))
    let text = try svg(
      .group("axes", [.clip(box, [fill]), .clip(box, [fill])]),
      .group("axes", [.clip(Path(circleAt: .zero, radius: 5), [fill])]),
      .group("a \"b\" <c>", [fill]))
    #expect(count("<clipPath id=\"c1\"><path d=\"M0 0h10v10h-10z\"/></clipPath>", in: text) == 1)
    #expect(count("<g clip-path=\"url(#c1)\">", in: text) == 2)
    #expect(count("<g clip-path=\"url(#c2)\">", in: text) == 1)
    #expect(text.contains("<g id=\"axes\">"))
    #expect(text.contains("<g id=\"axes-2\" data-name=\"axes\">"))
    #expect(text.contains("<g id=\"a-b-c\" data-name=\"a &quot;b&quot; &lt;c&gt;\">"))
  }

  // MARK: Markers

  @Test func `Markers share what they have in common`() throws {
    let centers = [Point(x: 10, y: 10), Point(x: 20.5, y: 10)]
    let squares = MarkerBatch(
      .square, at: centers, sizes: .uniform(4), fill: .uniform(Color(hex: 0x112233)),
      edge: .uniform(Stroke(Color(gray: 0), width: 0.5)))
    let text = try svg(.markers(squares), .markers(squares))
    #expect(count("<path id=\"m1\"", in: text) == 1)
    #expect(count("<g fill=\"#112233\" stroke=\"#000000\" stroke-width=\"0.5\">", in: text) == 2)
    #expect(count("<use xlink:href=\"#m1\" x=\"20.5\" y=\"10\"/>", in: text) == 2)
  }

  @Test func `Circles are circles, and what differs stands with each`() throws {
    let circles = MarkerBatch(
      .circle, at: [Point(x: 10, y: 10), Point(x: 20, y: 10), Point(x: 30, y: 10)],
      sizes: .each([2, 3, 4]) ?? .uniform(1),
      fill: .each([Color(gray: 0), Color(gray: 1, alpha: 0.5)]))
    let text = try svg(.markers(circles))
    #expect(text.contains("<circle cx=\"10\" cy=\"10\" r=\"1\" fill=\"#000000\"/>"))
    #expect(
      text.contains(
        "<circle cx=\"30\" cy=\"10\" r=\"2\" fill=\"#ffffff\" fill-opacity=\"0.5\"/>"))
  }

  @Test func `Markers off the page, without size or without paint are left out`() throws {
    let centers = [
      Point(x: 50, y: 25), Point(x: -3, y: 25), Point(x: 500, y: 25), Point(x: .nan, y: 25),
      Point(x: 50, y: .infinity), Point(x: 60, y: 25),
    ]
    let batch = MarkerBatch(
      .circle, at: centers, sizes: .each([4, 8, 4, 4, 4, -1]) ?? .uniform(4),
      fill: .uniform(Color(gray: 0)))
    #expect(count("<circle", in: try svg(.markers(batch))) == 2)
    let open = MarkerBatch(.plus, at: centers, sizes: .uniform(4), fill: .uniform(Color(gray: 0)))
    #expect(!(try svg(.markers(open))).contains("<g"))
  }

  // MARK: Text

  @Test func `Each glyph is defined once and the words stay readable`() throws {
    let text = try svg(line("noon & <noon>"), line("noon"))
    #expect(text.contains("aria-label=\"noon &amp; &lt;noon&gt;\""))
    #expect(count("<path id=\"g", in: text) == 5)  // n, o, &, <, >
    #expect(count("<use xlink:href=\"#g1\"", in: text) == 6)
    #expect(!text.contains("<text"))
  }

  @Test func `Characters stay characters on demand`() throws {
    let bold = Font(["DejaVu Sans", "it's"], size: 10, weight: .bold, isItalic: true)
    let text = try svg(
      line(RichText("a  <b>").superscript("2").plain("x").bold("y")),
      line("z", angle: 90, font: bold),
      text: .characters)
    #expect(
      text.contains(
        "<text x=\"10\" y=\"20\" font-family=\"'DejaVu Sans', 'it\\'s', sans-serif\" "
          + "font-size=\"10\" fill=\"#000000\" xml:space=\"preserve\">a  &lt;b&gt;"
          + "<tspan dy=\"-3.5\" font-size=\"7\">2</tspan><tspan dy=\"3.5\">x</tspan>"
          + "<tspan font-weight=\"700\">y</tspan></text>"))
    #expect(
      text.contains(
        "font-weight=\"700\" font-style=\"italic\" fill=\"#000000\" "
          + "transform=\"rotate(-90 10 20)\">z</text>"))
    #expect(!text.contains("<defs>"))
  }

  @Test(arguments: [
    ("שלום 12", true), ("مرحبا (abc)", true), ("abc שלום", false), ("12", false), ("", false),
  ])
  func `A line from right to left ends on its left`(text: String, isFromRight: Bool) throws {
    let written = try svg(line(RichText(text)), text: .characters)
    #expect(written.contains(" direction=\"rtl\" text-anchor=\"end\"") == isFromRight)
  }

  // MARK: Cells

  @Test func `Few opaque cells are rectangles, equal neighbours one`() throws {
    let pixels: [UInt8] = [255, 0, 0, 255, 255, 0, 0, 255, 0, 0, 255, 255]
    let frame = Rect(x: 10, y: 10, width: 30, height: 20)
    let image = try #require(CellImage(columns: 3, rows: 1, pixels: pixels, frame: frame))
    let text = try svg(.image(image))
    // The first reaches 2 points under the second.
    #expect(text.contains("<path fill=\"#ff0000\" d=\"M10 10h22v20h-22z\"/>"))
    #expect(text.contains("<path fill=\"#0000ff\" d=\"M30 10h10v20h-10z\"/>"))
    #expect(!text.contains("<image"))
  }

  @Test(arguments: [(2, UInt8(128)), (80, 255)])
  func `Translucent or many cells are a picture`(side: Int, alpha: UInt8) throws {
    let image = ExampleScenes.cells(columns: side, rows: side, x: 10, y: 10, alpha: alpha)
    let text = try svg(.image(image))
    #expect(
      text.contains(
        "<image x=\"10\" y=\"10\" width=\"63.3\" height=\"55.7\" preserveAspectRatio=\"none\" "
          + "style=\"image-rendering:crisp-edges;image-rendering:pixelated\" "
          + "xlink:href=\"data:image/png;base64,iVBORw0KGgo"))
  }

  // MARK: Same input, same bytes

  @Test func `Equal scenes give equal bytes, on any number of threads`() async throws {
    let scene = ExampleScenes.everything
    let expected = try scene.svg()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<3 {
            let bytes = try scene.svg()
            #expect(bytes == expected)
          }
        }
      }
      try await group.waitForAll()
    }
  }

  @Test func `Numbers have at most three decimals`() throws {
    let text = String(decoding: try ExampleScenes.everything.svg(), as: UTF8.self)
    let attributes = text.matches(of: /(?: (?:x|y|cx|cy|r|d|width|height)|translate)[=(]"?([^")]*)/)
    #expect(attributes.count > 300)
    for attribute in attributes {
      #expect(!attribute.output.1.contains(/\.\d{4}/), "\(attribute.output.0)")
    }
  }
}
