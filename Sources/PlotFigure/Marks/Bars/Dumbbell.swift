public import PlotScene

/// Two values at each place, joined by a line: before and after, lowest and highest. ggplot2:
/// `ggalt::geom_dumbbell`; matplotlib: `Axes.hlines` with two `Axes.scatter`.
///
///     Dumbbell(x: countries, from: life1990, to: life2020, labels: ["1990", "2020"])
///
/// Where lines lie and their places are categories, the first one is on top.
///
/// A place with a missing value (NaN or nil) has no line, and a marker for the other value. An infinite
/// value, and one that its scale has no place for, is left out with a diagnostic.
public struct Dumbbell: CompositeMark {
  /// The places: numbers, categories or times.
  public var x: Channel
  /// The first values, one for each place.
  public var from: Channel
  /// The second values, one for each place.
  public var to: Channel
  /// The names of the first and the second values in the legend; empty for none.
  public var labels: [RichText]
  /// Whether the lines stand or lie.
  public var orientation: Orientation
  /// The colours of the first and the second values; nil for the next two of the theme's cycle.
  public var colors: [Color]?
  /// The opacity of markers, 0…1.
  public var alpha: Double
  /// The colour of the lines; nil for a light one of the theme's texts.
  public var lineColor: Color?
  /// The width of the lines in points; nil for the theme's width of lines.
  public var lineWidth: Double?
  /// The shape of markers.
  public var marker: MarkerShape
  /// The diameter of markers in points; nil for one and a half times the theme's.
  public var markerSize: Double?

  /// Two values at each place.
  ///
  /// - Parameters:
  ///   - x: n places: numbers, categories or times.
  ///   - from: n first values.
  ///   - to: n second values.
  ///   - labels: two names in the legend; none for no entries.
  ///   - orientation: whether the lines stand, or lie with their places on the vertical axis.
  ///   - colors: two colours; nil for the next two of the theme's cycle.
  ///   - alpha: the opacity of markers, 0…1.
  ///   - lineColor: the colour of the lines; nil for a light one of the theme's texts.
  ///   - lineWidth: the width of the lines in points; nil for the theme's width of lines.
  ///   - marker: the shape of markers.
  ///   - markerSize: their diameter in points; nil for one and a half times the theme's.
  /// - Complexity: O(n) to draw.
  public init(
    x: some Sequence<some Plottable>, from: some Sequence<some Plottable>,
    to: some Sequence<some Plottable>, labels: [any RichTextConvertible] = [],
    orientation: Orientation = .horizontal, colors: [Color]? = nil, alpha: Double = 1,
    lineColor: Color? = nil, lineWidth: Double? = nil, marker: MarkerShape = .circle,
    markerSize: Double? = nil
  ) {
    self.x = Channel(x)
    self.from = Channel(from)
    self.to = Channel(to)
    self.labels = labels.map(\.richText)
    self.orientation = orientation
    self.colors = colors
    self.alpha = alpha
    self.lineColor = lineColor
    self.lineWidth = lineWidth
    self.marker = marker
    self.markerSize = markerSize
  }

  /// The lines, and the markers at either end.
  public var body: [any Mark] {
    Connectors(
      x: x, from: from, to: to, orientation: orientation, color: lineColor, isInk: true,
      alpha: lineColor == nil ? 0.35 : 1, lineWidth: lineWidth)
    for (index, values) in [from, to].enumerated() {
      PlaceMarkers(
        x: x, y: values, orientation: orientation, color: colors?[safe: index], alpha: alpha,
        marker: marker, markerSize: markerSize, label: labels[safe: index])
    }
  }

  /// Checks that there are two values for each place, and that the style's numbers make sense.
  public func validate() throws(PlotError) {
    try requireSameCount(x, "x", from, "from")
    try requireSameCount(x, "x", to, "to")
    try requireValues(from, "from")
    try requireValues(to, "to")
    guard labels.isEmpty || labels.count == 2, colors == nil || colors?.count == 2 else {
      throw PlotError(
        problem: "there are \(labels.count) labels and \(colors?.count ?? 0) colours; "
          + "two values need two of either, or none")
    }
    try requireFraction(alpha, "alpha")
    try requireLength(lineWidth, "the line width")
    try requireLength(markerSize, "the marker size")
  }

  /// The values in words.
  public var altText: String { "\(nameInErrors) of two values at \(x.count) places." }
}
