import PlotScene
import Testing

@testable import PlotFigure

@Suite struct LegendKeyTests {
  static let thin = Stroke(.black, width: 1)
  static let band = LegendKey.patch("fit", fill: .red.opacity(0.2))
  static let line = LegendKey.line("fit", thin)
  static let room = Rect(x: 10, y: 20, width: 18, height: 6)

  /// Every picture, and the middle about which it is drawn.
  static let pictures: [LegendKey] =
    [
      .line("a", thin), .line("a", thin, marker: .star, markerSize: 9), .marker("a", color: .red),
      .marker("a", .cross, size: 11, color: .red, edge: thin), .patch("a", fill: .red),
      .patch("a", fill: nil, edge: thin), .swatch("a", .red), .errorBar("a", thin),
      .errorBar("a", thin, capSize: 0, marker: .square, markerSize: 8),
    ] + LegendKey.sizes([("1", 3), ("2", 30)], color: .red)
    + LegendKey.colors([("1", .red), ("2", .black)], edge: thin)

  /// A picture stays inside a rectangle of its own size, in the middle of the one it is given.
  @Test(arguments: pictures.indices)
  func picturesKeepToTheirSize(index: Int) throws {
    let key = Self.pictures[index]
    let rect = Rect(
      center: Self.room.center,
      size: Size(
        width: max(Self.room.width, key.size.width), height: max(Self.room.height, key.size.height))
    )
    let items = key.draw(rect)
    try #require(!items.isEmpty)
    let ink = InkMap(items, in: rect.expanded(by: 6))
    let isInside = rect.expanded(by: 1.6)
    for edge in [
      Rect(x: isInside.minX - 4, y: isInside.minY - 4, width: 4, height: isInside.height + 8),
      Rect(x: isInside.maxX, y: isInside.minY - 4, width: 4, height: isInside.height + 8),
      Rect(x: isInside.minX, y: isInside.minY - 4, width: isInside.width, height: 4),
      Rect(x: isInside.minX, y: isInside.maxY, width: isInside.width, height: 4),
    ] {
      #expect(ink.isFree(edge.expanded(by: -0.5)), "\(items) in \(rect)")
    }
    #expect(!ink.isFree(rect))
  }

  /// The rows of one legend for the entries of several axes: labels, and how many items each draws.
  @Test(
    arguments: [
      ([[band, line]], [("fit", 2)]),
      ([[line, line]], [("fit", 1)]),
      ([[line], [line]], [("fit", 1)]),
      ([[band, line], [band, line]], [("fit", 2)]),
      // The same word for different pictures says two different things.
      ([[line], [band]], [("fit", 1), ("fit", 1)]),
      (
        [[line, .swatch("b", .red)], [.swatch("b", .red), band]],
        [("fit", 1), ("b", 1), ("fit", 1)]
      ),
      (
        [[.marker("m", size: 4, color: .red)], [.marker("m", size: 5, color: .red)]],
        [("m", 1), ("m", 1)]
      ),
      ([], []),
      ([[], [line]], [("fit", 1)]),
    ] as [([[LegendKey]], [(String, Int)])])
  func equalEntriesAreOne(groups: [[LegendKey]], rows: [(String, Int)]) {
    let merged = LegendKey.merged(groups)
    #expect(merged.map(\.label.string) == rows.map(\.0))
    #expect(merged.map { $0.draw(Self.room).count } == rows.map(\.1))
  }

  @Test func whatIsOverlaidIsDrawnInOrderAndFits() {
    let both = Self.band.overlaid(with: .marker("x", size: 12, color: .black))
    #expect(both.label == "fit".richText)
    #expect(both.size.height >= 12)
    let items = both.draw(Self.room)
    guard items.count == 2, case .fill = items[0], case .markers = items[1] else {
      Issue.record("\(items)")
      return
    }
  }

  /// Marks give one entry a label, in the colour that they are drawn in.
  @Test func marksHaveEntries() throws {
    let marks: [any Mark] = [
      Line(y: [1, 2], style: .solid.color(.red), label: "l"),
      Line(y: [1, 2], style: .none.color(.red).marker(.square), label: "m"),
      Line(y: [1, 2], style: .none.color(.red), label: "n"),
      Scatter(x: [1], y: [2], color: .red, size: 12, label: "s"),
      Line(y: [1, 2], style: .solid.color(.red)), Heatmap([[1.0]]),
    ]
    let panel = Panel.sample(Rect(x: 0, y: 0, width: 100, height: 100), x: 0...1, y: 0...2)
    let keys = marks.map { $0.legendKeys(in: panel) }
    #expect(keys.map(\.count) == [1, 1, 1, 1, 0, 0])
    #expect(keys.joined().allSatisfy { $0.color == .red })
    #expect(keys[3][0].size.height >= 12)
    #expect(keys[0][0].draw(Self.room) != keys[1][0].draw(Self.room))
  }
}

extension Panel {
  /// A panel of two linear axes.
  static func sample(
    _ frame: Rect, x: ClosedRange<Double>, y: ClosedRange<Double>, isReversed: Bool = false
  ) -> Panel {
    Panel(
      frame: frame,
      x: AxisMapping(
        scale: .linear, limits: x, isReversed: isReversed, from: frame.minX, to: frame.maxX),
      y: AxisMapping(
        scale: .linear, limits: y, isReversed: false, from: frame.maxY, to: frame.minY),
      color: nil, style: Theme.standard.marks, background: Color(gray: 1), cycleColor: .red,
      resolution: 2, measuring: MonospacedMeasuring(), fontFamilies: [])
  }
}
