import PlotScene
import Testing

@testable import PlotFigure

/// The line of an axis and the way its ticks point, on all four sides.
@Suite struct SpineTests {
  static let frame = AxisSideTests.frame

  static func guide(
    _ axis: Axis = Axis(label: "x", limits: 0...10, minorTicks: true), on side: Side,
    inset: Double = 0, theme: Theme = .standard
  ) throws -> AxisGuide {
    AxisGuide(
      try AxisSideTests.trained(axis).styled(as: axis), on: side, length: 200, inset: inset,
      typesetter: AxisSideTests.typesetter(theme))
  }

  /// The straight strokes of some items.
  static func strokes(_ items: [SceneItem]) -> [Rect] {
    items.flatMap { item -> [Rect] in
      guard case .stroke(let path, _) = item else { return [] }
      var (rects, last) = ([Rect](), Point.zero)
      for element in path.elements {
        switch element {
        case .move(let point): last = point
        case .line(let point): rects.append(Rect(corner: last, corner: point))
        default: break
        }
      }
      return rects
    }
  }

  static let directions: [(TickDirection, outer: Double, inner: Double)] = [
    (.outward, 1, 0), (.inward, 0, 1), (.across, 0.5, 0.5),
  ]

  @Test(arguments: Side.allCases, directions)
  func ticksPointTheirWay(
    side: Side, direction: (way: TickDirection, outer: Double, inner: Double)
  ) throws {
    let theme = Theme.standard.axis
    let axis = Axis(limits: 0...10, minorTicks: true, tickDirection: direction.way)
    let guide = try Self.guide(axis, on: side)
    let marks = Self.strokes(guide.tickMarks(along: Self.frame))
    #expect(marks.count == guide.ticks.major.count + guide.ticks.minor.count)
    #expect(!guide.ticks.minor.isEmpty)
    for (index, mark) in marks.enumerated() {
      // The small ones come first.
      let length = index < guide.ticks.minor.count ? theme.minorTickLength : theme.tickLength
      let (near, far) = AxisSideTests.outwards(mark, from: side)
      #expect(abs(near + length * direction.inner) < 1e-9)
      #expect(abs(far - length * direction.outer) < 1e-9)
    }
    // The numbers move as far as the ticks.
    let outward = try Self.guide(Axis(limits: 0...10, minorTicks: true), on: side)
    #expect(abs(outward.depth - guide.depth - theme.tickLength * direction.inner) < 1e-9)
    let nearest = guide.texts(along: Self.frame, in: Self.frame)
      .map { AxisSideTests.outwards($0.ink, from: side).near }.min()
    let gap = theme.tickLabelGap + theme.tickLength * direction.outer
    #expect(try #require(nearest) >= gap - 1e-9)
  }

  /// The theme decides where the axis says nothing; ticks without numbers take no room inwards.
  @Test(arguments: Side.allCases)
  func theThemeDecides(side: Side) throws {
    var theme = Theme.standard
    theme.axis.tickDirection = .inward
    let empty = TickFormat(name: "empty") { request in
      TickLabels(request.values.map { _ in RichText("") })
    }
    let axis = Axis(limits: 0...10, format: empty)
    #expect(try Self.guide(axis, on: side, theme: theme).depth == 0)
    #expect(try Self.guide(axis, on: side).depth == Theme.standard.axis.tickLength)
    let outward = Axis(limits: 0...10, format: empty, tickDirection: .outward)
    #expect(try Self.guide(outward, on: side, theme: theme).depth == theme.axis.tickLength)
  }

  /// An axis that stands outside reaches as much farther; one inside keeps its name outside.
  @Test(arguments: Side.allCases, [-12.0, 0, 5, 80, 200])
  func everythingMovesWithTheLine(side: Side, inset: Double) throws {
    let (plain, moved) = try (Self.guide(on: side), Self.guide(on: side, inset: inset))
    let (from, to) = (
      plain.texts(along: Self.frame, in: Self.frame), moved.texts(along: Self.frame, in: Self.frame)
    )
    #expect(from.count == to.count && moved.depth >= 0)
    for (one, other) in zip(from, to) {
      let (start, end) = (
        AxisSideTests.outwards(one.ink, from: side), AxisSideTests.outwards(other.ink, from: side)
      )
      if one.role == .tickLabel {
        #expect(abs(start.near - inset - end.near) < 1e-9)
      } else {
        #expect(end.near > 0 && abs(moved.depth - end.far - plain.depth + start.far) < 1e-9)
      }
      #expect(end.far <= moved.depth + 1e-9)
    }
    if inset <= 0 { #expect(abs(moved.depth - plain.depth + inset) < 1e-9) }
    let marks = Self.strokes(moved.tickMarks(along: Self.frame))
    #expect(
      marks.allSatisfy { abs(AxisSideTests.outwards($0, from: side).near + inset) < 1e-9 })
    let line = try #require(Self.strokes(moved.line(along: Self.frame)).first)
    #expect(abs(AxisSideTests.outwards(line, from: side).near + inset) < 1e-9)
    let span = side.span(of: line)
    let start = side.isHorizontal ? Self.frame.minX : Self.frame.minY
    #expect(abs(span.start - start) < 1e-9 && abs(span.end - start - 200) < 1e-9)
  }

  @Test(arguments: Side.allCases)
  func aTrimmedLineEndsAtTicks(side: Side) throws {
    let axis = Axis(limits: -0.7...10.9, spine: .offset(5).trimmed)
    let guide = try Self.guide(axis, on: side, inset: -5)
    let lines = Self.strokes(guide.line(along: Self.frame))
    #expect(lines.count == 1)
    let span = side.span(of: try #require(lines.first))
    let start = side.isHorizontal ? Self.frame.minX : Self.frame.minY
    let values = guide.ticks.major.map(\.value)
    let places = [try #require(values.first), try #require(values.last)].map {
      let part = ($0 + 0.7) / 11.6
      return start + 200 * (side.isHorizontal ? part : 1 - part)
    }.sorted()
    #expect(abs(span.start - places[0]) < 1e-9 && abs(span.end - places[1]) < 1e-9)
    #expect(places[0] > start + 1 && places[1] < start + 199)
  }

  @Test func hiddenOnesHaveNoLine() throws {
    let hidden = try Self.guide(Axis(limits: 0...1, spine: .hidden), on: .left)
    #expect(hidden.line(along: Self.frame).isEmpty)
    #expect(!hidden.tickMarks(along: Self.frame).isEmpty)
    let none = try Self.guide(
      Axis(limits: 0...1, ticks: Ticks.none, spine: .automatic.trimmed), on: .left)
    #expect(none.line(along: Self.frame).isEmpty)
  }

  static let insets: [(Spine, Side, Scale, Double)] = [
    (.automatic, .left, .linear, 0), (.offset(5), .left, .linear, -5),
    (.offset(-5), .top, .linear, 5), (.crossing(at: 0), .left, .linear, 100),
    (.crossing(at: 5), .left, .linear, 150), (.crossing(at: 5), .right, .linear, 50),
    (.crossing(at: 99), .left, .linear, 200), (.crossing(at: -99), .left, .linear, 0),
    (.crossing(at: -99), .right, .linear, 200), (.crossing(at: 0), .left, .log, 0),
    (.crossing(at: .greatestFiniteMagnitude), .left, .linear, 200),
  ]

  @Test(arguments: insets)
  func standsWhereItIsTold(spine: Spine, side: Side, scale: Scale, expected: Double) {
    let limits = scale.name == "log" ? 1.0...100 : -10.0...10
    let mapping = AxisMapping(
      scale: scale, limits: limits, isReversed: false, from: 300, to: 500)
    #expect(abs(spine.inset(from: side, across: mapping, ends: 300...500) - expected) < 1e-9)
  }

  /// Axes that cross have no number on each other's line or on each other's numbers.
  @Test(arguments: [0.0, 3, -10, 10], [TickDirection.outward, .inward])
  func crossingAxesAreClearOfEachOther(value: Double, direction: TickDirection) throws {
    let axis = Axis(limits: -10...10, tickDirection: direction, spine: .crossing(at: value))
    let mapping = AxisMapping(
      scale: .linear, limits: -10...10, isReversed: false, from: 0, to: 200)
    let upwards = AxisMapping(
      scale: .linear, limits: -10...10, isReversed: false, from: 200, to: 0)
    var x = try Self.guide(
      axis, on: .bottom, inset: axis.spine.inset(from: .bottom, across: upwards, ends: 0...200))
    var y = try Self.guide(
      axis, on: .left, inset: axis.spine.inset(from: .left, across: mapping, ends: 0...200))
    let counts = (x.ticks.major.count, y.ticks.major.count)
    let size = Size(width: 200, height: 200)
    x.clear(y, height: 200)
    x.cross(y, in: size)
    y.cross(x, in: size)
    let texts =
      x.texts(along: Self.frame, in: Self.frame) + y.texts(along: Self.frame, in: Self.frame)
    for (index, text) in texts.enumerated() {
      #expect(!texts[..<index].contains(where: text.overlaps))
    }
    let lines = Self.strokes(x.line(along: Self.frame) + y.line(along: Self.frame))
    #expect(lines.count == 2)
    #expect(
      texts.allSatisfy { text in !lines.contains { $0.expanded(by: 0.3).intersects(text.ink) } })
    // All but those next to the crossing.
    #expect(texts.count >= counts.0 + counts.1 - 4 && texts.count <= counts.0 + counts.1)
    if value == 0 { #expect(!texts.contains { $0.line.text.string == "0" }) }
    #expect(x.ticks.major.count == counts.0 && x.leftOut == 0)
  }

  @Test(
    arguments: [
      (.offset(.nan), "offset is nan"), (.offset(.infinity), "−10000 to 10000"),
      (.crossing(at: .infinity), "crosses at inf"), (.crossing(at: .nan), "finite"),
    ] as [(Spine, String)])
  func badPlacesAreErrors(spine: Spine, part: String) throws {
    var axes = Axes { Line(y: [1, 2]) }
    axes.y.spine = spine
    let error = #expect(throws: PlotError.self) { try Figure { axes }.resolved() }
    let text = error.map { "\($0)" } ?? ""
    #expect(text.contains(part) && text.contains("axes 1, y axis"), "\(text)")
  }

  @Test(
    arguments: [
      (.standard, ["left true"]), (.opposite, ["right true"]),
      (.both, ["left true", "right false"]), (.hidden, []),
    ] as [(AxisPlacement, [String])])
  func placementsNameTheirSides(placement: AxisPlacement, sides: [String]) {
    #expect(placement.sides(standard: .left).map { "\($0.side) \($0.hasName)" } == sides)
  }
}
