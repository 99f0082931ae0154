extension ChebyshevSites {
  /// Sites for loops that take most of the time: without reference counts and checks of indices.
  struct View: @unchecked Sendable {
    let positions: UnsafeBufferPointer<Double>
    let masses: UnsafeBufferPointer<Double>
    let references: UnsafeBufferPointer<Double>
    let firsts: UnsafeBufferPointer<Double>
    let seconds: UnsafeBufferPointer<Double>
    let units: UnsafeBufferPointer<Double>
    let intervals: UnsafeBufferPointer<Interval>
  }

  /// Calls `body` with a view that is valid until it returns.
  func withView<Result>(_ body: (View) -> Result) -> Result {
    positions.withUnsafeBufferPointer { positions in
      masses.withUnsafeBufferPointer { masses in
        references.withUnsafeBufferPointer { references in
          firsts.withUnsafeBufferPointer { firsts in
            seconds.withUnsafeBufferPointer { seconds in
              units.withUnsafeBufferPointer { units in
                intervals.withUnsafeBufferPointer { intervals in
                  body(
                    View(
                      positions: positions, masses: masses, references: references,
                      firsts: firsts, seconds: seconds, units: units, intervals: intervals))
                }
              }
            }
          }
        }
      }
    }
  }
}

extension ChebyshevSites.View {
  /// The number of sites.
  var count: Int { positions.count }

  /// The sum of weights times values of a site.
  @inline(__always)
  func total(_ site: Int) -> Double {
    let sum = masses[site] * references[site]
    return firsts.isEmpty ? sum : sum + firsts[site]
  }

  /// The weight of each of the points that a site stands for.
  @inline(__always)
  func unit(_ site: Int) -> Double { units.isEmpty ? 1 : units[site] }

  /// The sites from a position through another.
  func range(from low: Double, through high: Double) -> Range<Int> {
    let start = firstSite { $0 >= low }
    return start..<max(start, firstSite { $0 > high })
  }

  private func firstSite(where isBeyond: (Double) -> Bool) -> Int {
    var low = 0
    var high = positions.count
    while low < high {
      let middle = low + (high - low) / 2
      if isBeyond(positions[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The first interval that does not end before a site.
  func firstInterval(from site: Int) -> Int {
    var low = 0
    var high = intervals.count
    while low < high {
      let middle = low + (high - low) / 2
      if intervals[middle].sites.upperBound <= site { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The uncompressed site that a site begins with, which is not inside of an interval.
  ///
  /// - Parameter interval: The first interval that does not end before the site.
  func point(at site: Int, _ interval: Int) -> Int {
    guard interval > 0 else { return site }
    let last = intervals[interval - 1]
    return last.points.upperBound + (site - last.sites.upperBound)
  }
}
