public import PlotScene

/// How texts of one kind look.
public struct TextStyle: Hashable, Sendable {
  /// The size in points.
  public var size: Double
  /// The weight.
  public var weight: Font.Weight
  /// The colour.
  public var color: Color

  /// A size in points, a weight and a colour.
  public init(size: Double, weight: Font.Weight = .regular, color: Color) {
    self.size = size
    self.weight = weight
    self.color = color
  }
}
