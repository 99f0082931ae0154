public import PlotScene

/// Bars of several series upon each other at each place. matplotlib: `Axes.bar` with `bottom`.
///
///     StackedBars(x: years, series: [coal, gas, wind], labels: ["Coal", "Gas", "Wind"])
///     StackedBars(x: groups, series: answers, mode: .normalized, barLabels: .center)
///
/// Values above zero are stacked upwards from 0 and those below it downwards: see ``BarStack``. Each
/// series is a ``Bars`` with a colour and an entry in the legend of its own. Where bars lie and their
/// places are categories, the first stack is on top. A missing value (NaN or nil) has no height.
public struct StackedBars: CompositeMark {
  /// The places of the stacks: numbers, categories or times.
  public var x: Channel
  /// The values of each series, as many as places.
  public var series: [Channel]
  /// The names of the series in the legend; empty for none.
  public var labels: [RichText]
  /// Whether heights are the values or their parts of the whole.
  public var mode: BarStack.Mode
  /// Whether bars stand or lie.
  public var orientation: Orientation
  /// The width of bars as a part of the smallest distance between two places, 0…1.
  public var width: Double
  /// A colour for each series; nil for the theme's cycle.
  public var colors: [Color]?
  /// The opacity, 0…1.
  public var alpha: Double
  /// The colour of the line around each bar; nil for none.
  public var edgeColor: Color?
  /// The width of that line in points.
  public var edgeWidth: Double
  /// Numbers in the parts; nil for none.
  public var barLabels: BarLabels?
  /// The sum of each stack at its end; nil for none.
  public var totals: BarLabels?

  /// Bars of several series upon each other.
  ///
  /// - Parameters:
  ///   - x: n places: numbers, categories or times.
  ///   - series: m series of n values each, the first one nearest to zero.
  ///   - labels: m names in the legend; none for no entries.
  ///   - mode: whether heights are the values or their parts of the whole.
  ///   - orientation: whether bars stand, or lie with their places on the vertical axis.
  ///   - width: the width as a part of the smallest distance between two places; at 1 bars touch.
  ///   - colors: m colours; nil for the theme's cycle.
  ///   - alpha: the opacity, 0…1.
  ///   - edgeColor: the colour of the line around each bar; nil for none.
  ///   - edgeWidth: the width of that line in points.
  ///   - barLabels: numbers in the parts, which are values or parts of the whole as `mode` says; one
  ///     that has no room in its part is left out.
  ///   - totals: the sum of each stack, beyond its upper end.
  /// - Complexity: O(n · m) to draw.
  public init(
    x: some Sequence<some Plottable>, series: some Sequence<some Sequence<some Plottable>>,
    labels: [any RichTextConvertible] = [], mode: BarStack.Mode = .absolute,
    orientation: Orientation = .vertical, width: Double = 0.8, colors: [Color]? = nil,
    alpha: Double = 1, edgeColor: Color? = nil, edgeWidth: Double = 0.8,
    barLabels: BarLabels? = nil, totals: BarLabels? = nil
  ) {
    self.x = Channel(x)
    self.series = series.map { Channel($0) }
    self.labels = labels.map(\.richText)
    self.mode = mode
    self.orientation = orientation
    self.width = width
    self.colors = colors
    self.alpha = alpha
    self.edgeColor = edgeColor
    self.edgeWidth = edgeWidth
    self.barLabels = barLabels
    self.totals = totals
  }

  /// A ``Bars`` for each series, and the sums.
  public var body: [any Mark] {
    let values = series.map(\.numbers)
    let stack = BarStack(values, mode: mode)
    var marks = values.indices.map { index -> any Mark in
      var bars = Bars(
        x: [Double](), from: stack.lower[index], to: stack.upper[index], orientation: orientation,
        width: width, color: colors?[safe: index], alpha: alpha, edgeColor: edgeColor,
        edgeWidth: edgeWidth, labels: barLabels, label: labels[safe: index])
      bars.x = x
      bars.covered = stack.covered(index)
      bars.numbers = zip(stack.lower[index], stack.upper[index]).map { $1 - $0 }
      bars.ends = mode == .normalized ? [-1, 0, 1] : [0]
      bars.isPart = true
      return bars
    }
    if let totals {
      marks.append(
        BarTotals(
          x: x, ends: stack.highest, sums: zip(stack.highest, stack.lowest).map { $0 + $1 },
          labels: totals, orientation: orientation, width: width))
    }
    return marks
  }

  /// Checks that there is a value of each series at each place, and that the style makes sense.
  public func validate() throws(PlotError) {
    try requireSeries(series, labels: labels, colors: colors)
    for (index, values) in series.enumerated() {
      guard values.kind == .numbers else {
        throw PlotError(problem: "series \(index) is not of numbers, and only these have sums")
      }
      try requireSameCount(x, "x", values, "series \(index)")
    }
    try totals?.validate(count: x.count)
    for part in body { try part.validate() }
  }

  /// The bars in words.
  public var altText: String {
    "\(nameInErrors) of \(series.count) series at \(x.count) places."
  }
}

extension BarStack {
  /// For each value of a series where the next one upon it ends; NaN if there is none.
  fileprivate func covered(_ series: Int) -> [Double] {
    upper[series].indices.map { place in
      let end = upper[series][place]
      return zip(lower, upper).dropFirst(series + 1).lazy
        .first { $0[place] == end && $1[place].isFinite && $1[place] != end }
        .map { $1[place] } ?? .nan
    }
  }
}

/// The sums of stacks, at their ends.
private struct BarTotals: Mark {
  let x: Channel
  let ends: [Double]
  let sums: [Double]
  let labels: BarLabels
  let orientation: Orientation
  let width: Double

  func extent(in scales: ScaleSet) -> Extent { Extent() }

  func draw(in panel: Panel) -> [SceneItem] {
    let axis = panel.placeAxis(orientation)
    let texts = BarTexts(
      labels: BarLabels(
        .end, format: labels.format, texts: labels.texts, style: labels.style,
        distance: labels.distance),
      values: sums, from: sums.map { _ in 0 }, to: ends,
      slots: BarSlots(axis.values(of: x), on: axis.scale, width: width),
      orientation: orientation, colors: [])
    return texts.items(in: panel)
  }

  func overhang(in panel: Panel) -> Insets? { panel.overhang(of: draw(in: panel)) }

  var altText: String { "" }
}
