import PlotScene
import Testing

@testable import PlotCairo

@Suite struct FontLibraryTests {
  let fonts: FontLibrary
  init() throws { fonts = try FontLibrary.shared() }

  @Test func isMadeOnce() throws { #expect(try FontLibrary.shared() === fonts) }

  @Test func measuresGrowWithTheSize() {
    let (small, large) = (metrics("Sorted", size: 8), metrics("Sorted", size: 24))
    #expect(abs(large.advance - 3 * small.advance) < 1e-9)
    #expect(abs(large.ascent - 3 * small.ascent) < 1e-9)
    #expect(large.capHeight > 0.5 * 24 && large.capHeight < 24)
  }

  @Test func emptyTextHasTheFontsHeight() {
    let empty = metrics("", size: 10)
    #expect(empty.advance == 0 && empty.ink == nil && empty.ascent == metrics("x").ascent)
    #expect(metrics(" ").ink == nil && metrics(" ").advance > 0)
  }

  @Test func aLineBreakIsASpace() {
    #expect(metrics("a\nb").advance == metrics("a b").advance)
  }

  @Test func capitalsAreAsTallAsSaid() throws {
    let ink = try #require(metrics("H").ink)
    #expect(abs(-ink.minY - metrics("H").capHeight) < 0.2)
  }

  @Test func raisedAndLoweredRunsAreSmaller() throws {
    let line = fonts.shape(RichText("x").superscript("2").subscript("i"), font: font)
    #expect(line.runs.count == 3)
    #expect(abs(line.runs[1].size - 7) < 1e-9 && abs(line.runs[2].size - 7) < 1e-9)
    #expect(line.runs[1].glyphs[0].origin.y < -3)
    #expect(line.runs[2].glyphs[0].origin.y > 1)
  }

  @Test func stylesChooseFaces() {
    let line = fonts.shape(
      RichText("a").bold("b").italic("c"), font: Font(["Inter"], size: 10))
    guard line.runs.allSatisfy({ $0.face.family == "Inter" }) else { return }
    #expect(line.runs.map(\.face.weight) == [400, 700, 400])
    #expect(line.runs.map(\.face.isItalic) == [false, false, true])
    #expect(line.runs.allSatisfy { $0.slant == 0 })
  }

  @Test(arguments: [(100, 100.0), (300, 300), (500, 500), (650, 700), (900, 900)])
  func weightsChooseTheNearestFace(asked: Int, got: Double) throws {
    let line = fonts.shape("a", font: Font(["Inter"], size: 10, weight: .init(asked)))
    let face = try #require(line.runs.first).face
    if face.family == "Inter" { #expect(face.weight == got) }
  }

  @Test func familiesAreTriedInOrder() throws {
    let line = fonts.shape("a", font: Font(["No Such Family", "dejavu sans", "Inter"], size: 10))
    let families = Set(
      fonts.shape("a", font: Font(["DejaVu Sans"], size: 10)).runs.map(\.face.family))
    if families == ["DejaVu Sans"] { #expect(line.runs[0].face.family == "DejaVu Sans") }
    #expect(!fonts.shape("a", font: Font(["No Such Family"], size: 10)).runs.isEmpty)
  }

  @Test func reportsWhatNoFontHas() {
    let missing = metrics("a\u{10fffd}b\u{10fffc}\u{10fffd}")
    #expect(missing.missing == ["\u{10fffd}", "\u{10fffc}"])
    #expect(missing.ink != nil)
    #expect(metrics("a\u{200d}b").missing.isEmpty)
  }

  @Test func otherFontsHelpOut() throws {
    let line = fonts.shape("训a", font: Font(["Inter"], size: 10))
    guard line.metrics.missing.isEmpty else { return }  // no such font here
    #expect(line.runs.count == 2)
    #expect(line.runs[0].face !== line.runs[1].face)
    #expect(line.runs[0].glyphs.allSatisfy { $0.index != 0 })
  }

  @Test func accentsStayWithTheirLetter() {
    let line = fonts.shape("e\u{301}", font: font)
    #expect(line.runs.count == 1)
    #expect(line.runs[0].clusters.map(\.byteCount) == [3])
  }

  @Test(arguments: ["abc", "שלום 123 abc", "a مرحبا", "fi ffi", "e\u{301}x", "训练 ab"])
  func clustersCoverTextAndGlyphs(text: String) {
    for run in fonts.shape(RichText(text), font: font).runs {
      #expect(run.clusters.reduce(0) { $0 + $1.byteCount } == run.text.utf8.count)
      #expect(run.clusters.reduce(0) { $0 + $1.glyphCount } == run.glyphs.count)
    }
  }

  @Test func outlinesAreInEmsUpwards() throws {
    let run = try #require(fonts.shape("H", font: font).runs.first)
    let box = try #require(run.face.bounds(of: run.glyphs[0].index))
    #expect(abs(box.maxY) < 0.01 && box.minY < -0.6 && box.minY > -0.9)
    #expect(run.face.outline(of: run.glyphs[0].index).elements.count > 8)
    #expect(run.face.outline(of: 4_000_000_000).isEmpty)
  }

  @Test func givesCairoAFace() throws {
    let run = try #require(fonts.shape("H", font: font).runs.first)
    #expect(try run.face.cairoFace == run.face.cairoFace)
  }

  @Test func measuresAlikeOnAllThreads() async {
    let texts = (0..<200).map { "label \($0) − \($0 * 7)" }
    let expected = texts.map { metrics($0) }
    await withTaskGroup(of: [TextMetrics].self) { group in
      for _ in 0..<8 { group.addTask { texts.reversed().map { metrics($0) }.reversed() } }
      for await result in group { #expect(result == expected) }
    }
  }

  private let font = Font(["Inter", "DejaVu Sans"], size: 10)

  private func metrics(_ text: String, size: Double = 10) -> TextMetrics {
    fonts.metrics(of: RichText(text), font: Font(["Inter", "DejaVu Sans"], size: size))
  }
}
