import PlotScene
import TestTools
import Testing

@testable import PlotFigure

/// The page follows from frames whose size is given, and ratios and fixed lengths are kept.
@Suite struct FixedFramesTests {
  static let labels = [
    "x", "Temperature at the surface (°C)", "two\nlines",
    "A label that is longer than any frame here is wide",
  ]

  @Test(arguments: 0..<60)
  func framesHaveJustTheSizeAskedFor(seed: UInt64) throws {
    var g = SeededGenerator(seed: seed)
    func text() -> String? { Bool.random(using: &g) ? Self.labels.randomElement(using: &g) : nil }
    let (rows, columns) = (Int.random(in: 1...4, using: &g), Int.random(in: 1...4, using: &g))
    let sharing: [GridLayout.Sharing] = [.none, .all, .byRow, .byColumn]
    let figure = Figure(
      size: .frames(width: .millimetres(40), height: .millimetres(30)), title: text(),
      caption: text(), xLabel: text(), yLabel: text(),
      layout: .grid(
        rows: rows, columns: columns, shareX: sharing.randomElement(using: &g) ?? .none,
        shareY: sharing.randomElement(using: &g) ?? .none,
        gap: Bool.random(using: &g) ? .points(.random(in: 0...30, using: &g)) : nil),
      legend: Bool.random(using: &g) ? .outside(.right) : nil,
      tags: Bool.random(using: &g) ? .letters : nil
    ) {
      for _ in 0..<rows * columns {
        Axes(
          title: text(), xLabel: text(), yLabel: text(), legend: .outside(.bottom)
        ) {
          Line(y: (0..<5).map { _ in Double.random(in: -1e4...1e4, using: &g) }, label: "line")
        }
      }
    }
    let resolved = try figure.resolved()
    let (width, height) = (Length.millimetres(40).points, Length.millimetres(30).points)
    for panel in resolved.panels {
      #expect(abs(panel.frame.width - width) < 1e-9)
      #expect(abs(panel.frame.height - height) < 1e-9)
    }
    let page = Rect(x: 0, y: 0, width: resolved.size.width, height: resolved.size.height)
    let cut = resolved.texts.filter { !page.contains($0.ink) }
    #expect(cut.isEmpty, "\(cut.map(\.line.text.string))")
    #expect(resolved.scene.size == resolved.size)
    let tooSmall = resolved.diagnostics.filter { $0.kind == .tooSmall }
    #expect(tooSmall.isEmpty, "\(tooSmall)")
    // No more than the border is left at the edges.
    let left = resolved.texts.map(\.ink.minX).min() ?? 0
    #expect(left >= figure.theme.spacing.page - 1e-6)
  }

  @Test func aPageLargerThanAnyIsRefused() {
    let figure = Figure(
      size: .frames(width: .inches(200), height: .inches(1)), layout: .grid(columns: 2)
    ) {
      Axes { Line(y: [0, 1]) }
      Axes { Line(y: [0, 1]) }
    }
    let error = #expect(throws: PlotError.self) { try figure.resolved() }
    #expect(error?.description.contains("points wide; it may be up to 20000") == true)
  }

  @Test(arguments: [(0.0, 1.0), (1, -1), (.nan, 1), (1, .infinity), (400, 1)])
  func framesThatMakeNoSenseAreRefused(width: Double, height: Double) {
    #expect(throws: PlotError.self) {
      try Figure(size: .frames(width: .inches(width), height: .inches(height))) {
        Axes { Line(y: [0, 1]) }
      }.resolved()
    }
  }

  /// Ratios hold whatever the labels; fixed lengths are kept to the point.
  @Test(arguments: 0..<60)
  func sharesAndLengthsOfTracksHold(seed: UInt64) throws {
    var g = SeededGenerator(seed: seed)
    func sizes() -> [TrackSize] {
      (0..<Int.random(in: 1...4, using: &g)).map { index in
        index > 0 && Int.random(in: 0..<3, using: &g) == 0
          ? .fixed(.points(.random(in: 20...60, using: &g)))
          : .ratio(.random(in: 0.5...3, using: &g))
      }
    }
    let (widths, heights) = (sizes(), sizes())
    let resolved = try Figure(
      size: .inches(Double(widths.count) * 3, Double(heights.count) * 2.5),
      layout: .grid(widths: widths, heights: heights)
    ) {
      for index in 0..<widths.count * heights.count {
        Axes(xLabel: Self.labels[index % 3], yLabel: Self.labels[index / 2 % 3]) {
          Line(y: [0, Double(index) * 1000])
        }
      }
    }.resolved()
    for (row, height) in heights.enumerated() {
      for (column, width) in widths.enumerated() {
        let frame = resolved.panels[row * widths.count + column].frame
        let first = resolved.panels[0].frame
        for (size, firstSize, length, firstLength) in [
          (width, widths[0], frame.width, first.width),
          (height, heights[0], frame.height, first.height),
        ] {
          switch (size, firstSize) {
          case (.ratio(let own), .ratio(let base)):
            #expect(abs(length / firstLength - own / base) < 1e-9)
          case (.fixed(let own), _): #expect(abs(length - own.points) < 1e-9)
          default: Issue.record("the first track has a share")
          }
        }
      }
    }
  }
}
