public import PlotScene

/// Bars at places, from a base to a value. matplotlib: `Axes.bar`, `Axes.barh`.
///
///     Bars(x: ["Nile", "Amazon", "Yangtze"], heights: [6650, 6400, 6300])
///     Bars(x: weeks, from: lowest, to: highest, orientation: .horizontal)
///
/// Heights are readings of the axis, as heights above the sea are: a bar goes from the base to its
/// height. The base is 0; the axis begins there without a margin if all bars are on one side of it. On a
/// scale that has no 0, such as a logarithm, bars begin at the end of the axis, which is a round number
/// below all heights; a base that is given is shown.
///
/// Where bars lie and their places are categories, the first one is on top.
///
/// A bar with a missing value (NaN or nil) is left out; so is one with a value that is infinite or that
/// its scale has no place for, with a diagnostic.
public struct Bars: Mark {
  /// The places: numbers, categories or times.
  public var x: Channel
  /// The values at which bars end, one for each place.
  public var heights: Channel
  /// The values at which bars begin, one for each place; nil if all begin at the base.
  public var feet: Channel?
  /// The value at which bars begin; nil for 0, or the end of an axis that has no 0.
  public var base: Double?
  /// Whether bars stand or lie.
  public var orientation: Orientation
  /// The width of bars as a part of the smallest distance between two places, 0…1.
  public var width: Double
  /// The colour; nil for the next of the theme's cycle.
  public var color: Color?
  /// A colour for each bar; nil for one colour.
  public var colors: [Color]?
  /// The opacity, 0…1.
  public var alpha: Double
  /// The colour of the line around each bar; nil for none.
  public var edgeColor: Color?
  /// The width of that line in points.
  public var edgeWidth: Double
  /// How far error bars reach from the ends of the bars; nil for none.
  public var errors: ErrorSize?
  /// Numbers at the bars; nil for none.
  public var labels: BarLabels?
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// The part of the width that is taken, where several bars share a place.
  var part = 0.0...1.0
  /// For each bar the value up to which another one will be drawn upon its end; empty for none.
  var covered: [Double] = []
  /// The numbers that are written, where these are not the heights.
  var numbers: [Double]?
  /// Values at which the axis ends without a margin, beside the base.
  var ends: Set<Double> = []
  /// Whether bars are parts of a stack.
  var isPart = false

  /// Bars from a base to their heights.
  ///
  /// - Parameters:
  ///   - x: n places: numbers, categories or times.
  ///   - heights: n values at which the bars end.
  ///   - base: the value at which they begin; nil for 0, or the end of an axis that has no 0.
  ///   - orientation: whether bars stand, or lie with their places on the vertical axis.
  ///   - width: the width as a part of the smallest distance between two places; at 1 bars touch.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - colors: n colours, one for each bar; nil for one colour.
  ///   - alpha: the opacity, 0…1.
  ///   - edgeColor: the colour of the line around each bar; nil for none.
  ///   - edgeWidth: the width of that line in points.
  ///   - errors: how far error bars reach from the ends of the bars, in the units of heights.
  ///   - labels: numbers at the bars.
  ///   - label: the name in the legend.
  /// - Complexity: O(n) to draw, O(n log n) for places that do not ascend.
  public init(
    x: some Sequence<some Plottable>, heights: some Sequence<some Plottable>,
    base: Double? = nil, orientation: Orientation = .vertical, width: Double = 0.8,
    color: Color? = nil, colors: [Color]? = nil, alpha: Double = 1, edgeColor: Color? = nil,
    edgeWidth: Double = 0.8, errors: ErrorSize? = nil, labels: BarLabels? = nil,
    label: (any RichTextConvertible)? = nil
  ) {
    self.x = Channel(x)
    self.heights = Channel(heights)
    self.base = base
    self.orientation = orientation
    self.width = width
    self.color = color
    self.colors = colors
    self.alpha = alpha
    self.edgeColor = edgeColor
    self.edgeWidth = edgeWidth
    self.errors = errors
    self.labels = labels
    self.label = label?.richText
  }

  /// Floating bars, each from one value to another. matplotlib: `Axes.bar` with `bottom`,
  /// `Axes.broken_barh`.
  ///
  /// - Parameters:
  ///   - x: n places: numbers, categories or times.
  ///   - from: n values at which the bars begin: numbers or times.
  ///   - to: n values at which they end, above or below.
  ///   - orientation: whether bars stand, or lie with their places on the vertical axis.
  ///   - width: the width as a part of the smallest distance between two places; at 1 bars touch.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - colors: n colours, one for each bar; nil for one colour.
  ///   - alpha: the opacity, 0…1.
  ///   - edgeColor: the colour of the line around each bar; nil for none.
  ///   - edgeWidth: the width of that line in points.
  ///   - labels: the values at which bars end, as numbers at them.
  ///   - label: the name in the legend.
  /// - Complexity: O(n) to draw, O(n log n) for places that do not ascend.
  public init(
    x: some Sequence<some Plottable>, from: some Sequence<some Plottable>,
    to: some Sequence<some Plottable>, orientation: Orientation = .vertical, width: Double = 0.8,
    color: Color? = nil, colors: [Color]? = nil, alpha: Double = 1, edgeColor: Color? = nil,
    edgeWidth: Double = 0.8, labels: BarLabels? = nil,
    label: (any RichTextConvertible)? = nil
  ) {
    self.init(
      x: x, heights: to, orientation: orientation, width: width, color: color, colors: colors,
      alpha: alpha, edgeColor: edgeColor, edgeWidth: edgeWidth, labels: labels, label: label)
    feet = Channel(from)
  }
}

extension Bars {
  /// Checks that there is a height for each place, and that the style's numbers make sense.
  public func validate() throws(PlotError) {
    try requireSameCount(x, "x", heights, feet == nil ? "heights" : "to")
    if let feet { try requireSameCount(x, "x", feet, "from") }
    try requireValues(heights, feet == nil ? "heights" : "to")
    if let feet { try requireValues(feet, "from") }
    if let base, !base.isFinite {
      throw PlotError(problem: "the base is \(base); it must be a finite number")
    }
    try requireColors(colors, count: x.count)
    try requireFraction(width, "the width")
    try requireFraction(alpha, "alpha")
    try requireLength(edgeWidth, "the edge width")
    if let errors {
      guard heights.kind == .numbers else {
        throw PlotError(problem: "errors are given, and the heights are no numbers")
      }
      try errors.validate("height", count: x.count)
    }
    try labels?.validate(count: x.count)
  }

  /// The places with the width of bars, and the values with the base.
  public func extent(in scales: ScaleSet) -> Extent {
    let (places, values) =
      orientation == .vertical ? (scales.x, scales.y) : (scales.y, scales.x)
    let along = BarSlots.extent(x, on: places, width: width)
    var across = BarFoot(base: base, on: values).extent(heights: heights, feet: feet, ends: ends)
    let errors = errorEnds
    across.range = hull(
      across.range, Channel.range(of: errors.lows + errors.highs, in: values.legalDomain))
    let unplaced =
      places.unplaced(in: x) + values.unplaced(in: heights)
      + (feet?.count(outside: Scale.finite) ?? 0) + errors.infinite
    return orientation == .vertical
      ? Extent(x: along, y: across, unplaced: unplaced)
      : Extent(x: across, y: along, unplaced: unplaced)
  }

  /// Names along the vertical axis are read from the top.
  public var wishes: AxesWishes {
    AxesWishes(reversesY: orientation == .horizontal && x.kind == .categories)
  }

  /// Bars without a colour of their own take the next one.
  public var takesCycleColor: Bool { color == nil && colors == nil }

  /// The bars inside the frame, and their numbers.
  public func draw(in panel: Panel) -> [SceneItem] {
    let fills = fills(in: panel)
    let bars = PlacedBars(
      slots(in: panel), from: starts(in: panel), to: stops(in: panel), orientation, in: panel)
    let isOpaque = fills.allSatisfy { $0.alpha == 1 }
    return bars.items(colors: fills, edge: edge, covered: isOpaque ? covered : [])
      + errorItems(in: panel) + labelItems(in: panel)
  }

  /// A filled rectangle.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    guard let label else { return [] }
    return [.patch(label, fill: fills(in: panel).first, edge: edge)]
  }

  /// How far the numbers reach beyond the frame.
  public func overhang(in panel: Panel) -> Insets? {
    labels == nil ? nil : panel.overhang(of: labelItems(in: panel))
  }

  /// The bars in words.
  public var altText: String { "\(nameInErrors) of \(x.count) values." }

  // MARK: - Parts

  private var edge: Stroke? {
    edgeColor.map { Stroke($0.opacity($0.alpha * alpha), width: edgeWidth, join: .miter) }
  }

  private func fills(in panel: Panel) -> [Color] {
    (colors ?? [color ?? panel.cycleColor]).map { $0.opacity($0.alpha * alpha) }
  }

  private func slots(in panel: Panel) -> BarSlots {
    let axis = panel.placeAxis(orientation)
    return BarSlots(axis.values(of: x), on: axis.scale, width: width, part: part)
  }

  private func starts(in panel: Panel) -> [Double] {
    let axis = panel.valueAxis(orientation)
    if let feet { return axis.values(of: feet) }
    return Array(repeating: base ?? axis.openFoot, count: heights.count)
  }

  private func stops(in panel: Panel) -> [Double] {
    panel.valueAxis(orientation).values(of: heights)
  }

  /// The ends of the error bars; none in most bars.
  private var errorEnds: ErrorEnds {
    ErrorEnds(
      errors == nil ? [] : heights.numbers, errors, offset: 0, lowerLimits: [], upperLimits: [])
  }

  private func errorItems(in panel: Panel) -> [SceneItem] {
    guard let errors else { return [] }
    let (places, values) = (panel.placeAxis(orientation), panel.valueAxis(orientation))
    let slots = slots(in: panel)
    let middles = slots.middles(on: places.scale)
    let ink = panel.style.text.color
    let stops = stops(in: panel)
    let thickness =
      zip(slots.lower, slots.upper)
      .map { abs(places.position($0) - places.position($1)) }.first { !$0.isNaN } ?? 0
    let look = (width: min(1, thickness / 2), cap: min(5, thickness * 0.6))
    // A bar that is left out has no error bar.
    let ends = stops.map { values.scale.hasPlace(for: $0) ? $0 : .nan }
    let bars =
      orientation == .vertical
      ? ErrorBars(
        x: middles, y: ends, yError: errors, color: ink, lineWidth: look.width, capSize: look.cap)
      : ErrorBars(
        x: ends, y: middles, xError: errors, color: ink, lineWidth: look.width, capSize: look.cap)
    return bars.draw(in: panel)
  }

  private func labelItems(in panel: Panel) -> [SceneItem] {
    guard let labels else { return [] }
    let (starts, stops, ends) = (starts(in: panel), stops(in: panel), errorEnds)
    let reach = zip(ends.lows, ends.highs).enumerated().map { index, ends in
      stops[index] < starts[index] ? ends.0 : ends.1
    }
    return BarTexts(
      labels: labels, values: numbers ?? stops, from: starts, to: stops, reach: reach,
      slots: slots(in: panel), orientation: orientation, colors: fills(in: panel), isPart: isPart
    ).items(in: panel)
  }
}
