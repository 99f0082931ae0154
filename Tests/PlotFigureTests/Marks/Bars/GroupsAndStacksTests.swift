import PlotScene
import Testing

@testable import PlotFigure

@Suite struct GroupsAndStacksTests {
  @Test(arguments: Orientation.allCases)
  func seriesStandSideBySide(orientation: Orientation) throws {
    let ink = try LineInk {
      GroupedBars(
        x: [10, 20], series: [[1, 2], [3, 4], [5, 6]], orientation: orientation, width: 0.6,
        gap: 0)
    }
    let boxes = BarsTests.boxes(ink)
    // Each series in its order: its places are 2 wide, from −3 to +3 around the group's.
    for (index, box) in boxes.enumerated() {
      let (series, place) = (index / 2, index % 2)
      let start = Double(place + 1) * 10 - 3 + Double(series) * 2
      let along = orientation == .vertical ? (box[0], box[2]) : (box[1], box[3])
      let across = orientation == .vertical ? (box[1], box[3]) : (box[0], box[2])
      #expect(abs(along.0 - start) < 1e-9 && abs(along.1 - start - 2) < 1e-9)
      #expect(abs(across.0) < 1e-9 && abs(across.1 - Double(series * 2 + place + 1)) < 1e-9)
    }
    #expect(boxes.count == 6)
    #expect(Set(ink.colors).count == 3)
  }

  @Test(arguments: [0.0, 0.06, 0.5, 1])
  func gapsAreTheSameOnBothSides(gap: Double) throws {
    for count in 1...9 {
      let series = (0..<count).map { [Double($0 + 1)] }
      let ink = try LineInk { GroupedBars(x: [0], series: series, width: 1, gap: gap) }
      let boxes = BarsTests.boxes(ink)
      // Bars without a width are not drawn.
      #expect(boxes.count == (gap == 1 ? 0 : count))
      for (index, box) in boxes.enumerated() {
        let middle = (Double(index) + 0.5) / Double(count) - 0.5
        #expect(abs((box[0] + box[2]) / 2 - middle) < 1e-9)
        #expect(abs(box[2] - box[0] - (1 - gap) / Double(count)) < 1e-9)
      }
    }
  }

  @Test func eachSeriesHasAnEntryAndTheNextColour() throws {
    let panel = try figure(legend: .best) {
      GroupedBars(x: ["a", "b"], series: [[1, 2], [3, 4]], labels: ["one", "two"])
      Line(x: [0, 1], y: [1, 2], label: "line")
    }.resolved()
    let texts = panel.texts.filter { $0.role == .legend }.map(\.line.text.string)
    #expect(texts == ["one", "two", "line"])
  }

  @Test func stackedEndsAreNumpysSums() throws {
    for item in try BarsReference.read().stacks {
      let values = item.values.map { $0.map { $0 ?? .nan } }
      for (mode, starts, ends) in [
        (BarStack.Mode.absolute, item.starts, item.ends),
        (.normalized, item.parts, item.partEnds),
      ] {
        let stack = BarStack(values, mode: mode)
        for (series, row) in values.enumerated() {
          for (place, value) in row.enumerated() {
            if value.isNaN {
              #expect(stack.lower[series][place].isNaN && stack.upper[series][place].isNaN)
            } else {
              #expect(abs(stack.lower[series][place] - starts[series][place]) < 1e-12)
              #expect(abs(stack.upper[series][place] - ends[series][place]) < 1e-12)
            }
          }
        }
      }
      let ink = try LineInk { StackedBars(x: item.ends[0].indices, series: values) }
      let boxes = BarsTests.boxes(ink)
      let drawn = values.joined().count { !$0.isNaN && $0 != 0 }
      #expect(boxes.count == drawn)
    }
  }

  @Test func aStackOfHugeValuesStaysFinite() {
    let huge = Double.greatestFiniteMagnitude
    let parts = BarStack([[huge], [huge], [-huge]], mode: .normalized)
    #expect(abs(parts.highest[0] - 2.0 / 3) < 1e-15 && abs(parts.lowest[0] + 1.0 / 3) < 1e-15)
    #expect(BarStack([[0], [0]], mode: .normalized).upper == [[0], [0]])
    #expect(BarStack([]).highest.isEmpty)
  }

  @Test func normalisedStacksAreOneHighAndTheAxisEndsThere() throws {
    let ink = try LineInk {
      StackedBars(x: [0, 1], series: [[3, 1], [1, 7]], mode: .normalized)
    }
    #expect(ink.panel.y.domain == 0...1)
  }

  /// The lower part of a stack goes on a little below the upper one, which is drawn over it.
  @Test func partsOfAStackOverlap() throws {
    let ink = try LineInk(yLimits: 0...10) { StackedBars(x: [0], series: [[3], [4]]) }
    let boxes = ink.fills.compactMap { Path(lines: $0).bounds }
    #expect(abs(boxes[1].maxY - ink.y(3)) < 1e-9)
    #expect(boxes[0].minY < boxes[1].maxY - 0.1 && boxes[0].minY > boxes[1].maxY - 1)
    let pale = try LineInk(yLimits: 0...10) { StackedBars(x: [0], series: [[3], [4]], alpha: 0.5) }
    #expect(abs((Path(lines: pale.fills[0]).bounds?.minY ?? 0) - pale.y(3)) < 1e-9)
  }

  @Test func countsMustAgree() {
    for mark: any Mark in [
      GroupedBars(x: [1, 2], series: [[1, 2], [1]]) as any Mark,
      StackedBars(x: [1, 2], series: [[1, 2], [1]]),
      GroupedBars(x: [1, 2], series: [[1, 2]], labels: ["a", "b"]),
      StackedBars(x: [1, 2], series: [[1, 2]], colors: []),
      GroupedBars(x: [1, 2], series: [[1, 2]], errors: [1, 2]),
      StackedBars(x: [1], series: [["a"]]),
    ] {
      #expect(throws: PlotError.self) { try figure { mark }.resolved() }
    }
  }
}
