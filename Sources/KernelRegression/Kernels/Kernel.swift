/// A kernel: how much a training point counts, by its distance from the query in bandwidths.
///
/// A kernel K is a probability density that is even, never negative and never rises with |u|. Its
/// name, its constants and its functions are all there is to it: each kernel is a static member in
/// a file of its own, and no other code knows it by name.
///
/// - Note: Two kernels are equal when they have the same name.
public struct Kernel: Sendable {
  /// The kernel's name, as in `gaussian`.
  public let name: String
  /// The half-width of the support: K(u) is 0 for |u| > `support`. Infinite where K has no end.
  public let support: Double
  /// The second moment ∫u²K(u)du.
  public let variance: Double
  /// The roughness ∫K(u)²du.
  public let roughness: Double
  /// The upper quartile: half of the kernel's mass lies between −`upperQuartile` and
  /// `upperQuartile`.
  public let upperQuartile: Double

  private let density: @Sendable (Double) -> Double
  private let ratio: @Sendable (_ nearest: Double, _ gap: Double) -> Double

  /// A kernel without end, whose logarithm is finite everywhere.
  ///
  /// - Parameters:
  ///   - density: K(u).
  ///   - ratio: K(a + g) / K(a) for the distance a ≥ 0 of the nearest point and a gap g > 0, found
  ///     without forming either K: both may be smaller than any `Double`.
  init(
    name: String, variance: Double, roughness: Double, upperQuartile: Double,
    density: @escaping @Sendable (Double) -> Double,
    ratio: @escaping @Sendable (_ nearest: Double, _ gap: Double) -> Double
  ) {
    self.name = name
    self.support = .infinity
    self.variance = variance
    self.roughness = roughness
    self.upperQuartile = upperQuartile
    self.density = density
    self.ratio = ratio
  }

  /// A kernel that ends at ±1.
  ///
  /// - Parameter profile: K(u) for 0 ≤ u < 1, positive there.
  init(
    name: String, variance: Double, roughness: Double, upperQuartile: Double,
    profile: @escaping @Sendable (Double) -> Double
  ) {
    self.name = name
    self.support = 1
    self.variance = variance
    self.roughness = roughness
    self.upperQuartile = upperQuartile
    self.density = { u in
      let distance = u.magnitude
      return distance >= 1 ? 0 : profile(distance)
    }
    self.ratio = { nearest, gap in
      let distance = nearest + gap
      return distance >= 1 ? 0 : profile(distance) / profile(nearest)
    }
  }

  /// The kernel's value K(`u`); NaN where `u` is NaN.
  ///
  /// - Parameter u: A distance in bandwidths; its sign does not matter.
  public func callAsFunction(_ u: Double) -> Double { density(u) }

  /// The weight of a point that is `gap` farther away than the nearest one, as a share of the
  /// nearest one's weight: the softmax's shift by the maximum, for any kernel.
  ///
  /// Where even the nearest point lies outside the support, only points as near as it have a weight:
  /// what the average tends to as the bandwidth shrinks to the nearest distance.
  ///
  /// - Parameters:
  ///   - nearest: The nearest point's distance in bandwidths, finite and at least 0.
  ///   - gap: How much farther away this point is, in bandwidths, at least 0.
  @inline(__always)
  func relativeWeight(nearest: Double, gap: Double) -> Double {
    if gap == 0 { return 1 }
    if nearest >= support { return 0 }
    return ratio(nearest, gap)
  }
}

extension Kernel {
  /// The standard deviation, the square root of `variance`.
  public var standardDeviation: Double { variance.squareRoot() }
}

extension Kernel: Hashable, CustomStringConvertible {
  /// Whether both kernels have the same name.
  public static func == (left: Kernel, right: Kernel) -> Bool { left.name == right.name }

  /// Feeds the name to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// The kernel's name.
  public var description: String { name }
}
