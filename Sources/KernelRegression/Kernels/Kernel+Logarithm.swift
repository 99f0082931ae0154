internal import RealModule

extension Kernel {
  /// ln |K(`u`)|, right where K(`u`) itself is smaller than any `Double`; −∞ where it is 0.
  ///
  /// A kernel of no known form is taken to fall beyond the reach of `Double` as it does at the end of
  /// that reach, which is exact for exponential tails.
  func logarithm(at u: Double) -> Double {
    let distance = u.magnitude
    if distance.isNaN { return .nan }
    switch form {
    case .gaussian(let rate, let polynomial):
      guard distance > 20, let first = polynomial.first else { break }
      return logarithmOfFactor(first) + logarithm(ofEven: polynomial, at: distance)
        - 0.5 * rate * distance * distance
    case .exponential(let rate, let polynomial):
      guard distance > 20, let first = polynomial.first else { break }
      if rate == 0 { break }
      return logarithmOfFactor(first) + logarithm(of: polynomial, at: distance) - rate * distance
    case .polynomial: break
    case .general:
      let value = self(distance).magnitude
      if value >= 1e-280 || support.isFinite { return .log(value) }
      return logarithmBeyondReach(distance)
    }
    return .log(self(distance).magnitude)
  }

  /// The logarithm of the factor between the kernel and its form, whose value at 0 is given.
  private func logarithmOfFactor(_ formAtZero: Double) -> Double {
    .log((self(0) / formAtZero).magnitude)
  }

  private func logarithm(of polynomial: [Double], at distance: Double) -> Double {
    // Of the highest power, with the others as shares of it: no overflow.
    let shares = polynomial.reduce(0) { sum, coefficient in sum / distance + coefficient }
    return .log(shares.magnitude) + Double(polynomial.count - 1) * .log(distance)
  }

  private func logarithm(ofEven polynomial: [Double], at distance: Double) -> Double {
    let square = distance * distance
    let shares = polynomial.reduce(0) { sum, coefficient in sum / square + coefficient }
    return .log(shares.magnitude) + 2 * Double(polynomial.count - 1) * .log(distance)
  }

  private func logarithmBeyondReach(_ distance: Double) -> Double {
    // The last distance at which the kernel has all its digits, to within 1.
    var low = 0.0
    var high = distance
    while high - low > 1, low + (high - low) / 2 > low {
      let middle = low + (high - low) / 2
      if self(middle).magnitude >= 1e-280 { low = middle } else { high = middle }
    }
    let slope = Double.log(ratioOfNeighbours(at: low))
    return .log(self(low).magnitude) + slope * (distance - low)
  }

  private func ratioOfNeighbours(at distance: Double) -> Double {
    relativeWeight(nearest: distance, gap: 1)
  }
}

extension Kernel {
  /// The derivative of ln K at `u`, K′(u)/K(u).
  ///
  /// From the kernel's form; for one of no known form by central differences, with an error of some
  /// 10⁻¹¹ of itself.
  func logarithmicDerivative(at u: Double) -> Double {
    let distance = u.magnitude
    let slope: Double
    switch form {
    case .gaussian(let rate, let polynomial):
      let (value, derivative) = Self.valueAndDerivative(of: polynomial, at: distance * distance)
      slope = 2 * distance * derivative / value - rate * distance
    case .polynomial(let polynomial):
      // Over the kernel's own value, which near its end has more digits than the polynomial's.
      let derivative = Self.valueAndDerivative(of: polynomial, at: distance).derivative
      slope = derivative / (polynomial.first ?? 1) * self(0) / self(distance)
    case .exponential(let rate, let polynomial):
      // Where a kernel has a tip, the mean of the slopes on both sides.
      if distance == 0 { return 0 }
      let (value, derivative) = Self.valueAndDerivative(of: polynomial, at: distance)
      slope = derivative / value - rate
    case .general:
      let step = 1e-3
      func difference(_ step: Double) -> Double {
        (logarithm(at: distance + step) - logarithm(at: distance - step)) / (2 * step)
      }
      // Richardson's extrapolation of two steps.
      slope = (4 * difference(step / 2) - difference(step)) / 3
    }
    return u < 0 ? -slope : slope
  }

  private static func valueAndDerivative(
    of polynomial: [Double], at u: Double
  ) -> (value: Double, derivative: Double) {
    var (value, derivative) = (0.0, 0.0)
    for coefficient in polynomial.reversed() {
      derivative = derivative * u + value
      value = value * u + coefficient
    }
    return (value, derivative)
  }
}
