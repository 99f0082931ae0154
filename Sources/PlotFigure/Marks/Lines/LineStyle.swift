public import PlotScene

/// How a line looks: what matplotlib writes as `"m--"` or `"C1-o"`, as a value.
///
///     .dashed.color(.magenta)              // "m--"
///     .solid.marker(.circle)               // "-o"
///     .none.marker(.square).color(.red)    // "rs"
///
/// What is nil comes from the theme.
public struct LineStyle: Hashable, Sendable {
  /// The pattern; nil draws no line, only markers.
  public var dash: Dash?
  /// The colour.
  public var color: Color?
  /// The width in points.
  public var width: Double?
  /// The marker at each point.
  public var marker: MarkerShape?
  /// The markers' diameter in points.
  public var markerSize: Double?

  /// A line of a pattern; everything else comes from the theme.
  public init(_ dash: Dash?) { self.dash = dash }

  /// An unbroken line. matplotlib: `"-"`.
  public static let solid = LineStyle(.solid)
  /// A dashed line. matplotlib: `"--"`.
  public static let dashed = LineStyle(.dashed)
  /// A dotted line. matplotlib: `":"`.
  public static let dotted = LineStyle(.dotted)
  /// Dashes and dots in turn. matplotlib: `"-."`.
  public static let dashDot = LineStyle(.dashDot)
  /// No line, for markers alone. matplotlib: `"o"`, `"s"`, …
  public static let none = LineStyle(nil)
  /// Dashes and gaps in turn, in multiples of the line's width.
  public static func pattern(_ lengths: [Double]) -> LineStyle { LineStyle(Dash(lengths)) }

  /// The same in a colour.
  public func color(_ color: Color) -> LineStyle { with { $0.color = color } }
  /// The same in a width, in points.
  public func width(_ width: Double) -> LineStyle { with { $0.width = width } }
  /// The same with a marker at each point, of a diameter in points.
  public func marker(_ shape: MarkerShape, size: Double? = nil) -> LineStyle {
    with {
      $0.marker = shape
      $0.markerSize = size ?? $0.markerSize
    }
  }

  private func with(_ change: (inout LineStyle) -> Void) -> LineStyle {
    var copy = self
    change(&copy)
    return copy
  }
}
