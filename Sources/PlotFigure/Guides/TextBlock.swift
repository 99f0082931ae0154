import PlotScene
import RealModule

/// Lines of text of one font, measured, to be placed as one box.
struct TextBlock {
  /// How a block lies beside the place it is put at.
  enum Alignment: Double {
    case start = 0
    case middle = 0.5
    case end = 1
  }

  /// The width of the widest line, in points.
  let width: Double
  /// How far the first line reaches above its baseline: flat capitals and digits, or more.
  let rise: Double
  /// How far the last line reaches below its baseline.
  let fall: Double

  private let lines: [(text: RichText, metrics: TextMetrics)]
  private let font: Font
  private let color: Color

  /// - Parameter maxWidth: lines that are longer are broken at spaces.
  init(
    _ text: RichText, font: Font, color: Color, measuring: any TextMeasuring, maxWidth: Double
  ) {
    self.font = font
    self.color = color
    lines = text.lines.flatMap { $0.wrapped(to: maxWidth, font: font, measuring: measuring) }
      .map { ($0, measuring.metrics(of: $0, font: font)) }
    width = lines.map(\.metrics.advance).max() ?? 0
    let top = lines.first?.metrics
    rise = max(top?.capHeight ?? 0, -(top?.ink?.minY ?? 0))
    let bottom = lines.last?.metrics
    fall = max(bottom?.descent ?? 0, bottom?.ink?.maxY ?? 0)
  }

  /// The height of all lines, in points.
  var height: Double { rise + fall + Double(max(lines.count, 1) - 1) * lineHeight }

  /// From one baseline to the next, in points.
  private var lineHeight: Double { font.size * 1.25 }

  /// The height of what is between the first line's capitals and the last baseline.
  var capitalsHeight: Double { height - fall }

  /// Characters that no font has.
  var missing: [Unicode.Scalar] { lines.flatMap(\.metrics.missing) }

  /// How many lines there are.
  var lineCount: Int { lines.count }

  /// The lines with the box's top left corner, unturned, at a place.
  func placed(
    left: Double, top: Double, align: Alignment = .start, as role: PlacedText.Role
  ) -> [PlacedText] {
    placed(.zero, at: Point(x: left, y: top), angle: 0, align: align, as: role)
  }

  /// The lines turned by a quarter to the left (reading upwards), their box's left side and middle
  /// at a place.
  func placedUpwards(left: Double, middle: Double, as role: PlacedText.Role) -> [PlacedText] {
    placed(
      Point(x: width / 2, y: 0), at: Point(x: left, y: middle), angle: 90, align: .middle, as: role)
  }

  /// The lines turned by a quarter to the right (reading downwards), their box's left side and
  /// middle at a place.
  func placedDownwards(left: Double, middle: Double, as role: PlacedText.Role) -> [PlacedText] {
    placed(
      Point(x: width / 2, y: height), at: Point(x: left, y: middle), angle: -90, align: .middle,
      as: role)
  }

  /// The lines turned counter-clockwise about a point of their box, which is put at a place.
  ///
  /// - Parameters:
  ///   - anchor: the point, from the top left corner of the unturned box.
  ///   - angle: by how many degrees.
  ///   - align: how lines lie in the box.
  func placed(
    _ anchor: Point, at place: Point, angle: Double, align: Alignment, as role: PlacedText.Role
  ) -> [PlacedText] {
    let (sine, cosine) = Rect.sineAndCosine(ofDegrees: angle)
    return lines.enumerated().compactMap { index, line in
      let x = (width - line.metrics.advance) * align.rawValue - anchor.x
      let y = rise + Double(index) * lineHeight - anchor.y
      let origin = Point(x: place.x + x * cosine + y * sine, y: place.y - x * sine + y * cosine)
      return placed(line, origin, angle: angle, as: role)
    }
  }

  private func placed(
    _ line: (text: RichText, metrics: TextMetrics), _ origin: Point, angle: Double,
    as role: PlacedText.Role
  ) -> PlacedText? {
    guard let ink = line.metrics.ink else { return nil }
    let text = TextLine(line.text, font: font, color: color, origin: origin, angle: angle)
    return PlacedText(role: role, line: text, unturned: ink)
  }
}

extension Rect {
  /// The upright box around the rectangle turned counter-clockwise by `angle` degrees about a
  /// point, then moved so that this point is at `origin`.
  func turned(by angle: Double, about pivot: Point, to origin: Point) -> Rect {
    let corners = corners(turnedBy: angle, about: pivot, to: origin)
    return Rect(corner: corners[0], corner: corners[2])
      .union(Rect(corner: corners[1], corner: corners[3]))
  }

  /// The corners of the rectangle turned counter-clockwise by `angle` degrees about a point, then
  /// moved so that this point is at `origin`: the upper left one first, clockwise.
  func corners(turnedBy angle: Double, about pivot: Point, to origin: Point) -> [Point] {
    let (sine, cosine) = Self.sineAndCosine(ofDegrees: angle)
    return [(minX, minY), (maxX, minY), (maxX, maxY), (minX, maxY)].map { x, y in
      let (dx, dy) = (x - pivot.x, y - pivot.y)
      return Point(x: origin.x + dx * cosine + dy * sine, y: origin.y - dx * sine + dy * cosine)
    }
  }

  /// Exact for quarter turns, so that what is turned by them stays aligned.
  static func sineAndCosine(ofDegrees angle: Double) -> (sine: Double, cosine: Double) {
    switch angle {
    case 0: (0, 1)
    case 90: (1, 0)
    case -90: (-1, 0)
    default: (.sin(angle * .pi / 180), .cos(angle * .pi / 180))
    }
  }
}
