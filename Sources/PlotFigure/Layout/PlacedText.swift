public import PlotScene

/// A line of text in its place, with the box around its ink.
public struct PlacedText: Hashable, Sendable {
  /// What a text is for.
  public enum Role: String, Hashable, Sendable {
    /// The title of the figure, of an axes, a row or a column.
    case title
    /// The name of an axis or of a colorbar.
    case label
    /// A number at a tick.
    case tickLabel
    /// What the numbers of an axis share, at its end.
    case note
    /// A text in a legend.
    case legend
    /// A text of a mark: a number at a bar, a remark.
    case mark
  }

  /// What it is for.
  public let role: Role
  /// What is drawn.
  public private(set) var line: TextLine
  /// The corners of the box around its ink on the page, in points: the upper left one of the
  /// unturned text first, clockwise.
  public let corners: [Point]
  /// The upright box around its ink on the page, in points.
  public let ink: Rect

  /// - Parameter unturned: the box around the ink of the unturned line, from its origin.
  init(role: Role, line: TextLine, unturned: Rect) {
    self.role = role
    self.line = line
    corners = unturned.corners(turnedBy: line.angle, about: .zero, to: line.origin)
    ink = unturned.turned(by: line.angle, about: .zero, to: line.origin)
  }

  /// The texts among the items of marks.
  static func ofMarks(_ items: [SceneItem], measuring: any TextMeasuring) -> [PlacedText] {
    items.flatMap { item -> [PlacedText] in
      switch item {
      case .text(let line):
        let ink = measuring.metrics(of: line.text, font: line.font).ink
        return ink.map { [PlacedText(role: .mark, line: line, unturned: $0)] } ?? []
      case .clip(_, let inner), .group(_, let inner): return ofMarks(inner, measuring: measuring)
      case .fill, .stroke, .markers, .image: return []
      }
    }
  }

  /// The text in another colour; nil for its own.
  func colored(_ color: Color?) -> PlacedText {
    guard let color else { return self }
    var text = self
    text.line.color = color
    return text
  }

  /// Whether the ink of two texts overlaps, judged by the boxes turned as the texts are: two tilted
  /// texts side by side do not overlap where only their upright boxes do.
  public func overlaps(_ other: PlacedText) -> Bool {
    guard ink.intersects(other.ink) else { return false }
    // Two boxes are apart if they are seen apart along a side of one of them.
    return [line.angle, other.line.angle].allSatisfy { angle in
      let (sine, cosine) = Rect.sineAndCosine(ofDegrees: angle)
      return [Point(x: cosine, y: -sine), Point(x: sine, y: cosine)].allSatisfy { direction in
        let (own, others) = (extent(along: direction), other.extent(along: direction))
        return own.lowerBound < others.upperBound && others.lowerBound < own.upperBound
      }
    }
  }

  private func extent(along direction: Point) -> ClosedRange<Double> {
    let places = corners.map { $0.x * direction.x + $0.y * direction.y }
    let (low, high) = (places.min() ?? 0, places.max() ?? 0)
    return low <= high ? low...high : 0...0
  }
}
