import PlotScene

/// An axis with its ends decided.
struct TrainedAxis {
  /// Axes that are trained together, and so have the same ticks where they are equally long.
  enum Group: Hashable {
    /// The horizontal axes that share one with the axes of this number.
    case x(Int)
    /// The vertical axes that share one with the axes of this number.
    case y(Int)
    /// The second axis on a side of the axes of this number.
    case second(Side, axes: Int)
    /// Colours of the axes of this number and of those that share them.
    case colors(axes: Int, index: Int)
  }

  let group: Group
  var label: RichText?
  var scale: Scale
  var limits: ClosedRange<Double>
  var isReversed: Bool
  /// Whether its ends are where the data ask for them, and not where the user put them.
  private(set) var isOpen = (lower: false, upper: false)
  var ticks: Ticks
  var format: TickFormat
  /// By how much labels are turned; nil for what suits.
  var tickAngle: Angle?
  /// Whether small ticks have a mark.
  var showsMinorTicks: Bool
  /// Whether the numbers are written; an inner axes that shares an axis leaves them to the outer
  /// one.
  var showsTickLabels = true
  /// Whether the name is written.
  var showsLabel = true
  /// To which side its ticks point; nil for the theme's way.
  var tickDirection: TickDirection?
  /// Its line.
  var spine = Spine.automatic
  /// On which sides of the frame it is shown.
  var placement = AxisPlacement.standard
  /// The colour of all of it; nil for the theme's.
  var color: Color?

  /// An axis trained on all axes that share it.
  ///
  /// - Parameters:
  ///   - axis: what the user said of the first of them.
  ///   - group: which axes are trained together.
  ///   - limits: what the axes that share it say of its ends: the first that says something is
  ///     followed.
  ///   - data: what all of them must show.
  ///   - margin: the room beside the data as a part of their range; 0 where marks fill the frame.
  ///   - isReversed: whether the marks turn the axis round.
  ///   - hasWholeNumbers: whether only whole numbers mean something, as the marks say.
  init(
    _ axis: Axis, group: Group, limits: [Limits], data: AxisExtent,
    margin: Double, isReversed: Bool, hasWholeNumbers: Bool
  ) throws(PlotError) {
    let wanted = axis.scale ?? .suited(to: data.channels)
    if let problem = wanted.problem ?? wanted.mismatch(with: data.channels) {
      throw PlotError(problem: problem)
    }
    let given = try Self.ends(limits, on: wanted)
    let scale = wanted.adapted(
      to: ScaleData(
        channels: data.channels, range: data.range, lower: given.lower, upper: given.upper))
    if let problem = scale.problem { throw PlotError(problem: problem) }
    // Once more, as the origin of times may have moved.
    let (lower, upper) = try Self.ends(limits, on: scale)
    guard margin >= 0, margin <= 1e6 else {
      throw PlotError(
        problem: "the margin is \(margin); it must be 0 to 1e6 times the data's range")
    }
    self.group = group
    self.label = axis.label
    self.scale = scale
    let isNice = limits.contains(where: \.isNice)
    self.ticks =
      axis.ticks
      ?? (!scale.isLinear
        ? .automatic
        : hasWholeNumbers ? .integers : isNice ? .fromEndToEnd : .automatic)
    if let problem = ticks.problem { throw PlotError(problem: problem) }
    self.format = axis.format ?? scale.format
    if let problem = format.problem { throw PlotError(problem: problem) }
    if let angle = axis.tickAngle?.degrees, !(angle.magnitude <= 90) {
      throw PlotError(
        problem: "the tick labels are turned by \(angle)°; it must be −90° to 90°")
    }
    self.tickAngle = axis.tickAngle
    self.showsMinorTicks = axis.minorTicks ?? scale.hasMinorTicks
    self.tickDirection = axis.tickDirection
    self.spine = axis.spine
    self.placement = axis.placement
    self.color = axis.color
    self.isReversed = isReversed != limits.contains(where: \.isReversed)
    self.limits = Self.held(
      Self.trained(lower, upper, data: data, scale: scale, margin: margin, isNice: isNice), scale)
    let isFree = scale.limits == nil && !isNice
    isOpen = (isFree && lower == nil, isFree && upper == nil)
    self.scale = scale.fit?(self.limits) ?? scale
    if let problem = self.scale.problem { throw PlotError(problem: problem) }
  }

  /// The same axis with the look that one of those that share it has.
  func styled(as own: Axis) -> TrainedAxis {
    var axis = self
    axis.tickDirection = own.tickDirection
    axis.spine = own.spine
    axis.color = own.color
    return axis
  }

  /// The axis of a colorbar.
  init(_ colorbar: Colorbar, _ mapping: ColorMapping, group: Group) {
    self.group = group
    label = colorbar.label
    scale = mapping.scale
    limits = mapping.limits
    isReversed = mapping.isReversed
    ticks = colorbar.ticks
    format = colorbar.format ?? mapping.scale.format
    showsMinorTicks = colorbar.minorTicks ?? mapping.scale.hasMinorTicks
  }

  private static func trained(
    _ lower: Double?, _ upper: Double?, data: AxisExtent, scale: Scale, margin: Double,
    isNice: Bool
  ) -> ClosedRange<Double> {
    if let lower, let upper { return lower < upper ? lower...upper : scale.widened(lower...lower) }
    // The surroundings of a single moment are for a point; a bar brings its own.
    let own = data.reach > 0 && scale.standsForTimes ? nil : scale.limits
    guard let range = own ?? scale.range(of: data) else {
      if let end = lower ?? upper { return scale.widened(end...end) }
      return scale.emptyLimits
    }
    guard range.lowerBound < range.upperBound || lower != nil || upper != nil else {
      return scale.widened(range)
    }
    let low = lower ?? range.lowerBound
    let high = upper ?? range.upperBound
    guard low < high else { return scale.widened((lower ?? high)...(lower ?? high)) }
    if isNice, let nice = scale.niceLimits?(low...high) {
      let (first, last) = (lower ?? nice.lowerBound, upper ?? nice.upperBound)
      return first < last ? (first...last).clamped(to: scale.legalDomain) : low...high
    }
    let hasMargin = own == nil
    let wide = scale.expanded(
      low...high, byFraction: lower == nil && hasMargin ? margin : 0,
      upper == nil && hasMargin ? margin : 0)
    return held(wide, around: low...high, by: data.stickyEdges)
  }

  /// Limits with margins that end at a sticky edge, as far as there is one between the data and the
  /// limit.
  private static func held(
    _ limits: ClosedRange<Double>, around data: ClosedRange<Double>, by edges: Set<Double>
  ) -> ClosedRange<Double> {
    // An edge that is computed may miss the data by a little; the tolerance is matplotlib's.
    let slack = 1e-5 * data.upperBound - 1e-5 * data.lowerBound
    let below = edges.filter { $0 <= data.lowerBound + slack }.max() ?? -.infinity
    let above = edges.filter { $0 >= data.upperBound - slack }.min() ?? .infinity
    let lower = max(limits.lowerBound, min(below, data.lowerBound))
    let upper = min(limits.upperBound, max(above, data.upperBound))
    return lower...max(lower, upper)
  }

  /// Limits far enough apart that the length of a unit on the page is a finite number, places at
  /// least 1e-290 apart on the scale's line, and that a scale which is not even has places between
  /// them: at 10³⁰⁰, a logarithm has none for numbers that differ in the last three digits.
  private static func held(
    _ limits: ClosedRange<Double>, _ scale: Scale
  ) -> ClosedRange<Double> {
    let (low, high) = (scale.forward(limits.lowerBound), scale.forward(limits.upperBound))
    let resolution = scale.transform == nil ? 0 : max(low.magnitude, high.magnitude).ulp
    let least = max(0.5e-290, 32 * resolution)
    guard high / 2 - low / 2 < least else { return limits }
    let lower = max(scale.backward(low - least), scale.legalDomain.lowerBound)
    let upper = min(scale.backward(high + least), scale.legalDomain.upperBound)
    return lower < upper ? lower...upper : limits
  }

  /// The ends that are given: of several, the first.
  private static func ends(
    _ limits: [Limits], on scale: Scale
  ) throws(PlotError) -> (lower: Double?, upper: Double?) {
    let lower = limits.lazy.compactMap { $0.lower(on: scale) }.first
    let upper = limits.lazy.compactMap { $0.upper(on: scale) }.first
    try check(lower, upper, scale)
    return (lower, upper)
  }

  private static func check(_ lower: Double?, _ upper: Double?, _ scale: Scale) throws(PlotError) {
    for case (let end?, let name) in [(lower, "lower"), (upper, "upper")]
    where !scale.legalDomain.contains(end) {
      let domain = scale.legalDomain
      let bounds =
        domain == Scale.finite ? "" : " in \(domain.lowerBound)…\(domain.upperBound)"
      throw PlotError(
        problem: "the \(name) limit is \(end); a \(scale.name) axis needs a finite number" + bounds)
    }
    if let lower, let upper, lower > upper {
      throw PlotError(
        problem: "the lower limit \(lower) is above the upper limit \(upper); "
          + "give them in order, and turn the axis with `isReversed` or `upper...lower`")
    }
  }
}
