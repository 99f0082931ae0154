public import PlotScene

/// A stem and a marker at each place: bars with less ink. matplotlib: `Axes.stem`; ggplot2:
/// `geom_segment` with `geom_point`.
///
///     Lollipop(x: countries, y: shares, orientation: .horizontal)
///
/// Where stems lie and their places are categories, the first one is on top.
///
/// A missing value (NaN or nil) is left out; so is an infinite one, and one that its scale has no place
/// for, with a diagnostic.
public struct Lollipop: CompositeMark {
  /// The places: numbers, categories or times.
  public var x: Channel
  /// The values at the markers, one for each place.
  public var y: Channel
  /// The value at which stems begin; nil for 0, or the end of an axis that has no 0.
  public var base: Double?
  /// Whether stems stand or lie.
  public var orientation: Orientation
  /// The colour; nil for the next of the theme's cycle.
  public var color: Color?
  /// The opacity, 0…1.
  public var alpha: Double
  /// The width of stems in points; nil for the theme's width of lines.
  public var lineWidth: Double?
  /// The shape of markers.
  public var marker: MarkerShape
  /// The diameter of markers in points; nil for one and a half times the theme's.
  public var markerSize: Double?
  /// Numbers beyond the markers; nil for none.
  public var labels: BarLabels?
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// A stem and a marker at each place.
  ///
  /// - Parameters:
  ///   - x: n places: numbers, categories or times.
  ///   - y: n values at the markers.
  ///   - base: the value at which stems begin; nil for 0, or the end of an axis that has no 0.
  ///   - orientation: whether stems stand, or lie with their places on the vertical axis.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - alpha: the opacity, 0…1.
  ///   - lineWidth: the width of stems in points; nil for the theme's width of lines.
  ///   - marker: the shape of markers.
  ///   - markerSize: their diameter in points; nil for one and a half times the theme's.
  ///   - labels: numbers beyond the markers; only their format, texts, style and distance count.
  ///   - label: the name in the legend.
  /// - Complexity: O(n) to draw.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>, base: Double? = nil,
    orientation: Orientation = .vertical, color: Color? = nil, alpha: Double = 1,
    lineWidth: Double? = nil, marker: MarkerShape = .circle, markerSize: Double? = nil,
    labels: BarLabels? = nil, label: (any RichTextConvertible)? = nil
  ) {
    self.x = Channel(x)
    self.y = Channel(y)
    self.base = base
    self.orientation = orientation
    self.color = color
    self.alpha = alpha
    self.lineWidth = lineWidth
    self.marker = marker
    self.markerSize = markerSize
    self.labels = labels
    self.label = label?.richText
  }

  /// The stems, the markers and the numbers.
  public var body: [any Mark] {
    let stems = Connectors(
      x: x, to: y, base: base, orientation: orientation, color: color, alpha: alpha,
      lineWidth: lineWidth)
    let heads = PlaceMarkers(
      x: x, y: y, orientation: orientation, color: color, alpha: alpha, marker: marker,
      markerSize: markerSize, labels: labels, base: base, label: label)
    return ([stems, heads] as [any Mark]).inOneCycleColor
  }

  /// Checks that there is a value for each place, and that the style's numbers make sense.
  public func validate() throws(PlotError) {
    try requireSameCount(x, "x", y, "y")
    try requireValues(y, "y")
    if let base, !base.isFinite {
      throw PlotError(problem: "the base is \(base); it must be a finite number")
    }
    try requireFraction(alpha, "alpha")
    try requireLength(lineWidth, "the line width")
    try requireLength(markerSize, "the marker size")
    try labels?.validate(count: x.count)
  }

  /// The values in words.
  public var altText: String { "\(nameInErrors) of \(x.count) values." }
}
