internal import RealModule

/// The direct plug-in bandwidth for local linear regression of Ruppert, Sheather and Wand.
///
/// The bandwidth that is best in the limit of many points is
/// h = (σ² (b − a) / (2√π θ n))^(1/5) with θ the mean of the squared second derivative of the curve;
/// both σ² and θ are estimated by other local polynomials, whose bandwidths come from quartics
/// fitted to blocks of the data.
///
/// ```swift
/// let bandwidth = try RuppertSheatherWand().bandwidth(x: times, y: acceleration)
/// ```
///
/// Source: D. Ruppert, S. J. Sheather and M. P. Wand, "An effective bandwidth selector for local
/// least squares regression", Journal of the American Statistical Association 90 (1995) 1257–1270.
/// Conventions (bins, trimming, constants) and defaults are those of R's `KernSmooth::dpill`, with
/// which this agrees to 10⁻⁹. Where there are gaps that make R's answer NaN, empty bins are left out,
/// as they weigh nothing, or an error says what could not be estimated. R goes by the order of
/// points with equal keys; here they are in the order of their values.
public struct RuppertSheatherWand: Hashable, Sendable {
  /// The largest number of blocks.
  public var blockLimit = 5
  /// The fewest points a block has on average, unless there is but one block.
  public var blockSize = 20
  /// The share of the points that is left out at either end.
  public var trimming = 0.01
  /// The share of the bins that is left out at either end when the second derivative is averaged.
  public var boundary = 0.05
  /// The number of bins.
  public var binCount = 401

  /// The plug-in with R's defaults, which can then be set.
  public init() {}

  /// The bandwidth for points, as the standard deviation of a Gaussian; another kernel smooths as much
  /// (``Bandwidth/gaussianEquivalent(_:)``).
  ///
  /// - Parameters:
  ///   - x: The keys, in any order; at least six different ones.
  ///   - y: As many values; a missing value is an error.
  /// - Throws: `RegressionError` when the counts differ, a number is NaN or infinite, a parameter is out
  ///   of range, or the data do not determine a pilot estimate.
  /// - Complexity: O(*n* log *n*), and the number of bins times those within four bandwidths.
  public func bandwidth(
    x: some Collection<Double>, y: some Collection<Double>
  ) throws(RegressionError) -> Bandwidth {
    let location = "RuppertSheatherWand"
    guard blockLimit >= 1, blockSize >= 1, binCount >= 10, binCount <= 1_000_000,
      trimming >= 0, trimming < 0.5, boundary >= 0, boundary < 0.5
    else {
      throw RegressionError(
        .hyperparameter, at: location,
        given:
          "blocks \(blockLimit) of \(blockSize), \(binCount) bins, shares \(trimming), \(boundary)",
        needed: "at least 1, 1 and 10, and shares from 0 to below 0.5")
    }
    let samples = try SortedSamples(x: x, y: y, for: location)
    let cut = Int(trimming * Double(samples.count))
    let keys = Array(samples.keys[cut..<samples.count - cut])
    let mean = samples.values.reduce(0) { $0 + $1 / Double(samples.count) }
    let values = samples.values[cut..<samples.count - cut].map { $0 - mean }
    let n = Double(keys.count)
    func refused(_ what: String) -> RegressionError {
      RegressionError(
        .criterion, at: location, given: what,
        needed: "the data must determine it; leave-one-out may still choose a bandwidth")
    }

    guard let blocks = blockedFit(keys, values) else {
      throw refused("no quartic is determined by the keys")
    }
    guard blocks.variance > 0, blocks.curvature != 0,
      let first = keys.first, let last = keys.last
    else { throw refused("the blocked quartics fit exactly or are lines") }
    let range = last - first
    let pilot = blocks.variance * range / (blocks.curvature.magnitude * n)
    let root = Double.pi.squareRoot()
    let curvatureWidth = Double.pow(
      pilot * (blocks.curvature < 0 ? 3 / (8 * root) : 15 / (16 * root)), 1.0 / 7)

    let bins = BinnedRegression(keys: keys, values: values, count: binCount)
    let skipped = Int(boundary * Double(binCount))
    guard
      let curvature = bins.squaredSecondDerivative(
        width: curvatureWidth, bins: skipped..<binCount - skipped)
    else { throw refused("some cubic within \(curvatureWidth) is not determined") }
    let constant = Double.pow(
      4 * (0.5 + 2 * 2.0.squareRoot() - 4 / 3 * 3.0.squareRoot()) / (2 * Double.pi).squareRoot(),
      1.0 / 9)
    let product = curvature * n
    let varianceWidth =
      constant
      * Double.pow(blocks.variance * blocks.variance * range / (product * product), 1.0 / 9)
    guard let variance = bins.residualVariance(width: varianceWidth, values: values), variance > 0
    else { throw refused("no variance is left by lines within \(varianceWidth)") }
    let width = Double.pow(variance * range / (2 * root * curvature * n), 1.0 / 5)
    guard width > 0, width.isFinite else { throw refused("the bandwidth comes out as \(width)") }
    return .gaussianEquivalent(width)
  }

  /// The residual variance and the mean of m″m⁗ of quartics fitted to blocks, whose number has the
  /// least Mallows' Cp among those that the keys determine; nil where there are none.
  private func blockedFit(
    _ keys: [Double], _ values: [Double]
  ) -> (variance: Double, curvature: Double)? {
    let most = max(min(keys.count / blockSize, blockLimit), 1)
    let fits = (1...most).map { BlockedFit($0, keys, values) }
    let n = Double(keys.count)
    let scale = (n - 5 * Double(most)) / fits[most - 1].squares
    let penalties = fits.enumerated().map { index, fit in
      scale * fit.squares + 10 * Double(index + 1)
    }
    let best = fits.indices.filter { fits[$0].isDetermined }
      .min { penalties[$0] < penalties[$1] }
    guard let best, n > 5 * Double(best + 1) else { return nil }
    return (fits[best].squares / (n - 5 * Double(best + 1)), fits[best].curvature / n)
  }
}

/// Quartics fitted to blocks of points.
private struct BlockedFit {
  /// The sum of squared residuals.
  let squares: Double
  /// The sum of m″m⁗ over the points.
  let curvature: Double
  /// Whether every block determines its quartic, so that derivatives mean something.
  let isDetermined: Bool

  /// - Parameter blocks: How many blocks, of equally many points but for the last.
  init(_ blocks: Int, _ keys: [Double], _ values: [Double]) {
    var squares = CompensatedSum()
    var curvature = CompensatedSum()
    var isDetermined = true
    let size = keys.count / blocks
    for block in 0..<blocks {
      let range = block * size..<(block == blocks - 1 ? keys.count : (block + 1) * size)
      let quartic = ForsythePolynomial(x: keys[range], y: values[range], degree: 4)
      isDetermined = isDetermined && quartic.isDetermined
      for index in range {
        let fitted = quartic.derivatives(at: keys[index])
        let residual = values[index] - fitted[0]
        squares.add(residual * residual)
        curvature.add(fitted[2] * fitted[4])
      }
    }
    self.squares = squares.value
    self.curvature = curvature.value
    self.isDetermined = isDetermined
  }
}

extension Bandwidth {
  /// The direct plug-in bandwidth for local linear regression, ``RuppertSheatherWand`` with R's
  /// defaults.
  ///
  /// - Parameters:
  ///   - x: The keys, in any order; at least six different ones.
  ///   - y: As many values; a missing value is an error.
  /// - Throws: As ``RuppertSheatherWand/bandwidth(x:y:)``.
  public static func plugIn(
    x: some Collection<Double>, y: some Collection<Double>
  ) throws(RegressionError) -> Bandwidth {
    try RuppertSheatherWand().bandwidth(x: x, y: y)
  }
}
