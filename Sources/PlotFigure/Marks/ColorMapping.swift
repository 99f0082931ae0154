public import PlotScene

/// From values to colours, trained on all marks that share it.
public struct ColorMapping: Sendable {
  /// The colours.
  public let colormap: Colormap
  /// The scale of the values.
  public let scale: Scale
  /// The values at the ends of the colours, the lower first.
  public let limits: ClosedRange<Double>
  /// Whether the lower value has the last colour.
  public let isReversed: Bool

  /// The classes within which the colour stays the same; nil where it changes evenly.
  let classes: ColorClasses?
  /// The colours as bytes, made once for all marks.
  let entries: [UInt8]
  private let origin: Double
  private let span: Double

  init(colormap: Colormap, scale: Scale, limits: ClosedRange<Double>, isReversed: Bool) {
    self.colormap = colormap
    self.scale = scale
    self.limits = limits
    self.isReversed = isReversed
    let classes = scale.classes.flatMap(ColorClasses.init)
    self.classes = classes
    entries = ColorTable.entries(colormap, classes)
    // Halves, so that the span of ±1.7e308 does not overflow.
    origin = scale.forward(limits.lowerBound) / 2
    span = scale.forward(limits.upperBound) / 2 - origin
  }

  /// The place of a value among the colours, 0…1 inside the limits, where all values of a class of
  /// the scale have one place. It is below 0 or above 1 outside the limits, and NaN if the value is
  /// missing, infinite or such as the scale has no place for.
  public func fraction(_ value: Double) -> Double {
    guard scale.legalDomain.contains(value) else { return .nan }
    guard let classes else { return evenFraction(value) }
    let index = classIndex(value, in: classes)
    if index < 0 { return -1 }
    if index >= classes.count { return 2 }
    return classes.count > 1 ? Double(index) / Double(classes.count - 1) : 0.5
  }

  /// The colour of a value: that of missing values for NaN, and outside the limits the colormap's
  /// colours for these, or else that of the nearer end.
  public func color(_ value: Double) -> Color {
    guard scale.legalDomain.contains(value) else { return colormap.missing }
    guard let classes else { return colormap.color(at: evenFraction(value)) }
    return colormap.color(ofClass: classIndex(value, in: classes), of: classes.count)
  }

  /// The number of a value's class in the order of colours; below 0 or from the count of classes on
  /// for what lies outside the limits.
  private func classIndex(_ value: Double, in classes: ColorClasses) -> Int {
    let inside = min(max(classes.index(of: value), 0), classes.count - 1)
    let index = value < limits.lowerBound ? -1 : value > limits.upperBound ? classes.count : inside
    return isReversed ? classes.count - 1 - index : index
  }

  /// The place of a value as the scale has it.
  private func evenFraction(_ value: Double) -> Double {
    EvenLine(domain: scale.legalDomain, origin: origin, span: span, isReversed: isReversed)
      .place(scale.forward(value))
  }

  /// Places among the colours where the scale is even; nil for other scales, and for classes.
  var evenLine: EvenLine? {
    guard classes == nil, scale.transform == nil else { return nil }
    return EvenLine(
      domain: scale.legalDomain, origin: origin, span: span, isReversed: isReversed)
  }

  /// The place of numbers on a line between the ends of the colours: what of a mapping many values
  /// need, without its closures and tables.
  struct EvenLine {
    /// What has a place.
    let domain: ClosedRange<Double>
    /// Half of the first end.
    let origin: Double
    /// Half of the distance of the ends.
    let span: Double
    let isReversed: Bool

    /// As ``ColorMapping/fraction(_:)``.
    func fraction(_ value: Double) -> Double {
      domain.contains(value) ? place(value) : .nan
    }

    fileprivate func place(_ value: Double) -> Double {
      let raw = span > 0 ? (value / 2 - origin) / span : 0.5
      // The mean of equal cells may differ from them in the last digit, and must not count as
      // outside.
      let tolerance = 1e-9
      let inside = raw > -tolerance && raw < 1 + tolerance
      let fraction = inside ? min(max(raw, 0), 1) : raw
      return isReversed ? 1 - fraction : fraction
    }
  }

  /// The value at a place of the colours, 0…1, with the ends of the limits at its ends.
  func value(at fraction: Double) -> Double {
    let part = isReversed ? 1 - fraction : fraction
    let value = scale.backward((origin + span * part) * 2)
    return min(max(value, limits.lowerBound), limits.upperBound)
  }
}

/// Boundaries between values of one colour.
struct ColorClasses: Sendable {
  /// The boundaries, ascending.
  let boundaries: [Double]
  private let line: PiecewiseLine

  /// The classes between boundaries; nil for less than two.
  init?(_ boundaries: [Double]) {
    guard boundaries.count > 1 else { return nil }
    self.boundaries = boundaries
    line = PiecewiseLine(boundaries)
  }

  /// The number of classes.
  var count: Int { boundaries.count - 1 }

  /// The number of the class that a value belongs to: −1 below all and ``count`` above all.
  func index(of value: Double) -> Int { line.interval(of: value) }
}
