internal import RealModule

/// Round limits around others, for scales that count in powers or are not even.
enum NiceLimits {
  /// Powers of the base around limits above zero that are a power apart; else round numbers.
  static func powers(_ powers: Powers, _ limits: ClosedRange<Double>) -> ClosedRange<Double> {
    let (low, high) = (limits.lowerBound, limits.upperBound)
    guard low > 0, powers.exponent(of: high) - powers.exponent(of: low) >= 1 else {
      return linear(limits)
    }
    return held(down(low, powers)...up(high, powers), around: limits)
  }

  /// The same on either side of zero; ends between the thresholds are rounded to a digit.
  static func signedPowers(
    _ powers: Powers, threshold: Double, _ limits: ClosedRange<Double>
  ) -> ClosedRange<Double> {
    let (low, high) = (limits.lowerBound, limits.upperBound)
    if low >= threshold { return self.powers(powers, limits) }
    if high <= -threshold {
      let mirrored = self.powers(powers, -high...(-low))
      return -mirrored.upperBound...(-mirrored.lowerBound)
    }
    if max(low.magnitude, high.magnitude) < threshold { return linear(limits) }
    func outward(_ size: Double) -> Double {
      size >= threshold ? up(size, powers) : tenths(size, of: threshold, .up)
    }
    let lower = low < 0 ? -outward(-low) : tenths(low, of: threshold, .down)
    let upper = high > 0 ? outward(high) : -tenths(-high, of: threshold, .down)
    return held(min(lower, low)...max(upper, high), around: limits)
  }

  /// ½ less or more powers of ten of the odds; round numbers where the odds are less than ten times
  /// apart.
  static func logit(_ limits: ClosedRange<Double>) -> ClosedRange<Double> {
    let (low, high) = (limits.lowerBound, limits.upperBound)
    let powers = Powers(of: 10)
    guard low > 0, high < 1, high / (1 - high) >= 10 * (low / (1 - low)) else {
      return held(linear(limits), around: limits)
    }
    let lower = low <= 0.5 ? down(low, powers) : 1 - up(1 - low, powers)
    let upper = high >= 0.5 ? 1 - down(1 - high, powers) : up(high, powers)
    return held(min(lower, low)...max(upper, high), around: limits)
  }

  /// Multiples of a nice step.
  static func linear(_ limits: ClosedRange<Double>) -> ClosedRange<Double> {
    let nice = LinearTicks.niceLimits(around: limits)
    // A limit that is above zero stays there, as zero may have no place.
    let keepsLow = limits.lowerBound > 0 && nice.lowerBound <= 0
    let keepsHigh = limits.upperBound < 0 && nice.upperBound >= 0
    let low = keepsLow ? digit(limits.lowerBound, .down) : nice.lowerBound
    let high = keepsHigh ? -digit(-limits.upperBound, .down) : nice.upperBound
    return held(min(low, limits.lowerBound)...max(high, limits.upperBound), around: limits)
  }

  private static func down(_ value: Double, _ powers: Powers) -> Double {
    // A limit that is a power stays, though its exponent may be rounded.
    if powers.wholeExponent(of: value) != nil { return value }
    guard let exponent = Int(exactly: powers.exponent(of: value).rounded(.down)) else {
      return value
    }
    return min(powers.power(exponent), value)
  }

  private static func up(_ value: Double, _ powers: Powers) -> Double {
    if powers.wholeExponent(of: value) != nil { return value }
    guard let exponent = Int(exactly: powers.exponent(of: value).rounded(.up)) else {
      return value
    }
    return max(powers.power(exponent), value)
  }

  /// A size rounded to tenths of the power of ten at or below the threshold, or of the threshold.
  private static func tenths(
    _ size: Double, of threshold: Double, _ rule: FloatingPointRoundingRule
  ) -> Double {
    let unit = down(threshold, Powers(of: 10))
    guard let multiple = DecimalDigits(unit).map({ $0.exponent - 1 }),
      let count = Int64(exactly: (size / unit * 10).rounded(rule))
    else { return size }
    return Progression.Unit.nearest(count, exponent: multiple)
  }

  /// A number above zero rounded to one digit.
  private static func digit(_ value: Double, _ rule: FloatingPointRoundingRule) -> Double {
    guard let exponent = DecimalDigits(value)?.exponent else { return value }
    let unit = Progression.Unit.nearest(1, exponent: exponent)
    guard unit > 0, let count = Int64(exactly: (value / unit).rounded(rule)) else { return value }
    return Progression.Unit.nearest(count, exponent: exponent)
  }

  /// Limits if they are numbers around others, else those.
  private static func held(
    _ nice: ClosedRange<Double>, around limits: ClosedRange<Double>
  ) -> ClosedRange<Double> {
    nice.lowerBound.isFinite && nice.upperBound.isFinite ? nice : limits
  }
}
