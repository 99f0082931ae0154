/// How a mark shows data by colour.
public struct ColorEncoding: Hashable, Sendable {
  /// The colours.
  public var colormap: Colormap
  /// The values at the ends of the colours; what is open comes from the data.
  public var limits: Limits

  /// Colours and the values at their ends.
  public init(_ colormap: Colormap, limits: Limits = .automatic) {
    self.colormap = colormap
    self.limits = limits
  }
}
