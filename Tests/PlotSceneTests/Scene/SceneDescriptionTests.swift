import PlotScene
import Testing

@Suite struct SceneDescriptionTests {
  /// A scene with every kind of item and every optional word of the written form.
  private static let everything: Scene = {
    let black = Color(gray: 0)
    let dashes = Stroke(
      Color(hex: 0xd62728, alpha: 0.5), width: 0.75, cap: .round, join: .miter, dash: [4, 1.5])
    let frame = Rect(x: 10, y: 10, width: 100.1234, height: 50)
    let label = RichText("say \"x\\y\"").bold("b").superscript("2").subscript("i")
      .plain("two\nlines")
    let own = MarkerShape(
      name: "my shape", outline: Path(from: Point(x: -0.5, y: 0), to: Point(x: 0.5, y: 0)),
      isOpen: true)
    let cells: [UInt8] = [
      255, 0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 255, 0, 0, 255, 255, 0, 0, 255, 128, 9, 9, 9, 0,
    ]
    var items: [SceneItem] = [
      .fill(Path(frame), Color(hex: 0xeaeaf2)),
      .fill(Path(circleAt: .zero, radius: 1), black, rule: .evenOdd),
      .stroke(Path(from: .zero, to: Point(x: 1.0 / 3, y: -0.0001)), Stroke(black, width: 1)),
      .stroke(Path([.move(Point(x: 1, y: 2))]), dashes),
      .markers(
        MarkerBatch(
          .square, at: [Point(x: 1, y: 2), Point(x: 3, y: 4)], sizes: .uniform(6),
          fill: .uniform(Color(hex: 0x1f77b4)))),
      .markers(
        MarkerBatch(
          .plus, at: [Point(x: 1, y: 2)], sizes: .each([5, 6.5]) ?? .uniform(0), fill: nil,
          edge: .each([Stroke(black, width: 1), dashes]))),
      .markers(MarkerBatch(own, at: [], sizes: .uniform(1), fill: nil)),
      .text(
        TextLine(
          label, font: Font(["Inter", "DejaVu Sans"], size: 9), color: black,
          origin: Point(x: 5, y: 6))),
      .text(
        TextLine(
          "t", font: Font([], size: 8.5, weight: .bold, isItalic: true),
          color: Color(gray: 0, alpha: 0.5), origin: .zero, angle: 90)),
      .clip(
        Path(frame),
        [.group("lines\n\u{7}", [.stroke(Path(), Stroke(black, width: 0))]), .group("", [])]),
    ]
    if let image = CellImage(columns: 3, rows: 2, pixels: cells, frame: frame) {
      items.append(.image(image))
    }
    return Scene(
      size: Size(width: 252, height: 180.5), background: Color(gray: 1), items: items)
  }()

  @Test func `A scene is written line by line`() {
    #expect(Self.everything.description == Self.written)
  }

  @Test func `The fingerprint is the same in every process and on every machine`() {
    #expect(Scene(size: .zero).description == "scene 0 0\n")
    // FNV-1a of the written bytes, computed outside of Swift.
    #expect(Scene(size: .zero).fingerprint == 0xa14c_839b_e52b_664b)
    #expect(Self.everything.fingerprint == 0x68ca_abbb_c13d_265e)
  }

  @Test func `Equal scenes are written alike, and others are not`() {
    var other = Self.everything
    #expect(other == Self.everything)
    #expect(other.description == Self.everything.description)
    #expect(other.fingerprint == Self.everything.fingerprint)
    other.items.swapAt(0, 1)
    #expect(other != Self.everything)
    #expect(other.fingerprint != Self.everything.fingerprint)
    other = Self.everything
    other.background = nil
    #expect(other.fingerprint != Self.everything.fingerprint)
  }

  @Test func `Numbers closer than a thousandth of a point are written alike`() {
    func scene(_ x: Double) -> Scene {
      let path = Path(from: .zero, to: Point(x: x, y: 0))
      return Scene(size: .zero, items: [.fill(path, Color(gray: 0))])
    }
    #expect(scene(1.0004).description == scene(1).description)
    #expect(scene(1.0006).description != scene(1).description)
    #expect(scene(-0.0).description == scene(0).description)
  }

  @Test func `A shape of one's own is not taken for one of the same name`() {
    func scene(_ shape: MarkerShape) -> Scene {
      Scene(
        size: .zero,
        items: [.markers(MarkerBatch(shape, at: [.zero], sizes: .uniform(1), fill: nil))])
    }
    let own = MarkerShape(name: "circle", outline: Path(circleAt: .zero, radius: 0.4))
    #expect(scene(own).description != scene(.circle).description)
    #expect(scene(.circle).description.contains("markers circle size 1 : 0,0"))
  }

  @Test func `Names cannot break a line`() {
    let scene = Scene(size: .zero, items: [.group("a\"}\r\u{2028}b", [])])
    #expect(scene.description == "scene 0 0\ngroup \"a\\\"}\\u{d}\\u{2028}b\" {\n}\n")
  }
}
