import Foundation
import PlotScene
import TestTools
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

  /// Legends of one side stand one after the other along it, and one beyond the other where the frame
  /// is too short for that.
  @Test(arguments: [(Side.right, 4.0, true), (.right, 0.7, false), (.bottom, 4, true)])
  func legendsOfOneSideShareIt(side: Side, height: Double, isInARow: Bool) throws {
    let resolved = try Figure(size: .inches(5, height)) {
      Axes(legend: Legend(.outside(side), only: ["a"]), .outside(side)) {
        Line(y: [0, 1], label: "a")
        Line(y: [1, 2], label: "b")
      }
    }.resolved()
    let boxes = resolved.panels[0].legends
    let (first, second) = (try #require(boxes.first), try #require(boxes.last))
    #expect(boxes.count == 2 && !first.intersects(second))
    #expect(
      (side == .right ? first.minX == second.minX : first.minY == second.minY) == isInARow)
    #expect(!boxes.contains { $0.intersects(resolved.panels[0].frame) })
  }

  /// Beside one of several axes it takes half of the room of that one, not of the page.
  @Test(arguments: 1...4) func aLegendLeavesRoomToItsAxes(columns: Int) throws {
    let resolved = try Figure(size: .inches(8, 3), layout: .grid(columns: columns)) {
      for _ in 0..<columns {
        Axes(legend: .outside(.right)) {
          Line(y: [0, 1], label: "a label of so many words that it has to be broken into lines")
        }
      }
    }.resolved()
    for panel in resolved.panels {
      #expect(panel.legends[0].width <= 8 * 72 / Double(columns) / 2)
      #expect(panel.frame.width > 8 * 72 / Double(columns) / 4)
    }
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

  /// A frame all inked but for a rectangle at random, larger than the legend with a point of air
  /// around it by two cells of the map each way: the legend is found there, and over no ink.
  @Test(arguments: 0..<100)
  func theOnlyHoleIsFound(seed: UInt64) throws {
    var g = SeededGenerator(seed: seed)
    let frame = Rect(
      x: g.number(in: 20...60), y: g.number(in: 5...30), width: g.number(in: 120...900),
      height: g.number(in: 90...600))
    let placer = LegendPlacer(
      frame: frame,
      size: Size(width: g.number(in: 30...90), height: g.number(in: 10...60)), distance: 5)
    let cell = InkMap([], in: frame).cell
    let size = Size(
      width: placer.size.width + 2 + 2 * cell.width,
      height: placer.size.height + 2 + 2 * cell.height)
    let room = frame.expanded(by: -placer.distance)
    let hole = Rect(
      x: g.number(in: room.minX...room.maxX - size.width),
      y: g.number(in: room.minY...room.maxY - size.height), width: size.width, height: size.height)
    let map = InkMap(Self.inked(frame, around: hole, by: seed % 3), in: frame)
    let found = try #require(placer.free(in: map), "none in \(hole)")
    #expect(hole.contains(found), "\(found) is not in \(hole)")
  }

  /// With a hole smaller than the legend there is none.
  @Test(arguments: 0..<12)
  func aHoleTooSmallIsNone(seed: UInt64) {
    var g = SeededGenerator(seed: seed)
    let frame = Rect(x: 10, y: 10, width: 300, height: 200)
    let hole = Rect(
      x: g.number(in: 10...240), y: g.number(in: 10...170), width: 70, height: 29)
    let placer = LegendPlacer(frame: frame, size: Size(width: 50, height: 30), distance: 5)
    #expect(
      placer.free(in: InkMap(Self.inked(frame, around: hole, by: seed % 3), in: frame)) == nil)
  }

  /// A frame inked outside a hole and right up to it: by areas, by lines, or by markers.
  static func inked(_ frame: Rect, around hole: Rect, by kind: UInt64) -> [SceneItem] {
    let ink = Color(gray: 0)
    let sides = [
      Rect(corner: Point(x: frame.minX, y: frame.minY), corner: Point(x: frame.maxX, y: hole.minY)),
      Rect(corner: Point(x: frame.minX, y: hole.maxY), corner: Point(x: frame.maxX, y: frame.maxY)),
      Rect(corner: Point(x: frame.minX, y: hole.minY), corner: Point(x: hole.minX, y: hole.maxY)),
      Rect(corner: Point(x: hole.maxX, y: hole.minY), corner: Point(x: frame.maxX, y: hole.maxY)),
    ]
    func steps(_ low: Double, _ high: Double) -> [Double] {
      let count = max(Int((high - low) / 5), 1)
      return (0...count).map { low + (high - low) * Double($0) / Double(count) }
    }
    switch kind {
    case 0: return sides.map { .fill(Path($0), ink) }
    case 1:
      return sides.flatMap { side in
        steps(side.minY, side.maxY).map { y in
          .stroke(
            Path(from: Point(x: side.minX, y: y), to: Point(x: side.maxX, y: y)),
            Stroke(ink, width: 1e-3))
        } + [.stroke(Path(side), Stroke(ink, width: 1e-3))]
      }
    default:
      let centers = sides.flatMap { side in
        steps(side.minX, side.maxX).flatMap { x in
          steps(side.minY, side.maxY).map { Point(x: x, y: $0) }
        }
      }
      return [.markers(MarkerBatch(.circle, at: centers, size: 1e-3, color: ink, edge: nil))]
    }
  }

  /// One to four waves of random frequencies in one figure: with ten times the samples the legend
  /// is in the same place. More samples find the ends of the data better, which moves the frame
  /// itself by less than a hundredth of a point.
  @Test(arguments: 0..<60)
  func moreSamplesOfTheSameCurvesDoNotMoveIt(seed: UInt64) throws {
    var g = SeededGenerator(seed: seed)
    let curves = (0..<Int.random(in: 1...4, using: &g)).map { _ in
      (0..<3).map { _ in (g.number(in: 0.2...9), g.number(in: 0...6), g.number(in: -1...1)) }
    }
    func place(_ count: Int) throws -> Rect {
      let x = (0...count).map { Double($0) / Double(count) }
      let resolved = try figure {
        for (index, waves) in curves.enumerated() {
          Line(
            x: x, y: x.map { u in waves.reduce(0) { $0 + $1.2 * sin($1.0 * u + $1.1) } },
            label: "wave \(index)")
        }
      }.resolved()
      let panel = try #require(resolved.panels.first)
      let legend = try #require(panel.legend)
      #expect(!panel.frame.contains(legend) || InkMap(panel.marks, in: panel.frame).isFree(legend))
      return legend
    }
    let coarse = try place(400)
    let fine = try place(4000)
    #expect(abs(coarse.x - fine.x) < 0.01 && abs(coarse.y - fine.y) < 0.01, "\(coarse), \(fine)")
    #expect(coarse.size == fine.size)
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
