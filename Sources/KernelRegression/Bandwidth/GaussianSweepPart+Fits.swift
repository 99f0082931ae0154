extension GaussianSweepPart {
  /// Finds the fits at sites, in order.
  mutating func evaluate(_ range: Range<Int>, of sites: ChebyshevSites.View, isGridded: Bool) {
    fits.removeAll(keepingCapacity: true)
    fits.append(
      contentsOf: repeatElement(GaussianLocalFit(s0: 1, t0: 0), count: range.count))
    guard isGridded, let gridSums else {
      for site in range {
        let isSame = site > range.lowerBound && sites.positions[site] == sites.positions[site - 1]
        fits[site - range.lowerBound] =
          isSame
          ? fits[site - range.lowerBound - 1] : direct.fit(at: sites.positions[site])
      }
      return
    }
    let (direct, degree) = (direct, sweep.degree)
    fits.withUnsafeMutableBufferPointer { fits in
      let positions = UnsafeBufferPointer(rebasing: sites.positions[range])
      if degree == 0 {
        gridSums.forEachMean(at: positions) { place, sums in
          fits[place] = GaussianLocalFit(s0: sums[0], t0: sums[1])
        }
      } else {
        gridSums.forEachLine(at: positions) { place, sums, first, second in
          fits[place] =
            GaussianLocalFit(s0: sums[0], s1: first[0], s2: second, t0: sums[1], t1: first[1])
            ?? direct.fit(at: positions[place])
        }
      }
    }
  }
}
