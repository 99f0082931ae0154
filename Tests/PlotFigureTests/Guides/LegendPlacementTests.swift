import PlotScene
import Testing

@testable import PlotFigure

@Suite struct LegendPlacementTests {
  /// A figure whose points leave exactly one of the nine places free.
  func crowded(leaving free: Legend.Place) throws -> (ResolvedFigure, Rect) {
    var x: [Double] = []
    var y: [Double] = []
    for column in 0...40 {
      for row in 0...40 {
        let (u, v) = (Double(column) / 40, Double(row) / 40)
        if !Self.hole(free).contains(Point(x: u, y: v)) {
          x.append(u)
          y.append(1 - v)
        }
      }
    }
    let resolved = try Figure(size: .inches(5, 4)) {
      Axes(xLimits: 0...1, yLimits: 0...1) {
        Scatter(x: x, y: y, size: 3, label: "a")
      }
    }.resolved()
    return (resolved, Self.hole(free))
  }

  static func hole(_ place: Legend.Place) -> Rect {
    let placer = LegendPlacer(
      frame: Rect(x: 0, y: 0, width: 1, height: 1), size: Size(width: 0.3, height: 0.25),
      distance: 0)
    return placer.rect(at: place)
  }

  @Test(arguments: Legend.Place.allCases)
  func theOnlyFreePlaceIsFound(place: Legend.Place) throws {
    let (resolved, hole) = try crowded(leaving: place)
    let panel = resolved.panels[0]
    let legend = try #require(panel.legend)
    let frame = panel.frame
    let found = Rect(
      x: (legend.x - frame.x) / frame.width, y: (legend.y - frame.y) / frame.height,
      width: legend.width / frame.width, height: legend.height / frame.height)
    #expect(hole.contains(found), "\(found) is not in \(hole)")
    #expect(InkMap(panel.marks, in: frame).isFree(legend))
  }

  /// On the right, or above where a column there would take too much of a small figure's width.
  @Test(arguments: [(FigureSize.inches(5, 2), "all", true), (.millimetres(60, 45), "all", false)])
  func withoutAFreePlaceItGoesOutside(
    size: FigureSize, label: String, isOnTheRight: Bool
  ) throws {
    let grid = (0...60).flatMap { i in (0...60).map { (Double(i), Double($0)) } }
    let resolved = try figure(size: size) {
      Scatter(x: grid.map(\.0), y: grid.map(\.1), label: label)
      Scatter(x: [1.0], y: [1.0], label: label)
    }.resolved()
    let panel = resolved.panels[0]
    let legend = try #require(panel.legend)
    #expect((legend.minX > panel.frame.maxX) == isOnTheRight)
    #expect((legend.maxY < panel.frame.minY) == !isOnTheRight)
    #expect(resolved.diagnostics.isEmpty)
  }

  @Test(arguments: [1.0, 3, 7])
  func moreSamplesOfTheSameCurveDoNotMoveIt(frequency: Double) throws {
    func place(_ count: Int) throws -> Rect? {
      let x = (0...count).map { Double($0) / Double(count) }
      // A polynomial wave, so that no maths library is needed.
      let y = x.map { u in
        let t = (u * frequency).truncatingRemainder(dividingBy: 1)
        return t * (1 - t) * (2 * t - 1)
      }
      return try figure { Line(x: x, y: y, label: "wave") }.resolved().panels[0].legend
    }
    let coarse = try place(420)
    #expect(try place(4200) == coarse)
  }

  @Test(arguments: Legend.Place.allCases)
  func givenPlacesAreKept(place: Legend.Place) throws {
    let resolved = try figure(legend: .inside(place)) { Line(y: [1, 2, 1], label: "a") }
      .resolved()
    let panel = resolved.panels[0]
    let legend = try #require(panel.legend)
    #expect(panel.frame.contains(legend))
    let name = place.rawValue.lowercased()
    #expect((legend.midX > panel.frame.midX + 1) == name.contains("right"))
    #expect((legend.midX < panel.frame.midX - 1) == name.contains("left"))
    #expect((legend.midY < panel.frame.midY - 1) == name.contains("top"))
    #expect((legend.midY > panel.frame.midY + 1) == name.contains("bottom"))
  }

  @Test(arguments: Side.allCases)
  func outsideItMakesRoom(side: Side) throws {
    let resolved = try figure(legend: .outside(side)) {
      Line(y: [1, 2, 1], label: "first")
      Line(y: [2, 1, 2], label: "second")
    }.resolved()
    let panel = resolved.panels[0]
    let legend = try #require(panel.legend)
    #expect(!legend.intersects(panel.frame))
    let others = resolved.texts.filter { $0.role != .legend }
    for text in others { #expect(!text.ink.intersects(legend), "\(text.line.text.string)") }
    #expect(resolved.diagnostics.isEmpty)
  }

  @Test func hiddenAndUnlabelledHaveNone() throws {
    #expect(
      try figure(legend: .hidden) { Line(y: [1], label: "a") }.resolved().panels[0].legend == nil)
    #expect(try figure { Line(y: [1, 2]) }.resolved().panels[0].legend == nil)
  }
}
