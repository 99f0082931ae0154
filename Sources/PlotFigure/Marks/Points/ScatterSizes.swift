public import PlotScene

/// Which areas of markers show which numbers.
public struct ScatterSizes: Hashable, Sendable {
  /// The diameters of the smallest and the largest marker, in points.
  public var diameters: ClosedRange<Double>
  /// The numbers that have these; what is open comes from the data. Areas are in proportion to the
  /// numbers themselves where both begin at 0.
  public var limits: Limits
  /// What the numbers are, above their entries in the legend; nil for nothing.
  public var label: RichText?

  /// Areas of markers.
  ///
  /// - Parameters:
  ///   - diameters: the diameters of the smallest and the largest marker, in points.
  ///   - limits: the numbers that have these, as in `0...`; what lies outside has the nearer one.
  ///   - label: what the numbers are, above their entries in the legend.
  public init(
    diameters: ClosedRange<Double> = 2...14, limits: Limits = .automatic,
    label: (any RichTextConvertible)? = nil
  ) {
    self.diameters = diameters
    self.limits = limits
    self.label = label?.richText
  }

  /// Checks that the diameters can be drawn, and that the limits are numbers.
  func validate() throws(PlotError) {
    try requireLength(diameters.lowerBound, "the smallest diameter")
    try requireLength(diameters.upperBound, "the largest diameter")
    for end in [limits.lower, limits.upper].compactMap({ $0 }) where !end.isFinite {
      throw PlotError(problem: "a limit of the sizes is \(end); it must be a finite number")
    }
  }
}
