/// Sites on a line that stand for weighted points: points themselves, or Chebyshev nodes in place of
/// the many points of a short interval.
///
/// For every function f that is smooth across such an interval, Σ wᵢ f(xᵢ) over its points equals
/// Σ aⱼ f(sⱼ) over its nodes, and likewise with values and their squares in the sums: the transpose of
/// Chebyshev interpolation ("anterpolation"). So whatever is a sum over points is one over sites.
///
/// Values are kept as differences from a reference of each site, so that a sum of squared residuals
/// is not the small difference of large sums: with d = m(sⱼ) − rⱼ it is Σ cⱼ − 2 bⱼ d + aⱼ d².
struct ChebyshevSites: Sendable {
  /// Where the sites are, ascending.
  private(set) var positions: [Double] = []
  /// aⱼ: sums of weights. Of single nodes they may be negative.
  private(set) var masses: [Double] = []
  /// rⱼ: the values that others are differences from.
  private(set) var references: [Double] = []
  /// bⱼ: sums of weights times differences; empty where all are 0.
  private(set) var firsts: [Double] = []
  /// cⱼ: sums of weights times squared differences; empty where all are 0.
  private(set) var seconds: [Double] = []
  /// uⱼ: the weight of each of the points that a site stands for; empty where all weigh the same.
  private(set) var units: [Double] = []
  /// The intervals that are replaced by nodes, in ascending order.
  private(set) var intervals: [Interval] = []

  /// An interval whose points are replaced by nodes.
  struct Interval: Sendable {
    /// Its nodes, as sites: for each position as many as there are nodes for weights.
    var sites: Range<Int>
    /// Its points, as sites of the uncompressed sequence.
    var points: Range<Int>
    /// The number of nodes for the weights of points.
    var unitCount: Int
    /// The largest leverage of a point of weight 1 for which those nodes are enough.
    var leverageLimit: Double

    /// The same interval with its nodes elsewhere.
    func moved(by offset: Int) -> Interval {
      var moved = self
      moved.sites = sites.lowerBound + offset..<sites.upperBound + offset
      return moved
    }
  }

  /// The number of sites.
  var count: Int { positions.count }

  /// The number of nodes in place of the points of an interval.
  @inline(__always)
  static var nodeCount: Int { 16 }

  /// Points with equal keys and equal weights as one site each.
  ///
  /// - Parameters:
  ///   - keys: Ascending.
  ///   - values: As many.
  ///   - weights: As many; nil where all are the same and count as 1.
  init(keys: [Double], values: [Double], weights: [Double]?) {
    let isRepeated = { (index: Int) in
      keys[index] == keys[index - 1]
        && (weights == nil || weights?[index] == weights?[index - 1])
    }
    guard keys.indices.dropFirst().contains(where: isRepeated) else {
      positions = keys
      references = values
      masses = weights ?? Array(repeating: 1, count: keys.count)
      units = weights ?? []
      return
    }
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, isRepeated(end) { end += 1 }
      append(keys[start], values[start..<end], unit: weights?[start])
      start = end
    }
  }

  private mutating func append(_ key: Double, _ values: ArraySlice<Double>, unit: Double?) {
    let weight = unit ?? 1
    let count = Double(values.count)
    var sum = CompensatedSum()
    for value in values { sum.add(value) }
    let mean = sum.value / count
    var first = CompensatedSum()
    var second = CompensatedSum()
    for value in values {
      first.add(value - mean)
      second.add((value - mean) * (value - mean))
    }
    positions.append(key)
    masses.append(weight * count)
    references.append(mean)
    firsts.append(weight * first.value)
    seconds.append(weight * second.value)
    if let unit { units.append(unit) }
  }

  private init() {}
}

extension ChebyshevSites {
  /// The sites with nodes in place of those of every interval of a regular grid that holds many.
  ///
  /// - Parameter width: The length of the intervals: that of an earlier compression, or twice, four
  ///   times … as much.
  func compressed(width: Double) -> ChebyshevSites {
    let pieces = boundaries(width: width)
    let counts = Parallel.map(pieces.count - 1) { piece in
      compressedCount(pieces[piece]..<pieces[piece + 1], width: width)
    }
    // Where little is won, the sites stay as they are and take no memory of their own.
    guard 5 * counts.reduce(0, +) <= 4 * count || count < 10_000 else { return self }
    let parts = Parallel.map(pieces.count - 1) { piece in
      part(pieces[piece]..<pieces[piece + 1], width: width)
    }
    var result = ChebyshevSites()
    let total = parts.reduce(0) { $0 + $1.count }
    result.positions.reserveCapacity(total)
    result.masses.reserveCapacity(total)
    result.references.reserveCapacity(total)
    result.firsts.reserveCapacity(total)
    result.seconds.reserveCapacity(total)
    for part in parts {
      let offset = result.count
      result.positions += part.positions
      result.masses += part.masses
      result.references += part.references
      result.firsts += part.firsts
      result.seconds += part.seconds
      result.units += part.units
      result.intervals += part.intervals.map { $0.moved(by: offset) }
    }
    return result
  }

  /// Where to cut the sites into pieces of work such that no interval of a grid is cut.
  private func boundaries(width: Double) -> [Int] {
    let stretch = 16384
    var boundaries = [0]
    var place = stretch
    while place < count {
      let cell = (positions[place] / width).rounded(.down)
      while place < count, (positions[place] / width).rounded(.down) == cell { place += 1 }
      if place < count { boundaries.append(place) }
      place += stretch
    }
    return boundaries + [count]
  }

  /// The first site not in the cell of a site.
  @inline(__always)
  private func cellEnd(_ start: Int, before limit: Int, width: Double) -> Int {
    let end = ((positions[start] / width).rounded(.down) + 1) * width
    var site = start + 1
    while site < limit, positions[site] < end { site += 1 }
    return site
  }

  private func compressedCount(_ range: Range<Int>, width: Double) -> Int {
    var sum = 0
    var start = range.lowerBound
    while start < range.upperBound {
      let end = cellEnd(start, before: range.upperBound, width: width)
      let units = ChebyshevUnits(start..<end, of: self)
      sum += units.isWorthwhile ? units.count * Self.nodeCount : end - start
      start = end
    }
    return sum
  }

  /// The sites of a stretch, compressed.
  private func part(_ range: Range<Int>, width: Double) -> ChebyshevSites {
    var part = ChebyshevSites()
    var interval = withView { $0.firstInterval(from: range.lowerBound) }
    var start = range.lowerBound
    var anterpolation = ChebyshevAnterpolation()
    while start < range.upperBound {
      let end = cellEnd(start, before: range.upperBound, width: width)
      var inside = interval
      while inside < intervals.count, intervals[inside].sites.lowerBound < end { inside += 1 }
      let units = ChebyshevUnits(start..<end, of: self)
      if units.isWorthwhile {
        let sites = part.count
        anterpolation.replace(start..<end, of: self, units: units, in: &part)
        part.intervals.append(
          Interval(
            sites: sites..<part.count,
            points: withView { $0.point(at: start, interval)..<$0.point(at: end, inside) },
            unitCount: units.count, leverageLimit: units.leverageLimit))
      } else {
        for site in start..<end { part.append(self, site) }
        let offset = part.count - end
        part.intervals += intervals[interval..<inside].map { $0.moved(by: offset) }
      }
      interval = inside
      start = end
    }
    return part
  }

  private mutating func append(_ other: ChebyshevSites, _ site: Int) {
    positions.append(other.positions[site])
    masses.append(other.masses[site])
    references.append(other.references[site])
    firsts.append(other.firsts.isEmpty ? 0 : other.firsts[site])
    seconds.append(other.seconds.isEmpty ? 0 : other.seconds[site])
    if !other.units.isEmpty { units.append(other.units[site]) }
  }

  /// Appends a node.
  ///
  /// - Parameters:
  ///   - sums: aⱼ, bⱼ and cⱼ.
  ///   - unit: uⱼ; nil where all points weigh the same.
  mutating func append(
    position: Double, reference: Double, sums: SIMD4<Double>, unit: Double?
  ) {
    positions.append(position)
    masses.append(sums[0])
    references.append(reference)
    firsts.append(sums[1])
    seconds.append(sums[2])
    if let unit { units.append(unit) }
  }
}
