internal import RealModule

/// Evenly spaced numbers: the integers `first`, `first + stride`, … times `unit`, a whole number
/// times a power of ten, or any number.
///
/// Every value is the number nearest to its decimal: three times 0.1 is 0.3, and zero has no sign.
struct Progression: Hashable {
  /// The first value in units.
  var first: Int64
  /// The distance between neighbours in units, above zero.
  var stride: Int64
  /// How many values there are.
  var count: Int
  /// The unit.
  var unit: Unit

  /// A whole number times a power of ten; times a factor where it is no short decimal, as π/4.
  struct Unit: Hashable {
    /// The whole number, above zero.
    var significand: Int64
    /// The power of ten.
    var exponent: Int
    /// What the values are multiplied with at last, above zero.
    var factor = 1.0

    /// The number nearest to `multiple` units.
    func value(_ multiple: Int64) -> Double {
      let (product, overflow) = significand.multipliedReportingOverflow(by: multiple)
      guard !overflow else { return Double(multiple) * value(1) }
      let decimal = Self.nearest(product, exponent: exponent)
      return factor == 1 ? decimal : decimal * factor
    }

    /// The number nearest to `significand` · 10^`exponent`; infinite where that is too large.
    static func nearest(_ significand: Int64, exponent: Int) -> Double {
      if significand == 0 { return 0 }
      // Both factors are exact up to 2^53 and 10^22, so that one rounding is all there is.
      if significand.magnitude <= 1 << 53, exponent.magnitude <= 22 {
        let power = powers[Int(exponent.magnitude)]
        return exponent < 0 ? Double(significand) / power : Double(significand) * power
      }
      return Double("\(significand)e\(exponent)") ?? 0
    }

    private static let powers: [Double] = [
      1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
      1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ]
  }

  /// The distance between neighbours.
  var step: Double { unit.value(stride) }

  /// The values, ascending.
  var values: [Double] {
    var values: [Double] = []
    values.reserveCapacity(count)
    var multiple = first
    for _ in 0..<max(count, 0) {
      values.append(unit.value(multiple))
      let (next, overflow) = multiple.addingReportingOverflow(stride)
      if overflow { break }
      multiple = next
    }
    return values
  }

  /// All multiples of `unit` that a request shows; nil where they are more than `most` or too many
  /// units from zero to be told apart.
  static func multiples(of unit: Unit, in request: TickRequest, most: Int) -> Progression? {
    let step = unit.value(1)
    guard step > 0, step.isFinite else { return nil }
    let limits = request.limits
    let slack = request.slack / step
    let start = (limits.lowerBound / step - slack).rounded(.up)
    let end = (limits.upperBound / step + slack).rounded(.down)
    guard max(start.magnitude, end.magnitude) <= 0x1p52, end - start < Double(most),
      var first = Int64(exactly: start), var last = Int64(exactly: end)
    else { return nil }
    if request.scale.transform != nil {
      // What is next to nothing on an even scale may be far off, or nowhere, on this one.
      if !request.shows(unit.value(first)) { first += 1 }
      if !request.shows(unit.value(last)) { last -= 1 }
    }
    return Progression(
      first: first, stride: 1, count: max(0, Int(last - first) + 1), unit: unit)
  }
}
