/// Scores one bandwidth from sites.
struct GaussianSweep: Sendable {
  /// The sites: points, and nodes in place of many.
  let sites: ChebyshevSites.View
  /// The uncompressed sites.
  let points: ChebyshevSites.View
  let bandwidth: Double
  let degree: Int
  /// How far from a key sites count.
  let reach: Double
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
