public import PlotScene

/// Parts of a whole as wedges of a circle, or of a ring. matplotlib: `Axes.pie`.
///
///     Pie(values: [44, 31, 18, 7], labels: ["Coal", "Wind", "Gas", "Other"])
///     Pie(values: parts, labels: names, innerRadius: 0.6, labelPlace: .legend)
///
/// The first wedge begins on top and the others follow clockwise; names stand outside and keep apart from
/// each other. A percentage stands in its wedge if it has room there, or else behind the name. A missing
/// value (NaN or nil) has no wedge; nor has an infinite one, with a diagnostic. A negative one is an
/// error.
public struct Pie: Mark {
  /// Where the names of wedges stand.
  public enum LabelPlace: String, Hashable, Sendable {
    /// Around the circle, those that had to move with a line to their wedge.
    case outside
    /// In the legend.
    case legend
  }

  /// The values.
  public var values: Channel
  /// Their names; empty for none.
  public var labels: [RichText]
  /// Where the first wedge begins, counter-clockwise from the right.
  public var start: Angle
  /// Whether wedges follow each other clockwise.
  public var isClockwise: Bool
  /// Whether values are divided by their sum; otherwise they are parts of the circle.
  public var normalizes: Bool
  /// The radius of the hole as a part of that of the circle, 0 for none.
  public var innerRadius: Double
  /// By how much each wedge is moved outwards, as parts of the radius; empty for none.
  public var explode: [Double]
  /// A colour for each wedge; nil for the theme's cycle.
  public var colors: [Color]?
  /// The opacity, 0…1.
  public var alpha: Double
  /// The colour of the lines between wedges; nil for that of the page.
  public var edgeColor: Color?
  /// The width of these lines in points; 0 for none.
  public var edgeWidth: Double
  /// How the parts of the whole are written; nil for not at all.
  public var percentages: TickFormat?
  /// Where the names stand.
  public var labelPlace: LabelPlace

  /// Parts of a whole as wedges.
  ///
  /// - Parameters:
  ///   - values: n values, not negative.
  ///   - labels: n names; none for no names.
  ///   - start: where the first wedge begins, counter-clockwise from the right.
  ///   - isClockwise: whether wedges follow each other clockwise.
  ///   - normalizes: whether values are divided by their sum. Otherwise they are parts of the circle,
  ///     whose sum must not be above 1, and what is left stays free.
  ///   - innerRadius: the radius of the hole as a part of that of the circle, 0 for none.
  ///   - explode: by how much each wedge is moved outwards, as parts of the radius: n numbers, or none.
  ///   - colors: n colours; nil for the theme's cycle.
  ///   - alpha: the opacity, 0…1.
  ///   - edgeColor: the colour of the lines between wedges; nil for that of the page.
  ///   - edgeWidth: the width of these lines in points; 0 for none.
  ///   - percentages: how the parts of the whole are written; nil for not at all.
  ///   - labelPlace: where the names stand.
  /// - Complexity: O(n log n) to draw.
  public init(
    values: some Sequence<some Plottable>, labels: [any RichTextConvertible] = [],
    start: Angle = .degrees(90), isClockwise: Bool = true, normalizes: Bool = true,
    innerRadius: Double = 0, explode: [Double] = [], colors: [Color]? = nil, alpha: Double = 1,
    edgeColor: Color? = nil, edgeWidth: Double = 1,
    percentages: TickFormat? = .percent(places: 0), labelPlace: LabelPlace = .outside
  ) {
    self.values = Channel(values)
    self.labels = labels.map(\.richText)
    self.start = start
    self.isClockwise = isClockwise
    self.normalizes = normalizes
    self.innerRadius = innerRadius
    self.explode = explode
    self.colors = colors
    self.alpha = alpha
    self.edgeColor = edgeColor
    self.edgeWidth = edgeWidth
    self.percentages = percentages
    self.labelPlace = labelPlace
  }

  /// The angles of the wedges.
  public var angles: PieAngles {
    PieAngles(
      values.numbers, start: start.degrees, isClockwise: isClockwise, normalizes: normalizes)
  }
}

extension Pie {
  /// Checks that no value is negative, and that there are as many names, colours and shifts.
  public func validate() throws(PlotError) {
    guard values.kind == .numbers else { throw PlotError(problem: "the values are not numbers") }
    if let index = values.numbers.firstIndex(where: { $0 < 0 }) {
      throw PlotError(
        problem: "value \(index) is \(values.numbers[index]); "
          + "a part of a whole must not be negative")
    }
    for (count, name) in [(labels.count, "labels"), (explode.count, "shifts of wedges")]
    where count > 0 && count != values.count {
      throw PlotError(
        problem: "the \(name) are \(count) and the values \(values.count); "
          + "they must have the same number")
    }
    try requireColors(colors, count: values.count)
    guard start.degrees.magnitude <= 1e6 else {
      throw PlotError(problem: "the start is at \(start.degrees)°; it must be within ±1e6°")
    }
    let sum = values.numbers.filter(\.isFinite).reduce(0, +)
    guard normalizes || sum <= 1 + 1e-9 else {
      throw PlotError(
        problem: "the sum of the values is \(sum); values that are not normalised are parts of the "
          + "circle, and together 1 at most")
    }
    guard innerRadius >= 0, innerRadius < 1 else {
      throw PlotError(problem: "the inner radius is \(innerRadius); it must be in 0..<1")
    }
    guard explode.allSatisfy({ $0 >= 0 && $0 <= 10 }) else {
      throw PlotError(problem: "the shifts of wedges are \(explode); they must be 0 to 10 radii")
    }
    try requireFraction(alpha, "alpha")
    try requireLength(edgeWidth, "the edge width")
    if let problem = percentages?.problem { throw PlotError(problem: problem) }
  }

  /// The circle of radius 1, with wedges that are moved.
  public func extent(in scales: ScaleSet) -> Extent {
    let reach = 1 + (explode.max() ?? 0)
    let axis = AxisExtent(-reach...reach, stickyEdges: [-reach, reach])
    return Extent(x: axis, y: axis, unplaced: values.count(outside: Scale.finite))
  }

  /// A circle, and no axes.
  public var wishes: AxesWishes { AxesWishes(aspect: 1, hidesAxes: true) }

  /// The wedges, and their texts.
  public func draw(in panel: Panel) -> [SceneItem] {
    let disk = PieDisk(self, in: panel)
    return disk.wedges() + disk.texts()
  }

  /// A filled rectangle for each wedge, if the names stand there.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    guard labelPlace == .legend else { return [] }
    let fills = fills(in: panel)
    return labels.enumerated().map { .patch($1, fill: fills[safe: $0]) }
  }

  /// How far the names reach beyond the frame.
  public func overhang(in panel: Panel) -> Insets? {
    panel.overhang(of: PieDisk(self, in: panel).texts())
  }

  /// The parts in words.
  public var altText: String { "\(nameInErrors) of \(values.count) parts." }

  /// The colours of the wedges.
  func fills(in panel: Panel) -> [Color] {
    let cycle = panel.style.cycle
    let own =
      colors
      ?? values.numbers.indices.map { index in
        // The last wedge lies beside the first one.
        let isSame = index > 0 && index == values.count - 1 && index % cycle.colors.count == 0
        return cycle[isSame ? 1 : index]
      }
    return own.map { $0.opacity($0.alpha * alpha) }
  }
}
