import PlotCairo
import PlotScene
import Testing

@Suite struct PDFTests {
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

  @Test func `Many circles take few bytes`() throws {
    var state: UInt64 = 1
    let centers = (0..<20_000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Point(x: Double(state >> 40 & 0xfff) / 16, y: Double(state >> 52) / 16)
    }
    let batch = MarkerBatch(
      .circle, at: centers, sizes: .uniform(4), fill: .uniform(Color(gray: 0, alpha: 0.5)))
    let scene = Scene(size: Size(width: 256, height: 256), items: [.markers(batch)])
    #expect(try scene.pdf().count < 16 * centers.count)
  }
}
