import Foundation
import PlotCairo
import PlotScene
import TestTools
import Testing

/// What other programs say of our files.
@Suite struct VectorJudgeTests {
  @Test(.enabled(if: Tool.xmllint != nil, "xmllint is not installed"), arguments: SVGText.both)
  func `Every SVG is well-formed XML, whatever is in the scene`(text: SVGText) throws {
    let directory = try TemporaryDirectory()
    let xmllint = try #require(Tool.xmllint)
    for (name, scene) in HostileScene.all.map({ ($0.name, $0.scene) })
      + [("everything", ExampleScenes.everything)]
    {
      let path = directory("a.svg")
      try save(try scene.svg(text: text, title: "\u{1}]]>&", idPrefix: "<\""), to: path)
      let (status, output) = try xmllint.run("--noout", path)
      #expect(status == 0, "\(name): \(output)")
      let written = try directory.text(of: "a.svg")
      #expect(!written.contains(/[=" (](?:nan|-?inf)/), "\(name)")
    }
  }

  @Test(arguments: HostileScene.all)
  func `Every scene becomes a PDF`(hostile: HostileScene) throws {
    let bytes = try hostile.scene.pdf()
    #expect(bytes.starts(with: Array("%PDF-1.".utf8)))
    guard let qpdf = Tool.qpdf else { return }
    let directory = try TemporaryDirectory()
    try save(bytes, to: directory("a.pdf"))
    let (status, output) = try qpdf.run("--check", directory("a.pdf"))
    #expect(status == 0, "\(output)")
  }

  @Test(.enabled(if: Tool.pdffonts != nil, "pdffonts is not installed"))
  func `Fonts are embedded as subsets of outlines`() throws {
    let directory = try TemporaryDirectory()
    try save(try ExampleScenes.everything.pdf(), to: directory("a.pdf"))
    let (_, output) = try #require(Tool.pdffonts).run(directory("a.pdf"))
    let fonts = output.split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    for font in fonts {
      #expect(font.contains(/^[A-Z]{6}\+/), "not a subset: \(font)")
      // Embedded, a subset, and with the characters that its glyphs stand for.
      #expect(font.contains(/yes yes yes +\d+ +\d+ *$/), "\(font)")
      #expect(!font.contains("Type 3"), "\(font)")
    }
  }

  @Test(.enabled(if: Tool.pdftotext != nil, "pdftotext is not installed"))
  func `Text comes back from a PDF as it went in`() throws {
    let directory = try TemporaryDirectory()
    try save(try ExampleScenes.everything.pdf(), to: directory("a.pdf"))
    let (_, output) = try #require(Tool.pdftotext).run("-layout", directory("a.pdf"), "-")
    for words in ["Attention: office AV", "Turned label", "θ ≤ 0.5 ·", "שלום", "plain bold italic"]
    {
      #expect(output.contains(words), "\(output)")
    }
  }

  @Test(.enabled(if: Tool.pdfinfo != nil, "pdfinfo is not installed"))
  func `A PDF has the page's size, its title and no date`() throws {
    let directory = try TemporaryDirectory()
    let scene = Scene(size: Size(width: 252, height: 180.5))
    try save(try scene.pdf(title: "Grün & \"größer\" (1)"), to: directory("a.pdf"))
    let (_, output) = try #require(Tool.pdfinfo).run(directory("a.pdf"))
    #expect(output.contains(/Title: +Grün & "größer" \(1\)\n/))
    #expect(output.contains(/Creator: +swift-plotting\n/))
    #expect(output.contains(/Pages: +1\n/))
    #expect(output.contains(/Page size: +252 x 180\.5 pts/))
    #expect(!output.contains("Date"))
  }

  // MARK: The same picture in every format

  @Test(
    .enabled(if: Tool.rsvgConvert != nil, "rsvg-convert is not installed"), arguments: SVGText.both)
  func `An SVG looks like the PNG`(text: SVGText) throws {
    let directory = try TemporaryDirectory()
    let scene = ExampleScenes.everything
    try save(try scene.svg(text: text), to: directory("a.svg"))
    // The program takes 96 dots for an inch of 72 points.
    try #require(Tool.rsvgConvert)
      .run("--zoom", "1.5", directory("a.svg"), "--output", directory("a.png"))
    try compare(SeenPage(path: directory("a.png")), to: scene, dpi: 144)
  }

  @Test(.enabled(if: Tool.pdftoppm != nil, "pdftoppm is not installed"))
  func `A PDF looks like the PNG`() throws {
    let directory = try TemporaryDirectory()
    let scene = ExampleScenes.everything
    try save(try scene.pdf(), to: directory("a.pdf"))
    try #require(Tool.pdftoppm)
      .run("-r", "144", "-png", "-singlefile", directory("a.pdf"), directory("a"))
    try compare(SeenPage(path: directory("a.png")), to: scene, dpi: 144)
  }

  /// Expects a picture to be like the scene's, but for the smoothing of edges.
  private func compare(_ picture: SeenPage?, to scene: Scene, dpi: Double) throws {
    let directory = try TemporaryDirectory()
    try save(try scene.png(dpi: dpi), to: directory("b.png"))
    let picture = try #require(picture)
    let expected = try #require(SeenPage(path: directory("b.png")))
    #expect(picture.width == expected.width)
    #expect(picture.height == expected.height)
    // Seen from afar, where edges do not count: blocks of 12 pixels, a twelfth of an inch.
    let difference = picture.blockDifference(from: expected, side: 12)
    #expect(difference.mean < 1.5, "of 255, averaged over the page")
    #expect(difference.largest < 40, "of 255, in the worst block")
  }
}

extension SVGText {
  fileprivate static let both = [SVGText.outlines, .characters]
}
