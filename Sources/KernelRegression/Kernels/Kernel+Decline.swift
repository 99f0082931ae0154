internal import RealModule

extension Kernel {
  /// How fast the kernel falls at a distance u ≥ 0 as a share of itself, −K′(u)/K(u); NaN where K is 0.
  ///
  /// From the form where there is one, otherwise by differences of log K, right to 10⁻¹¹.
  func decline(at distance: Double) -> Double {
    switch form {
    case .gaussian(let rate, let polynomial):
      let square = distance * distance
      let (value, slope) = Self.values(of: polynomial, at: square)
      return rate * distance - 2 * distance * (slope / value)
    case .exponential(let rate, let polynomial):
      let (value, slope) = Self.values(of: polynomial, at: distance)
      return rate - slope / value
    case .polynomial(let polynomial):
      guard distance < 1 else { return .nan }
      // The kernel's own value: the polynomial's has lost digits near 1.
      return -Self.values(of: polynomial, at: distance).slope / self(distance)
    case .general:
      let step = 1e-3
      return (4 * difference(at: distance, step: step / 2) - difference(at: distance, step: step))
        / 3
    }
  }

  /// −(log K(u + s) − log K(u − s)) / 2s
  private func difference(at distance: Double, step: Double) -> Double {
    let near = (distance - step).magnitude
    return -Double.log(relativeWeight(nearest: near, gap: distance + step - near)) / (2 * step)
  }

  private static func values(
    of polynomial: [Double], at x: Double
  ) -> (value: Double, slope: Double) {
    var value = 0.0
    var slope = 0.0
    for coefficient in polynomial.reversed() {
      slope = slope * x + value
      value = value * x + coefficient
    }
    return (value, slope)
  }
}
