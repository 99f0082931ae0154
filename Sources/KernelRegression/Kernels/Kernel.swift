/// A kernel: how much a training point counts, by its distance from the query in bandwidths.
///
/// A kernel K is even and integrates to one. One of order 2, the common kind, is a probability
/// density: never negative, and never rising with |u|. Its name, its constants and its functions are
/// all there is to it: each kernel is a static member in a file of its own, and no other code knows
/// it by name.
///
/// - Note: Two kernels are equal when they have the same name.
public struct Kernel: Sendable {
  /// The kernel's name, as in `gaussian`.
  public let name: String
  /// The half-width of the support: K(u) is 0 for |u| > `support`. Infinite where K has no end.
  public let support: Double
  /// The order ν: the first moment ∫uᵏK(u)du with k > 0 that is not 0. It is even.
  public let order: Int
  /// The moment of the kernel's order, ∫uᵛK(u)du: the second moment for order 2.
  public let moment: Double
  /// The roughness ∫K(u)²du.
  public let roughness: Double
  /// The upper quartile: half of the kernel's mass lies between −`upperQuartile` and
  /// `upperQuartile`.
  public let upperQuartile: Double
  /// The shape as sums can use it.
  let form: KernelForm

  private let density: @Sendable (Double) -> Double
  private let ratio: @Sendable (_ nearest: Double, _ gap: Double) -> Double

  /// A kernel without end.
  ///
  /// - Parameters:
  ///   - density: K(u).
  ///   - ratio: The weight at the distance a + g relative to that at a, for the distance a ≥ 0 of
  ///     the nearest point and a gap g ≥ 0, found without forming either K: both may be smaller
  ///     than any `Double`. For a kernel of order 2 it is K(a + g) / K(a) and is asked for only
  ///     with g > 0. For higher orders it may be relative to any number that depends on a alone.
  init(
    name: String, order: Int = 2, moment: Double, roughness: Double, upperQuartile: Double,
    form: KernelForm, density: @escaping @Sendable (Double) -> Double,
    ratio: @escaping @Sendable (_ nearest: Double, _ gap: Double) -> Double
  ) {
    self.name = name
    self.support = .infinity
    self.order = order
    self.moment = moment
    self.roughness = roughness
    self.upperQuartile = upperQuartile
    self.form = form
    self.density = density
    self.ratio = ratio
  }

  /// A kernel of order 2 that ends at ±1.
  ///
  /// - Parameters:
  ///   - form: `polynomial` where the profile is one, with the same coefficients.
  ///   - profile: K(u) for 0 ≤ u < 1, positive there.
  init(
    name: String, variance: Double, roughness: Double, upperQuartile: Double,
    form: KernelForm, profile: @escaping @Sendable (Double) -> Double
  ) {
    self.name = name
    self.support = 1
    self.order = 2
    self.moment = variance
    self.roughness = roughness
    self.upperQuartile = upperQuartile
    self.form = form
    self.density = { u in
      let distance = u.magnitude
      if distance < 1 { return profile(distance) }
      return distance.isNaN ? .nan : 0
    }
    self.ratio = { nearest, gap in
      // Not below 1 where `nearest` is not: then only a gap of 0 has a weight.
      let distance = nearest + gap
      return distance < 1 ? profile(distance) / profile(nearest) : 0
    }
  }

  /// The kernel's value K(`u`); NaN where `u` is NaN.
  ///
  /// - Parameter u: A distance in bandwidths; its sign does not matter.
  public func callAsFunction(_ u: Double) -> Double { density(u) }

  /// The weight of a point that is `gap` farther away than the nearest one, as a share of the
  /// nearest one's weight: the softmax's shift by the maximum, for any kernel.
  ///
  /// Where even the nearest point lies outside the support, only points as near as it have a
  /// weight: what the average tends to as the bandwidth shrinks to the nearest distance. Of a kernel
  /// of a higher order, whose value may be 0 or negative at the nearest point, the weights are
  /// shares of something positive that depends on the nearest distance alone.
  ///
  /// - Parameters:
  ///   - nearest: The nearest point's distance in bandwidths, at least 0; infinite where it
  ///     overflows.
  ///   - gap: How much farther away this point is, in bandwidths, at least 0.
  @inline(__always)
  func relativeWeight(nearest: Double, gap: Double) -> Double {
    gap == 0 && order == 2 ? 1 : ratio(nearest, gap)
  }

  /// The weight at a distance on the scale of sums that are relative to that at `reference`.
  func weight(at distance: Double, relativeTo reference: Double) -> Double {
    if distance == reference { return relativeWeight(nearest: reference, gap: 0) }
    if distance >= reference {
      return relativeWeight(nearest: reference, gap: distance - reference)
    }
    return order == 2
      ? 1 / relativeWeight(nearest: distance, gap: reference - distance)
      : relativeWeight(nearest: distance, gap: 0)
        / Self.gaussian.relativeWeight(nearest: distance, gap: reference - distance)
  }
}

extension Kernel {
  /// The square of the kernel, a kernel but for its constants, which are NaN: with it a variance
  /// Σ αᵢ² vᵢ is a sum like any other.
  var squared: Kernel {
    Kernel(squareOf: self)
  }

  private init(squareOf kernel: Kernel) {
    let (density, ratio) = (kernel.density, kernel.ratio)
    self.name = "square of \(kernel.name)"
    self.support = kernel.support
    self.order = kernel.order
    self.moment = .nan
    self.roughness = .nan
    self.upperQuartile = .nan
    self.form = kernel.form.squared
    self.density = { u in density(u) * density(u) }
    self.ratio = { nearest, gap in
      let weight = ratio(nearest, gap)
      return weight * weight
    }
  }

  /// The second moment ∫u²K(u)du: 0 for a kernel of a higher order.
  public var variance: Double { order == 2 ? moment : 0 }

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
