public import PlotScene

/// The pattern of a line, in multiples of its width. matplotlib: `linestyle`.
public struct Dash: Hashable, Sendable {
  /// Lengths of dashes and gaps in turn, in multiples of the line's width; empty for an unbroken
  /// line.
  public let pattern: [Double]
  /// The shape of the ends of the line and of its dashes.
  public let cap: Stroke.Cap

  /// A pattern of dashes and gaps in turn, in multiples of the line's width.
  public init(_ pattern: [Double], cap: Stroke.Cap = .butt) {
    self.pattern = pattern
    self.cap = cap
  }

  /// An unbroken line with round ends. matplotlib: `"-"`.
  public static let solid = Dash([], cap: .round)
  /// Dashes. matplotlib: `"--"`.
  public static let dashed = Dash([3.7, 1.6])
  /// Round dots. matplotlib: `":"`.
  public static let dotted = Dash([0, 2], cap: .round)
  /// Dashes and dots in turn. matplotlib: `"-."`.
  public static let dashDot = Dash([6.4, 1.6, 1, 1.6])
}
