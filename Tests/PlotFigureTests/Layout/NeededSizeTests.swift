import PlotFigure
import PlotScene
import RandomFigures
import Testing

@Suite struct NeededSizeTests {
  static func figure(_ size: FigureSize, theme: Theme = .standard) -> Figure {
    Figure(size: size, title: "A title over both of them", tags: .letters, theme: theme) {
      Axes(xLabel: "time since start (s)", yLabel: "height (m)", legend: .outside(.right)) {
        Line(y: [1, 3, 2], label: "measured")
      }
      Axes(xLabel: "time (s)") { Line(y: [1e6, 3e6, 2e6], label: "model") }
    }
  }

  static let sizes: [FigureSize] = [
    .points(1, 1), .points(1, 20_000), .points(20_000, 1), .points(60, 200), .points(300, 20),
    .points(150, 60),
  ]

  @Test(arguments: sizes)
  func aSmallPageSaysWhatWouldDo(size: FigureSize) throws {
    let remark = try #require(
      try Self.figure(size).resolved().diagnostics.first { $0.kind == .tooSmall })
    let needed = try #require(remark.neededSize)
    #expect(remark.message.contains("; a page of "))
    #expect(remark.message.hasSuffix(" points would do"))
    // Growing does not ask for a larger side where the other one alone is too short.
    #expect(needed.width >= size.points.width && needed.height >= size.points.height)
    #expect(needed.width < max(size.points.width * 1.05, 500))
    #expect(needed.height < max(size.points.height * 1.05, 300))
    let resolved = try Self.figure(.points(needed.width, needed.height)).resolved()
    #expect(!LayoutPromise.isTooSmall(resolved))
    #expect(resolved.diagnostics.allSatisfy { $0.neededSize == nil })
  }

  /// The size is close to the least: a good deal less is too little.
  @Test func theSizeIsNotMuchLargerThanItMustBe() throws {
    let needed = try #require(
      try Self.figure(.points(150, 60)).resolved().diagnostics.compactMap(\.neededSize).first)
    for (width, height) in [(0.9, 1.0), (1.0, 0.9)] {
      let less = Self.figure(.points(needed.width * width, needed.height * height))
      #expect(LayoutPromise.isTooSmall(try less.resolved()))
    }
  }

  @Test func framesSayWhatFramesWouldDo() throws {
    let figure = Figure(size: .frames(width: .points(30), height: .points(30))) {
      Axes(legend: .topLeft) { Line(y: [1, 2], label: "a label that is longer than the frame") }
    }
    let remark = try #require(
      try figure.resolved().diagnostics.first { $0.kind == .tooSmall })
    let needed = try #require(remark.neededSize)
    #expect(remark.message.contains("; frames of "))
    var larger = figure
    larger.size = .frames(width: .points(needed.width), height: .points(needed.height))
    #expect(try larger.resolved().diagnostics.isEmpty)
  }

  /// No size helps a name that is longer than a column of fixed width.
  @Test func nothingIsSaidWhereNoSizeHelps() throws {
    let narrow = TrackSize.fixed(.points(20))
    let figure = Figure(
      size: .points(200, 200),
      layout: .grid(columns: 2, widths: [narrow, narrow], gap: .points(0))
    ) {
      Axes(title: "Unterseeboothafenverwaltung") { Line(y: [1, 2]) }
      Axes(title: "Unterseeboothafenverwaltung") { Line(y: [1, 2]) }
    }
    let remarks = try figure.resolved().diagnostics.filter { $0.kind == .tooSmall }
    #expect(!remarks.isEmpty)
    #expect(remarks.allSatisfy { $0.neededSize == nil && !$0.message.contains("would do") })
  }

  /// Letters of any size on any page: an answer, and no crash.
  @Test(arguments: [0.01, 5, 40, 300])
  func hugeLettersAreAnswered(factor: Double) throws {
    for size in Self.sizes + [.points(20_000, 20_000)] {
      let figure = Self.figure(size, theme: .standard.scaled(by: factor))
      let resolved = try? figure.resolved()
      #expect(resolved?.panels.allSatisfy { $0.frame.width > 0 && $0.frame.height > 0 } ?? true)
    }
  }
}
