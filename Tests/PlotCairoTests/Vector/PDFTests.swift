import PlotCairo
import PlotScene
import TestTools
import Testing

@Suite struct PDFTests {
  private static let black = Color(gray: 0)

  @Test(arguments: [
    Size.zero, Size(width: 0, height: 10), Size(width: 10, height: -1),
    Size(width: .nan, height: 10), Size(width: 10, height: .infinity),
    Size(width: 14_401, height: 10),
  ])
  func `A page that cannot be is an error`(size: Size) {
    let error = #expect(throws: RenderError.self) { try Scene(size: size).pdf() }
    #expect(error?.reason == .pageSize)
  }

  @Test func `Equal scenes give equal bytes, on any number of threads`() async throws {
    let scene = ExampleScenes.everything
    let expected = try scene.pdf(title: "t")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<3 {
            let bytes = try scene.pdf(title: "t")
            #expect(bytes == expected)
          }
        }
      }
      try await group.waitForAll()
    }
  }

  @Test func `Other documents in between change nothing`() throws {
    let scene = ExampleScenes.everything
    let expected = try scene.pdf()
    let text = TextLine(
      "other ¿glyphs?", font: Font(["DejaVu Serif"], size: 31), color: Color(gray: 0),
      origin: Point(x: 10, y: 50))
    _ = try Scene(size: Size(width: 300, height: 100), items: [.text(text)]).pdf()
    #expect(try scene.pdf() == expected)
  }

  @Test func `No date is in the document`() throws {
    let text = String(decoding: try ExampleScenes.everything.pdf(), as: UTF8.self)
    #expect(!text.contains("Date"))
    #expect(text.contains("/Creator (swift-plotting)"))
    #expect(!text.contains("/Title"))
  }

  /// Circles all over a page.
  private func circles(
    _ count: Int, fill: Color, edge: Stroke? = nil
  ) -> Scene {
    var state: UInt64 = 1
    let centers = (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Point(x: Double(state >> 40 & 0xfff) / 16, y: Double(state >> 52) / 16)
    }
    let batch = MarkerBatch(
      .circle, at: centers, sizes: .uniform(4), fill: .uniform(fill),
      edge: edge.map { .uniform($0) })
    return Scene(
      size: Size(width: 256, height: 256), background: Color(gray: 1), items: [.markers(batch)])
  }

  @Test(arguments: [
    (Color(gray: 0, alpha: 0.5), nil, 16), (Color(gray: 1), Stroke(black, width: 1), 40),
  ])
  func `Many circles take few bytes`(fill: Color, edge: Stroke?, bytesEach: Int) throws {
    let count = 20_000
    let size = try circles(count, fill: fill, edge: edge).pdf().count
    #expect(size < bytesEach * count)
  }

  @Test(
    .enabled(if: Tool.pdftoppm != nil, "pdftoppm is not installed"),
    arguments: [
      (Color(hex: 0x1f77b4, alpha: 0.5), nil),
      (Color(hex: 0xff7f0e), Stroke(black, width: 1)),
      // Not drawn as dots: the edge shows what is below.
      (Color(hex: 0xff7f0e), Stroke(Color(gray: 0, alpha: 0.5), width: 1)),
    ] as [(Color, Stroke?)])
  func `Many circles look as few do`(fill: Color, edge: Stroke?) throws {
    let directory = try TemporaryDirectory()
    let many = circles(1_000, fill: fill, edge: edge)
    guard case .markers(let batch) = many.items.first else { return }
    var few = many
    few.items = stride(from: 0, to: 1_000, by: 500).map { start in
      var part = batch
      part.centers = Array(batch.centers[start..<start + 500])
      return .markers(part)
    }
    for (name, scene) in [("many", many), ("few", few)] {
      try save(try scene.pdf(), to: directory("a.pdf"))
      try #require(Tool.pdftoppm)
        .run("-r", "288", "-png", "-singlefile", directory("a.pdf"), directory(name))
    }
    let (a, b) = (SeenPage(path: directory("many.png")), SeenPage(path: directory("few.png")))
    let difference = try #require(a).blockDifference(from: try #require(b), side: 16)
    // Poppler makes strokes a little bolder than fills.
    #expect(difference.mean < 3)
    #expect(difference.largest < 20)
  }
}
