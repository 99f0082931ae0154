import PlotScene
import RealModule
import Testing

@testable import PlotFigure

@Suite struct PieTests {
  @Test func anglesAreThoseOfMatplotlib() throws {
    var largest = 0.0
    for item in try BarsReference.read().pies {
      let angles = PieAngles(
        item.values, start: item.start, isClockwise: item.clockwise, normalizes: item.normalizes)
      for (index, theta) in item.theta.enumerated() {
        let own = [angles.starts[index], angles.ends[index]].sorted()
        largest = max(largest, abs(own[0] - theta[0]), abs(own[1] - theta[1]))
      }
    }
    #expect(largest < 1e-9)
  }

  private func ink(_ item: BarsReference.PieCase) throws -> LineInk {
    try LineInk(
      Figure(size: .inches(8, 8)) {
        Axes(legend: .hidden) {
          Pie(
            values: item.values, labels: item.values.map { _ in "n" },
            start: .degrees(item.start), isClockwise: item.clockwise,
            normalizes: item.normalizes, explode: item.explode)
        }
      }.resolved())
  }

  private func middle(_ line: TextLine) -> Point {
    let metrics = MonospacedMeasuring().metrics(of: line.text, font: line.font)
    return Point(x: line.origin.x + metrics.advance / 2, y: line.origin.y - metrics.capHeight / 2)
  }

  @Test func wedgesAndTextsLieWhereMatplotlibPutsThem() throws {
    var (names, percents) = (0, 0)
    for item in try BarsReference.read().pies {
      let ink = try ink(item)
      let shown = item.values.indices.filter { item.values[$0] > 0 }
      try #require(ink.fills.count == shown.count)
      for (index, outline) in zip(shown, ink.fills) where shown.count > 1 {
        let (a, b) = (item.theta[index][0] * .pi / 180, item.theta[index][1] * .pi / 180)
        let (first, last) = item.clockwise ? (b, a) : (a, b)
        let center = item.centers[index]
        func place(_ angle: Double) -> (Double, Double) {
          (center[0] + .cos(angle), center[1] + .sin(angle))
        }
        // An outline goes along the arc, then to the point of the wedge.
        let ends = [outline[0], outline[outline.count - 2], outline[outline.count - 1]]
        #expect(ink.lie(ends, at: [place(first), place(last), (center[0], center[1])]))
      }
      for text in ink.texts {
        let string = text.text.string
        if string.hasSuffix("%"), !string.hasPrefix("n") {
          let middle = middle(text)
          if item.percents.contains(where: { ink.lie([middle], at: [($0[0], $0[1])]) }) {
            percents += 1
          }
        } else {
          let advance = MonospacedMeasuring().metrics(of: text.text, font: text.font).advance
          let place = Point(x: text.origin.x, y: middle(text).y)
          let isThere = item.names.contains {
            ink.lie([$0[0] >= -1e-9 ? place : place.offset(x: advance, y: 0)], at: [($0[0], $0[1])])
          }
          if isThere { names += 1 }
        }
      }
    }
    // All but those that had to give way, or found more room nearer to the edge.
    #expect(names >= 20 && percents >= 15, "\(names) \(percents)")
  }

  @Test func arcsFollowTheCircle() throws {
    let ink = try LineInk(
      Figure(size: .inches(4, 4)) {
        Axes { Pie(values: [1, 2], percentages: nil) }
      }.resolved())
    let center = Point(x: ink.x(0), y: ink.y(0))
    let radius = ink.x(1) - center.x
    for outline in ink.fills {
      // Every fourth point from the first on is an end of a cubic; its middle must lie on the circle.
      for start in stride(from: 0, to: outline.count - 4, by: 3) {
        let (a, b, c, d) = (
          outline[start], outline[start + 1], outline[start + 2], outline[start + 3]
        )
        let middle = Point(
          x: (a.x + 3 * b.x + 3 * c.x + d.x) / 8, y: (a.y + 3 * b.y + 3 * c.y + d.y) / 8)
        let away = Double.hypot(middle.x - center.x, middle.y - center.y)
        #expect(abs(away / radius - 1) < 1e-6)
      }
    }
  }

  @Test(arguments: [1, 5, 12, 25])
  func namesNeverOverlap(count: Int) throws {
    for start in [0.0, 50, 90, 200] {
      var values = (0..<count).map { 1 / Double($0 * $0 + 1) }
      values[0] = 5
      let resolved = try Figure(size: .inches(6, 7)) {
        Axes {
          Pie(values: values, labels: values.indices.map { "Part \($0)" }, start: .degrees(start))
        }
      }.resolved()
      #expect(resolved.diagnostics.isEmpty, "\(resolved.diagnostics)")
      let texts = resolved.texts.filter { $0.role == .mark }
      #expect(texts.count >= count)
      for (index, text) in texts.enumerated() {
        for other in texts[..<index] { #expect(!text.overlaps(other)) }
      }
    }
  }

  /// Lines from wedges to names that moved stay outside of the circle.
  @Test func leadersDoNotCrossThePie() throws {
    let values = [60.0, 8, 4, 2, 1, 1, 0.5, 0.5, 0.3]
    let ink = try LineInk(
      Figure(size: .inches(6, 6)) {
        Axes { Pie(values: values, labels: values.map { "Name \($0)" }, edgeWidth: 0) }
      }.resolved())
    let center = Point(x: ink.x(0), y: ink.y(0))
    let radius = ink.x(1) - center.x
    #expect(ink.lines.count > 2)
    for line in ink.lines {
      for (a, b) in zip(line, line.dropFirst()) {
        for step in 0...20 {
          let part = Double(step) / 20
          let point = Point(x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part)
          #expect(Double.hypot(point.x - center.x, point.y - center.y) >= radius)
        }
      }
    }
  }

  /// Without lines between them, wedges go on a little below the next one.
  @Test func wedgesOverlapWithoutEdges() throws {
    let whole = try LineInk { Pie(values: [1, 1, 2], percentages: nil) }
    let joined = try LineInk { Pie(values: [1, 1, 2], edgeWidth: 0, percentages: nil) }
    #expect(whole.lines.count == 3 && joined.lines.isEmpty)
    let (a, b) = (whole.fills[1], joined.fills[1])
    #expect(a[0] == b[0] && a[a.count - 2] != b[b.count - 2])
    #expect(whole.fills[0][0] != joined.fills[0][0], "the first lies below the last")
    #expect(whole.fills[2] == joined.fills[2])
  }

  @Test func aRingHasAHoleAndAFullOneIsWhole() throws {
    let ring = try LineInk { Pie(values: [1], innerRadius: 0.5, percentages: nil) }
    #expect(ring.fills.count == 2, "two outlines, one for the hole")
    let (outer, hole) = (ring.areas[0], ring.areas[1])
    #expect(abs(hole / outer - 0.25) < 1e-9)
  }

  @Test func theFrameIsRoundAndHasNoAxes() throws {
    let resolved = try Figure(size: .inches(6, 3)) {
      Axes { Pie(values: [1, 2], labels: ["a", "b"]) }
    }.resolved()
    let frame = resolved.panels[0].frame
    #expect(abs(frame.width - frame.height) < 1e-6)
    #expect(resolved.texts.allSatisfy { $0.role == .mark })
    let legend = try Figure {
      Axes { Pie(values: [1, 2], labels: ["a", "b"], labelPlace: .legend) }
    }
    .resolved().texts.filter { $0.role == .legend }
    #expect(legend.map(\.line.text.string) == ["a", "b"])
  }

  @Test func whatIsNoPartOfAWholeIsAnError() {
    for pie in [
      Pie(values: [1, -1]), Pie(values: [1, 2], labels: ["a"]),
      Pie(values: [0.7, 0.6], normalizes: false), Pie(values: [1], innerRadius: 1),
      Pie(values: [1], explode: [-1]), Pie(values: [1], colors: []), Pie(values: ["a"]),
    ] {
      #expect(throws: PlotError.self) { try figure { pie }.resolved() }
    }
    #expect(PieAngles([.greatestFiniteMagnitude, .greatestFiniteMagnitude]).parts == [0.5, 0.5])
    #expect(PieAngles([0, .nan]).parts == [0, 0])
  }

  /// The last wedge lies beside the first and has another colour.
  @Test func neighboursHaveDifferentColours() throws {
    for count in 2...20 {
      let ink = try LineInk { Pie(values: (0..<count).map { _ in 1 }, percentages: nil) }
      for (color, next) in zip(ink.colors, ink.colors.dropFirst() + ink.colors.prefix(1)) {
        #expect(color != next)
      }
    }
  }
}
