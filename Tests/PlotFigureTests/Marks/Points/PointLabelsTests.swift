import Foundation
import PlotFigure
import PlotScene
import TestTools
import Testing

@Suite struct PointLabelsTests {
  static let count = ProcessInfo.processInfo.environment["THOROUGH"] == nil ? 8 : 80

  static func cloud(_ count: Int, seed: UInt64) -> (x: [Double], y: [Double], names: [String]) {
    var random = SeededGenerator(seed: seed)
    let x = (0..<count).map { _ in random.number(in: 0...1) + random.number(in: 0...1) }
    let y = (0..<count).map { _ in random.number(in: 0...1) }
    return (x, y, (0..<count).map { "name \($0 * 37 % 100)" })
  }

  @Test(arguments: 0..<count)
  func namesKeepOffEachOtherAndOffPoints(seed: Int) throws {
    let (x, y, names) = Self.cloud(60, seed: UInt64(seed))
    let resolved = try figure(size: .inches(5, 4)) {
      Scatter(x: x, y: y)
      PointLabels(x: x, y: y, names: names)
    }.resolved()
    // Overlaps and texts beyond the page would be among them.
    #expect(resolved.diagnostics.isEmpty)
    let panel = resolved.panels[0]
    let texts = resolved.texts.filter { $0.role == .mark }
    #expect(texts.count > 30)
    guard case .markers(let batch)? = panel.marks.first else {
      Issue.record("there are no markers")
      return
    }
    for (index, text) in texts.enumerated() {
      #expect(panel.frame.contains(text.ink))
      for other in texts[..<index] { #expect(!text.overlaps(other)) }
      for center in batch.centers {
        let dx = max(text.ink.minX - center.x, 0, center.x - text.ink.maxX)
        let dy = max(text.ink.minY - center.y, 0, center.y - text.ink.maxY)
        #expect(hypot(dx, dy) >= batch.sizes[0] / 2 - 0.3)
      }
    }
  }

  @Test func aFreePointHasItsNameBesideItOnTheRight() throws {
    let drawn = try DrawnPoints(
      Figure {
        Axes(xLimits: 0...1, yLimits: 0...1) {
          Scatter(x: [0.5], y: [0.5], size: 6)
          PointLabels(x: [0.5], y: [0.5], names: ["alone"], markerSize: 6, distance: 2)
        }
      })
    let origin = try #require(drawn.texts.first).origin
    #expect(abs(origin.x - drawn.batches[0].centers[0].x - 5) < 1e-9)
    #expect(drawn.strokes.isEmpty)
  }

  @Test func namesAtTheEdgeGoInwards() throws {
    let drawn = try DrawnPoints(
      Figure {
        Axes(xLimits: 0...1, yLimits: 0...1) {
          PointLabels(x: [1, 0], y: [1, 0], names: ["upper right", "lower left"])
        }
      })
    #expect(drawn.texts.count == 2)
    for text in drawn.texts { #expect(drawn.panel.frame.contains(text.origin)) }
  }

  @Test func crowdedNamesHaveLinesThatCrossNothing() throws {
    let x = [0.5, 0.5, 0.5, 0.51, 0.49, 0.5, 0.5, 0.51, 0.49, 0.5, 0.5, 0.51]
    let y = [0.5, 0.51, 0.49, 0.5, 0.5, 0.52, 0.48, 0.51, 0.51, 0.53, 0.47, 0.49]
    let drawn = try DrawnPoints(
      Figure(size: .inches(4, 4)) {
        Axes(xLimits: 0...1, yLimits: 0...1) {
          PointLabels(x: x, y: y, names: x.indices.map { "name \($0)" }, markerSize: 2)
        }
      })
    #expect(drawn.texts.count >= 8)
    let ends = drawn.strokes.flatMap(\.path.vertices)
    #expect(ends.count >= 6 && ends.count % 2 == 0)
    let lines = stride(from: 0, to: ends.count, by: 2).map { (ends[$0], ends[$0 + 1]) }
    func side(_ a: Point, _ b: Point, _ c: Point) -> Double {
      (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
    }
    for (index, one) in lines.enumerated() {
      for other in lines[..<index] {
        let crosses =
          side(one.0, one.1, other.0) * side(one.0, one.1, other.1) < 0
          && side(other.0, other.1, one.0) * side(other.0, other.1, one.1) < 0
        #expect(!crosses)
      }
    }
  }

  @Test func namesWithoutAPlaceAreLeftOutOrReported() throws {
    let (x, y, names) = Self.cloud(60, seed: 1)
    func resolved(_ isComplete: Bool) throws -> ResolvedFigure {
      try Figure(size: .inches(3, 2.5)) {
        Axes { PointLabels(x: x, y: y, names: names, isComplete: isComplete) }
      }.resolved()
    }
    let some = try resolved(false)
    let count = some.texts.count { $0.role == .mark }
    #expect(count < 60 && count > 10)
    #expect(some.diagnostics.isEmpty)
    let all = try resolved(true)
    #expect(all.texts.count { $0.role == .mark } == 60)
    #expect(all.diagnostics.contains { $0.kind == .tooSmall })
  }

  @Test func emptyNamesAreNoneAndOtherMarksAreKeptOff() throws {
    let line = Line(x: [0, 1], y: [0.5, 0.5], lineWidth: 8)
    let drawn = try DrawnPoints(
      Figure {
        Axes(xLimits: 0...1, yLimits: 0...1) {
          line
          PointLabels(
            x: [0.5, 0.2, 0.3], y: [0.5, 0.2, 0.3], names: ["on it", nil, ""], obstacles: [line])
        }
      })
    #expect(drawn.texts.map(\.text.string) == ["on it"])
    let y = drawn.panel.frame.midY
    let origin = try #require(drawn.texts.first).origin
    #expect(origin.y < y - 4 || origin.y > y + 4)
  }

  @Test func countsThatDisagreeAreAnError() {
    let labels = PointLabels(x: [1, 2], y: [1, 2], names: ["a"])
    let error = #expect(throws: PlotError.self) { try labels.validate() }
    #expect(error?.problem.contains("1 names") == true)
  }

  // MARK: - Connected scatter

  @Test func aConnectedScatterIsALineWithMarkers() throws {
    let (x, y) = ([1.0, 3, 2, .nan, 4], [1.0, 2, 4, 1, 3])
    let connected = try figure { ConnectedScatter(x: x, y: y) }.resolved()
    let line = try figure { Line(x: x, y: y, marker: .circle) }.resolved()
    let (own, other) = (connected.panels[0].marks, line.panels[0].marks)
    #expect(own.first == other.first && own.last == other.last)
  }

  @Test func headsPointAlongEachStep() throws {
    let drawn = try DrawnPoints(
      figure {
        ConnectedScatter(x: [0, 1, 1.001], y: [0, 1, 1], markerSize: 3, arrowSize: 6)
      })
    // The last step is too short for one.
    let head = try #require(drawn.fills.first).path.vertices
    #expect(drawn.fills.count == 1 && head.count == 4)
    let (start, end) = (drawn.batches[0].centers[0], drawn.batches[0].centers[1])
    let (dx, dy) = (head[0].x - head[2].x, head[0].y - head[2].y)
    let cross = dx * (end.y - start.y) - dy * (end.x - start.x)
    #expect(abs(cross) < 1e-6 && dx * (end.x - start.x) > 0)
  }

  @Test func namesOfAPathKeepOffIt() throws {
    let drawn = try DrawnPoints(
      figure {
        ConnectedScatter(x: [0, 1, 2], y: [0, 1, 0], names: ["a", nil, "c"], lineWidth: 3)
      })
    #expect(drawn.texts.map(\.text.string) == ["a", "c"])
    #expect(throws: PlotError.self) {
      try ConnectedScatter(x: [1, 2], y: [1, 2], names: ["a"]).validate()
    }
  }
}
