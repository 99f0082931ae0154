import PlotFigure
import PlotScene
import Testing

@Suite struct RugTests {
  @Test(arguments: [Side.bottom, .top, .left, .right])
  func strokesStandOnTheirSide(side: Side) throws {
    let drawn = try DrawnPoints(
      figure {
        Scatter(x: [1, 2, 4], y: [1, 2, 4])
        Rug([1, 2, 4], on: side, length: 8)
      })
    let (frame, dots) = (drawn.panel.frame, drawn.batches[0].centers)
    let rug = try #require(drawn.batches.last)
    #expect(rug.sizes.uniform == 8)
    let expected = dots.map { dot in
      switch side {
      case .bottom: Point(x: dot.x, y: frame.maxY - 4)
      case .top: Point(x: dot.x, y: frame.minY + 4)
      case .left: Point(x: frame.minX + 4, y: dot.y)
      case .right: Point(x: frame.maxX - 4, y: dot.y)
      }
    }
    #expect(rug.centers == expected)
    #expect(rug.shape == (side == .bottom || side == .top ? .verticalLine : .horizontalLine))
  }

  @Test func onlyTheOwnAxisIsWidened() throws {
    let resolved = try figure { Rug([5, 7], on: .left) }.resolved()
    #expect(resolved.panels[0].x.domain == 0...1)
    #expect(resolved.panels[0].y.domain.contains(5) && resolved.panels[0].y.domain.contains(7))
  }

  @Test func categoriesTimesAndLogarithmsHavePlaces() throws {
    let names = try DrawnPoints(figure { Rug(["a", "b", nil]) })
    #expect(names.batches[0].centers.count == 2)
    let log = try DrawnPoints(Figure { Axes(xScale: .log) { Rug([1, 10, 100]) } })
    let xs = log.batches[0].centers.map(\.x)
    #expect(abs(xs[0] + xs[2] - 2 * xs[1]) < 1e-9)
    let below = try Figure { Axes(xScale: .log) { Rug([0, 10]) } }.resolved()
    #expect(below.diagnostics.map(\.kind) == [.unplacedValues])
  }

  @Test func valuesOutsideTheLimitsHaveNone() throws {
    let drawn = try DrawnPoints(Figure { Axes(xLimits: 0...1) { Rug([0.5, 2, -1]) } })
    #expect(drawn.batches[0].centers.count == 1)
  }
}
