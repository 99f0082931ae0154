/// The ends of an axis: both, one of them, or the data's own, in either direction.
///
///     Axes(xLimits: 0...5, yLimits: 5...0)     // y runs downwards from 5 to 0
///     Axes(xLimits: 0..., yLimits: .reversed)  // x starts at 0; y is turned round
///
/// matplotlib: `Axes.set_xlim`, `Axes.invert_xaxis`.
public struct Limits: Hashable, Sendable {
  /// The lower value, or nil to take it from the data; for a moment the seconds since 1970.
  public var lower: Double? { lowerEnd?.number }
  /// The upper value, or nil to take it from the data; for a moment the seconds since 1970.
  public var upper: Double? { upperEnd?.number }
  /// Whether the axis runs from the upper to the lower value.
  public var isReversed: Bool
  /// Whether ends that come from the data move outwards to round values, instead of leaving a
  /// margin.
  public var isNice: Bool

  private var lowerEnd: End?
  private var upperEnd: End?

  /// An end as it was given: a moment keeps its nanoseconds.
  private enum End: Hashable {
    case number(Double)
    case time(Timestamp)

    init(_ value: some Plottable) {
      self = value.plotTime.map(End.time) ?? .number(value.plotValue)
    }

    var number: Double {
      switch self {
      case .number(let number): number
      case .time(let time): time.plotValue
      }
    }

    func number(on scale: Scale) -> Double {
      guard case .time(let time) = self else { return number }
      return scale.values(of: Channel([time])).first ?? number
    }
  }

  /// Ends of an axis; a nil end comes from the data.
  public init(
    lower: Double? = nil, upper: Double? = nil, isReversed: Bool = false, isNice: Bool = false
  ) {
    lowerEnd = lower.map { End.number($0) }
    upperEnd = upper.map { End.number($0) }
    self.isReversed = isReversed
    self.isNice = isNice
  }

  /// Ends of a time axis; a nil end comes from the data.
  @_disfavoredOverload
  public init(
    lower: Timestamp? = nil, upper: Timestamp? = nil, isReversed: Bool = false,
    isNice: Bool = false
  ) {
    lowerEnd = lower.map { End.time($0) }
    upperEnd = upper.map { End.time($0) }
    self.isReversed = isReversed
    self.isNice = isNice
  }

  /// The ends of a range.
  public init(_ range: ClosedRange<some Plottable>) {
    self.init()
    lowerEnd = End(range.lowerBound)
    upperEnd = End(range.upperBound)
  }

  /// The lower end as a number on a scale.
  func lower(on scale: Scale) -> Double? { lowerEnd?.number(on: scale) }
  /// The upper end as a number on a scale.
  func upper(on scale: Scale) -> Double? { upperEnd?.number(on: scale) }

  /// Ends in the order they are passed: a first that is above the second reverses the axis.
  public init(from first: Double, to second: Double) {
    self.init(lower: min(first, second), upper: max(first, second), isReversed: first > second)
  }

  /// Both ends from the data.
  public static let automatic = Limits()
  /// Both ends from the data, the upper one first.
  public static let reversed = Limits(isReversed: true)

  /// Both ends round values around the data.
  ///
  /// matplotlib: `rcParams["axes.autolimit_mode"] = "round_numbers"`.
  public static let nice = Limits(isNice: true)

  /// The same ends with the axis turned round.
  public func turned() -> Limits {
    var turned = self
    turned.isReversed.toggle()
    return turned
  }
}

/// Ends in the order they are written: `5...0` reverses the axis.
///
/// Disfavoured, so that ranges elsewhere stay ranges: it is used only where ``Limits`` are asked
/// for.
@_disfavoredOverload
public func ... (first: Double, second: Double) -> Limits {
  // A NaN must reach the check with the rest of the axis, not be lost in a comparison.
  first.isNaN || second.isNaN
    ? Limits(lower: first, upper: second) : Limits(from: first, to: second)
}

/// A lower end; the upper one comes from the data.
@_disfavoredOverload
public postfix func ... (lower: Double) -> Limits { Limits(lower: lower) }

/// An upper end; the lower one comes from the data.
@_disfavoredOverload
public prefix func ... (upper: Double) -> Limits { Limits(upper: upper) }
