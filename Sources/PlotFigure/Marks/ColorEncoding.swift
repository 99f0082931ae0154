/// How a mark shows data by colour.
public struct ColorEncoding: Sendable {
  /// The colours.
  public var colormap: Colormap
  /// The values at the ends of the colours; what is open comes from the data.
  public var limits: Limits
  /// How values become colours; nil for even steps, or as categories and times need it.
  public var scale: Scale?

  /// Colours and the values at their ends.
  public init(_ colormap: Colormap, limits: Limits = .automatic, scale: Scale? = nil) {
    self.colormap = colormap
    self.limits = limits
    self.scale = scale
  }
}
