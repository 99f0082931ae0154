/// How a path is stroked.
public struct Stroke: Hashable, Sendable {
  /// The shape of a line's ends.
  public enum Cap: String, Hashable, Sendable {
    /// Cut off at the end point.
    case butt
    /// A half circle around the end point.
    case round
    /// A half square beyond the end point.
    case square
  }

  /// The shape of a line's corners.
  public enum Join: String, Hashable, Sendable {
    /// A sharp corner, cut off where it would be longer than ten half widths.
    case miter
    /// A circle around the corner.
    case round
    /// A cut-off corner.
    case bevel
  }

  /// The colour.
  public var color: Color
  /// The width in points.
  public var width: Double
  /// The ends of open pieces and of dashes.
  public var cap: Cap
  /// The corners.
  public var join: Join
  /// Lengths of dashes and gaps in turn, in points; empty for an unbroken line.
  public var dash: [Double]

  /// A stroke of a colour and a width in points.
  public init(
    _ color: Color, width: Double, cap: Cap = .butt, join: Join = .round, dash: [Double] = []
  ) {
    self.color = color
    self.width = width
    self.cap = cap
    self.join = join
    self.dash = dash
  }
}
