import PlotScene
import Testing

@testable import PlotFigure

@Suite struct ColorbarGuideTests {
  static let frame = colorbarFrame
  static let page = Rect(x: 0, y: 0, width: 640, height: 400)

  /// Ends and turns of a strip.
  struct Shape: Sendable, CustomTestStringConvertible {
    var extend: Colorbar.Extend
    var isReversed: Bool
    var length: Double?

    var testDescription: String { "\(extend), reversed \(isReversed), length \(length ?? 1)" }

    static let all = [
      Shape(extend: .automatic, isReversed: false), Shape(extend: .both, isReversed: false),
      Shape(extend: .upper, isReversed: true),
      Shape(extend: .lower, isReversed: false, length: 0.6),
      Shape(extend: .none, isReversed: true, length: 0.35),
    ]
  }

  /// How far a point is outwards from the frame, and how far along its side.
  static func place(_ point: Point, on side: Side) -> (out: Double, along: Double) {
    switch side {
    case .right: (point.x - frame.maxX, point.y - frame.minY)
    case .left: (frame.minX - point.x, point.y - frame.minY)
    case .top: (frame.minY - point.y, point.x - frame.minX)
    case .bottom: (point.y - frame.maxY, point.x - frame.minX)
    }
  }

  static func distance(_ a: Color, _ b: Color) -> Double {
    let parts = [
      a.red - b.red, a.green - b.green, a.blue - b.blue, a.alpha - b.alpha,
    ]
    return parts.map(\.magnitude).max() ?? .infinity
  }

  /// The strip is as long as it should be, its ticks stand where their values do, and there, as
  /// everywhere, it has the colours of the mapping.
  @Test(arguments: ColorbarCase.all, Side.allCases)
  func colorsAndTicksAreWhereTheMappingHasThem(item: ColorbarCase, side: Side) throws {
    for shape in Shape.all {
      let mapping = try item.mapping(reversed: shape.isReversed)
      let bar = Colorbar(
        .outside(side), label: "Label", minorTicks: true, extend: shape.extend,
        length: shape.length)
      let guide = try #require(bar.guide(mapping))
      let strip = guide.strip(beside: Self.frame)
      let whole = side.isHorizontal ? Self.frame.width : Self.frame.height
      let length = side.isHorizontal ? strip.width : strip.height
      #expect(abs(length - whole * (shape.length ?? 1)) < 1e-9, "\(shape)")
      #expect(
        abs(side.isHorizontal ? strip.midX - Self.frame.midX : strip.midY - Self.frame.midY) < 1e-9)

      // Where values are, by hand: up or to the right from the first colour, points left out.
      let tip = min(8 * 0.9, length / 5)
      let tips = shape.extend.tips(of: mapping, data: nil)
      let (first, last) = side.isHorizontal ? (strip.minX, strip.maxX) : (strip.maxY, strip.minY)
      let step = side.isHorizontal ? 1.0 : -1
      let axis = AxisMapping(
        scale: mapping.scale, limits: mapping.limits, isReversed: mapping.isReversed,
        from: first + (tips.atFirst ? tip : 0) * step, to: last - (tips.atLast ? tip : 0) * step)

      let items = guide.placed(beside: Self.frame, in: Self.page).items
      let places = guide.resolved.ticks.map(axis.position)
      let least = min(
        axis.position(mapping.limits.lowerBound), axis.position(mapping.limits.upperBound))
      let most = max(
        axis.position(mapping.limits.lowerBound), axis.position(mapping.limits.upperBound))
      for place in places {
        // Beside ticks, as they may stand between two classes.
        for near in [place - 0.3, place + 0.3] where near > least && near < most {
          let point =
            side.isHorizontal
            ? Point(x: near, y: strip.midY) : Point(x: strip.midX, y: near)
          let color = try #require(items.color(at: point), "\(shape)")
          let wanted = mapping.color(axis.value(at: near))
          #expect(Self.distance(color, wanted) < 0.02, "\(shape): \(color) at \(near)")
        }
      }

      let outer = side.isHorizontal ? strip.height : strip.width
      let marks = items.lines.map {
        (start: Self.place($0.start, on: side), end: Self.place($0.end, on: side))
      }
      #expect(
        marks.allSatisfy { abs($0.start.out - 6 - outer) < 1e-9 && $0.end.out > $0.start.out })
      let marked = marks.filter { $0.end.out - $0.start.out > 2.5 }.map(\.start.along)
      let offset = side.isHorizontal ? Self.frame.minX : Self.frame.minY
      #expect(marked.count == places.count)
      for (mark, place) in zip(marked, places) { #expect(abs(mark + offset - place) < 1e-9) }
    }
  }

  /// No text on another, none beyond what the guide says it takes, none over the strip or the frame.
  @Test(arguments: ColorbarCase.all, Side.allCases)
  func textsKeepToTheirRoom(item: ColorbarCase, side: Side) throws {
    let length = side.isHorizontal ? Self.frame.width : Self.frame.height
    for shape in Shape.all {
      for label in ["A label", "A name longer than some strips"] {
        let bar = Colorbar(
          .outside(side), label: label, extend: shape.extend, length: shape.length)
        let guide = try #require(bar.guide(try item.mapping(reversed: shape.isReversed)))
        let texts = guide.placed(beside: Self.frame, in: Self.page).texts
        let strip = guide.strip(beside: Self.frame)
        #expect(texts.contains { $0.role == .label } && texts.contains { $0.role == .tickLabel })
        let above = max(guide.overhang.start, side.isHorizontal ? 0 : guide.noteHeight) + 1e-9
        let below = guide.overhang.end + 1e-9
        for (index, text) in texts.enumerated() {
          for other in texts[..<index] where text.overlaps(other) {
            Issue.record("\(shape): \(text.line.text.string) over \(other.line.text.string)")
          }
          let places = text.corners.map { Self.place($0, on: side) }
          let isInside =
            !text.ink.intersects(Self.frame) && !text.ink.intersects(strip)
            && places.allSatisfy {
              $0.out >= 6 - 1e-9 && $0.out <= guide.depth + 1e-9 && $0.along >= -above
                && $0.along <= length + below
            }
          if !isInside { Issue.record("\(shape): \(text.line.text.string) at \(text.ink)") }
        }
      }
    }
  }

  /// The label is the outermost text, in the middle of the scale, and reads upwards beside an
  /// upright strip.
  @Test(arguments: Side.allCases)
  func theLabelIsOutside(side: Side) throws {
    let guide = try #require(
      Colorbar(.outside(side), label: "Label", extend: .upper).guide(
        try ColorbarCase.all[0].mapping()))
    let texts = guide.placed(beside: Self.frame, in: Self.page).texts
    let label = try #require(texts.first { $0.role == .label })
    let inner = label.corners.map { Self.place($0, on: side).out }.min() ?? 0
    for text in texts where text.role != .label {
      #expect((text.corners.map { Self.place($0, on: side).out }.max() ?? .infinity) < inner)
    }
    #expect(label.line.angle == (side.isHorizontal ? 0 : 90))
    let tip = 7.2
    if side.isHorizontal {
      #expect(abs(label.ink.midX - (Self.frame.midX - tip / 2)) < 1e-9)
    } else {
      #expect(abs(label.ink.midY - (Self.frame.midY + tip / 2)) < 1e-9)
    }
  }

  /// A guide keeps its distance from whatever stands between the frame and it.
  @Test(arguments: Side.allCases)
  func standsAtADistance(side: Side) throws {
    let guide = try #require(
      Colorbar(.outside(side), label: "Label").guide(try ColorbarCase.all[3].mapping()))
    var wide = Self.frame
    let (x, y): (Double, Double)
    switch side {
    case .right:
      wide.width += 50
      (x, y) = (50, 0)
    case .bottom:
      wide.height += 50
      (x, y) = (0, 50)
    case .left:
      wide = Rect(
        corner: Point(x: wide.minX - 50, y: wide.minY), corner: Point(x: wide.maxX, y: wide.maxY))
      (x, y) = (-50, 0)
    case .top:
      wide = Rect(
        corner: Point(x: wide.minX, y: wide.minY - 50), corner: Point(x: wide.maxX, y: wide.maxY))
      (x, y) = (0, -50)
    }
    #expect(guide.strip(beside: wide) == guide.strip(beside: Self.frame).offset(x: x, y: y))
    let near = guide.placed(beside: Self.frame, in: Self.page).texts
    let far = guide.placed(beside: wide, in: Self.page).texts
    for (one, other) in zip(near, far) {
      #expect(abs(other.ink.minX - one.ink.minX - x) < 1e-9)
      #expect(abs(other.ink.minY - one.ink.minY - y) < 1e-9)
    }
  }

  /// What is said of one that is wider, shorter or has no place on a side.
  @Test func widthAndPlace() throws {
    let mapping = try ColorMapping([0, 4], scale: nil)
    let plain = try #require(Colorbar.right().guide(mapping))
    let wide = try #require(Colorbar.right(width: 20).guide(mapping))
    #expect(wide.strip(beside: Self.frame).width == 20)
    #expect(abs(wide.depth - plain.depth - 12) < 1e-9)
    let short = try #require(Colorbar.right(length: 0.5).guide(mapping))
    #expect(plain.overhang.start > 0 && short.overhang == (0, 0))
    #expect(Colorbar.inside(.top).guide(mapping) == nil)
    #expect(Colorbar.hidden.guide(mapping) == nil)
    #expect(Colorbar.right().inset(mapping) == nil)
  }
}
