public import PlotScene

/// Bars of several series side by side at each place. matplotlib: several `Axes.bar`, `Axes.grouped_bar`.
///
///     GroupedBars(x: ["2023", "2024"], series: [[3, 4], [2, 5]], labels: ["Coal", "Wind"])
///
/// Each series is a ``Bars`` with a colour and an entry in the legend of its own. Where bars lie and
/// their places are categories, the first group is on top, and in it the first series.
///
/// Where a value is missing (NaN or nil) its place in the group stays free.
public struct GroupedBars: CompositeMark {
  /// The places of the groups: numbers, categories or times.
  public var x: Channel
  /// The values of each series, as many as places.
  public var series: [Channel]
  /// The names of the series in the legend; empty for none.
  public var labels: [RichText]
  /// The value at which bars begin; nil for 0, or the end of an axis that has no 0.
  public var base: Double?
  /// Whether bars stand or lie.
  public var orientation: Orientation
  /// The width of a group as a part of the smallest distance between two places, 0…1.
  public var width: Double
  /// The room between the bars of a group, as a part of a bar with its room, 0…1.
  public var gap: Double
  /// A colour for each series; nil for the theme's cycle.
  public var colors: [Color]?
  /// The opacity, 0…1.
  public var alpha: Double
  /// The colour of the line around each bar; nil for none.
  public var edgeColor: Color?
  /// The width of that line in points.
  public var edgeWidth: Double
  /// How far error bars reach from the ends of the bars of each series; empty for none.
  public var errors: [ErrorSize]
  /// Numbers at the bars; nil for none.
  public var barLabels: BarLabels?

  /// Bars of several series side by side.
  ///
  /// - Parameters:
  ///   - x: n places: numbers, categories or times.
  ///   - series: m series of n values each.
  ///   - labels: m names in the legend; none for no entries.
  ///   - base: the value at which bars begin; nil for 0, or the end of an axis that has no 0.
  ///   - orientation: whether bars stand, or lie with their places on the vertical axis.
  ///   - width: the width of a group as a part of the smallest distance between two places.
  ///   - gap: the room between the bars of a group, as a part of a bar with its room.
  ///   - colors: m colours; nil for the theme's cycle.
  ///   - alpha: the opacity, 0…1.
  ///   - edgeColor: the colour of the line around each bar; nil for none.
  ///   - edgeWidth: the width of that line in points.
  ///   - errors: m sizes of error bars at the ends of the bars; none for no error bars.
  ///   - barLabels: numbers at the bars.
  /// - Complexity: O(n · m) to draw.
  public init(
    x: some Sequence<some Plottable>, series: some Sequence<some Sequence<some Plottable>>,
    labels: [any RichTextConvertible] = [], base: Double? = nil,
    orientation: Orientation = .vertical, width: Double = 0.8, gap: Double = 0.06,
    colors: [Color]? = nil, alpha: Double = 1, edgeColor: Color? = nil, edgeWidth: Double = 0.8,
    errors: [ErrorSize] = [], barLabels: BarLabels? = nil
  ) {
    self.x = Channel(x)
    self.series = series.map { Channel($0) }
    self.labels = labels.map(\.richText)
    self.base = base
    self.orientation = orientation
    self.width = width
    self.gap = gap
    self.colors = colors
    self.alpha = alpha
    self.edgeColor = edgeColor
    self.edgeWidth = edgeWidth
    self.errors = errors
    self.barLabels = barLabels
  }

  /// A ``Bars`` for each series.
  public var body: [any Mark] {
    let share = 1 / Double(max(series.count, 1))
    return series.enumerated().map { index, values -> any Mark in
      var bars = Bars(x: [Double](), heights: [Double](), base: base, orientation: orientation)
      (bars.x, bars.heights) = (x, values)
      let (start, end) = (Double(index) * share, Double(index + 1) * share)
      let (middle, half) = ((start + end) / 2, (end - start) / 2 * (1 - gap))
      // Without a gap neighbours share their edge to the last digit.
      bars.part = gap == 0 ? start...end : (middle - half)...(middle + half)
      bars.width = width
      bars.color = colors?[safe: index]
      bars.alpha = alpha
      (bars.edgeColor, bars.edgeWidth) = (edgeColor, edgeWidth)
      bars.errors = errors[safe: index]
      bars.labels = barLabels
      bars.label = labels[safe: index]
      return bars
    }
  }

  /// Checks that there is a value of each series at each place, and that the style makes sense.
  public func validate() throws(PlotError) {
    try requireSeries(series, labels: labels, colors: colors)
    try requireFraction(gap, "the gap")
    guard errors.isEmpty || errors.count == series.count else {
      throw PlotError(
        problem: "the errors are of \(errors.count) series and there are \(series.count); "
          + "they must have the same number")
    }
    for part in body { try part.validate() }
  }

  /// The bars in words.
  public var altText: String {
    "\(nameInErrors) of \(series.count) series at \(x.count) places."
  }
}
