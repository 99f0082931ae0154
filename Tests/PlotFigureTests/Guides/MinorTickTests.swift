import PlotFigure
import PlotScene
import Testing

@Suite struct MinorTickTests {
  static func strokes(_ resolved: ResolvedFigure, of look: LineLook) -> [Rect] {
    func all(_ items: [SceneItem]) -> [SceneItem] {
      items.flatMap { item in
        if case .group(_, let inner) = item { all(inner) } else { [item] }
      }
    }
    return all(resolved.scene.items).flatMap { item -> [Rect] in
      guard case .stroke(let path, let stroke) = item, stroke.width == look.width,
        stroke.color == look.color
      else { return [] }
      var rects: [Rect] = []
      var last = Point.zero
      for element in path.elements {
        switch element {
        case .move(let point): last = point
        case .line(let point): rects.append(Rect(corner: last, corner: point))
        default: break
        }
      }
      return rects
    }
  }

  static var theme: Theme {
    var theme = Theme.standard
    theme.axis.minorTick = LineLook(Color(hex: 0x123456), width: 0.3)
    theme.axis.minorTickLength = 1.5
    return theme
  }

  static var scale: Scale {
    var scale = Scale.linear
    scale.name = "with small ticks"
    scale.hasMinorTicks = true
    return scale
  }

  static let cases: [(scale: Scale?, asked: Bool?, isDrawn: Bool)] = [
    (nil, nil, false), (nil, true, true), (nil, false, false), (scale, nil, true),
    (scale, false, false),
  ]

  @Test(arguments: cases)
  func standOutwardsWhereAskedFor(scale: Scale?, asked: Bool?, isDrawn: Bool) throws {
    let resolved = try Figure(theme: Self.theme) {
      Axes(
        xLimits: 0...10, yLimits: 10...0, xScale: scale, yScale: scale, xMinorTicks: asked,
        yMinorTicks: asked
      ) { Line(y: [0, 1]) }
    }.resolved()
    let panel = resolved.panels[0]
    let frame = panel.frame
    let marks = Self.strokes(resolved, of: Self.theme.axis.minorTick)
    guard isDrawn else {
      #expect(marks.isEmpty)
      return
    }
    #expect(marks.count == panel.x.minorTicks.count + panel.y.minorTicks.count)
    #expect(!panel.x.minorTicks.isEmpty && !panel.y.minorTicks.isEmpty)
    let below = marks.filter { $0.width == 0 }
    #expect(below.allSatisfy { $0.minY == frame.maxY && abs($0.height - 1.5) < 1e-9 })
    #expect(
      zip(below, panel.x.minorTicks).allSatisfy {
        abs($0.minX - frame.minX - frame.width * $1 / 10) < 1e-6
      })
    let beside = marks.filter { $0.height == 0 }
    #expect(beside.allSatisfy { $0.maxX == frame.minX && abs($0.width - 1.5) < 1e-9 })
    // The axis is turned round: its ticks ascend downwards.
    #expect(
      zip(beside, panel.y.minorTicks).allSatisfy {
        abs($0.minY - frame.minY - frame.height * $1 / 10) < 1e-6
      })
  }

  @Test(arguments: [(nil, false), (true, true)] as [(Bool?, Bool)])
  func standAtColorbars(asked: Bool?, isDrawn: Bool) throws {
    let resolved = try Figure(theme: Self.theme) {
      Axes(colorbar: .right(minorTicks: asked)) {
        Heatmap([[0, 1], [2, 3]], colorLimits: 0...10)
      }
    }.resolved()
    let bar = try #require(resolved.panels[0].colorbar)
    let marks = Self.strokes(resolved, of: Self.theme.axis.minorTick)
    #expect(marks.isEmpty != isDrawn)
    #expect(marks.allSatisfy { $0.minX == bar.frame.maxX && abs($0.width - 1.5) < 1e-9 })
  }

  /// Beside ticks at a step that the user chose, too.
  @Test func stepsAreDividedEvenly() throws {
    let resolved = try Figure {
      Axes(xLimits: 0...3, xTicks: .every(1), xMinorTicks: true) { Line(y: [0, 1]) }
    }.resolved()
    let expected = [0.2, 0.4, 0.6, 0.8, 1.2, 1.4, 1.6, 1.8, 2.2, 2.4, 2.6, 2.8]
    #expect(resolved.panels[0].x.minorTicks == expected)
  }

  @Test(arguments: [-1, .nan, 20_000] as [Double])
  func impossibleLengths(length: Double) {
    var theme = Theme.standard
    theme.axis.minorTickLength = length
    let error = #expect(throws: PlotError.self) {
      try Figure(theme: theme) { Axes { Line(y: [0, 1]) } }.resolved()
    }
    #expect(error?.problem == "theme.axis.minorTickLength is \(length); it must be 0 to 10000")
  }
}
