/// A grid of boxes half a bandwidth wide, on which positions relative to a box's centre are exact.
///
/// The centres are the multiples of the width, which has so few significant bits that they are
/// numbers without rounding. Without that, timestamps would cost a relative 10⁻¹³ · range / h.
struct BoxGrid: Sendable {
  /// The width of a box, at most half a bandwidth and at least a quarter.
  let width: Double
  /// The width of a box in bandwidths.
  let step: Double
  /// One over the bandwidth.
  let scale: Double
  private let inverse: Double
  private let limit: Double

  /// A grid for keys of a size; nil where a box is not wider than the last digits of such keys, or
  /// numbers are so large or small that squares of them might not be.
  ///
  /// - Parameters:
  ///   - bandwidth: The standard deviation of the Gaussian, positive.
  ///   - largest: The largest magnitude of a key.
  init?(bandwidth: Double, largest: Double) {
    guard bandwidth > 1e-280, bandwidth < 1e280, largest < 1e290 else { return nil }
    let half = bandwidth / 2
    let ratio = largest / half
    let bits = min(20, 50 - (ratio < 1 ? 0 : Int(ratio.exponent)))
    guard bits >= 1 else { return nil }
    let dropped = (UInt64(1) << UInt64(53 - bits)) - 1
    width = Double(bitPattern: half.bitPattern & ~dropped)
    inverse = 1 / width
    scale = 1 / bandwidth
    step = width * scale
    limit = Double(1 << (52 - bits))
  }

  /// The number of the box that a position lies in; NaN where it is too far from 0 to have one.
  @inline(__always)
  func box(of position: Double) -> Double {
    let place = position * inverse
    // Adding and taking away 1.5 · 2⁵² rounds to an integer.
    return place.magnitude < limit ? (place + 0x1.8p52) - 0x1.8p52 : .nan
  }

  /// A position relative to the centre of a box, in bandwidths.
  @inline(__always)
  func offset(of position: Double, in box: Double) -> Double {
    (position - box * width) * scale
  }
}
