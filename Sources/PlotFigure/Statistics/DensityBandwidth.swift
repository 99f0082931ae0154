internal import RealModule

/// How wide the kernel of a density estimate is: its standard deviation.
public enum DensityBandwidth: Hashable, Sendable {
  /// s · n^(−1/5), with the sample's standard deviation s (Scott 1992). scipy: `"scott"`.
  case scott
  /// s · (3 n / 4)^(−1/5) (Silverman 1986). scipy: `"silverman"`.
  case silverman
  /// So many times the sample's standard deviation. scipy: a number as `bw_method`.
  case factor(Double)
  /// So much, in the unit of the values.
  case width(Double)

  /// The standard deviation of the kernel.
  ///
  /// - Parameters:
  ///   - deviation: the standard deviation of the sample.
  ///   - count: the number of values, or with weights the number of equal ones that would tell as much.
  func width(deviation: Double, count: Double) -> Double {
    switch self {
    case .scott: deviation * .pow(count, -0.2)
    case .silverman: deviation * .pow(count * 3 / 4, -0.2)
    case .factor(let factor): deviation * factor
    case .width(let width): width
    }
  }

  /// What is wrong with its number; nil if nothing is.
  var problem: String? {
    switch self {
    case .scott, .silverman: nil
    case .factor(let number), .width(let number):
      number > 0 && number.isFinite
        ? nil : "the bandwidth is \(number); it must be a finite number above 0"
    }
  }
}
