internal import RealModule

/// A product of kernels, one a dimension, each with a width of its own: Π K((xⱼ − qⱼ)/hⱼ), as a
/// share of its value at the query.
///
/// Of the Gaussian it is the Gaussian of the distance in bandwidths.
struct ProductKernel: Sendable {
  /// What the product looks like to sums.
  enum Shape: Sendable {
    /// exp(−½ rate Σuⱼ²) Π p(uⱼ²)
    case gaussian(rate: Double, [Double])
    /// Π p(|uⱼ|) where every |uⱼ| < 1
    case polynomial([Double])
    /// exp(−rate Σ|uⱼ|) Π p(|uⱼ|)
    case exponential(rate: Double, [Double])
    /// Known by its values alone.
    case general
  }

  let kernel: Kernel
  let shape: Shape
  let widths: [Double]
  /// 1/h for each dimension, finite.
  let inverses: [Double]
  /// Half of the Gaussian's rate.
  let halfRate: Double
  private let peak: Double
  private let tail: (start: Double, slope: Double)

  /// A product of one kernel with several widths, all positive and finite.
  init(_ kernel: Kernel, widths: [Double]) {
    self.kernel = kernel
    self.widths = widths
    self.inverses = widths.map { min(1 / $0, .greatestFiniteMagnitude) }
    self.peak = kernel(0)
    func normalized(_ polynomial: [Double]) -> [Double] {
      polynomial.map { $0 / (polynomial.first ?? 1) }
    }
    var halfRate = 0.5
    switch kernel.form {
    case .gaussian(let rate, let polynomial):
      halfRate = 0.5 * rate
      self.shape = .gaussian(rate: rate, normalized(polynomial))
    case .polynomial(let polynomial): self.shape = .polynomial(normalized(polynomial))
    case .exponential(let rate, let polynomial):
      self.shape = .exponential(rate: rate, normalized(polynomial))
    case .general: self.shape = .general
    }
    self.halfRate = halfRate
    let start = -Double.log(kernel(300) / peak)
    self.tail = (start, -Double.log(kernel.relativeWeight(nearest: 300, gap: 1)))
  }

  /// Whether the kernel ends.
  var isCompact: Bool { kernel.support.isFinite }

  /// Whether the weight is a function of the distance in bandwidths alone.
  var isRadial: Bool {
    if case .gaussian(_, let polynomial) = shape { polynomial.count == 1 } else { false }
  }

  /// The share K(u)/K(0).
  func share(_ u: Double) -> Double { kernel(u) / peak }

  /// −log K(u)/K(0) for u ≥ 0, of a kernel without end; of a Gaussian of a higher order without
  /// its polynomial.
  func exponent(_ u: Double) -> Double {
    switch shape {
    case .gaussian: return halfRate * u * u
    case .exponential(let rate, let polynomial):
      guard polynomial.count > 1 else { return rate * u }
      guard u < 1e100 else { return rate * u }
      return rate * u - Double.log(polynomial.reversed().reduce(0) { $0 * u + $1 })
    case .polynomial, .general:
      return u < 300 ? -Double.log(share(u)) : tail.start + (u - 300) * tail.slope
    }
  }

  /// log K(a + g)/K(a) for a ≥ 0 and a gap g ≥ 0, never below −10³⁰⁰.
  func logRatio(nearest: Double, gap: Double) -> Double {
    let near = min(gap, 300)
    var log = Double.log(kernel.relativeWeight(nearest: nearest, gap: near))
    if gap > near {
      log += (gap - near) * Double.log(kernel.relativeWeight(nearest: nearest + near, gap: 1))
    }
    return max(log, -1e300)
  }
}
