/// The integral of a density that is divided, everywhere, by the part of a kernel that lies in a
/// range.
///
/// Away from the ends the part is 1, and the integral is that of the density itself. Near an end it is
/// found by quadrature on stretches within which the density is smooth, or for more than 5000 points
/// and other kernels than Gaussians on stretches of a 32nd of the bandwidth.
struct DividedIntegral: Sendable {
  private let range: ClosedRange<Double>
  /// The ends of the stretches, ascending.
  private var edges: [Double] = []
  /// The integral from the first edge to each.
  private var sums: [Double] = []
  /// The last edge before the stretch between both ends in which the part is 1.
  private var gap: Int?
  /// The mass below the first edge.
  private let start: Double
  /// The integral over the range.
  private(set) var total = 1.0

  /// How many points' kernels may have their ends among the edges.
  private static let edgeLimit = 5000

  init(over range: ClosedRange<Double>, _ density: DensitySums) {
    self.range = range
    let zone = min(density.kernel.reach, 40) * density.width
    let (lower, upper) = (range.lowerBound, range.upperBound)
    let isSplit = lower.isFinite && upper.isFinite && upper - lower > 2 * zone
    var zones: [ClosedRange<Double>] = []
    if isSplit {
      zones = [lower...lower + zone, upper - zone...upper]
    } else if lower.isFinite && upper.isFinite {
      zones = [range]
    } else if lower.isFinite {
      zones = [lower...lower + zone]
    } else if upper.isFinite {
      zones = [upper - zone...upper]
    }
    self.start = lower.isFinite ? 0 : density.cumulative(at: zones.first?.lowerBound ?? 0)
    var sum = start
    for zone in zones {
      if let last = edges.last {
        gap = edges.count - 1
        sum += density.cumulative(at: zone.lowerBound) - density.cumulative(at: last)
      }
      let edges = Self.edges(of: zone, in: range, density)
      append(edges, from: sum, density)
      sum = sums.last ?? sum
    }
    total = upper.isFinite ? sum : sum + 1 - density.cumulative(at: edges.last ?? 0)
  }

  /// The mass of the range below a query inside it.
  func cumulative(at query: Double, _ density: DensitySums) -> Double {
    guard let first = edges.first, let last = edges.last else { return .nan }
    if query <= first { return density.cumulative(at: query) / total }
    var low = 0
    var high = edges.count
    while low < high {
      let middle = low + (high - low) / 2
      if edges[middle] <= query { low = middle + 1 } else { high = middle }
    }
    let place = low - 1
    let rest: Double
    if query > last || place == gap {
      // Away from the ends.
      rest = density.cumulative(at: query) - density.cumulative(at: edges[place])
    } else {
      let points = GaussLegendre.points(from: edges[place], to: query)
      let values = points.map { density.density(at: $0) / Self.part(of: $0, in: range, density) }
      rest = GaussLegendre.integral(of: values[...], from: edges[place], to: query)
    }
    return min(max((sums[place] + rest) / total, 0), 1)
  }

  /// The part of a kernel at a query that lies in the range.
  static func part(
    of query: Double, in range: ClosedRange<Double>, _ density: DensitySums
  ) -> Double {
    density.kernel.mass(upTo: (range.upperBound - query) / density.width)
      + density.kernel.mass(upTo: (query - range.lowerBound) / density.width)
  }

  private static func edges(
    of zone: ClosedRange<Double>, in range: ClosedRange<Double>, _ density: DensitySums
  ) -> [Double] {
    let keys = density.samples.keys
    let isExact = keys.count <= edgeLimit
    let support = density.kernel.support * density.width
    let isSmooth = if case .gaussian = density.kernel.form { true } else { false }
    let step = density.width / (isExact || isSmooth ? 2 : 32)
    let length = zone.upperBound - zone.lowerBound
    // At most 80 bandwidths and 64 stretches each.
    let count = max(1, Int((length / step).rounded(.up)))
    var edges = (0...count).map { zone.lowerBound + length * (Double($0) / Double(count)) }
    // Where the part of a kernel begins to be all of it.
    var kinks = [range.lowerBound + support, range.upperBound - support]
    if isExact {
      kinks += keys
      if support.isFinite { kinks += keys.flatMap { [$0 - support, $0 + support] } }
    }
    edges += kinks.filter { $0 > zone.lowerBound && $0 < zone.upperBound }
    return Array(Set(edges)).sorted()
  }

  private mutating func append(_ new: [Double], from sum: Double, _ density: DensitySums) {
    let stretches = zip(new, new.dropFirst())
    let points = stretches.flatMap { GaussLegendre.points(from: $0, to: $1) }
    let range = range
    let densities = density.densities(at: points)
    let values = Parallel.fill(points.count, by: 1024) { places, output in
      for place in places {
        output[place - places.lowerBound] =
          densities[place] / Self.part(of: points[place], in: range, density)
      }
    }
    var sum = sum
    edges.append(new[0])
    sums.append(sum)
    for (place, stretch) in stretches.enumerated() {
      sum += GaussLegendre.integral(
        of: values[place * 20..<(place + 1) * 20], from: stretch.0, to: stretch.1)
      edges.append(stretch.1)
      sums.append(sum)
    }
  }
}
