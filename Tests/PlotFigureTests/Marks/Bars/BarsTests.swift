import PlotScene
import Testing

@testable import PlotFigure

@Suite struct BarsTests {
  /// The box of each filled outline, in values: left, bottom, right, top.
  static func boxes(_ ink: LineInk) -> [[Double]] {
    ink.fills.compactMap { points in
      guard let box = Path(lines: points).bounds else { return nil }
      let (frame, x, y) = (ink.panel.frame, ink.panel.x, ink.panel.y)
      func value(_ part: Double, _ axis: ResolvedAxis) -> Double {
        let domain = axis.domain
        let length = domain.upperBound - domain.lowerBound
        return axis.isReversed
          ? domain.upperBound - part * length : domain.lowerBound + part * length
      }
      let ends = [
        value((box.minX - frame.minX) / frame.width, x),
        value((frame.maxY - box.maxY) / frame.height, y),
        value((box.maxX - frame.minX) / frame.width, x),
        value((frame.maxY - box.minY) / frame.height, y),
      ]
      return [
        min(ends[0], ends[2]), min(ends[1], ends[3]), max(ends[0], ends[2]), max(ends[1], ends[3]),
      ]
    }
  }

  @Test(arguments: Orientation.allCases)
  func barsLieWhereMatplotlibPutsThem(orientation: Orientation) throws {
    let reference = try BarsReference.read()
    var count = 0
    for item in orientation == .vertical ? reference.standing : reference.lying {
      let ink = try LineInk {
        Bars(
          x: item.x, heights: item.heights, base: item.base, orientation: orientation,
          width: item.width)
      }
      let boxes = Self.boxes(ink)
      try #require(boxes.count == item.rects.count)
      for (own, other) in zip(boxes, item.rects) {
        let ends = [other[0], other[1], other[0] + other[2], other[1] + other[3]]
        let expected = [
          min(ends[0], ends[2]), min(ends[1], ends[3]), max(ends[0], ends[2]),
          max(ends[1], ends[3]),
        ]
        for (a, b) in zip(own, expected) { #expect(abs(a - b) < 1e-9, "\(own) \(expected)") }
        count += 1
      }
    }
    #expect(count == 40)
  }

  @Test func theAxisBeginsAtTheBase() throws {
    let up = try LineInk { Bars(x: [0, 1], heights: [2, 5]) }.panel
    #expect(up.y.domain.lowerBound == 0 && up.y.domain.upperBound > 5)
    let down = try LineInk { Bars(x: [0, 1], heights: [-2, -5]) }.panel
    #expect(down.y.domain.upperBound == 0 && down.y.domain.lowerBound < -5)
    let both = try LineInk { Bars(x: [0, 1], heights: [-2, 5]) }.panel
    #expect(both.y.domain.lowerBound < -2 && both.y.domain.upperBound > 5)
    let raised = try LineInk { Bars(x: [0, 1], heights: [103, 107], base: 100) }.panel
    #expect(raised.y.domain.lowerBound == 100)
  }

  @Test func onALogarithmBarsBeginAtARoundNumberBelow() throws {
    let ink = try LineInk(yScale: .log) { Bars(x: [0, 1, 2], heights: [30, 400, 50_000]) }
    #expect(ink.panel.y.domain.lowerBound == 10)
    #expect(ink.diagnostics.isEmpty)
    let bottom = ink.panel.frame.maxY
    for points in ink.fills {
      #expect(points.contains { $0.y >= bottom }, "every bar reaches the foot of the frame")
    }
    let stated = try LineInk(yScale: .log) { Bars(x: [0, 1], heights: [30, 400], base: 0.5) }
    #expect(stated.panel.y.domain.lowerBound == 0.5)
    let negative = try LineInk(yScale: .log) { Bars(x: [0, 1, 2], heights: [30, -4, 0]) }
    #expect(negative.diagnostics == [.unplacedValues])
    #expect(negative.fills.count == 1)
  }

  @Test func barsOfCategoriesFillTheirPartOfABand() throws {
    let ink = try LineInk { Bars(x: ["a", "b", "c"], heights: [1, 2, 3], width: 0.5) }
    let boxes = Self.boxes(ink)
    for (index, box) in boxes.enumerated() {
      #expect(abs(box[0] - (Double(index) - 0.25)) < 1e-9)
      #expect(abs(box[2] - (Double(index) + 0.25)) < 1e-9)
    }
    #expect(boxes.count == 3)
    // Two names that are not neighbours are as wide.
    let some = try LineInk(xScale: .categories(.given(["a", "b", "c"]))) {
      Bars(x: ["a", "c"], heights: [1, 2], width: 0.5)
    }
    #expect(abs(Self.boxes(some)[1][0] - 1.75) < 1e-9)
  }

  @Test func barsOfTimesAreAsWideAsTheShortestStep() throws {
    let days = [1, 2, 5].map { Timestamp(year: 2026, month: 3, day: $0) }
    let ink = try LineInk { Bars(x: days, heights: [1, 2, 3], width: 1) }
    let boxes = Self.boxes(ink)
    for (day, box) in zip(days, boxes) {
      #expect(abs(box[0] - (day.secondsSince1970 - 43_200)) < 1)
      #expect(abs(box[2] - (day.secondsSince1970 + 43_200)) < 1)
    }
    #expect(ink.panel.x.domain.lowerBound <= days[0].secondsSince1970 - 43_200)
    #expect(ink.panel.x.domain.upperBound >= days[2].secondsSince1970 + 43_200)
  }

  @Test func barsLookEquallyWideOnALogarithmOfPlaces() throws {
    let ink = try LineInk(xScale: .log) { Bars(x: [1, 10, 100], heights: [1, 2, 3]) }
    let widths = ink.fills.compactMap { Path(lines: $0).bounds?.width }
    #expect(widths.count == 3)
    #expect(widths.allSatisfy { abs($0 - widths[0]) < 1e-9 })
  }

  @Test func aReversedAxisTurnsBarsRound() throws {
    let ink = try LineInk(yLimits: .reversed) { Bars(x: [0, 1], heights: [1, 3]) }
    for (box, height) in zip(Self.boxes(ink), [1.0, 3]) {
      #expect(abs(box[1]) < 1e-9 && abs(box[3] - height) < 1e-9)
    }
    #expect(ink.fills.allSatisfy { ($0.map(\.y).min() ?? 0) <= ink.panel.frame.minY + 1e-9 })
  }

  /// Names along the vertical axis are read from the top, and numbers go up.
  @Test func theFirstNameIsOnTop() throws {
    func turned(_ x: [some Plottable], _ orientation: Orientation) throws -> Set<Bool> {
      let marks: [any Mark] = [
        Bars(x: x, heights: [1, 2], orientation: orientation),
        GroupedBars(x: x, series: [[1, 2]], orientation: orientation),
        StackedBars(x: x, series: [[1, 2]], orientation: orientation),
        Waterfall(x: x, changes: [1, 2], orientation: orientation),
        Lollipop(x: x, y: [1, 2], orientation: orientation),
        Dumbbell(x: x, from: [1, 2], to: [3, 4], orientation: orientation),
      ]
      return Set(try marks.map { mark -> Bool in try LineInk { mark }.panel.y.isReversed })
    }
    #expect(try turned(["a", "b"], .horizontal) == [true])
    #expect(try turned(["a", "b"], .vertical) == [false])
    #expect(try turned([0, 1], .horizontal) == [false])
  }

  @Test func theBarOfASingleMomentHasRoom() throws {
    let moment = Timestamp(year: 2026, month: 3, day: 1, hour: 13)
    let ink = try LineInk { Bars(x: [moment], heights: [1]) }
    let box = try #require(Self.boxes(ink).first)
    #expect(abs(box[2] - box[0] - 0.8 * 86_400) < 1)
    #expect(ink.panel.x.domain.lowerBound <= box[0] && ink.panel.x.domain.upperBound >= box[2])
  }

  @Test func missingValuesHaveNoBar() throws {
    let x: [Double?] = [0, 1, nil, 3]
    #expect(try LineInk { Bars(x: x, heights: [1, .nan, 3, 4]) }.fills.count == 2)
    let infinite = try LineInk { Bars(x: [0, 1], heights: [1, .infinity]) }
    #expect(infinite.fills.count == 1 && infinite.diagnostics == [.unplacedValues])
  }

  /// Neighbours have one edge, to the last digit, so that nothing lies between them.
  @Test func touchingBarsShareTheirEdges() throws {
    let x = (0..<50).map { 0.1 * Double($0) + 0.3 }
    let ink = try LineInk { Bars(x: x, heights: x.map { _ in 1 }, width: 1) }
    let boxes = ink.fills.compactMap { Path(lines: $0).bounds }
    #expect(boxes.count == 50)
    for (bar, next) in zip(ink.fills, ink.fills.dropFirst()) {
      #expect(bar.map(\.x).max() == next.map(\.x).min())
    }
    let items = try figure { Bars(x: x, heights: x, width: 1) }.resolved().panels[0].marks
    guard case .clip(_, let inner)? = items.first, inner.count == 1, case .fill? = inner.first
    else {
      Issue.record("bars of one colour are one path")
      return
    }
  }

  /// Under the seam of two bars of different colours lies a strip of one of them.
  @Test func touchingBarsOfDifferentColoursOverlap() throws {
    let ink = try LineInk { Bars(x: [0, 1], heights: [1, 2], width: 1, colors: [.red, .blue]) }
    #expect(ink.fills.count == 3)
    #expect(ink.colors == [.red, .red, .blue])
    let strip = try #require(Path(lines: ink.fills[0]).bounds)
    let edge = ink.x(0.5)
    #expect(abs(strip.minX - edge) < 1e-9 && strip.width > 0.1 && strip.width < 1)
  }

  @Test func manyBarsAreReduced() throws {
    let x = (0..<40_000).map(Double.init)
    let heights = x.map { $0 == 17_001 ? 9 : $0.truncatingRemainder(dividingBy: 2) }
    let ink = try LineInk(yLimits: 0...10) { Bars(x: x, heights: heights) }
    #expect(ink.fills.count < 3000)
    let top = ink.fills.joined().map(\.y).min() ?? 0
    #expect(abs(top - ink.y(9)) < 1e-9, "no bar is lost")
  }

  @Test func errorsReachFromTheEnds() throws {
    for orientation in Orientation.allCases {
      let ink = try LineInk {
        Bars(x: [0, 1], heights: [4, -3], orientation: orientation, errors: [1, 2])
      }
      let values = ink.lines.map { line -> [Double] in
        line.map { orientation == .vertical ? ink.yValue($0.y) : Self.xValue($0.x, ink) }
      }
      for (low, high) in [(3.0, 5.0), (-5, -1)] {
        #expect(
          values.contains { ends in
            abs((ends.min() ?? 0) - low) < 1e-9 && abs((ends.max() ?? 0) - high) < 1e-9
          }, "\(values)")
      }
      let domain = orientation == .vertical ? ink.panel.y.domain : ink.panel.x.domain
      #expect(domain.lowerBound <= -5 && domain.upperBound >= 5)
    }
  }

  static func xValue(_ place: Double, _ ink: LineInk) -> Double {
    let domain = ink.panel.x.domain
    return domain.lowerBound + (domain.upperBound - domain.lowerBound)
      * (place - ink.panel.frame.minX) / ink.panel.frame.width
  }

  static let wrong: [(String, Bars)] = [
    ("2", Bars(x: [1, 2, 3], heights: [1, 2])),
    ("from", Bars(x: [1, 2, 3], from: [1, 2], to: [1, 2, 3])),
    ("categories", Bars(x: [1], heights: ["a"])),
    ("base", Bars(x: [1], heights: [1], base: .nan)),
    ("width", Bars(x: [1], heights: [1], width: 1.5)),
    ("colours", Bars(x: [1], heights: [1], colors: [.red, .blue])),
    ("errors", Bars(x: [1, 2], heights: [1, 2], errors: [1, 2, 3])),
    ("texts", Bars(x: [1], heights: [1], labels: BarLabels(.end, texts: ["a", "b"]))),
    ("alpha", Bars(x: [1], heights: [1], alpha: -1)),
  ]

  @Test(arguments: wrong.indices)
  func whatDoesNotFitIsAnError(index: Int) throws {
    let (word, bars) = Self.wrong[index]
    let error = #expect(throws: PlotError.self) { try figure { bars }.resolved() }
    #expect(error?.problem.contains(word) == true, "\(error?.problem ?? "")")
  }
}
