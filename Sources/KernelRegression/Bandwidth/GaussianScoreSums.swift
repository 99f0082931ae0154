/// The sums over points from which a score is made.
struct GaussianScoreSums: Sendable {
  /// Σ wᵢeᵢ²
  var squares = CompensatedSum()
  /// Σ lᵢ
  var trace = CompensatedSum()
  /// Σ wᵢ(eᵢ/(1 − lᵢ))²
  var leftOut = CompensatedSum()
  var isolatedCount = 0

  /// Adds the sums of other points.
  mutating func add(_ other: GaussianScoreSums) {
    squares.add(other.squares.value)
    trace.add(other.trace.value)
    leftOut.add(other.leftOut.value)
    isolatedCount += other.isolatedCount
  }
}

/// Scores one bandwidth from sites.
struct GaussianSweep: Sendable {
  /// The sites: points, and nodes in place of many.
  let sites: ChebyshevSites
  /// The uncompressed sites.
  let points: ChebyshevSites
  let bandwidth: Double
  let degree: Int
  /// The grid for sums; nil where keys are too large beside the bandwidth for one.
  let grid: LineGrid?

  /// The sums over all points.
  func sums() -> GaussianScoreSums {
    let boundaries = boundaries()
    let parts = Parallel.map(boundaries.count - 1) { piece in
      var part = GaussianSweepPart(self)
      part.score(boundaries[piece]..<boundaries[piece + 1])
      return part.sums
    }
    var sums = GaussianScoreSums()
    for part in parts { sums.add(part) }
    return sums
  }

  /// Where to cut the sites into pieces of work such that no interval is cut.
  private func boundaries() -> [Int] {
    let stretch = 8192
    var boundaries = [0]
    var place = stretch
    while place < sites.count {
      let interval = sites.firstInterval(from: place)
      if interval < sites.intervals.count, sites.intervals[interval].sites.contains(place) {
        place = sites.intervals[interval].sites.upperBound
        if place >= sites.count { break }
      }
      boundaries.append(place)
      place += stretch
    }
    return boundaries + [sites.count]
  }
}
