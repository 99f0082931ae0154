internal import RealModule

/// Nodes for the weights of the points of an interval, where these differ.
///
/// A sum of errors without the point, Σ wᵢ(eᵢ/(1 − wᵢL))², is over functions of the key and of the
/// point's own weight. In the latter it is smooth up to w = 1/L; a few Chebyshev nodes between the
/// least and the largest weight stand for all, the fewer the more points share the leverage.
struct ChebyshevUnits {
  /// The number of nodes; one where all points weigh the same.
  let count: Int
  /// Half of the range of weights, and its middle.
  let half: Double
  let middle: Double
  /// The largest leverage of a point of weight 1 for which the nodes are enough.
  let leverageLimit: Double
  /// Whether nodes are fewer than the sites that they replace.
  let isWorthwhile: Bool

  /// The nodes for sites.
  init(_ range: Range<Int>, of sites: ChebyshevSites) {
    let positions = ChebyshevSites.nodeCount
    guard !sites.units.isEmpty, range.count > positions else {
      self.count = 1
      self.half = 0
      self.middle = 1
      self.leverageLimit = 0.5
      self.isWorthwhile = 2 * range.count > 3 * positions
      return
    }
    var (low, high, mass) = (Double.infinity, 0.0, 0.0)
    for site in range {
      low = min(low, sites.units[site])
      high = max(high, sites.units[site])
      mass += sites.masses[site]
    }
    self.half = 0.5 * (high - low)
    self.middle = low + half
    // Each point's kernel sum is over the whole interval; 8 leaves room for lines and for edges.
    self.leverageLimit = min(8 / mass, 0.5 / high)
    var count = 1
    if half > 0 {
      // The nearest singularity in units of the half-range, and the rate of convergence it allows.
      let distance = (1 / leverageLimit - middle) / half
      let rate = distance + (distance * distance - 1).squareRoot()
      let wanted = (32 / Double.log(rate)).rounded(.up) + 1
      count = wanted < 64 ? Int(wanted) : 64
    }
    self.isWorthwhile = 2 * range.count > 3 * positions * count
    self.count = count
  }

  /// The nodes.
  var nodes: [Double] { Self.points(count).map { middle + half * $0 } }

  /// The Chebyshev nodes −cos(π(j + ½)/q), j < q, on −1…1.
  static func points(_ count: Int) -> [Double] {
    (0..<count).map { node in -Double.cos(.pi * (Double(node) + 0.5) / Double(count)) }
  }

  /// The Lagrange polynomials of nodes at a weight, written to memory.
  static func weights(
    at unit: Double, nodes: [Double], into output: UnsafeMutableBufferPointer<Double>
  ) {
    for j in nodes.indices {
      var product = 1.0
      for k in nodes.indices where k != j {
        product *= (unit - nodes[k]) / (nodes[j] - nodes[k])
      }
      output[j] = product
    }
  }
}
