/// How colorbars look; their ticks and numbers look as those of axes do.
public struct ColorbarTheme: Hashable, Sendable {
  /// How thick the strip of colours is, in points.
  public var width: Double
  /// The room between the frame and the strip, in points.
  public var gap: Double
  /// The line around the strip; nil for none.
  public var border: LineLook?

  /// All parts of the look.
  public init(width: Double, gap: Double, border: LineLook?) {
    self.width = width
    self.gap = gap
    self.border = border
  }
}
