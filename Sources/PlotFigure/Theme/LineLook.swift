public import PlotScene

/// The colour and width of a line that belongs to the frame rather than to the data.
public struct LineLook: Hashable, Sendable {
  /// The colour.
  public var color: Color
  /// The width in points.
  public var width: Double

  /// A colour and a width in points.
  public init(_ color: Color, width: Double) {
    self.color = color
    self.width = width
  }

  /// The stroke of this colour and width.
  var stroke: Stroke { Stroke(color, width: width, join: .miter) }
}
