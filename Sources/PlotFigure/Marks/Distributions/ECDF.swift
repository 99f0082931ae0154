public import PlotScene

/// The empirical distribution function of a sample: the part of it that is not above each number, as
/// exact steps. matplotlib: `Axes.ecdf`.
///
/// Missing values (NaN or nil) are left out, and so are infinite ones, with a diagnostic. The line goes
/// on at 0 and at 1 to the ends of the axis.
public struct ECDF: Mark {
  /// The values as they were given.
  public var values: Channel { sample.channel }
  /// The distribution of the values.
  public let distribution: EmpiricalDistribution
  /// Whether the part above each number is shown.
  public var complement: Bool
  /// Which way the parts go.
  public var orientation: Orientation
  /// The colour; nil for the next of the theme's cycle.
  public var color: Color?
  /// The opacity, 0…1.
  public var alpha: Double
  /// The width of the line in points; nil for the theme's.
  public var lineWidth: Double?
  /// The pattern of the line.
  public var style: Dash
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  private let sample: MeasuredValues
  private let weightCount: Int?

  /// The empirical distribution function of a sample.
  ///
  /// - Parameters:
  ///   - values: n numbers or times.
  ///   - complement: whether the part above each number is shown, 1 − F: the survival function.
  ///   - weights: n weights; nil for equal ones.
  ///   - orientation: which way the parts go.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - alpha: the opacity, 0…1.
  ///   - lineWidth: the width in points; nil for the theme's.
  ///   - style: the pattern of the line.
  ///   - label: the name in the legend.
  /// - Complexity: O(n log n) once, O(n) to draw.
  public init(
    _ values: some Sequence<some Plottable>, complement: Bool = false, weights: [Double]? = nil,
    orientation: Orientation = .vertical, color: Color? = nil, alpha: Double = 1,
    lineWidth: Double? = nil, style: Dash = .solid, label: (any RichTextConvertible)? = nil
  ) {
    sample = MeasuredValues(Channel(values))
    weightCount = weights?.count
    self.complement = complement
    self.orientation = orientation
    self.color = color
    self.alpha = alpha
    self.lineWidth = lineWidth
    self.style = style
    self.label = label?.richText
    let numbers = sample.numbers
    distribution =
      numbers.allSatisfy(\.isFinite)
      ? EmpiricalDistribution(numbers, weights: weights)
      : EmpiricalDistribution(
        numbers.map { $0.isFinite ? $0 : .nan }, weights: weights)
  }
}

extension ECDF {
  /// Checks the weights and the style's numbers.
  public func validate() throws(PlotError) {
    try sample.validate()
    if let weightCount, weightCount != values.count {
      throw PlotError(
        problem: "\(values.count) values have \(weightCount) weights; "
          + "they must have the same number")
    }
    try requireLength(lineWidth, "the line width")
    try requireLengths(style)
    try requireFraction(alpha, "alpha")
  }

  /// The range of the values, and 0…1 as far as the scale has a place for it.
  public func extent(in scales: ScaleSet) -> Extent {
    let isVertical = orientation == .vertical
    let (along, across) = isVertical ? (scales.x, scales.y) : (scales.y, scales.x)
    let place = AxisExtent(sample.channel, on: along)
    let ends: [Double] = distribution.values.isEmpty ? [] : [0, 1]
    let parts = complement ? distribution.complements : distribution.probabilities
    let value = AxisExtent(Channel.range(of: parts + ends, in: across.legalDomain))
    let unplaced = along.unplaced(in: sample.channel)
    return isVertical
      ? Extent(x: place, y: value, unplaced: unplaced)
      : Extent(x: value, y: place, unplaced: unplaced)
  }

  /// One without a colour of its own takes the next one.
  public var takesCycleColor: Bool { color == nil }

  /// The steps, reduced to what dots can show.
  public func draw(in panel: Panel) -> [SceneItem] {
    guard !distribution.values.isEmpty else { return [] }
    let stroke = stroke(in: panel)
    let (along, across) = (panel.placeAxis(orientation), panel.valueAxis(orientation))
    let places = sample.places(of: distribution.values, on: along)
    let parts = complement ? distribution.complements : distribution.probabilities
    // Where 0 has no place, as on a logarithm, the line leaves through the end of the axis.
    let hasZero = across.scale.legalDomain.contains(0)
    let zero = hasZero ? 0 : across.limits.lowerBound
    func part(_ value: Double) -> Double { value == 0 ? zero : value }
    var (x, y): ([Double], [Double]) = ([], [])
    x.reserveCapacity(places.count * 2 + 2)
    y.reserveCapacity(places.count * 2 + 2)
    var before = complement ? 1.0 : zero
    if complement || hasZero {
      x.append(min(along.limits.lowerBound, places.first ?? 0))
      y.append(before)
    }
    for (place, after) in zip(places, parts) {
      x += [place, place]
      y += [before, part(after)]
      before = part(after)
    }
    if !complement || hasZero {
      x.append(max(along.limits.upperBound, places.last ?? 0))
      y.append(before)
    }
    let line =
      orientation == .vertical
      ? Polyline(x: x, y: y, in: panel, reach: stroke.width + 1)
      : Polyline(x: y, y: x, in: panel, reach: stroke.width + 1)
    var path = Path()
    for piece in line.pieces where piece.count > 1 { path.append(Path(lines: piece)) }
    return path.isEmpty ? [] : panel.clipped([.stroke(path, stroke)])
  }

  /// A short piece of the line.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    guard let label else { return [] }
    return [.line(label, stroke(in: panel))]
  }

  /// The distribution in words.
  public var altText: String {
    "\(nameInErrors) of \(values.count) values\(complement ? ", the part above" : "")."
  }

  private func stroke(in panel: Panel) -> Stroke {
    let color = color ?? panel.cycleColor
    let width = lineWidth ?? panel.style.lineWidth
    return Stroke(
      color.opacity(color.alpha * alpha), width: width, cap: style.cap, join: .miter,
      dash: style.pattern.map { $0 * width })
  }
}
