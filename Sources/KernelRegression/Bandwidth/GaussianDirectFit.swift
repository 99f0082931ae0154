internal import RealModule

/// Local fits at single keys, point by point: where sums over many at once have lost digits, where
/// they do not pay, and where a point is left out.
struct GaussianDirectFit {
  let sites: ChebyshevSites.View
  let bandwidth: Double
  let degree: Int
  /// How far from a key sites count.
  let reach: Double

  /// The fit at a key from sites that are near.
  ///
  /// The key must be that of a site with a mass, or between some.
  func fit(at key: Double) -> GaussianLocalFit {
    let range = sites.range(from: key - reach, through: key + reach)
    return fit(at: key, range, origin: key, limit: Self.limit(0)) { site in
      let u = (sites.positions[site] - key) / bandwidth
      return Double.exp(-0.5 * u * u)
    }
  }

  /// The fit at an uncompressed site's key to all points but it; nil where there is no other.
  ///
  /// Weights are relative to the nearest point's, so that there is an answer at any distance.
  ///
  /// - Parameter isHeld: Whether a line is followed only so far away from its points, as a query in
  ///   a gap is answered.
  func fit(without site: Int, isHeld: Bool) -> GaussianLocalFit? {
    let key = sites.positions[site]
    let last = sites.count - 1
    guard last > 0 else { return nil }
    let below = site > 0 ? key - sites.positions[site - 1] : .infinity
    let above = site < last ? sites.positions[site + 1] - key : .infinity
    let nearest = min(below, above) / bandwidth
    let nearestKey = below <= above ? sites.positions[site - 1] : sites.positions[site + 1]
    // The weight of a site relative to the nearest; distances across the key are compared with
    // the rounding errors carried along.
    func weight(_ other: Int) -> Double {
      let position = sites.positions[other]
      let gap: Double
      if (position < key) == (nearestKey < key) && position != key {
        gap = (position - nearestKey).magnitude
      } else {
        let sum = exactSum(position, nearestKey)
        let difference = exactSum(sum.sum, -2 * key)
        gap = (difference.sum + (sum.error + difference.error)).magnitude
      }
      let farther = gap / bandwidth
      return Double.exp(-farther * (nearest + 0.5 * farther))
    }
    var low = site
    while low > 0, weight(low - 1) > negligibleWeight { low -= 1 }
    var high = site
    while high < last, weight(high + 1) > negligibleWeight { high += 1 }
    return fit(
      at: key, low..<high + 1, origin: nearestKey, limit: isHeld ? Self.limit(nearest) : .infinity
    ) { other in
      other == site ? 0 : weight(other)
    }
  }

  private static func limit(_ distance: Double) -> Double {
    LocalExtrapolation.limit(distance: distance, spread: Kernel.gaussian.standardDeviation)
  }

  /// The fit from sites with their kernel weights, those of 0 left out.
  ///
  /// Distances are from the nearest key on: beside one point that has nearly all of the weight, those
  /// from the query would lose what little the others add to the variance.
  @inline(__always)
  private func fit(
    at key: Double, _ range: Range<Int>, origin: Double, limit: Double, _ weight: (Int) -> Double
  ) -> GaussianLocalFit {
    var mass = CompensatedSum()
    var first = CompensatedSum()
    var total = CompensatedSum()
    for site in range {
      let weight = weight(site)
      guard weight != 0 else { continue }
      mass.add(weight * sites.masses[site])
      total.add(weight * sites.total(site))
      if degree > 0 {
        first.add(weight * sites.masses[site] * ((sites.positions[site] - origin) / bandwidth))
      }
    }
    let s0 = mass.value
    let average = total.value / s0
    guard degree > 0 else { return GaussianLocalFit(s0: s0, t0: total.value) }
    let center = first.value / s0
    var variance = CompensatedSum()
    var covariance = CompensatedSum()
    for site in range {
      let weight = weight(site)
      guard weight != 0 else { continue }
      let u = (sites.positions[site] - origin) / bandwidth - center
      let mass = weight * sites.masses[site]
      variance.add(mass * u * u)
      covariance.add(u * (weight * sites.total(site) - mass * average))
    }
    let query = (key - origin) / bandwidth
    return GaussianLocalFit(
      mass: s0, average: average, center: center - query, variance: variance.value / s0,
      covariance: covariance.value / s0, limit: limit)
  }
}
