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

  /// The place of a value among the colours, 0…1 inside the limits; NaN if it is missing, infinite
  /// or such as the scale has no place for.
  public func fraction(_ value: Double) -> Double {
    guard scale.legalDomain.contains(value) else { return .nan }
    // Halves, so that the span of ±1.7e308 does not overflow.
    let low = scale.forward(limits.lowerBound) / 2
    let span = scale.forward(limits.upperBound) / 2 - low
    let fraction = span > 0 ? (scale.forward(value) / 2 - low) / span : 0.5
    return isReversed ? 1 - fraction : fraction
  }

  /// The colour of a value; that of missing values for NaN, and the nearest end's outside the
  /// limits.
  public func color(_ value: Double) -> Color { colormap.color(at: fraction(value)) }
}
