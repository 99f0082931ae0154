/// The shape of a kernel as sums can use it: which of the exact ways to sum applies, and with what
/// numbers. A factor in front does not matter.
///
/// A new kernel has one of these forms, or `general`, with which sums are direct.
enum KernelForm: Hashable, Sendable {
  /// exp(−`rate` u²/2) Σ cₖ u²ᵏ
  case gaussian(rate: Double, [Double])
  /// Σ cₖ |u|ᵏ for |u| < 1, and 0 beyond
  case polynomial([Double])
  /// exp(−`rate` |u|) Σ cₖ |u|ᵏ
  case exponential(rate: Double, [Double])
  /// No form that sums can use.
  case general
}

extension KernelForm {
  /// The form of the kernel's square, which is of the same kind.
  var squared: KernelForm {
    switch self {
    case .gaussian(let rate, let polynomial):
      .gaussian(rate: 2 * rate, Self.product(polynomial, polynomial))
    case .polynomial(let polynomial): .polynomial(Self.product(polynomial, polynomial))
    case .exponential(let rate, let polynomial):
      .exponential(rate: 2 * rate, Self.product(polynomial, polynomial))
    case .general: .general
    }
  }

  /// The polynomial's coefficients of a product of two polynomials.
  static func product(_ a: [Double], _ b: [Double]) -> [Double] {
    guard !a.isEmpty, !b.isEmpty else { return [] }
    var product = [Double](repeating: 0, count: a.count + b.count - 1)
    for (i, first) in a.enumerated() {
      for (j, second) in b.enumerated() { product[i + j] += first * second }
    }
    return product
  }
}
