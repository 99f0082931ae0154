public import PlotScene

/// The width and height of a figure, as given in a unit.
public struct FigureSize: Hashable, Sendable {
  /// The size in points (1/72 in).
  public let points: Size

  /// A size in inches of 72 points.
  public static func inches(_ width: Double, _ height: Double) -> FigureSize {
    FigureSize(width, height, unit: 72)
  }

  /// A size in millimetres (25.4 to an inch).
  public static func millimetres(_ width: Double, _ height: Double) -> FigureSize {
    FigureSize(width, height, unit: 72 / 25.4)
  }

  /// A size in centimetres (2.54 to an inch).
  public static func centimetres(_ width: Double, _ height: Double) -> FigureSize {
    FigureSize(width, height, unit: 72 / 2.54)
  }

  /// A size in points (1/72 in).
  public static func points(_ width: Double, _ height: Double) -> FigureSize {
    FigureSize(width, height, unit: 1)
  }

  private init(_ width: Double, _ height: Double, unit: Double) {
    points = Size(width: width * unit, height: height * unit)
  }
}
