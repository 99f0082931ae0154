/// What a density does at the ends of the range in which its sample can lie.
///
/// Without it a kernel's mass flows over an end, and the density falls to half of what it should be
/// there.
public struct DensityBoundary: Hashable, Sendable {
  enum Way: Hashable, Sendable { case none, reflect, renormalise }

  let way: Way
  /// The range in which a sample can lie; without end where there is none.
  public let range: ClosedRange<Double>

  /// No ends.
  public static let none = DensityBoundary(way: .none, range: -.infinity ... .infinity)

  /// The mass beyond an end is reflected into the range, again and again where the range is narrow.
  ///
  /// The density integrates to one over the range, and its slope at an end is 0. Source: E. F.
  /// Schuster, "Incorporating support constraints into nonparametric estimators of densities",
  /// Communications in Statistics – Theory and Methods 14 (1985) 1123–1136.
  ///
  /// - Parameter range: The range; an end may be infinite, as in `0 ... .infinity`.
  public static func reflect(in range: ClosedRange<Double>) -> DensityBoundary {
    DensityBoundary(way: .reflect, range: range)
  }

  /// The density at x is divided by the part of a kernel at x that lies in the range, and then by the
  /// integral of the result, to be a density again. Its slope at an end is free.
  ///
  /// Source: M. C. Jones, "Simple boundary correction for kernel density estimation", Statistics and
  /// Computing 3 (1993) 135–146, section 2.
  ///
  /// - Parameter range: The range; an end may be infinite, as in `0 ... .infinity`.
  public static func renormalise(in range: ClosedRange<Double>) -> DensityBoundary {
    DensityBoundary(way: .renormalise, range: range)
  }
}

extension DensityBoundary: CustomStringConvertible {
  /// The boundary as it is written in Swift: `.reflect(in: 0.0...1.0)`.
  public var description: String {
    switch way {
    case .none: ".none"
    case .reflect: ".reflect(in: \(range))"
    case .renormalise: ".renormalise(in: \(range))"
    }
  }
}
