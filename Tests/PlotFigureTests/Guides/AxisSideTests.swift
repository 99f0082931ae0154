import PlotScene
import Testing

@testable import PlotFigure

/// An axis on any side of a frame: what is below is above on the other side, and what is left is
/// right.
@Suite struct AxisSideTests {
  struct Case: Sendable, CustomStringConvertible {
    let description: String
    let axis: Axis
    var data: Channel?
    /// Whether labels are turned by neither nothing nor a quarter.
    var isTilted = false
  }

  static let power = TickFormat(name: "noted") { request in
    TickLabels(
      request.values.map { RichText("\($0)") }, note: RichText("×10").superscript("−7"))
  }

  static func names(_ count: Int, _ name: (Int) -> String) -> Channel {
    Channel((1...count).map(name))
  }

  static let cases: [Case] = [
    Case(description: "numbers", axis: Axis(label: "x", limits: 0...10)),
    Case(description: "without a name", axis: Axis(limits: -3...1e6)),
    Case(description: "logarithmic", axis: Axis(label: "n", limits: 1...1e6, scale: .log)),
    Case(description: "reversed", axis: Axis(label: "x", limits: 10...0)),
    Case(
      description: "small ticks", axis: Axis(label: "x", limits: 0...10, minorTicks: true)),
    Case(
      description: "a note", axis: Axis(limits: 0...10, format: power)),
    Case(
      description: "a note and a long name",
      axis: Axis(label: "a name as long as the axis or longer", limits: 0...10, format: power)),
    Case(
      description: "names", axis: Axis(label: "x"), data: names(3) { "name \($0)" }),
    Case(
      description: "long names", axis: Axis(label: "x"), data: names(4) { "Number\n\($0)000" }),
    Case(
      description: "years in two rows", axis: Axis(label: "x"), data: names(12) { "\(2000 + $0)" }),
    Case(
      description: "many names", axis: Axis(label: "x"), data: names(9) { "Treatment \($0)" },
      isTilted: true),
    Case(
      description: "turned", axis: Axis(label: "x", limits: 0...1e5, tickAngle: .degrees(30)),
      isTilted: true),
    Case(
      description: "turned down", axis: Axis(label: "x", limits: 0...1e5, tickAngle: .degrees(-45)),
      isTilted: true),
    Case(
      description: "upright", axis: Axis(label: "x", limits: 0...1e5, tickAngle: .degrees(90))),
  ]

  static let frame = Rect(x: 300, y: 200, width: 200, height: 200)

  static func typesetter(_ theme: Theme = .standard) -> Typesetter {
    Typesetter(theme: theme, measuring: MonospacedMeasuring())
  }

  static func trained(_ axis: Axis, _ data: Channel? = nil) throws -> TrainedAxis {
    let scale = axis.scale ?? Scale.suited(to: data.map { [$0] } ?? [])
    return try TrainedAxis(
      axis, group: .x(0), limits: [axis.limits],
      data: data.map { AxisExtent($0, on: scale) } ?? AxisExtent(), margin: 0.05,
      isReversed: false, hasWholeNumbers: false)
  }

  static func guide(_ test: Case, on side: Side) throws -> AxisGuide {
    AxisGuide(
      try trained(test.axis, test.data), on: side, length: 200, typesetter: typesetter())
  }

  /// A box on the page as it is outwards from a side of the frame: from where to where.
  static func outwards(_ box: Rect, from side: Side) -> (near: Double, far: Double) {
    switch side {
    case .bottom: (box.minY - frame.maxY, box.maxY - frame.maxY)
    case .top: (frame.minY - box.maxY, frame.minY - box.minY)
    case .left: (frame.minX - box.maxX, frame.minX - box.minX)
    case .right: (box.minX - frame.maxX, box.maxX - frame.maxX)
    }
  }

  @Test(arguments: Side.allCases, cases)
  func textsAreApartAndInsideTheDepth(side: Side, test: Case) throws {
    let guide = try Self.guide(test, on: side)
    let room = Self.frame.expanded(by: 150)
    let texts = guide.texts(along: Self.frame, in: room)
    #expect(texts.contains { $0.role == .tickLabel })
    #expect(texts.contains { $0.role == .label } == (test.axis.label != nil))
    for (index, text) in texts.enumerated() {
      for other in texts[..<index] {
        #expect(!text.overlaps(other), "\(text.line.text) / \(other.line.text)")
      }
      let isAbove = text.role == .note && !side.isHorizontal
      let (near, far) = Self.outwards(text.ink, from: side)
      if !isAbove { #expect(near > 0, "\(text.line.text)") }
      #expect(far <= guide.depth + 1e-9, "\(text.line.text)")
      guard text.role == .tickLabel || text.role == .note && side.isHorizontal else { continue }
      let span = side.span(of: text.ink)
      let start = side.isHorizontal ? Self.frame.minX : Self.frame.minY
      #expect(span.start >= start - guide.overhang.start - 1e-9, "\(text.line.text)")
      #expect(span.end <= start + 200 + guide.overhang.end + 1e-9, "\(text.line.text)")
    }
    let above = guide.noteAbove
    for note in texts where note.role == .note && !side.isHorizontal {
      let edge = side.origin(of: Self.frame)
      let place = try #require(above)
      #expect(note.ink.minY >= edge.y - place.height - 1e-9 && note.ink.maxY < edge.y)
      #expect(note.ink.minX >= edge.x + place.left - 1e-9)
      #expect(note.ink.maxX <= edge.x + place.right + 1e-9)
    }
  }

  @Test(arguments: [Side.bottom, .left], cases)
  func oppositeSidesAreMirrorImages(side: Side, test: Case) throws {
    let guides = try (
      Self.guide(test, on: side), Self.guide(test, on: side.opposite)
    )
    // The note of a vertical axis begins with the numbers on the left, and at the line on the right.
    if test.axis.format?.name != "noted" || side.isHorizontal {
      #expect(abs(guides.0.depth - guides.1.depth) < 1e-9)
    }
    if !test.isTilted {
      #expect(abs(guides.0.overhang.start - guides.1.overhang.start) < 1e-9)
      #expect(abs(guides.0.overhang.end - guides.1.overhang.end) < 1e-9)
    }
    #expect(guides.0.leftOut == guides.1.leftOut)
    #expect(guides.0.resolved.labels == guides.1.resolved.labels)
    #expect(guides.0.ticks.major == guides.1.ticks.major)
  }

  /// Tilted labels have the end at their tick that is nearer to it: the last letter below an axis,
  /// the first one above it.
  @Test(arguments: [(Side.bottom, 45.0), (.top, 45), (.bottom, -45), (.top, -45)])
  func tiltedLabelsPointToTheirTicks(side: Side, angle: Double) throws {
    let test = Case(
      description: "", axis: Axis(limits: 0...1e5, tickAngle: .degrees(angle)))
    let guide = try Self.guide(test, on: side)
    let labels = guide.texts(along: Self.frame, in: Self.frame)
    #expect(labels.count == guide.ticks.major.count)
    for (label, tick) in zip(labels, guide.ticks.major) {
      #expect(label.line.angle == angle)
      let x = Self.frame.minX + tick.value / 1e5 * 200
      let endsAtTick = (side == .bottom) == (angle > 0)
      let box = label.ink
      if endsAtTick {
        #expect(abs(box.maxX - x) < 6 && box.minX <= x - 3)
      } else {
        #expect(abs(box.minX - x) < 6 && box.maxX >= x + 3)
      }
    }
  }

  /// The numbers of an axis above the frame stay clear of those beside it.
  @Test(arguments: [Side.bottom, .top], [Side.left, .right])
  func numbersAreClearAtTheCorner(side: Side, other: Side) throws {
    let long = TickFormat(name: "long") { request in
      TickLabels(request.values.map { RichText("\(Int($0)) 000 000 000") })
    }
    let typesetter = Self.typesetter()
    var level = AxisGuide(
      try Self.trained(
        Axis(label: "x", limits: 0...1, ticks: .at([0, 1]), format: long)), on: side, length: 200,
      typesetter: typesetter)
    let upright = AxisGuide(
      try Self.trained(
        Axis(limits: 0...1, ticks: .at([0, 1]), format: long, tickAngle: .degrees(90))),
      on: other, length: 200, typesetter: typesetter)
    let depth = level.depth
    func overlaps() -> Bool {
      let texts = upright.texts(along: Self.frame, in: Self.frame)
      return level.texts(along: Self.frame, in: Self.frame).contains { text in
        texts.contains(where: text.overlaps)
      }
    }
    #expect(overlaps())
    level.clear(upright, height: 200)
    #expect(!overlaps())
    #expect(level.depth > depth)
    let moved = level.depth
    level.clear(upright, height: 200)
    #expect(level.depth == moved)
  }
}
