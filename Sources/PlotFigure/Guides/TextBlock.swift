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

  /// The lines with the box's top left corner, unturned, at a place.
  func placed(
    left: Double, top: Double, align: Alignment = .start, as role: PlacedText.Role
  ) -> [PlacedText] {
    lines.enumerated().compactMap { index, line in
      let indent = (width - line.metrics.advance) * align.rawValue
      let origin = Point(x: left + indent, y: top + rise + Double(index) * lineHeight)
      return placed(line, origin, angle: 0, as: role)
    }
  }

  /// The lines turned by a quarter to the left (reading upwards), their box's left side and middle
  /// at a place.
  func placedUpwards(left: Double, middle: Double, as role: PlacedText.Role) -> [PlacedText] {
    lines.enumerated().compactMap { index, line in
      let origin = Point(
        x: left + rise + Double(index) * lineHeight, y: middle + line.metrics.advance / 2)
      return placed(line, origin, angle: 90, as: role)
    }
  }

  /// The lines turned by a quarter to the right (reading downwards), their box's left side and
  /// middle at a place.
  func placedDownwards(left: Double, middle: Double, as role: PlacedText.Role) -> [PlacedText] {
    lines.enumerated().compactMap { index, line in
      let origin = Point(
        x: left + fall + Double(lines.count - 1 - index) * lineHeight,
        y: middle - line.metrics.advance / 2)
      return placed(line, origin, angle: -90, as: role)
    }
  }

  private func placed(
    _ line: (text: RichText, metrics: TextMetrics), _ origin: Point, angle: Double,
    as role: PlacedText.Role
  ) -> PlacedText? {
    guard let ink = line.metrics.ink else { return nil }
    let text = TextLine(line.text, font: font, color: color, origin: origin, angle: angle)
    return PlacedText(role: role, line: text, ink: ink.turned(by: angle, about: .zero, to: origin))
  }
}

extension Rect {
  /// The upright box around the rectangle turned counter-clockwise by `angle` degrees about a
  /// point, then moved so that this point is at `origin`.
  func turned(by angle: Double, about pivot: Point, to origin: Point) -> Rect {
    let (sine, cosine): (Double, Double) =
      switch angle {
      case 0: (0, 1)
      case 90: (1, 0)
      case -90: (-1, 0)
      default: (.sin(angle * .pi / 180), .cos(angle * .pi / 180))
      }
    func map(_ x: Double, _ y: Double) -> Point {
      let (dx, dy) = (x - pivot.x, y - pivot.y)
      return Point(x: origin.x + dx * cosine + dy * sine, y: origin.y - dx * sine + dy * cosine)
    }
    return Rect(corner: map(minX, minY), corner: map(maxX, maxY))
      .union(Rect(corner: map(minX, maxY), corner: map(maxX, minY)))
  }
}
