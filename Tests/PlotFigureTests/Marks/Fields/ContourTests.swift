import PlotScene
import Testing

@testable import PlotFigure

@Suite struct ContourTests {
  static let steps = (0..<40).map { Double($0) / 4 }
  static let hills = steps.map { y in
    steps.map { x in 10 - (x - 5) * (x - 5) / 3 - (y - 4) * (y - 4) / 2 }
  }

  static func strokes(_ items: [SceneItem]) -> [(path: Path, stroke: Stroke)] {
    items.flatMap { item -> [(path: Path, stroke: Stroke)] in
      switch item {
      case .clip(_, let items), .group(_, let items): return strokes(items)
      case .stroke(let path, let stroke): return [(path, stroke)]
      default: return []
      }
    }
  }

  @Test func linesAreWhereTheLevelIs() throws {
    let resolved = try figure {
      Contour(x: Self.steps, y: Self.steps, z: Self.hills, levels: .at([2, 8]), color: .red)
    }.resolved()
    let panel = resolved.panels[0]
    let strokes = Self.strokes(panel.marks)
    #expect(strokes.count == 2 && strokes.allSatisfy { $0.stroke.color == .red })
    for (level, drawn) in zip([2.0, 8], strokes) {
      for element in drawn.path.elements {
        let point: Point
        switch element {
        case .move(let p), .line(let p): point = p
        default: continue
        }
        let x = (point.x - panel.frame.minX) / panel.frame.width * 9.75
        let y = (panel.frame.maxY - point.y) / panel.frame.height * 9.75
        let value = 10 - (x - 5) * (x - 5) / 3 - (y - 4) * (y - 4) / 2
        #expect(abs(value - level) < 0.05)
      }
    }
  }

  @Test func labelsAreUprightInGapsAndKeepClear() throws {
    let resolved = try figure(size: .inches(5, 4)) {
      Contour(
        x: Self.steps, y: Self.steps, z: Self.hills, levels: .every(2), labels: true,
        labelFormat: .fixed(places: 1))
    }.resolved()
    let panel = resolved.panels[0]
    let texts = resolved.texts.filter { $0.role == .mark }
    #expect(texts.count >= 4)
    #expect(texts.allSatisfy { abs($0.line.angle) <= 90 })
    #expect(texts.allSatisfy { panel.frame.contains($0.ink) })
    #expect(resolved.diagnostics.isEmpty)
    let centers = texts.map(\.ink.center)
    for (path, _) in Self.strokes(panel.marks) {
      var previous: Point?
      for element in path.elements {
        guard case .move(let point) = element else {
          if case .line(let point) = element {
            for center in centers where previous != nil {
              let start = previous ?? point
              // No line runs through the middle of a text.
              let parts = stride(from: 0, through: 1, by: 0.1).map {
                Point(x: start.x + (point.x - start.x) * $0, y: start.y + (point.y - start.y) * $0)
              }
              #expect(
                parts.allSatisfy { max(abs($0.x - center.x), abs($0.y - center.y)) > 2 })
            }
            previous = point
          }
          continue
        }
        previous = point
      }
    }
  }

  @Test func lowLevelsMayBeDashed() throws {
    let resolved = try figure {
      Contour(
        x: Self.steps, y: Self.steps, z: Self.hills, levels: .at([-4, 4]),
        negativeStyle: .dashed)
    }.resolved()
    #expect(Self.strokes(resolved.panels[0].marks).map(\.stroke.dash.isEmpty) == [false, true])
    let colors = Self.strokes(resolved.panels[0].marks).map(\.stroke.color)
    #expect(colors == [Colormap.viridis.color(at: 0), Colormap.viridis.color(at: 1)])
  }

  /// Where a field reaches down to 0 or below, powers are those of what is above it.
  @Test func powersAreOfTheValuesAboveZero() {
    let z: [[Double]] = [[-3, 0, 2], [0, 70, 5000]]
    let powers = ContourLevels.powers(about: 7)
    #expect(Contour(z: z, levels: powers).levels == powers.lines(in: 2...5000))
    #expect(FilledContour(z: z, levels: powers).levels == powers.bands(in: 2...5000))
    #expect(Contour(z: [[-3, 0], [-1, -2]], levels: powers).levels.isEmpty)
  }

  @Test func bandsArePaintedOverEachOtherUnlessTheyAreTranslucent() throws {
    func fills(_ alpha: Double) throws -> [Path] {
      let resolved = try figure {
        FilledContour(
          x: Self.steps, y: Self.steps, z: Self.hills, levels: .at([-40, 0, 5, 20]), alpha: alpha)
      }.resolved()
      guard case .clip(_, let items)? = resolved.panels[0].marks.first else { return [] }
      return items.compactMap { if case .fill(let path, _, .evenOdd) = $0 { path } else { nil } }
    }
    let (opaque, clear) = (try fills(1), try fills(0.5))
    #expect(opaque.count == 3 && clear.count == 3)
    func pieces(_ path: Path) -> Int { path.elements.count { $0 == .close } }
    // The middle band is a disc under the next one, or else a ring.
    #expect(opaque.map(pieces) == [1, 1, 1])
    #expect(clear.map(pieces) == [2, 2, 1])
  }

  @Test func endsAreFilledOnRequest() throws {
    let map = Colormap.viridis.with(under: .red, over: .blue)
    func colors(_ extend: Colorbar.Extend, _ map: Colormap) throws -> [Color] {
      let resolved = try figure {
        FilledContour(
          x: Self.steps, y: Self.steps, z: Self.hills, levels: .at([0, 4, 8]), colormap: map,
          extend: extend)
      }.resolved()
      return HeatmapEdgesTests.fills(resolved.panels[0].marks).map(\.color)
    }
    let inner = [map.color(at: 0), map.color(at: 1)]
    #expect(try colors(.none, map) == inner)
    #expect(try colors(.automatic, map) == [.red] + inner + [.blue])
    #expect(try colors(.automatic, .viridis) == inner)
    #expect(try colors(.upper, map) == inner + [.blue])
    #expect(try colors(.lower, .viridis) == [inner[0]] + inner)
  }

  @Test func timesCategoriesAndLogarithmsArePlaces() throws {
    let start = Timestamp(year: 2026, month: 1, day: 1)
    let z = [[0.0, 1, 2], [1, 2, 3]]
    let marks: [(Scale?, any Mark)] = [
      (
        nil,
        Contour(
          x: [0, 60, 120].map { start.adding(seconds: $0) }, y: [0, 1], z: z, levels: .at([1.5]))
      ),
      (nil, Contour(x: ["a", "b", "c"], y: [0, 1], z: z, levels: .at([1.5]))),
      (.log, FilledContour(x: [1, 10, 100], y: [0, 1], z: z, levels: .at([0, 1.5, 3]))),
      // What has no place on a logarithm leaves the cells beside it out.
      (.log, Contour(x: [0.1, 10, 100], y: [0, 1], z: z, levels: .at([1.5]))),
    ]
    for (scale, mark) in marks {
      let resolved = try Figure { Axes(xScale: scale) { mark } }.resolved()
      #expect(!resolved.panels[0].marks.isEmpty, "\(mark.nameInErrors)")
      #expect(resolved.diagnostics.isEmpty)
    }
  }

  @Test(
    arguments: [
      (Contour(x: [0, 1], y: [0, 1], z: [[1, 2], [3]]), "same number"),
      (Contour(x: [0, 1, 2], y: [0, 1], z: [[1, 2], [3, 4]]), "3 values for 2 columns"),
      (Contour(x: [0, 1, 0.5], y: [0, 1], z: [[1, 2, 3], [3, 4, 5]]), "ascend or descend"),
      (Contour(x: [0, 1], y: [0, 1], z: [[1, 2], [3, 4]], levels: .every(0)), "above 0"),
      (Contour(x: [0, 1], y: [0, 1], z: [[1, 2], [3, 4]], mask: [[true]]), "same shape"),
      (Contour(x: [0, 1], y: [0, 1], z: [1, 2, 3]), "z has 3"),
    ] as [(Contour, String)])
  func errorsSayWhatIsNeeded(mark: Contour, message: String) {
    let error = #expect(throws: PlotError.self) { try mark.validate() }
    #expect(error?.problem.contains(message) == true, "\(error?.problem ?? "")")
  }
}
