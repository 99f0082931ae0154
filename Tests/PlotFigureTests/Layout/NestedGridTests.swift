import PlotScene
import Testing

@testable import PlotFigure

/// Grids in grids, cells over several places, and what their axes share.
@Suite struct NestedGridTests {
  static func axes(_ x: String? = nil, _ y: String? = nil, to most: Double = 1) -> Axes {
    Axes(xLabel: x, yLabel: y) { Line(x: [0, most], y: [0, most]) }
  }

  static func frames(_ figure: Figure) throws -> [Rect] {
    let resolved = try figure.resolved()
    #expect(resolved.diagnostics.isEmpty, "\(resolved.diagnostics)")
    return resolved.panels.map(\.frame)
  }

  static func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 0.01 }

  @Test func framesOfAGridWithinStandInLineWithThoseAround() throws {
    // 0 | 1 2
    // 0 | 3 3
    // 4 | 5
    let frames = try Self.frames(
      Figure(size: .inches(8, 7), layout: .grid(columns: 2)) {
        Self.axes("x", "A name\nof two lines")
        Grid(title: "Within", layout: .grid(columns: 2), xLabel: "All", yLabel: "Together") {
          Self.axes("first", "y", to: 1e5)
          Self.axes("second", nil)
          Self.axes("third\non two lines", "y").spanning(columns: 2)
        }
        Self.axes("x", "y")
        Self.axes("x", "y", to: 1e4)
      })
    #expect(Self.isNear(frames[0].minY, frames[1].minY))
    #expect(Self.isNear(frames[0].maxY, frames[3].maxY))
    #expect(Self.isNear(frames[1].minX, frames[5].minX))
    #expect(Self.isNear(frames[2].maxX, frames[5].maxX))
    #expect(
      Self.isNear(frames[3].minX, frames[1].minX) && Self.isNear(frames[3].maxX, frames[2].maxX))
    #expect(Self.isNear(frames[0].width, frames[4].width))
    #expect(Self.isNear(frames[0].width, frames[5].width))
    #expect(Self.isNear(frames[4].height, frames[0].height))
    #expect(Self.isNear(frames[1].width, frames[2].width))
  }

  @Test func gridsThreeDeepStandInLine() throws {
    let frames = try Self.frames(
      Figure(size: .inches(9, 6), layout: .grid(columns: 2)) {
        Grid(columns: 1) {
          Self.axes("x", "y")
          Grid(columns: 2) {
            Self.axes("x", "y", to: 1e6)
            Self.axes("x", "y")
          }
        }
        Self.axes("x\nbelow", "y")
      })
    #expect(Self.isNear(frames[0].minY, frames[3].minY))
    #expect(Self.isNear(frames[1].maxY, frames[3].maxY))
    #expect(
      Self.isNear(frames[0].minX, frames[1].minX) && Self.isNear(frames[0].maxX, frames[2].maxX))
    #expect(Self.isNear(frames[0].width, frames[3].width))
  }

  @Test func aGridSharesOnlyAmongItsOwnAxes() throws {
    let resolved = try Figure(
      size: .inches(8, 4), layout: .grid(columns: 2, shareX: .all, shareY: .all)
    ) {
      Self.axes(to: 10)
      Grid(layout: .grid(columns: 2, shareY: .all)) {
        Self.axes(to: 1)
        Self.axes(to: 3)
      }
      Self.axes(to: 20)
    }.resolved()
    let (x, y) = (resolved.panels.map(\.x.domain), resolved.panels.map(\.y.domain))
    #expect(x[0] == x[3] && y[0] == y[3])
    #expect(y[1] == y[2] && x[1] != x[2] && y[0] != y[1])
  }

  /// Labels of ticks inside the grid are hidden where frames below (or on the left) have the same axis.
  static func labelled(_ figure: Figure) throws -> (x: [Bool], y: [Bool]) {
    let resolved = try figure.resolved()
    let ticks = resolved.texts.filter { $0.role == .tickLabel }.map(\.ink)
    return (
      resolved.panels.map { panel in
        ticks.contains {
          $0.minY >= panel.frame.maxY && $0.minY < panel.frame.maxY + 12
            && $0.midX >= panel.frame.minX - 1 && $0.midX <= panel.frame.maxX + 1
        }
      },
      resolved.panels.map { panel in
        ticks.contains {
          $0.maxX <= panel.frame.minX && $0.maxX > panel.frame.minX - 12
            && $0.midY >= panel.frame.minY - 1 && $0.midY <= panel.frame.maxY + 1
        }
      }
    )
  }

  static let shared: [(layout: GridLayout, cells: [Cell], x: [Bool], y: [Bool])] = {
    let axes = NestedGridTests.axes().cell
    let four = [axes, axes, axes, axes]
    let wide = NestedGridTests.axes().spanning(columns: 2)
    let all = [true, true, true, true]
    return [
      (.grid(columns: 2), four, all, all),
      (
        .grid(columns: 2, shareX: .all, shareY: .all), four, [false, false, true, true],
        [true, false, true, false]
      ),
      (.grid(columns: 2, shareX: .byColumn), four, [false, false, true, true], all),
      // Those of a row are not below each other.
      (.grid(columns: 2, shareX: .byRow, shareY: .byColumn), four, all, all),
      (.grid(columns: 2, shareY: .byRow), four, all, [true, false, true, false]),
      // The lowest of a column has its labels, also above an empty place.
      (
        .grid(columns: 2, shareX: .all, shareY: .all), [axes, axes, axes], [false, true, true],
        [true, false, true]
      ),
      (
        .grid(columns: 3, shareX: .all, shareY: .all),
        [axes, axes, axes, axes, Empty().cell, axes],
        [false, true, false, true, true], [true, false, false, true, false]
      ),
      // A wide frame's ticks are not in line with those of narrow ones.
      (
        .grid(columns: 2, shareX: .all, shareY: .all), [wide, axes, axes], [true, true, true],
        [true, true, false]
      ),
      (
        .mosaic("AB/AC", shareX: .all, shareY: .all), [axes, axes, axes], [true, false, true],
        [true, true, true]
      ),
    ]
  }()

  @Test(arguments: shared)
  func sharedAxesAreLabelledOnTheOutside(
    layout: GridLayout, cells: [Cell], x: [Bool], y: [Bool]
  ) throws {
    let shown = try Self.labelled(Figure(size: .inches(7, 5), layout: layout) { cells })
    #expect(shown.x == x)
    #expect(shown.y == y)
  }

  @Test func axesAtTheTopAndRightAreLabelledThere() throws {
    let axes = Axes(x: Axis(placement: .opposite), y: Axis(placement: .opposite)) {
      Line(x: [0, 1], y: [0, 1])
    }
    let resolved = try Figure(
      size: .inches(7, 5), layout: .grid(columns: 2, shareX: .all, shareY: .all)
    ) {
      for _ in 0..<4 { axes }
    }.resolved()
    let frames = resolved.panels.map(\.frame)
    for tick in resolved.texts.filter({ $0.role == .tickLabel }).map(\.ink) {
      #expect(tick.maxY <= frames[0].minY || tick.minX >= frames[1].maxX)
    }
  }

  @Test func aSpanSharesWithThoseOfTheSameColumns() throws {
    let resolved = try Figure(
      size: .inches(7, 7), layout: .mosaic("AA/BB/CD", shareX: .byColumn, shareY: .all)
    ) {
      for most in [1.0, 2, 3, 4] { Self.axes(to: most) }
    }.resolved()
    let x = resolved.panels.map(\.x.domain)
    #expect(x[0] == x[1] && x[1] != x[2] && x[2] != x[3])
    #expect(Set(resolved.panels.map(\.y.domain)).count == 1)
  }

  @Test func oneLegendServesGridsWithin() throws {
    let line = Axes { Line(y: [0, 1], color: .red, label: "model") }
    let resolved = try Figure(
      size: .inches(7, 4), layout: .grid(columns: 2), legend: .outside(.bottom)
    ) {
      line
      Grid(columns: 1) {
        line
        Axes { Scatter(x: [0, 1], y: [1, 0], color: .blue, label: "data") }
      }
    }.resolved()
    #expect(
      resolved.texts.filter { $0.role == .legend }.map(\.line.text.string) == ["model", "data"])
    let legend = try #require(resolved.legend)
    #expect(resolved.panels.allSatisfy { $0.frame.maxY < legend.minY && $0.legends.isEmpty })
  }
}
