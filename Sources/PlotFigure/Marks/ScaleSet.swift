/// The scales of an axes, before they are trained.
public struct ScaleSet: Sendable {
  /// The horizontal scale.
  public let x: Scale
  /// The vertical scale.
  public let y: Scale
  /// The scale of colours.
  public let color: Scale

  /// The scales of an axes.
  public init(x: Scale, y: Scale, color: Scale = .linear) {
    self.x = x
    self.y = y
    self.color = color
  }
}
