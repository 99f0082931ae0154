/// The ends of an axis: both, one of them, or the data's own, in either direction.
///
///     Axes(xLimits: 0...5, yLimits: 5...0)     // y runs downwards from 5 to 0
///     Axes(xLimits: 0..., yLimits: .reversed)  // x starts at 0; y is turned round
///
/// matplotlib: `Axes.set_xlim`, `Axes.invert_xaxis`.
public struct Limits: Hashable, Sendable {
  /// The lower value, or nil to take it from the data.
  public var lower: Double?
  /// The upper value, or nil to take it from the data.
  public var upper: Double?
  /// Whether the axis runs from the upper to the lower value.
  public var isReversed: Bool

  /// Ends of an axis; a nil end comes from the data.
  public init(lower: Double? = nil, upper: Double? = nil, isReversed: Bool = false) {
    self.lower = lower
    self.upper = upper
    self.isReversed = isReversed
  }

  /// The ends of a range.
  public init(_ range: ClosedRange<some Plottable>) {
    self.init(lower: range.lowerBound.plotValue, upper: range.upperBound.plotValue)
  }

  /// Ends in the order they are passed: a first that is above the second reverses the axis.
  public init(from first: Double, to second: Double) {
    self.init(lower: min(first, second), upper: max(first, second), isReversed: first > second)
  }

  /// Both ends from the data.
  public static let automatic = Limits()
  /// Both ends from the data, the upper one first.
  public static let reversed = Limits(isReversed: true)

  /// The same ends with the axis turned round.
  public func turned() -> Limits {
    Limits(lower: lower, upper: upper, isReversed: !isReversed)
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
