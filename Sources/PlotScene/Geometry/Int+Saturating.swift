extension Int {
  /// The nearest integer towards zero; the largest or smallest one beyond the range, 0 for NaN.
  ///
  /// The one way from a `Double` to an `Int`: the plain conversion stops the program on NaN and on
  /// large numbers.
  package init(saturating value: Double) {
    self = value.isNaN ? 0 : Int(exactly: value.rounded(.towardZero)) ?? (value > 0 ? .max : .min)
  }
}
