public import PlotScene

/// Which colours of markers show which values.
public struct ScatterColors: Sendable {
  /// The colours of numbers and times.
  public var colormap: Colormap
  /// The values at the ends of the colormap; what is open comes from the data.
  public var limits: Limits
  /// How numbers become colours; nil for even steps.
  public var scale: Scale?
  /// The colours of categories, in turn; nil for the theme's.
  public var palette: Palette?
  /// The order of categories.
  public var order: CategoryOrder
  /// The colour of values that are missing, or categories that are not among those given.
  public var missing: Color
  /// What the categories are, above their entries in the legend; nil for nothing.
  public var label: RichText?

  /// Colours of markers.
  ///
  /// - Parameters:
  ///   - colormap: the colours of numbers and times.
  ///   - limits: the values at its ends; the data's own if not given.
  ///   - scale: how numbers become colours, as in `.log`; nil for even steps.
  ///   - palette: the colours of categories; after the last comes the first again. Nil for the
  ///     theme's.
  ///   - order: the order of categories.
  ///   - missing: the colour of missing values.
  ///   - label: what the categories are, above their entries in the legend.
  public init(
    colormap: Colormap = .viridis, limits: Limits = .automatic, scale: Scale? = nil,
    palette: Palette? = nil, order: CategoryOrder = .firstSeen,
    missing: Color = Color(gray: 0.72), label: (any RichTextConvertible)? = nil
  ) {
    self.colormap = colormap
    self.limits = limits
    self.scale = scale
    self.palette = palette
    self.order = order
    self.missing = missing
    self.label = label?.richText
  }
}
