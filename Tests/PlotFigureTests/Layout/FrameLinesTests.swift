import PlotScene
import Testing

@testable import PlotFigure

/// Which lines stand around a frame, where, and from where to where.
@Suite struct FrameLinesTests {
  struct Case: Sendable, CustomStringConvertible {
    let description: String
    let axes: Axes
    /// The segments in a frame of 100 × 80 at the origin: `x,y x,y`, the lower end first.
    let lines: Set<String>
  }

  static let (left, right) = ("0,0 0,80", "100,0 100,80")
  static let (top, bottom) = ("0,0 100,0", "0,80 100,80")

  static func axes(
    _ x: Axis = Axis(), _ y: Axis = Axis(), top: SecondAxis? = nil, right: SecondAxis? = nil,
    frame: FrameSides? = nil
  ) -> Axes {
    var (x, y) = (x, y)
    if x.limits == .automatic { x.limits = 0...10 }
    if y.limits == .automatic { y.limits = 0...8 }
    return Axes(x: x, y: y, top: top, right: right, frame: frame) {}
  }

  static let cases: [Case] = [
    Case(description: "the theme's", axes: axes(), lines: [left, bottom]),
    Case(description: "a box", axes: axes(frame: .box), lines: [left, bottom, top, right]),
    Case(description: "none", axes: axes(frame: []), lines: []),
    Case(description: "one side", axes: axes(frame: .bottom), lines: [bottom]),
    Case(description: "x above", axes: axes(Axis(placement: .opposite)), lines: [left, top]),
    Case(
      description: "y on the right", axes: axes(Axis(), Axis(placement: .opposite)),
      lines: [right, bottom]),
    Case(
      description: "y on both sides", axes: axes(Axis(), Axis(placement: .both)),
      lines: [left, right, bottom]),
    Case(
      description: "both on both sides",
      axes: axes(Axis(placement: .both), Axis(placement: .both)),
      lines: [left, right, top, bottom]),
    Case(
      description: "numbers hidden", axes: axes(Axis(placement: .hidden)), lines: [left, bottom]),
    Case(
      description: "x above in a box", axes: axes(Axis(placement: .opposite), frame: .box),
      lines: [left, bottom, top, right]),
    Case(
      description: "a second axis", axes: axes(right: .own(Axis(limits: 0...1))),
      lines: [left, bottom, right]),
    Case(
      description: "two second axes",
      axes: axes(
        top: .converted(to: { $0 * 2 }, from: { $0 / 2 }), right: .own(Axis(limits: 0...1))),
      lines: [left, bottom, right, top]),
    Case(
      description: "a hidden line", axes: axes(Axis(), Axis(spine: .hidden)), lines: [bottom]),
    Case(
      description: "a hidden line in a box", axes: axes(Axis(), Axis(spine: .hidden), frame: .box),
      lines: [bottom, top, right]),
    Case(
      description: "outside", axes: axes(Axis(spine: .offset(5)), Axis(spine: .offset(7))),
      lines: ["0,85 100,85", "-7,0 -7,80"]),
    Case(
      description: "outside, without a frame",
      axes: axes(Axis(spine: .offset(5)), frame: []), lines: ["0,85 100,85"]),
    Case(
      description: "crossing",
      axes: axes(
        Axis(limits: -2...2, spine: .crossing(at: 1)), Axis(limits: -1...3, spine: .crossing(at: 1))
      ), lines: ["0,40 100,40", "75,0 75,80"]),
    Case(
      description: "crossing beyond the limits",
      axes: axes(Axis(spine: .crossing(at: -3)), Axis(spine: .crossing(at: 20))),
      lines: ["0,80 100,80", "100,0 100,80"]),
    Case(
      description: "trimmed",
      axes: axes(
        Axis(ticks: .at([2, 4, 8]), spine: .offset(5).trimmed),
        Axis(ticks: .at([1, 7]), spine: .automatic.trimmed)),
      lines: ["20,85 80,85", "0,10 0,70"]),
    Case(
      description: "trimmed and turned",
      axes: axes(Axis(limits: 10...0, ticks: .at([2, 4, 7]), spine: .automatic.trimmed)),
      lines: ["30,80 80,80", left]),
    // 6 of 10 are left out; a gap is a fifth of the axis, each piece two fifths.
    Case(
      description: "broken", axes: axes(Axis(scale: .linear.broken(at: 2...8, gap: 0.2))),
      lines: ["0,80 40,80", "60,80 100,80", left]),
    Case(
      description: "broken in a box",
      axes: axes(Axis(scale: .linear.broken(at: 2...8, gap: 0.2)), frame: .box),
      lines: ["0,80 40,80", "60,80 100,80", "0,0 40,0", "60,0 100,0", left, right]),
    Case(
      description: "broken, without a frame",
      axes: axes(Axis(scale: .linear.broken(at: 2...8, gap: 0.2)), frame: []), lines: []),
    Case(
      description: "broken and outside",
      axes: axes(Axis(scale: .linear.broken(at: 2...8, gap: 0.2), spine: .offset(4))),
      lines: ["0,84 40,84", "60,84 100,84", left]),
    Case(
      description: "coloured",
      axes: axes(Axis(color: .red), right: .own(Axis(limits: 0...1, color: .blue))),
      lines: [left, bottom, right]),
  ]

  static func drawn(_ axes: Axes) throws -> (segments: [(Point, Point)], items: [SceneItem]) {
    let draft = try Training(Figure { axes }, measuring: MonospacedMeasuring()).panels[0]
    let frame = Rect(x: 0, y: 0, width: 100, height: 80)
    let typesetter = Typesetter(theme: .standard, measuring: MonospacedMeasuring())
    let guides = PanelGuides(
      draft, size: frame.size, room: Size(width: 300, height: 300), legendSides: [nil],
      typesetter: typesetter)
    let panel = draft.panel(in: frame, resolution: 1)
    let breaks = AxisBreak(x: panel.x, y: panel.y)
    let items = FrameLines(draft, guides, breaks: breaks, around: frame).items
    var segments: [(Point, Point)] = []
    for case .stroke(let path, _) in items {
      path.forEachSegment(isClosed: false) { segments.append(($0, $1)) }
    }
    return (segments, items)
  }

  static func text(_ start: Point, _ end: Point) -> String {
    let ends = [start, end].map {
      (x: ($0.x * 1e6).rounded() / 1e6, y: ($0.y * 1e6).rounded() / 1e6)
    }
    .sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    func number(_ value: Double) -> String { FixedDecimal.string(value + 0, places: 6) }
    return ends.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
  }

  @Test(arguments: cases.indices)
  func linesStandWhereTheyAreSaidTo(index: Int) throws {
    let test = Self.cases[index]
    // Level and upright ones; those across a break are slanted.
    let straight = try Self.drawn(test.axes).segments.filter {
      $0.0.x == $0.1.x || $0.0.y == $0.1.y
    }
    let lines = straight.map(Self.text)
    #expect(Set(lines) == test.lines, "\(test)")
    #expect(lines.count == test.lines.count, "\(test): \(lines)")
  }

  @Test(arguments: [
    ("broken", [(40.0, 80.0), (60, 80)]),
    ("broken in a box", [(40, 80), (60, 80), (40, 0), (60, 0)]),
    ("broken, without a frame", []),
    ("broken and outside", [(40, 84), (60, 84)]),
  ])
  func slantedStrokesStandAtTheEdgesOfEachGap(name: String, places: [(Double, Double)]) throws {
    let test = try #require(Self.cases.first { $0.description == name })
    let slanted = try Self.drawn(test.axes).segments
      .filter { $0.0.x != $0.1.x && $0.0.y != $0.1.y }
    let middles = slanted.map { Point(x: ($0.x + $1.x) / 2, y: ($0.y + $1.y) / 2) }
    #expect(middles.count == places.count)
    for (x, y) in places {
      #expect(middles.contains { abs($0.x - x) < 1e-6 && abs($0.y - y) < 1e-6 }, "\(x), \(y)")
    }
  }

  @Test func colouredLinesHaveTheirColour() throws {
    let test = try #require(Self.cases.last)
    let colors = try Self.drawn(test.axes).items.compactMap { item -> Color? in
      guard case .stroke(_, let stroke) = item else { return nil }
      return stroke.color
    }
    #expect(colors == [Theme.standard.axis.line.color, .red, .blue])
  }

  // MARK: - Sides

  /// On which sides there are numbers, and on which a name.
  @Test(arguments: [
    (AxisPlacement.standard, [Side.bottom], [Side.bottom]), (.opposite, [.top], [.top]),
    (.both, [.bottom, .top], [.bottom]), (.hidden, [], []),
  ])
  func placement(placement: AxisPlacement, numbers: [Side], name: [Side]) throws {
    for isUpright in [false, true] {
      let shown = Axis(label: "name", limits: 100...500, placement: placement)
      let other = Axis(limits: 0...1, placement: .hidden)
      let resolved = try Figure(size: .inches(4, 4)) {
        Axes(x: isUpright ? other : shown, y: isUpright ? shown : other) {}
      }.resolved()
      let frame = resolved.panels[0].frame
      func side(_ text: PlacedText) -> Side {
        let center = text.ink.center
        if isUpright { return center.x < frame.midX ? .bottom : .top }
        return center.y > frame.midY ? .bottom : .top
      }
      #expect(Set(resolved.texts.filter { $0.role == .tickLabel }.map(side)) == Set(numbers))
      #expect(resolved.texts.filter { $0.role == .label }.map(side) == name)
      #expect(resolved.diagnostics.isEmpty)
    }
  }
}
