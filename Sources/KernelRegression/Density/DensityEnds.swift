internal import RealModule

/// A density's correction at the ends of a range.
struct DensityEnds: Sendable {
  private let boundary: DensityBoundary
  /// The integral of the divided density over the range; 1 unless it is one.
  private let integral: DividedIntegral?

  init(_ boundary: DensityBoundary, sums: DensitySums) {
    self.boundary = boundary
    self.integral =
      boundary.way == .renormalise ? DividedIntegral(over: boundary.range, sums) : nil
  }

  private var range: ClosedRange<Double> { boundary.range }

  func density(at query: Double, _ sums: DensitySums) -> Double {
    guard range.contains(query) else { return 0 }
    return switch boundary.way {
    case .none: sums.density(at: query)
    case .reflect: images(of: query, sums).reduce(0) { $0 + sums.density(at: $1) }
    case .renormalise: sums.density(at: query) / divisor(at: query, sums)
    }
  }

  func logDensity(at query: Double, _ sums: DensitySums) -> Double {
    guard range.contains(query) else { return -.infinity }
    return switch boundary.way {
    case .none: sums.logDensity(at: query)
    case .reflect: Self.logarithmOfSum(images(of: query, sums).map { sums.logDensity(at: $0) })
    case .renormalise: sums.logDensity(at: query) - .log(divisor(at: query, sums))
    }
  }

  func densities(at queries: [Double], _ sums: DensitySums) -> [Double] {
    switch boundary.way {
    case .none: return sums.densities(at: queries)
    case .reflect:
      return overImages(of: queries, sums, outside: 0) { images in
        sums.densities(at: images)
      } join: {
        $0.reduce(0, +)
      }
    case .renormalise:
      let densities = sums.densities(at: queries)
      return Parallel.fill(queries.count, by: 4096) { places, output in
        for index in places {
          let query = queries[index]
          output[index - places.lowerBound] =
            !query.isFinite
            ? .nan : range.contains(query) ? densities[index] / divisor(at: query, sums) : 0
        }
      }
    }
  }

  func logDensities(at queries: [Double], _ sums: DensitySums) -> [Double] {
    switch boundary.way {
    case .none: return sums.logDensities(at: queries)
    case .reflect:
      return overImages(of: queries, sums, outside: -.infinity) { images in
        sums.logDensities(at: images)
      } join: {
        Self.logarithmOfSum(Array($0))
      }
    case .renormalise:
      return zip(queries, sums.logDensities(at: queries)).map { query, logarithm in
        !query.isFinite
          ? .nan
          : range.contains(query) ? logarithm - .log(divisor(at: query, sums)) : -.infinity
      }
    }
  }

  func cumulative(at query: Double, _ sums: DensitySums) -> Double {
    if query <= range.lowerBound { return 0 }
    if query >= range.upperBound { return 1 }
    switch boundary.way {
    case .none: return sums.cumulative(at: query)
    case .reflect:
      // The mass between the two images of a period, from −q' to q about the lower end.
      let isFlipped = range.lowerBound == -.infinity
      let mass = pairs(of: query, sums).reduce(0) { sum, pair in
        sum + sums.cumulative(at: pair.upper) - sums.cumulative(at: pair.lower)
      }
      return min(max(isFlipped ? 1 - mass : mass, 0), 1)
    case .renormalise: return integral?.cumulative(at: query, sums) ?? .nan
    }
  }
}

extension DensityEnds {
  /// The part of a kernel at a query that lies in the range, times the integral that is left.
  private func divisor(at query: Double, _ sums: DensitySums) -> Double {
    DividedIntegral.part(of: query, in: range, sums) * (integral?.total ?? 1)
  }

  /// How many periods, of twice the range each, an image may be away and still be near the points.
  private func periods(_ sums: DensitySums) -> Int {
    let length = range.upperBound - range.lowerBound
    guard length.isFinite else { return 0 }
    let reach = min(sums.kernel.reach, 100)
    // At most 1000 · 100 / 2, since the width is at most 1000 lengths.
    return Int((reach * sums.width / length / 2).rounded(.up))
  }

  /// A query and its reflections in the ends.
  private func images(of query: Double, _ sums: DensitySums) -> [Double] {
    let (lower, upper) = (range.lowerBound, range.upperBound)
    if lower == -.infinity { return upper == .infinity ? [query] : [query, 2 * upper - query] }
    if upper == .infinity { return [query, 2 * lower - query] }
    let periods = periods(sums)
    return (-periods...periods + 1).flatMap { period in
      let shift = Double(period) * 2 * (upper - lower)
      return period <= periods
        ? [query + shift, 2 * lower - query + shift] : [2 * lower - query + shift]
    }
  }

  /// The stretches between a query's reflections at the lower end and the query, in every period; at
  /// the upper end, where there is no lower one.
  private func pairs(
    of query: Double, _ sums: DensitySums
  ) -> [(lower: Double, upper: Double)] {
    let (lower, upper) = (range.lowerBound, range.upperBound)
    if lower == -.infinity { return [(query, 2 * upper - query)] }
    if upper == .infinity { return [(2 * lower - query, query)] }
    let periods = periods(sums)
    return (-periods...periods).map { period in
      let shift = Double(period) * 2 * (upper - lower)
      return (2 * lower - query + shift, query + shift)
    }
  }

  /// All images of all queries at once, joined for each query.
  private func overImages(
    of queries: [Double], _ sums: DensitySums, outside: Double,
    _ values: ([Double]) -> [Double], join: (ArraySlice<Double>) -> Double
  ) -> [Double] {
    let inside = queries.indices.filter { range.contains(queries[$0]) && queries[$0].isFinite }
    let lists = inside.map { images(of: queries[$0], sums) }
    let all = values(Array(lists.joined()))
    var results = queries.map { $0.isFinite ? outside : Double.nan }
    var start = 0
    for (index, list) in zip(inside, lists) {
      results[index] = join(all[start..<start + list.count])
      start += list.count
    }
    return results
  }

  /// ln Σ exp of logarithms.
  private static func logarithmOfSum(_ logarithms: [Double]) -> Double {
    guard let largest = logarithms.max(), largest > -.infinity else { return -.infinity }
    return largest + .log(logarithms.reduce(0) { $0 + .exp($1 - largest) })
  }
}
