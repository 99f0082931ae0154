internal import RealModule

/// Scores of Gaussian Nadaraya–Watson and local linear regressions at many bandwidths, at a cost that
/// soon does not grow with the number of points.
///
/// Of every point its local fit and leverage follow from sums on a ``LineGrid``. As the bandwidth
/// grows, more and more points fall into an interval of half to one bandwidth: they are replaced by sixteen
/// Chebyshev nodes (``ChebyshevSites``), with which sums over points, both those inside of a fit and
/// those of squared errors and leverages, are sums over nodes. Where a fit is not smooth across an
/// interval, its points are scored one by one after all. Errors without a point are eᵢ/(1 − lᵢ); near
/// isolated points they are found without the point, which a formula with 1 − lᵢ would not know from
/// its rounding errors.
struct GaussianScores: SmootherScoring {
  private let levels: [Level]
  private let degree: Int
  private let count: Int
  private let weightSum: Double
  private let scale: Double
  private let unit: Double
  private let weightFactor: Double
  /// How far, in bandwidths, points are looked for.
  private let horizon: Double

  /// The sites for bandwidths from a width on.
  private struct Level {
    var narrowest: Double
    var sites: ChebyshevSites
  }

  /// The number of sites that sums at a bandwidth are over.
  func siteCount(at width: Double) -> Int { sites(at: width * scale).count }

  func scores(at widths: [Double]) throws(RegressionError) -> [SmootherScore] {
    widths.map { score(at: $0) }
  }
}

extension GaussianScores {
  /// Prepares points to be scored.
  ///
  /// - Parameters:
  ///   - samples: The points.
  ///   - degree: The degree of the local polynomial, 0 or 1.
  ///   - narrowest: The narrowest bandwidth that will be asked for.
  ///   - compresses: Whether nodes may stand for points; if not, every point is scored by itself.
  init?(_ samples: SortedSamples, degree: Int, narrowest: Double, compresses: Bool = true) {
    guard 0...1 ~= degree, narrowest > 0, narrowest.isFinite else { return nil }
    self.degree = degree
    self.count = samples.count
    let weights = samples.weights
    // Only proportions matter inside; equal weights are as good as none.
    let isEven = weights.map { weights in weights.allSatisfy { $0 == weights[0] } } ?? true
    self.weightFactor = isEven ? weights?[0] ?? 1 : 1
    var sum = CompensatedSum()
    for index in samples.keys.indices { sum.add(samples.weight(index)) }
    self.weightSum = sum.value
    // A point that weighs little may feel heavy ones from farther away.
    let contrast = isEven ? 1 : weightSum / (weights?.min() ?? 1)
    self.horizon =
      contrast < 1e9
      ? LineGrid.horizon : (2 * (36 + Double.log(min(contrast, 1e300)))).squareRoot()

    let (keys, scale) = Self.scaledKeys(samples.keys)
    let (values, factor) = Self.scaledValues(samples.values)
    self.scale = scale
    self.unit = 1 / factor
    let points = ChebyshevSites(keys: keys, values: values, weights: isEven ? nil : weights)
    self.levels =
      compresses
      ? Self.levels(points, narrowest: narrowest * scale, share: degree == 0 ? 1 : 0.5)
      : [Level(narrowest: 0, sites: points)]
  }

  /// Keys from their first on, where that is exact, times a power of two that makes the largest about
  /// 1.
  private static func scaledKeys(_ keys: [Double]) -> (keys: [Double], scale: Double) {
    let (first, last) = (keys[0], keys[keys.count - 1])
    // Differences of numbers of which none is more than twice another are exact (Sterbenz).
    let isNarrow = first > 0 ? last <= 2 * first : last < 0 && first >= 2 * last
    let origin = isNarrow ? first : 0
    let size = isNarrow ? last - first : max(first.magnitude, last.magnitude)
    let exponent = size > 0 ? min(max(size.exponent, -1000), 1000) : 0
    let scale = Double(sign: .plus, exponent: -Int(exponent), significand: 1)
    return (keys.map { ($0 - origin) * scale }, scale)
  }

  /// Values less their mean, times a power of two that keeps squares from overflow.
  private static func scaledValues(_ values: [Double]) -> (values: [Double], factor: Double) {
    let low = values.min() ?? 0
    let high = values.max() ?? 0
    let size = max(low.magnitude, high.magnitude)
    let exponent = size > 0 ? min(max(size.exponent, -1000), 1000) : 0
    let factor = Double(sign: .plus, exponent: -Int(exponent), significand: 1)
    var sum = CompensatedSum()
    for value in values { sum.add(value * factor) }
    let center = low == high ? low * factor : sum.value / Double(values.count)
    return (values.map { $0 * factor - center }, factor)
  }

  /// - Parameter share: The longest an interval may be, in bandwidths: 1, or a power of two below. A
  ///   line through a few points close together depends on what tiny weights of far intervals are
  ///   relative to each other, and shorter intervals have those to more digits.
  private static func levels(
    _ points: ChebyshevSites, narrowest: Double, share: Double
  ) -> [Level] {
    var levels = [Level(narrowest: 0, sites: points)]
    guard let first = points.positions.first, let last = points.positions.last else {
      return levels
    }
    let size = max(first.magnitude, last.magnitude)
    // A power of two, so that intervals of one level are halves of those of the next.
    let exponent = max(narrowest, size * 0x1p-40).exponent
    var width = share * Double(sign: .plus, exponent: exponent, significand: 1)
    while width < 4 * size {
      let sites = levels[levels.count - 1].sites.compressed(width: width)
      levels.append(Level(narrowest: width / share, sites: sites))
      width *= 2
    }
    return levels
  }

  private func sites(at bandwidth: Double) -> ChebyshevSites {
    (levels.last { $0.narrowest <= bandwidth } ?? levels[0]).sites
  }

  private func score(at width: Double) -> SmootherScore {
    let points = levels[0].sites
    let size = max(
      points.positions.first?.magnitude ?? 0, points.positions.last?.magnitude ?? 0)
    // From 2⁴⁰ times the keys on, all weights are 1 to the last digit.
    let bandwidth = size > 0 ? min(width * scale, size * 0x1p40) : 1
    let sums = sites(at: bandwidth).withView { sites in
      points.withView { points in
        GaussianSweep(
          sites: sites, points: points, bandwidth: bandwidth, degree: degree,
          reach: horizon * bandwidth,
          grid: horizon > LineGrid.horizon
            ? nil : LineGrid(bandwidth: bandwidth, size: size, derivatives: degree > 0)
        ).sums()
      }
    }
    return SmootherScore(
      bandwidth: width,
      residualSumOfSquares: sums.squares.value * weightFactor * unit * unit,
      trace: sums.trace.value,
      leaveOneOutSum: count > 1 ? sums.leftOut.value * weightFactor * unit * unit : .nan,
      isolatedCount: count > 1 ? sums.isolatedCount : 0, count: count, weightSum: weightSum)
  }
}
