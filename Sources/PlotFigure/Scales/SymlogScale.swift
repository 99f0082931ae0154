internal import RealModule

extension Scale {
  /// Linear around zero and logarithmic beyond a threshold on either side, for data that have both
  /// signs and many sizes.
  ///
  /// matplotlib: `Axes.set_xscale("symlog", linthresh=…, linscale=…, base=…)`, with the same
  /// places for the same parameters. Its threshold is 2 unless said.
  ///
  /// Ticks stand at zero and at powers of the base from the threshold on, thinned as on a
  /// logarithmic axis, and none where it would crowd zero. The round trip from a value to its place
  /// and back is exact between the thresholds.
  ///
  /// - Parameters:
  ///   - threshold: where the linear part ends, above 0. Choose it near the least size that means
  ///     something in the data.
  ///   - linearScale: how many powers of the base the linear part from zero to the threshold is
  ///     long, 0.01…100.
  ///   - base: the ratio that ticks count in, finite and above 1.
  public static func symlog(
    threshold: Double = 1, linearScale: Double = 1, base: Double = 10
  ) -> Scale {
    let problem = symlogProblem(threshold: threshold, linearScale: linearScale, base: base)
    let line =
      problem == nil
      ? SymlogLine(threshold: threshold, linearScale: linearScale, base: base)
      : SymlogLine(threshold: 1, linearScale: 1, base: 10)
    let powers = Powers(of: line.base)
    var scale = Scale(
      name: "symlog(threshold: \(threshold), linearScale: \(linearScale), base: \(base))",
      legalDomain: Scale.finite, emptyLimits: (-10 * line.threshold)...(10 * line.threshold),
      transform: { line.place($0) }, inverse: { line.value($0) },
      ticks: { SignedLogTicks(powers, threshold: line.threshold).ticks(for: $0) },
      format: .powers(of: powers))
    scale.niceLimits = { NiceLimits.signedPowers(powers, threshold: line.threshold, $0) }
    scale.hasMinorTicks = true
    scale.problem = problem
    return scale
  }

  private static func symlogProblem(
    threshold: Double, linearScale: Double, base: Double
  ) -> String? {
    if !(threshold > 0 && threshold.isFinite) {
      return "symlog(threshold: \(threshold)): the threshold must be a number above 0"
    }
    if !(linearScale >= 0.01 && linearScale <= 100) {
      return "symlog(linearScale: \(linearScale)): the linear part must be 0.01 to 100 powers long"
    }
    if !(base > 1 && base.isFinite) {
      return "symlog(base: \(base)): the base must be a number above 1"
    }
    return nil
  }
}

/// The even line of a symmetric logarithm: x up to the threshold t, and from there
/// t · (1 + log(x / t) / a), where a is what makes the linear part as long as it should be.
///
/// In units of x, not of t, so that the linear part loses nothing, however small or large x is.
private struct SymlogLine {
  let threshold: Double
  let base: Double
  private let logBase: Double
  /// matplotlib's `linscale / (1 − 1 / base)`.
  private let linearLength: Double
  /// A power of two that moves a tiny threshold to where its multiples keep all their digits.
  private let unit: Double

  init(threshold: Double, linearScale: Double, base: Double) {
    self.threshold = threshold
    self.base = base
    logBase = Double.log(base)
    linearLength = linearScale / (1 - 1 / base)
    unit = threshold < 0x1p-500 ? 0x1p600 : 1
  }

  func place(_ value: Double) -> Double {
    let size = value.magnitude
    if size <= threshold { return value * unit }
    let ratio = size / threshold
    let log = ratio.isFinite ? Double.log(ratio) : Double.log(size) - Double.log(threshold)
    let place = threshold * unit * (1 + log / logBase / linearLength)
    return value < 0 ? -place : place
  }

  func value(_ place: Double) -> Double {
    let size = place.magnitude
    let edge = threshold * unit
    if size <= edge { return place / unit }
    let log = (size / edge - 1) * linearLength * logBase
    var value = threshold * Double.exp(log)
    if log > 700 || value.isInfinite { value = Double.exp(log + Double.log(threshold)) }
    value = min(max(value, threshold), .greatestFiniteMagnitude)
    return place < 0 ? -value : value
  }
}
