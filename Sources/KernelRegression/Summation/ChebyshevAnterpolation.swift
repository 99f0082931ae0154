internal import RealModule

/// Replaces sites of an interval by Chebyshev nodes, such that sums over them of functions that a
/// polynomial through the nodes can follow stay the same.
///
/// With the polynomial's value Σⱼ f(tⱼ) ℓⱼ(x) in place of f(x), Σᵢ aᵢ f(xᵢ) = Σⱼ f(tⱼ) Σᵢ aᵢ ℓⱼ(xᵢ).
/// The inner sums are found from the Chebyshev moments Σᵢ aᵢ Tₖ(xᵢ): ℓⱼ(x) = Σₖ γₖ Tₖ(tⱼ) Tₖ(x) with
/// γ₀ = 1/q and γₖ = 2/q for q nodes tⱼ = −cos(π(j + ½)/q).
struct ChebyshevAnterpolation {
  private var moments: [SIMD4<Double>] = []

  /// The nodes tⱼ on −1…1, ascending.
  static let nodes = ChebyshevUnits.points(ChebyshevSites.nodeCount)

  /// γₖ Tₖ(tⱼ), with k running fastest.
  static let matrix: [Double] = {
    let count = ChebyshevSites.nodeCount
    return (0..<count * count).map { place in
      let (node, k) = place.quotientAndRemainder(dividingBy: count)
      // Tₖ(−cos α) = (−1)ᵏ cos kα, with the angle reduced as an integer so that it keeps its digits.
      let steps = k * (2 * node + 1) % (4 * count)
      let value = Double.cos(.pi * Double(steps) / Double(2 * count))
      return (k % 2 == 0 ? value : -value) * (k == 0 ? 1 : 2) / Double(count)
    }
  }()

  /// Appends the nodes that replace sites.
  ///
  /// - Parameters:
  ///   - range: More than one site.
  ///   - sites: All sites.
  ///   - units: The nodes for weights of points.
  ///   - result: What the nodes are appended to.
  mutating func replace(
    _ range: Range<Int>, of sites: ChebyshevSites, units: ChebyshevUnits,
    in result: inout ChebyshevSites
  ) {
    let count = ChebyshevSites.nodeCount
    let (low, high) = (sites.positions[range.lowerBound], sites.positions[range.upperBound - 1])
    let half = 0.5 * (high - low)
    let middle = low + half
    let line = Self.line(range, of: sites, middle: middle, half: half)
    let hasDifferences = !sites.firsts.isEmpty
    let unitCount = units.count
    let unitNodes = units.nodes
    moments.removeAll(keepingCapacity: true)
    moments.append(contentsOf: repeatElement(.zero, count: count * unitCount))
    moments.withUnsafeMutableBufferPointer { moments in
      withUnsafeTemporaryAllocation(of: Double.self, capacity: unitCount) { shares in
        for site in range {
          let v = half > 0 ? (sites.positions[site] - middle) / half : 0
          let mass = sites.masses[site]
          let shift = sites.references[site] - (line.value + line.slope * v)
          var first = mass * shift
          var second = first * shift
          if hasDifferences {
            second += sites.seconds[site] + 2 * sites.firsts[site] * shift
            first += sites.firsts[site]
          }
          let parts = SIMD4(mass, first, second, 0)
          if unitCount > 1 {
            ChebyshevUnits.weights(at: sites.units[site], nodes: unitNodes, into: shares)
          }
          for unit in 0..<unitCount {
            var last = unitCount > 1 ? parts * shares[unit] : parts
            var next = last * v
            let twice = 2 * v
            for k in unit * count..<(unit + 1) * count {
              moments[k] += last
              (last, next) = (next, next * twice - last)
            }
          }
        }
      }
    }
    for node in 0..<count {
      let v = Self.nodes[node]
      for unit in 0..<unitCount {
        var sum = SIMD4<Double>.zero
        for k in 0..<count { sum += Self.matrix[node * count + k] * moments[unit * count + k] }
        result.append(
          position: min(max(middle + half * v, low), high),
          reference: line.value + line.slope * v, sums: sum,
          unit: sites.units.isEmpty ? nil : unitNodes[unit])
      }
    }
  }

  /// The least-squares line through the values, as its value and slope in the coordinate v.
  private static func line(
    _ range: Range<Int>, of sites: ChebyshevSites, middle: Double, half: Double
  ) -> (value: Double, slope: Double) {
    var s = SIMD4<Double>.zero
    var t = SIMD2<Double>.zero
    let hasDifferences = !sites.firsts.isEmpty
    for site in range {
      let v = half > 0 ? (sites.positions[site] - middle) / half : 0
      let mass = sites.masses[site]
      let sum = mass * sites.references[site] + (hasDifferences ? sites.firsts[site] : 0)
      s += SIMD4(mass, mass * v, mass * v * v, 0)
      t += SIMD2(sum, sum * v)
    }
    let mean = t[0] / s[0]
    let determinant = s[0] * s[2] - s[1] * s[1]
    guard determinant > 1e-6 * s[0] * s[2] else { return (mean, 0) }
    let slope = (s[0] * t[1] - s[1] * t[0]) / determinant
    return (mean - slope * s[1] / s[0], slope)
  }
}
