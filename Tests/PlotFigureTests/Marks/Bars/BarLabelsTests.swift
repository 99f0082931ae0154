import PlotScene
import Testing

@testable import PlotFigure

@Suite struct BarLabelsTests {
  static func box(_ line: TextLine) -> Rect {
    let metrics = MonospacedMeasuring().metrics(of: line.text, font: line.font)
    return (metrics.ink ?? Rect(center: .zero, size: .zero))
      .offset(x: line.origin.x, y: line.origin.y)
  }

  @Test(arguments: Orientation.allCases)
  func numbersStandBeyondTheEnds(orientation: Orientation) throws {
    let ink = try LineInk {
      Bars(x: [0, 1], heights: [4, -3], orientation: orientation, labels: .end)
    }
    #expect(ink.texts.map(\.text.string) == ["4", "−3"])
    let boxes = ink.texts.map(Self.box)
    let bars = ink.fills.compactMap { Path(lines: $0).bounds }
    if orientation == .vertical {
      #expect(boxes[0].maxY < bars[0].minY && boxes[0].maxY > bars[0].minY - 8)
      #expect(boxes[1].minY > bars[1].maxY && boxes[1].minY < bars[1].maxY + 8)
      #expect(abs(boxes[0].midX - bars[0].midX) < 1e-6)
    } else {
      #expect(boxes[0].minX > bars[0].maxX && boxes[1].maxX < bars[1].minX)
    }
    for box in boxes { #expect(ink.panel.frame.expanded(by: 0.1).contains(box)) }
  }

  @Test func numbersInsideStandInTheirBarsInReadableInk() throws {
    for place in [BarLabels.Place.center, .insideEnd, .insideBase] {
      let ink = try LineInk {
        Bars(
          x: [0, 1, 2], heights: [4, 5, 6], colors: [.black, .white, Color(hex: 0x0856b6)],
          labels: BarLabels(place))
      }
      let bars = ink.fills.compactMap { Path(lines: $0).bounds }
      #expect(ink.texts.count == 3)
      for (text, bar) in zip(ink.texts, bars) { #expect(bar.contains(Self.box(text))) }
      for (text, color) in zip(ink.texts, ink.colors) {
        #expect(text.color.contrast(with: color) >= 4.5)
      }
    }
  }

  @Test func inkIsReadableOnAnyColour() {
    var least = Double.infinity
    let steps = [0.0, 0.2, 0.4, 0.6, 0.8, 1]
    for red in steps {
      for green in steps {
        for blue in steps {
          let color = Color(red: red, green: green, blue: blue)
          let inks = [Color.black, .white].map { $0.contrast(with: color) }
          least = min(least, inks.max() ?? 0)
        }
      }
    }
    // One of black and white always does, so that the last resort of the rule is never needed.
    #expect(least >= 4.5)
  }

  @Test func whatHasNoRoomInsideStandsBeyond() throws {
    let ink = try LineInk { Bars(x: [0, 1], heights: [100, 1], labels: .center) }
    let bars = ink.fills.compactMap { Path(lines: $0).bounds }
    let boxes = ink.texts.map(Self.box)
    #expect(bars[0].contains(boxes[0]))
    #expect(boxes[1].maxY <= bars[1].minY)
    let stack = try LineInk {
      StackedBars(x: [0, 1], series: [[100, 1], [50, 60]], barLabels: .center)
    }
    #expect(stack.texts.map(\.text.string) == ["100", "50", "60"])
  }

  @Test func totalsAreTheSums() throws {
    let ink = try LineInk {
      StackedBars(x: [0, 1], series: [[3, 4], [2, -1], [.nan, 5]], totals: .end)
    }
    #expect(ink.texts.map(\.text.string) == ["5", "8"])
    #expect(ink.texts.allSatisfy { ink.panel.frame.expanded(by: 0.1).contains(Self.box($0)) })
  }

  @Test func numbersKeepAwayFromErrors() throws {
    let plain = try LineInk(yLimits: 0...10) { Bars(x: [0], heights: [5], labels: .end) }
    let held = try LineInk(yLimits: 0...10) {
      Bars(x: [0], heights: [5], errors: 2, labels: .end)
    }
    #expect(
      abs(plain.texts[0].origin.y - held.texts[0].origin.y - (plain.y(5) - plain.y(7))) < 1e-6)
  }

  @Test(arguments: [
    ([1.0, 2.5, 10], ["1.0", "2.5", "10.0"]), ([1, 20, 300], ["1", "20", "300"]),
    ([1e9, 2.5e12], ["1.0×109", "2.5×1012"]), ([0, 0.00002], ["0", "2×10−5"]),
  ])
  func numbersAreWrittenShort(values: [Double], texts: [String]) {
    let labels = TickFormat.barNumbers.labels(TickFormat.Request(values: values))
    #expect(labels.labels.map(\.string) == texts)
    #expect(labels.note == nil)
  }
}
