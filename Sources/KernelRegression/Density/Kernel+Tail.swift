internal import RealModule

extension Kernel {
  /// The kernel's mass beyond `u` ≥ 0, ∫ᵤ^∞ K, with all its digits however small it is.
  ///
  /// In closed form for Gaussians and exponentials times polynomials; by quadrature, to rounding, for
  /// kernels that end and kernels of no known form.
  func tail(above u: Double) -> Double {
    if u.isNaN { return .nan }
    if u >= support || u == .infinity { return 0 }
    switch form {
    case .gaussian(let rate, let polynomial): return gaussianTail(u, rate: rate, polynomial)
    case .exponential(let rate, let polynomial) where rate > 0:
      return exponentialTail(u, rate: rate, polynomial)
    default: break
    }
    if support.isFinite {
      return GaussLegendre.integral(from: u, to: support) { self($0) }
    }
    var (sum, start) = (0.0, u)
    for _ in 0..<1000 {
      let part = GaussLegendre.integral(from: start, to: start + 1) { self($0) }
      sum += part
      start += 1
      if part <= 1e-18 * sum { break }
    }
    return sum
  }

  /// The kernel's mass between 0 and `u` ≥ 0.
  func mass(upTo u: Double) -> Double {
    if case .gaussian(let rate, let polynomial) = form, polynomial.count == 1 {
      return 0.5 * .erf(u * (rate / 2).squareRoot())
    }
    // Near 0, where the tail is nearly one half, the integral itself.
    return u < min(1, support)
      ? GaussLegendre.integral(from: 0, to: u) { self($0) } : 0.5 - tail(above: u)
  }

  /// The kernel's mass below `u`.
  func cumulative(_ u: Double) -> Double {
    u < 0 ? tail(above: -u) : 1 - tail(above: u)
  }

  /// ∫ₜ^∞ v²ᵏ exp(−v²/2) dv falls to a lower k by parts: tʲ⁻¹ exp(−t²/2) + (j − 1) times that of j − 2.
  private func gaussianTail(_ u: Double, rate: Double, _ polynomial: [Double]) -> Double {
    guard let first = polynomial.first else { return .nan }
    let root = rate.squareRoot()
    let t = u * root
    let factor = self(0) / first / root
    var integral = (Double.pi / 2).squareRoot() * .erfc(t * 0.5.squareRoot())
    if polynomial.count == 1 { return factor * first * integral }
    guard t < 60 else { return 0 }
    let density = Double.exp(-0.5 * t * t)
    var sum = first * integral
    var (power, scale) = (t, 1.0)
    for (k, coefficient) in polynomial.enumerated().dropFirst() {
      integral = power * density + Double(2 * k - 1) * integral
      power *= t * t
      scale /= rate
      sum += coefficient * scale * integral
    }
    return factor * sum
  }

  /// ∫ₜ^∞ vᵏ exp(−rv) dv by parts: (tᵏ exp(−rt) + k times that of k − 1) / r.
  private func exponentialTail(_ u: Double, rate: Double, _ polynomial: [Double]) -> Double {
    guard let first = polynomial.first, u * rate < 800 else { return 0 }
    let density = Double.exp(-rate * u)
    var (sum, power, integral) = (0.0, 1.0, 0.0)
    for (k, coefficient) in polynomial.enumerated() {
      integral = (power * density + Double(k) * integral) / rate
      sum += coefficient * integral
      power *= u
    }
    return self(0) / first * sum
  }
}

extension Kernel {
  /// What relative weights at a nearest distance are relative to, as a logarithm and a sign: K there,
  /// for a kernel of order 2. (``relativeWeight(nearest:gap:)``)
  func unit(nearest: Double) -> (logarithm: Double, isNegative: Bool) {
    if order == 2 { return (logarithm(at: nearest), false) }
    // Where the kernel is not near a root.
    let gap =
      relativeWeight(nearest: nearest, gap: 0).magnitude
        >= relativeWeight(nearest: nearest, gap: 0.5).magnitude ? 0 : 0.5
    let ratio = relativeWeight(nearest: nearest, gap: gap)
    let isNegative = (self(min(nearest + gap, 30)) < 0) != (ratio < 0)
    return (logarithm(at: nearest + gap) - .log(ratio.magnitude), isNegative)
  }
}
