public import PlotScene

/// Points, each a marker. matplotlib: `Axes.scatter`, where `s` is the square of `size` and `c` is
/// `colorBy`; ggplot2: `geom_point`.
///
/// A point with a missing value (NaN or nil) is left out; so is one with a value that is infinite
/// or that its scale has no place for, with a diagnostic. A marker whose centre is inside the
/// limits is drawn whole, also where it reaches over the frame.
///
/// Size, colour and shape can show data, too:
///
///     Scatter(x: income, y: life, sizeBy: population, colorBy: continent)
///
/// Areas grow evenly with numbers, and larger markers lie below smaller ones. Colours of numbers
/// have a colorbar; sizes, shapes and the colours of categories have entries in the legend, grey
/// where they say nothing of colour. What has no size is left out; what has no colour has the colour
/// of missing values; what has no shape is a circle.
public struct Scatter: Mark {
  /// The values along the horizontal axis.
  public var x: Channel
  /// The values along the vertical axis, one for each of `x`.
  public var y: Channel
  /// The numbers that areas show, one for each of `x`; nil for markers of one size.
  public var sizeBy: Channel?
  /// The numbers, times or categories that colours show; nil for markers of one colour.
  public var colorBy: Channel?
  /// The categories that shapes show; nil for markers of one shape.
  public var shapeBy: Channel?
  /// The diameter in points, of the circle of equal area; nil for the theme's.
  public var size: Double?
  /// The colour; nil for the next of the theme's cycle.
  public var color: Color?
  /// The opacity of each marker, 0…1; where markers overlap the colour grows denser.
  public var alpha: Double
  /// The shape.
  public var marker: MarkerShape
  /// The colour of the line around each marker; nil for none.
  public var edgeColor: Color?
  /// The width of that line in points.
  public var edgeWidth: Double
  /// How sizes show data.
  public var sizes: ScatterSizes
  /// How colours show data.
  public var colors: ScatterColors
  /// How shapes show data.
  public var shapes: ScatterShapes
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// Markers at points.
  ///
  /// - Parameters:
  ///   - x: n values along the horizontal axis.
  ///   - y: n values along the vertical axis.
  ///   - sizeBy: n numbers that areas show.
  ///   - colorBy: n numbers, times or categories that colours show.
  ///   - shapeBy: n categories that shapes show.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - alpha: the opacity of each marker, 0…1.
  ///   - marker: the shape.
  ///   - size: the diameter in points; nil for the theme's.
  ///   - edgeColor: the colour of the line around each marker; nil for none.
  ///   - edgeWidth: the width of that line in points.
  ///   - sizes: which areas show which numbers, and how the legend names them.
  ///   - colors: which colours show which values, and how the legend names them.
  ///   - shapes: which shapes show which categories, and how the legend names them.
  ///   - label: the name in the legend.
  /// - Complexity: O(n) to draw; O(n log n) where sizes show data.
  public init<
    Sizes: Sequence, Colors: Sequence, Shapes: Sequence
  >(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    sizeBy: Sizes? = [Double]?.none, colorBy: Colors? = [Double]?.none,
    shapeBy: Shapes? = [String]?.none,
    color: Color? = nil, alpha: Double = 1, marker: MarkerShape = .circle, size: Double? = nil,
    edgeColor: Color? = nil, edgeWidth: Double = 0.6,
    sizes: ScatterSizes = ScatterSizes(), colors: ScatterColors = ScatterColors(),
    shapes: ScatterShapes = ScatterShapes(),
    label: (any RichTextConvertible)? = nil
  ) where Sizes.Element: Plottable, Colors.Element: Plottable, Shapes.Element: Plottable {
    self.x = Channel(x)
    self.y = Channel(y)
    self.sizeBy = sizeBy.map { Channel($0) }
    self.colorBy = colorBy.map { Channel($0) }
    self.shapeBy = shapeBy.map { Channel($0) }
    self.size = size
    self.color = color
    self.alpha = alpha
    self.marker = marker
    self.edgeColor = edgeColor
    self.edgeWidth = edgeWidth
    self.sizes = sizes
    self.colors = colors
    self.shapes = shapes
    self.label = label?.richText
  }
}

extension Scatter {
  /// Checks that all data have the same count and are of a kind that can be shown, and that the
  /// style's numbers make sense.
  public func validate() throws(PlotError) {
    try requireSameCount(x: x, y: y)
    let all: [(Channel?, String)] = [
      (sizeBy, "sizeBy"), (colorBy, "colorBy"), (shapeBy, "shapeBy"),
    ]
    for case (let channel?, let name) in all where channel.count != x.count {
      throw PlotError(
        problem: "x has \(x.count) values and \(name) has \(channel.count); "
          + "they must have the same number")
    }
    if let sizeBy, sizeBy.kind != .numbers {
      throw PlotError(problem: "sizeBy has \(sizeBy.kind); sizes show numbers")
    }
    if let shapeBy, shapeBy.kind != .categories {
      throw PlotError(problem: "shapeBy has \(shapeBy.kind); shapes show categories")
    }
    if let colorBy, colorBy.kind != .categories, colors.label != nil {
      throw PlotError(
        problem: "colorBy has \(colorBy.kind) and a label for the legend; their colours stand in a "
          + "colorbar, which has a label of its own")
    }
    try sizes.validate()
    try requireLength(size, "the size")
    try requireLength(edgeWidth, "the edge width")
    try requireFraction(alpha, "alpha")
  }

  /// The ranges of the finite values.
  public func extent(in scales: ScaleSet) -> Extent {
    var extent = Extent(x: x, y: y, in: scales)
    if let sizeBy { extent.unplaced += sizeBy.count(outside: Scale.finite) }
    if let encoded {
      extent.color = AxisExtent(encoded, on: scales.color)
      extent.unplaced += encoded.count(outside: scales.color.legalDomain)
    }
    return extent
  }

  /// The colours of numbers and times; those of categories are no scale.
  public var colorEncoding: ColorEncoding? {
    encoded.map { _ in
      var map = colors.colormap
      map.missing = colors.missing
      return ColorEncoding(map, limits: colors.limits, scale: colors.scale)
    }
  }

  /// Points without a colour of their own take the next one, unless it shows data.
  public var takesCycleColor: Bool { color == nil && colorBy == nil }

  /// All markers whose centre is inside the limits: one item, or one a shape.
  public func draw(in panel: Panel) -> [SceneItem] {
    guard sizeBy == nil, colorBy == nil, shapeBy == nil else {
      return ScatterDrawing(self, in: panel).items
    }
    var centers: [Point] = []
    centers.reserveCapacity(x.count)
    for (xValue, yValue) in zip(panel.x.values(of: x), panel.y.values(of: y)) {
      if let point = panel.point(xValue, yValue), panel.contains(point) { centers.append(point) }
    }
    guard !centers.isEmpty else { return [] }
    return [
      .markers(
        MarkerBatch(
          marker, at: centers, size: size ?? panel.style.markerSize, color: ownColor(in: panel),
          edge: edge))
    ]
  }

  /// One marker, and what its colours, shapes and sizes mean.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    ScatterLegend(self, in: panel).keys
  }

  /// The points in words.
  public var altText: String {
    let shown = [
      sizeBy == nil ? nil : "size", colorBy == nil ? nil : "colour", shapeBy == nil ? nil : "shape",
    ].compactMap { $0 }
    let more = shown.isEmpty ? "" : ", with data shown by \(shown.joined(separator: ", "))"
    return "\(nameInErrors) of \(x.count) points\(more)."
  }

  /// What colours show that stand in a colorbar.
  private var encoded: Channel? { colorBy.flatMap { $0.kind == .categories ? nil : $0 } }

  /// The line around each marker.
  var edge: Stroke? {
    edgeColor.map { Stroke($0.opacity($0.alpha * alpha), width: edgeWidth) }
  }

  /// The colour of markers whose colour shows nothing.
  func ownColor(in panel: Panel) -> Color {
    let own = color ?? panel.cycleColor
    return own.opacity(own.alpha * alpha)
  }
}
