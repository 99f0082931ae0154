import PlotFigure
import PlotScene
import Testing

@Suite struct ThemeTests {
  static func figure(_ theme: Theme) -> Figure {
    Figure(size: .inches(7, 3), title: "a", theme: theme) {
      Axes(title: "b", xLabel: "x", yLabel: "y") { Line(y: [0, 1, 4], label: "c") }
      Axes { Heatmap([[0, 1], [2, 3]]) }
    }
  }

  @Test(arguments: Themes.all)
  func everyThemeDrawsAndDiffers(name: String, theme: Theme) throws {
    let own = try Self.figure(theme).resolved()
    #expect(own.diagnostics.isEmpty)
    for (other, theme) in Themes.all where other != name {
      #expect(try Self.figure(theme).resolved().scene != own.scene)
    }
  }

  @Test func aFigureInAChangedLookIsAChangedCopy() throws {
    let before = Self.figure(.standard)
    let after = before.themed { $0.axis.tickLabel.size = 20 }
    #expect(before.theme == .standard)
    var theme = Theme.standard
    theme.axis.tickLabel.size = 20
    #expect(after.theme == theme)
    #expect(try after.resolved() == Self.figure(theme).resolved())
    #expect(try after.resolved() != before.resolved())
  }

  @Test func twiceTheSizeOnTwiceThePageIsTheSamePicture() throws {
    let small = try Self.figure(.standard).resolved()
    var figure = Self.figure(.standard.scaled(by: 2))
    figure.size = .inches(14, 6)
    let large = try figure.resolved()
    #expect(large.texts.count == small.texts.count)
    for (one, other) in zip(small.panels, large.panels) {
      #expect(abs(one.frame.minX * 2 - other.frame.minX) < 1e-6)
      #expect(abs(one.frame.minY * 2 - other.frame.minY) < 1e-6)
      #expect(abs(one.frame.maxX * 2 - other.frame.maxX) < 1e-6)
      #expect(abs(one.frame.maxY * 2 - other.frame.maxY) < 1e-6)
    }
  }

  /// An axes of another page has its ground under all that belongs to it, and only there.
  @Test func theRoomOfAnAxesHasThePageOfItsTheme() throws {
    func grounds(_ second: Theme) throws -> (ResolvedFigure, [Rect]) {
      let resolved = try Figure(size: .inches(7, 3), title: "a") {
        Axes(title: "b", xLabel: "x", yLabel: "y") { Line(y: [0, 1, 4], label: "c") }
        Axes(title: "b", xLabel: "x", yLabel: "y") { Line(y: [0, 1, 4], label: "c") }
          .themed { $0 = second }
      }.resolved()
      let fills = resolved.scene.items.compactMap { item -> Rect? in
        if case .fill(let path, _, _) = item { path.bounds } else { nil }
      }
      return (resolved, fills)
    }
    #expect(try grounds(.classic).1.isEmpty)
    let (resolved, fills) = try grounds(.dark)
    #expect(fills.count == 1)
    let ground = try #require(fills.first)
    #expect(ground.contains(resolved.panels[1].frame))
    let page = Rect(x: 0, y: 0, width: resolved.size.width, height: resolved.size.height)
    #expect(page.contains(ground))
    // The title of the figure, and the texts of the other axes, are not on it.
    let on = resolved.texts.filter { ground.contains($0.ink) }
    let touching = resolved.texts.filter { ground.intersects($0.ink) }
    #expect(on.count == touching.count)
    #expect(on.count == (resolved.texts.count - 1) / 2)
  }

  @Test func aColorbarHasTheLineAndTheSizeOfItsTheme() throws {
    func strokes(_ change: (inout Theme) -> Void) throws -> (colorbar: Rect, count: Int) {
      let figure = Self.figure(.standard).themed {
        $0.colorbar.border = LineLook(Color(hex: 0x123456), width: 0.3)
        change(&$0)
      }
      let resolved = try figure.resolved()
      let strip = try #require(resolved.panels[1].colorbar?.frame)
      return (strip, "\(resolved.scene)".components(of: "#123456"))
    }
    let (strip, lines) = try strokes { _ in }
    #expect(lines == 1)
    #expect(try strokes { $0.colorbar.border = nil }.count == 0)
    #expect(abs(strip.width - 8) < 1e-9)
    #expect(abs(try strokes { $0.colorbar.width = 12 }.colorbar.width - 12) < 1e-9)
    let moved = try Self.figure(.standard).themed { $0.colorbar.gap = 16 }.resolved().panels[1]
    #expect(abs((moved.colorbar?.frame.minX ?? 0) - moved.frame.maxX - 16) < 1e-9)
  }
}

extension String {
  /// How often another text occurs.
  fileprivate func components(of part: String) -> Int {
    ranges(of: part).count
  }
}
