import PlotScene
import Testing

@testable import PlotFigure

@Suite struct PricesTests {
  private let days = [2, 3, 6].map { Timestamp(year: 2026, month: 3, day: $0) }

  @Test func candlesShowFourPrices() throws {
    let ink = try LineInk {
      Candlesticks(
        x: days, open: [10, 12, 11], high: [14, 13, 12], low: [9, 8, 10], close: [12, 9, 11],
        width: 0.5, upColor: .blue, downColor: .red)
    }
    // The fall first, then the rise; the third day ends where it began and is a line.
    let boxes = BarsTests.boxes(ink)
    #expect(ink.colors == [.red, .blue] && boxes.count == 2)
    for (box, expected) in zip(boxes, [(1, 9.0, 12.0), (0, 10, 12)]) {
      let middle = days[expected.0].secondsSince1970
      #expect(abs(box[0] - middle + 21_600) < 1 && abs(box[2] - middle - 21_600) < 1)
      #expect(abs(box[1] - expected.1) < 1e-9 && abs(box[3] - expected.2) < 1e-9)
    }
    let falls = zip(ink.lines, ink.strokes).filter { $1.color == .red }.map { $0.0 }
    let values = falls.map { $0.map { ink.yValue($0.y) } }
    for (own, expected) in zip(values, [[13.0, 12], [9, 8]]) {
      #expect(zip(own, expected).allSatisfy { abs($0 - $1) < 1e-9 }, "\(values)")
    }
    let rises = zip(ink.lines, ink.strokes).filter { $1.color == .blue }
    #expect(rises.count == 5, "two wicks of a body, two of a line, and the line")
  }

  /// Lines and bodies as their place along the frame and their ends, as parts of it.
  private func candles(_ limits: Limits) throws -> [[Double]] {
    let ink = try LineInk(yLimits: limits) {
      Candlesticks(
        x: days, open: [10, 12, 11], high: [14, 13, 12], low: [9, 8, 10], close: [12, 9, 11])
    }
    let frame = ink.panel.frame
    return (ink.lines + ink.fills).map { points -> [Double] in
      let places = points.map { point -> Double in
        let part = (point.y - frame.minY) / frame.height
        return limits.isReversed ? 1 - part : part
      }
      let x = ((points.first?.x ?? 0) - frame.minX) / frame.width
      return [x, places.min() ?? 0, places.max() ?? 0].map { ($0 * 10_000).rounded() }
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test func aReversedAxisMirrorsCandles() throws {
    let turned = try candles(.reversed)
    #expect(turned.count == 9)
    #expect(try candles(.automatic) == turned)
  }

  @Test func ticksAreOnTheLeftAtFirstAndOnTheRightAtLast() throws {
    let ink = try LineInk {
      OHLC(x: [0, 1], open: [1, 4], high: [5, 6], low: [0, 2], close: [3, 2])
    }
    // The fall first.
    #expect(ink.lie(ink.lines[0], at: [(1, 6), (1, 2)]))
    #expect(ink.lie(ink.lines[1], at: [(0.65, 4), (1, 4)]))
    #expect(ink.lie(ink.lines[2], at: [(1, 2), (1.35, 2)]))
    #expect(ink.lie(ink.lines[3], at: [(0, 5), (0, 0)]))
  }

  @Test func missingPricesLeaveThePeriodOut() throws {
    let some: [Double?] = [1, nil]
    let ink = try LineInk {
      OHLC(x: [0, 1], open: some, high: [5, 6], low: [0, 2], close: [3, 2])
    }
    #expect(ink.lines.count == 3 && ink.diagnostics.isEmpty)
  }

  /// Periods narrower than a dot become one, from the first price to the last with the extremes.
  @Test func manyPeriodsAreJoined() throws {
    let count = 50_000
    let x = (0..<count).map(Double.init)
    let low = x.map { $0 == 20_000 ? -50 : 0 }
    let ink = try LineInk {
      OHLC(x: x, open: x.map { _ in 1 }, high: x.map { _ in 3 }, low: low, close: x.map { _ in 2 })
    }
    #expect(ink.lines.count < 3 * 760)
    #expect(abs((ink.lines.joined().map(\.y).max() ?? 0) - ink.y(-50)) < 1e-9)
    let turned = try LineInk(yLimits: .reversed) {
      OHLC(x: x, open: x.map { _ in 1 }, high: x.map { _ in 3 }, low: low, close: x.map { _ in 2 })
    }
    let top = turned.panel.frame.minY + turned.panel.frame.maxY - turned.y(-50)
    #expect(abs((turned.lines.joined().map(\.y).min() ?? 0) - top) < 1e-9)
    #expect(Set(turned.strokes.map(\.color)) == Set(ink.strokes.map(\.color)))
  }

  @Test func theDefaultColoursAreToldApartByAllReaders() {
    let pair = Palette(name: "pair", colors: Array(Palette.default.colors.prefix(2)))
    for vision in ColorVision.allCases { #expect(pair.leastDistance(seenBy: vision) > 30) }
  }
}
