import PlotFigure
import PlotScene
import Testing

@Suite struct ReferenceLineTests {
  @Test func linesCrossTheFrame() throws {
    let ink = try LineInk(xLimits: 0...10, yLimits: 0...10) {
      HorizontalLine(at: [2, 5])
      VerticalLine(at: 3, part: 0.25...0.5)
    }
    #expect(ink.lie(ink.lines[0], at: [(0, 2), (10, 2)]))
    #expect(ink.lie(ink.lines[1], at: [(0, 5), (10, 5)]))
    #expect(ink.lie(ink.lines[2], at: [(3, 2.5), (3, 5)]))
  }

  /// The axis of the values is long enough, the other one is not changed.
  @Test func theAxisShowsTheValue() throws {
    let ink = try LineInk {
      Scatter(x: [0, 1], y: [0, 1])
      HorizontalLine(at: 7)
    }
    let alone = try LineInk { Scatter(x: [0, 1], y: [0, 1]) }
    #expect(ink.panel.y.domain.upperBound >= 7)
    #expect(ink.panel.x.domain == alone.panel.x.domain)
  }

  @Test func valuesOutsideTheLimitsAreLeftOut() throws {
    let ink = try LineInk(xLimits: 0...1, yLimits: 0...1) {
      HorizontalLine(at: [-1, 0.5, 2])
      VerticalLine(at: 1e300)
    }
    #expect(ink.lines.count == 1)
  }

  @Test func logarithmsHaveNoPlaceForZero() throws {
    let ink = try LineInk(yScale: .log) {
      Line(x: [1, 2], y: [1, 100])
      HorizontalLine(at: [-1, 0, 10])
    }
    #expect(ink.lines.count == 2)
    #expect(ink.diagnostics == [.unplacedValues])
  }

  /// A span from 0 reaches beyond the edge of a logarithm, and is not reported.
  @Test func spansReachTheEdge() throws {
    let ink = try LineInk(yScale: .log) {
      Line(x: [1, 2], y: [1, 100])
      HorizontalSpan(0...10)
    }
    #expect(ink.diagnostics.isEmpty)
    let y = ink.fills.first?.map(\.y) ?? []
    #expect((y.max() ?? 0) > ink.panel.frame.maxY)
    #expect(abs((y.min() ?? 0) - ink.panel.frame.midY) < ink.panel.frame.height * 0.05)
    let endless = try LineInk(xLimits: 0...10, yLimits: 0...1) { VerticalSpan(5...Double.infinity) }
    #expect((endless.fills.first?.map(\.x).max() ?? 0) > endless.panel.frame.maxX)
    #expect(abs((endless.fills.first?.map(\.x).min() ?? 0) - endless.x(5)) < 1e-9)
  }

  @Test func spansAreRectangles() throws {
    let ink = try LineInk(xLimits: 0...10, yLimits: 0...10) {
      HorizontalSpan([1...2, 4...6], part: 0...0.5)
      VerticalSpan(7...8)
    }
    #expect(ink.lie(ink.fills[0], at: [(0, 2), (5, 2), (5, 1), (0, 1)]))
    #expect(ink.lie(ink.fills[1], at: [(0, 6), (5, 6), (5, 4), (0, 4)]))
    #expect(ink.lie(ink.fills[2], at: [(7, 10), (8, 10), (8, 0), (7, 0)]))
  }

  @Test func textsStandInTheFrame() throws {
    for place in [0, 0.5, 1] {
      let resolved = try Figure {
        Axes(xLimits: 0...10, yLimits: 0...10) {
          HorizontalLine(at: [0, 5, 10], text: "level", textPlace: place)
          VerticalLine(at: [0, 5, 10], text: "time", textPlace: place)
          HorizontalSpan(2...3, text: "band", textPlace: place)
          VerticalSpan(2...3, text: "span", textPlace: place)
        }
      }.resolved()
      let frame = resolved.panels[0].frame
      let texts = resolved.texts.filter {
        ["level", "time", "band", "span"].contains($0.line.text.string)
      }
      #expect(texts.count == 8)
      for text in texts {
        #expect(frame.expanded(by: 1).contains(text.ink), "\(text.line.text.string) \(text.ink)")
      }
    }
  }

  @Test func categoriesAndTimes() throws {
    let ink = try LineInk {
      Line(x: ["a", "b", "c"], y: [1, 2, 3])
      VerticalLine(at: "b")
      VerticalSpan("a"..."b")
    }
    #expect(abs(ink.lines[1][0].x - ink.lines[0][1].x) < 1e-9)
    #expect(ink.fills.count == 1)
    let moment = Timestamp(seconds: 86_400)
    let times = try LineInk {
      Line(x: [Timestamp(seconds: 0), Timestamp(seconds: 200_000)], y: [1, 2])
      VerticalLine(at: moment)
      VerticalSpan(Timestamp(seconds: 0)...moment)
    }
    #expect(times.lines.count == 2 && times.fills.count == 1)
  }

  @Test func slopesAreStraightOnEvenAxes() throws {
    let ink = try LineInk(xLimits: 0...10, yLimits: 0...100) {
      SlopedLine(through: (2, 10), slope: 5)
      SlopedLine(through: (2, 10), and: (4, 20))
      SlopedLine(through: (5, 0), and: (5, 1))
    }
    for line in ink.lines.prefix(2) {
      for point in line {
        let x = 10 * (point.x - ink.panel.frame.minX) / ink.panel.frame.width
        #expect(abs(ink.yValue(point.y) - 5 * x) < 1e-9)
      }
      // From one side of the frame to the other.
      #expect(line[0].x <= ink.panel.frame.minX && line[1].x >= ink.panel.frame.maxX)
    }
    #expect(ink.lines[2].allSatisfy { abs($0.x - ink.x(5)) < 1e-9 })
  }

  /// Through two points: straight on the page. With a slope: the function, bent.
  @Test func slopesOnLogarithms() throws {
    let ink = try LineInk(xScale: .log, yScale: .log, xLimits: 1...100, yLimits: 1...10_000) {
      SlopedLine(through: (1, 1), and: (10, 100))
      SlopedLine(through: (1, 101), slope: 1)
    }
    try #require(ink.lines.count == 2)
    #expect(ink.lines[0].count == 2)
    let frame = ink.panel.frame
    #expect(abs(ink.lines[0][0].x - frame.minX) < 3 && abs(ink.lines[0][0].y - frame.maxY) < 3)
    #expect(ink.lines[1].count > 5)
    // y = 100 + x: 200 at the right end, which is 2.301 of 4 decades up.
    let end = ink.lines[1][ink.lines[1].count - 1]
    #expect(abs((frame.maxY - end.y) / frame.height - 2.301_03 / 4) < 1e-3)
  }

  @Test func theAxesShowThePoints() throws {
    let ink = try LineInk { SlopedLine(through: (3, 4), and: (5, 9)) }
    #expect(ink.panel.x.domain.contains(3) && ink.panel.x.domain.contains(5))
    #expect(ink.panel.y.domain.contains(4) && ink.panel.y.domain.contains(9))
    #expect(ink.panel.y.domain.upperBound < 12)
  }

  /// Far from its point, and through points far away.
  @Test func pointsFarOutsideTheFrame() throws {
    let ink = try LineInk(xLimits: 0...1, yLimits: 0...1) {
      SlopedLine(through: (-1e6, -1e6), slope: 1)
      SlopedLine(through: (-1000, 1001), and: (1001, -1000))
    }
    try #require(ink.lines.count == 2)
    for (line, ends) in zip(ink.lines, [(0.0, 1.0), (1, 0)]) {
      #expect(abs(ink.yValue(line[0].y) - ends.0) < 0.05)
      #expect(abs(ink.yValue(line[1].y) - ends.1) < 0.05)
    }
  }

  @Test func reversedAxesTurnSlopes() throws {
    let ink = try LineInk(xLimits: 10...0, yLimits: 0...10) {
      SlopedLine(slope: 1)
    }
    let line = try #require(ink.lines.first)
    #expect(line[0].x < line[1].x && line[0].y < line[1].y)
  }

  @Test func whatCannotBeDrawnIsAnError() {
    let marks: [(any Mark, String)] = [
      (SlopedLine(slope: .infinity), "slope is inf"),
      (SlopedLine(through: (1, 2), and: (1, 2)), "must differ"),
      (HorizontalLine(at: 1, part: 0...2), "part of the frame"),
      (VerticalSpan(0...1, part: -1...1), "part of the frame"),
      (VerticalLine(at: 1, lineWidth: -1), "line width"),
      (HorizontalLine(at: 1, text: "a", textPlace: 2), "place of the text"),
    ]
    for (mark, part) in marks {
      let error = #expect(throws: PlotError.self) { try figure { mark }.resolved() }
      #expect(error?.problem.contains(part) == true, "\(error?.problem ?? "")")
    }
  }
}
