internal import RealModule

extension Scale {
  /// Linear around zero and logarithmic far from it, with a smooth passage between the two.
  ///
  /// matplotlib: `Axes.set_xscale("asinh", linear_width=…)`, with the same places.
  ///
  /// Ticks stand at zero and at powers of ten, as with ``symlog(threshold:linearScale:base:)``.
  ///
  /// - Parameter linearWidth: up to about where the scale is linear, above 0.
  public static func asinh(linearWidth: Double = 1) -> Scale {
    let isLegal = linearWidth > 0 && linearWidth.isFinite
    let line = AsinhLine(width: isLegal ? linearWidth : 1)
    let powers = Powers(of: 10)
    let end = min(10 * line.width, .greatestFiniteMagnitude)
    var scale = Scale(
      name: "asinh(linearWidth: \(linearWidth))", legalDomain: Scale.finite,
      emptyLimits: -end...end,
      transform: { line.place($0) }, inverse: { line.value($0) },
      ticks: { SignedLogTicks(powers, threshold: line.width).ticks(for: $0) },
      format: .powers(of: powers))
    scale.niceLimits = { NiceLimits.signedPowers(powers, threshold: line.width, $0) }
    scale.hasMinorTicks = true
    scale.problem =
      isLegal ? nil : "asinh(linearWidth: \(linearWidth)): the width must be a number above 0"
    return scale
  }
}

/// The even line w · asinh(x / w), which is x near zero.
private struct AsinhLine {
  let width: Double
  /// A power of two that moves a tiny width to where its multiples keep all their digits.
  private let unit: Double
  private let logHalfWidth: Double

  init(width: Double) {
    self.width = width
    unit = width < 0x1p-500 ? 0x1p600 : 1
    logHalfWidth = Double.log(width) - Double.log(2)
  }

  func place(_ value: Double) -> Double {
    let ratio = value.magnitude / width
    // From here on the next term, a sixth of the cube, is less than the last digit.
    if ratio < 1e-8 { return value * unit }
    let asinh = ratio.isFinite ? Double.asinh(ratio) : Double.log(value.magnitude) - logHalfWidth
    let place = width * unit * asinh
    return value < 0 ? -place : place
  }

  func value(_ place: Double) -> Double {
    let ratio = place.magnitude / (width * unit)
    if ratio < 1e-8 { return place / unit }
    // sinh is half of exp from 20 on, to the last digit, and it overflows where x does not.
    let size = ratio < 20 ? width * Double.sinh(ratio) : Double.exp(ratio + logHalfWidth)
    let value = min(size, .greatestFiniteMagnitude)
    return place < 0 ? -value : value
  }
}
