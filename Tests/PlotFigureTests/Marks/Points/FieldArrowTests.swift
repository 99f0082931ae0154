import Foundation
import PlotFigure
import PlotScene
import Testing

@Suite struct FieldArrowTests {
  /// The tip and the middle of the tail of each arrow of one path.
  static func arrows(_ path: Path) -> [(tail: Point, tip: Point)] {
    let points = path.vertices
    return stride(from: 0, to: points.count - 6, by: 7).map { i in
      let tail = (points[i], points[i + 6])
      return (
        Point(x: (tail.0.x + tail.1.x) / 2, y: (tail.0.y + tail.1.y) / 2), points[i + 3]
      )
    }
  }

  static func isNear(_ a: Point, _ b: Point) -> Bool { hypot(a.x - b.x, a.y - b.y) < 1e-9 }

  @Test func dataArrowsEndWhereTheyPoint() throws {
    let drawn = try DrawnPoints(
      figure {
        Scatter(x: [1, 3], y: [1, 1])
        Scatter(x: [3, 2], y: [5, -1])
        Quiver(x: [1, 3], y: [1, 1], u: [1, -0.5], v: [2, -1], scaling: .data(factor: 2))
      })
    let arrows = Self.arrows(drawn.fills[0].path)
    for (index, arrow) in arrows.enumerated() {
      #expect(Self.isNear(arrow.tail, drawn.batches[0].centers[index]))
      #expect(Self.isNear(arrow.tip, drawn.batches[1].centers[index]))
    }
    #expect(arrows.count == 2)
  }

  @Test(arguments: Quiver.Pivot.allCases)
  func pageArrowsHaveTheirLengthAndPivot(pivot: Quiver.Pivot) throws {
    let drawn = try DrawnPoints(
      Figure {
        Axes(xLimits: 0...2, yLimits: 0...400) {
          Scatter(x: [1], y: [200])
          Quiver(
            x: [1], y: [200], u: [3], v: [4], scaling: .page(pointsPerUnit: 5), pivot: pivot)
        }
      })
    let arrow = try #require(Self.arrows(drawn.fills[0].path).first)
    let place = drawn.batches[0].centers[0]
    let part: Double = pivot == .tail ? 0 : pivot == .middle ? 0.5 : 1
    // 3 to the right and 4 upwards, whatever the axes' units are.
    #expect(Self.isNear(arrow.tail, place.offset(x: -15 * part, y: 20 * part)))
    #expect(Self.isNear(arrow.tip, place.offset(x: 15 * (1 - part), y: -20 * (1 - part))))
  }

  @Test func arrowsOfTheirOwnChoiceAreAsLongAsMatplotlibs() throws {
    let places = (0..<20).flatMap { row in (0..<20).map { (Double($0), Double(row)) } }
    let drawn = try DrawnPoints(
      Figure {
        Axes(xLimits: -1...20, yLimits: -1...20) {
          Quiver(
            x: places.map(\.0), y: places.map(\.1), u: places.map { 1 + $0.0 / 10 },
            v: places.map { _ in 0 })
        }
      })
    let lengths = Self.arrows(drawn.fills[0].path).map { hypot($0.tip.x - $0.tail.x, 0) }
    let mean = lengths.reduce(0, +) / 400
    #expect(lengths.count == 400)
    #expect(abs(mean - drawn.panel.frame.width / (1.8 * 20)) < 1e-9)
  }

  @Test func aKeyIsAsLongAsTheArrowsItStandsFor() throws {
    let quiver = Quiver(
      x: [1, 2], y: [1, 2], u: [3, 1], v: [0, 0], scaling: .page(pointsPerUnit: 6))
    let resolved = try figure(legend: .topLeft) {
      quiver
      QuiverKey(quiver, length: 4, label: "4 m/s")
    }.resolved()
    func widths(_ items: [SceneItem]) -> [Double] {
      items.flatMap { item -> [Double] in
        switch item {
        case .fill(let path, _, _):
          path.vertices.count == 7 ? [path.bounds?.width ?? 0] : []
        case .clip(_, let inner), .group(_, let inner): widths(inner)
        default: []
        }
      }
    }
    #expect(widths(resolved.scene.items).contains { abs($0 - 24) < 1e-9 })
    #expect(resolved.texts.contains { $0.line.text.string == "4 m/s" })
  }

  @Test func keysNeedLengthsOnThePage() {
    let quiver = Quiver(x: [1], y: [1], u: [1], v: [1], scaling: .data())
    #expect(throws: PlotError.self) { try QuiverKey(quiver, length: 1, label: "1").validate() }
    let other = Quiver(x: [1], y: [1], u: [1], v: [1])
    #expect(throws: PlotError.self) { try QuiverKey(other, length: 0, label: "0").validate() }
  }

  @Test func dataArrowsAreWholeWhereLimitsAreOpen() throws {
    let drawn = try DrawnPoints(
      figure { Quiver(x: [0, 1], y: [0, 1], u: [-1, 1], v: [-1, 1], scaling: .data()) })
    for arrow in Self.arrows(drawn.fills[0].path) {
      #expect(drawn.panel.frame.contains(arrow.tip))
    }
  }

  @Test func missingVectorsAreLeftOutAndStillOnesAreDots() throws {
    let drawn = try DrawnPoints(
      figure { Quiver(x: [1, 2, 3], y: [1, 2, 3], u: [.nan, 0, 1], v: [1, 0, 1]) })
    let moves = drawn.fills[0].path.elements.filter { if case .move = $0 { true } else { false } }
    #expect(moves.count == 2)
  }

  @Test func coloursShowNumbers() throws {
    let drawn = try DrawnPoints(
      figure { Quiver(x: [1, 2], y: [1, 2], u: [1, 2], v: [0, 0], colorBy: [5, 9]) })
    #expect(
      drawn.fills.map(\.color) == [Colormap.viridis.color(at: 0), Colormap.viridis.color(at: 1)])
  }

  // MARK: - Streamlines

  static let places = (0..<21).map { Double($0) / 5 - 2 }

  static func swirl(colors: Bool = false, widths: ClosedRange<Double>? = nil) -> Streamlines {
    Streamlines(
      x: places, y: places, u: places.map { y in places.map { _ in -y } },
      v: places.map { _ in places }, spacing: 15, colorsBySpeed: colors, lineWidths: widths)
  }

  @Test func linesOfASwirlAreCircles() throws {
    let drawn = try DrawnPoints(
      Figure(size: .inches(4, 4)) {
        Axes(xLimits: -2...2, yLimits: -2...2) { Self.swirl() }
      })
    let frame = drawn.panel.frame
    #expect(drawn.strokes.count > 5)
    for (path, _) in drawn.strokes {
      let radii = path.vertices.map {
        hypot(($0.x - frame.midX) / frame.width * 4, ($0.y - frame.midY) / frame.height * 4)
      }
      let (low, high) = (radii.min() ?? 0, radii.max() ?? 9)
      #expect(high - low < 1e-3 * high)
    }
    // A head on each, in the sense of the vectors.
    #expect(drawn.fills.count == drawn.strokes.count)
  }

  @Test func speedsShowInColoursAndWidths() throws {
    let drawn = try DrawnPoints(
      figure { Self.swirl(colors: true, widths: 0.5...3) })
    let widths = drawn.strokes.map(\.stroke.width)
    #expect((widths.min() ?? 9) < 1.2 && (widths.max() ?? 0) > 2)
    #expect(widths.allSatisfy { $0 >= 0.5 && $0 <= 3 })
    #expect(Set(drawn.strokes.map(\.stroke.color)).count > 5)
    #expect(drawn.panel.colorbars.count == 1)
  }

  @Test func tablesThatDoNotFitAreErrors() {
    func streamlines(
      _ x: [Double], _ u: [[Double]], spacing: Double = 10
    ) -> Streamlines {
      Streamlines(x: x, y: [0, 1], u: u, v: [[1, 1], [1, 1]], spacing: spacing)
    }
    let square = [[1.0, 1], [1, 1]]
    #expect(throws: Never.self) { try streamlines([0, 1], square).validate() }
    for mark in [
      streamlines([0, 1], [[1, 1]]), streamlines([0, 1], [[1, 1], [1]]),
      streamlines([1, 0], square), streamlines([0, .nan], square),
      streamlines([0, 1], square, spacing: 0),
    ] {
      #expect(throws: PlotError.self) { try mark.validate() }
    }
  }
}
