internal import RealModule

/// How Sheather and Jones's bandwidth is found.
public enum SheatherJones: Hashable, Sendable {
  /// From the equation that the bandwidth solves, in which it also is the pilot's; R's `bw.SJ` and
  /// its method "ste".
  case solveTheEquation
  /// From two pilot estimates, without an equation; R's method "dpi".
  case directPlugIn
}

extension Bandwidth {
  /// Sheather and Jones's bandwidth for a density, as the standard deviation of a Gaussian; another
  /// kernel smooths as much (``gaussianEquivalent(_:)``).
  ///
  /// Distances are counted in 1000 bins over 1.01 times the range, as in R's `bw.SJ`, with which this
  /// agrees to 10⁻⁹ where R is asked to solve its equation exactly (`tol = 1e-15`; by default it
  /// stops at a hundredth of the bandwidth). Like R's, the bins are towards zero, so a sample moves by
  /// a bin's rounding when it is shifted.
  ///
  /// Source: S. J. Sheather and M. C. Jones, "A reliable data-based bandwidth selection method for
  /// kernel density estimation", Journal of the Royal Statistical Society B 53 (1991) 683–690.
  ///
  /// - Parameters:
  ///   - x: The sample, at least two different numbers; a missing value is an error.
  ///   - method: How it is found.
  /// - Throws: `RegressionError` when there are fewer than two different numbers, one is NaN or
  ///   infinite, or they are too few or too often equal for the pilot estimates.
  /// - Complexity: O(*n* log *n*), and the square of 1000 bins.
  public static func sheatherJones(
    _ x: some Collection<Double>, _ method: SheatherJones = .solveTheEquation
  ) throws(RegressionError) -> Bandwidth {
    let x = Array(x)
    let spread = try SampleSpread(x, weights: nil, for: "Bandwidth.sheatherJones")
    let sample = BinnedDistances(x)
    let n = Double(x.count)
    let scale = min(spread.deviation, spread.quartileRange / 1.349)
    func refused(_ what: String) -> RegressionError {
      RegressionError(
        .criterion, at: "Bandwidth.sheatherJones", given: what,
        needed: "the sample must have more numbers, or fewer that are equal")
    }
    let third = -sample.sixthDerivative(1.23 * scale * Double.pow(n, -1.0 / 9))
    guard third > 0, third.isFinite else {
      throw refused("the pilot estimate of the third derivative is \(third)")
    }
    let root = Double.pi.squareRoot()
    func optimal(_ pilot: Double) -> Double {
      Double.pow(1 / (2 * root * n * sample.fourthDerivative(pilot)), 1.0 / 5)
    }
    if method == .directPlugIn {
      let width = optimal(Double.pow(2.394 / (n * third), 1.0 / 7))
      guard width > 0, width.isFinite else { throw refused("the bandwidth comes out as \(width)") }
      return .gaussianEquivalent(width)
    }
    let ratio =
      1.357
      * Double.pow(sample.fourthDerivative(1.24 * scale * Double.pow(n, -1.0 / 7)) / third, 1.0 / 7)
    guard ratio.isFinite else { throw refused("the ratio of the pilot estimates is \(ratio)") }
    func excess(_ width: Double) -> Double {
      optimal(ratio * Double.pow(width, 5.0 / 7)) - width
    }
    var upper = 1.144 * scale * Double.pow(n, -1.0 / 5)
    var lower = 0.1 * upper
    var tries = 0
    while !(excess(lower) * excess(upper) <= 0) {
      guard tries < 99 else { throw refused("no bandwidth solves the equation") }
      if tries % 2 == 0 { upper *= 1.2 } else { lower /= 1.2 }
      tries += 1
    }
    let width = try LineSearch.root(
      between: (lower, excess(lower)), and: (upper, excess(upper)), tolerance: 1e-14 * lower
    ) { width throws(RegressionError) in excess(width) }
    return .gaussianEquivalent(width)
  }
}

/// The distances of all pairs of a sample, counted in bins.
private struct BinnedDistances {
  private let width: Double
  private let counts: [Double]
  private let size: Double

  init(_ x: [Double], bins: Int = 1000) {
    let lowest = x.min() ?? 0
    let width = ((x.max() ?? 0) - lowest) * (1.01 / Double(bins))
    let places = x.map { ($0 / width).rounded(.towardZero) }
    let first = places.min() ?? 0
    var occupied = [Double](repeating: 0, count: bins)
    for place in places {
      if let bin = Int(exactly: place - first), occupied.indices.contains(bin) {
        occupied[bin] += 1
      }
    }
    var counts = [Double](repeating: 0, count: bins)
    for bin in occupied.indices where occupied[bin] > 0 {
      counts[0] += occupied[bin] * (occupied[bin] - 1) / 2
      for other in bin + 1..<bins where occupied[other] > 0 {
        counts[other - bin] += occupied[bin] * occupied[other]
      }
    }
    self.width = width
    self.counts = counts
    self.size = Double(x.count)
  }

  /// The mean of the fourth derivative of a normal density over all pairs, an estimate of the
  /// integral of the squared second derivative of the sample's density.
  func fourthDerivative(_ h: Double) -> Double {
    mean(h, atNone: 3, power: 5) { square in (square - 6) * square + 3 }
  }

  /// The same of the sixth derivative; less than 0 the squared third.
  func sixthDerivative(_ h: Double) -> Double {
    mean(h, atNone: -15, power: 7) { square in ((square - 15) * square + 45) * square - 15 }
  }

  private func mean(
    _ h: Double, atNone: Double, power: Int, _ hermite: (Double) -> Double
  ) -> Double {
    var sum = CompensatedSum()
    for (bin, count) in counts.enumerated() {
      let distance = Double(bin) * width / h
      let square = distance * distance
      // What R leaves out.
      if square >= 1000 { break }
      sum.add(Double.exp(-square / 2) * hermite(square) * count)
    }
    let pairs = size * (size - 1) * (2 * Double.pi).squareRoot()
    return (2 * sum.value + size * atNone) / (pairs * Double.pow(h, power))
  }
}
