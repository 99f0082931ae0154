internal import RealModule

/// A regular grid around a box of points in two or three dimensions, and the numbers that gridding
/// with a Gaussian needs, in bandwidths.
///
/// exp(−|x − q|²/2) is the convolution of three Gaussians with variances τ², 1 − 2τ² and τ², which
/// sums over a grid stand for: points are spread to the nodes around them, the grid is convolved,
/// and queries are read from the nodes around them. All terms are positive. In each dimension the
/// sum over nodes in place of an integral has a relative error of 2 exp(−2π²τ²(1 − τ²)/δ²), 1.3·10⁻¹³
/// for τ² = 0.2 and nodes δ = 1/3.1 apart; leaving out nodes farther than 12 δ has one that grows
/// with the distance of a point from the query, from 10⁻¹⁴ at 4 to 3·10⁻¹² at 5 and 8·10⁻¹¹ at 6
/// bandwidths, which is why ``GridSummation`` reads a grid only where such points count for little.
///
/// Sources: L. Greengard and J. Strain, "The fast Gauss transform", SIAM Journal on Scientific and
/// Statistical Computing 12 (1991) 79–94, for gridding; L. Greengard and J.-Y. Lee, "Accelerating
/// the nonuniform fast Fourier transform", SIAM Review 46 (2004) 443–454, for Gaussians as what
/// spreads.
struct GridGeometry: Sendable {
  /// τ².
  static let spreadVariance = 0.2
  /// Nodes to a bandwidth.
  static let density = 3.1
  /// Nodes around a point or a query, in each dimension.
  static let footprint = 24
  /// How far from a node, in nodes, the convolution reaches: ten of its standard deviations.
  static let tapReach = 24
  /// How far outside the points' box, in nodes, a query may be read.
  static let queryReach = 16.0
  /// Nodes on either side of the points' box.
  private static let margin = 28.0

  /// How many nodes there are, in three dimensions, of which the first is 1 for a grid in two.
  let size: (a: Int, b: Int, c: Int)
  /// The number of dimensions of the data, 2 or 3.
  let dimensions: Int
  private let lower: [Double]
  private let scales: [Double]
  private let limits: [Double]

  /// A grid around a box; nil where it would have more than `limit` nodes.
  init?(lower: [Double], upper: [Double], widths: [Double], limit: Int) {
    let dimensions = lower.count
    var sizes: [Int] = dimensions == 2 ? [1] : []
    var count = 1.0
    var limits: [Double] = []
    for dimension in 0..<dimensions {
      let length = (upper[dimension] - lower[dimension]) / widths[dimension] * Self.density
      guard length < Double(limit) else { return nil }
      var size = Int(length) + 2 * Int(Self.margin) + 2
      if dimension == dimensions - 1 { size = (size + 15) / 16 * 16 }
      sizes.append(size)
      count *= Double(size)
      limits.append(length)
    }
    guard count <= Double(limit), sizes.count == 3,
      widths.allSatisfy({ (Self.density / $0).isFinite })
    else { return nil }
    self.size = (sizes[0], sizes[1], sizes[2])
    self.dimensions = dimensions
    self.lower = lower
    self.limits = limits
    self.scales = widths.map { Self.density / $0 }
  }

  /// The number of nodes.
  var count: Int { size.a * size.b * size.c }

  /// Where a coordinate is, in nodes from the first.
  @inline(__always)
  func position(_ coordinate: Double, _ dimension: Int) -> Double {
    (coordinate - lower[dimension]) * scales[dimension] + Self.margin
  }

  /// Whether a query may be read from the grid.
  @inline(__always)
  func covers(_ coordinate: Double, _ dimension: Int) -> Bool {
    let place = (coordinate - lower[dimension]) * scales[dimension]
    return place >= -Self.queryReach && place <= limits[dimension] + Self.queryReach
  }

  /// The first node of the footprint of a position, and the way from there to the position.
  @inline(__always)
  static func footprint(at position: Double) -> (first: Int, way: Double) {
    let cell = position.rounded(.down)
    return (Int(truncatingIfNeeded: Int64(cell)) - 11, position - cell + 11)
  }

  /// The exponent of a way of one node, −δ²/2τ².
  static let nodeExponent = -0.5 / (density * density * spreadVariance)

  /// What the convolution weighs nodes with, by their distance in nodes.
  static let taps: [Double] = {
    let variance = 1 - 2 * spreadVariance
    let scale =
      1 / (density * density * 2 * Double.pi * spreadVariance * variance.squareRoot())
    return (0...tapReach).map { node in
      let distance = Double(node) / density
      return scale * Double.exp(-0.5 * distance * distance / variance)
    }
  }()
}

/// Weights of the 24 nodes around a position, and the ways to them.
struct GridWeights {
  var values: (SIMD8<Double>, SIMD8<Double>, SIMD8<Double>)
  /// (node − position)/τ.
  var ways: (SIMD8<Double>, SIMD8<Double>, SIMD8<Double>)

  @inline(__always)
  init(way: Double) {
    let first = SIMD8<Double>(0, 1, 2, 3, 4, 5, 6, 7) - way
    let second = first + 8
    let third = first + 16
    let rate = GridGeometry.nodeExponent
    values = (
      exponential(first * first * rate), exponential(second * second * rate),
      exponential(third * third * rate)
    )
    let unit = (-2 * rate).squareRoot()
    ways = (first * unit, second * unit, third * unit)
  }
}
