/// Scores a piece of the sites, run by run: a run is a stretch without long gaps.
struct GaussianSweepPart {
  private let sweep: GaussianSweep
  private let direct: GaussianDirectFit
  private let pointwise: GaussianDirectFit
  private var gridSums: LineGridSums?
  private var fits: [GaussianLocalFit] = []
  private(set) var sums = GaussianScoreSums()

  init(_ sweep: GaussianSweep) {
    self.sweep = sweep
    self.direct = GaussianDirectFit(
      sites: sweep.sites, bandwidth: sweep.bandwidth, degree: sweep.degree)
    self.pointwise = GaussianDirectFit(
      sites: sweep.points, bandwidth: sweep.bandwidth, degree: sweep.degree)
    self.gridSums = sweep.grid.map { LineGridSums($0) }
  }

  /// Adds the scores of the points that sites stand for.
  mutating func score(_ range: Range<Int>) {
    let sites = sweep.sites
    let longest = sweep.bandwidth * 2000
    let gap = sweep.bandwidth * 4
    var interval = sites.firstInterval(from: range.lowerBound)
    var start = range.lowerBound
    while start < range.upperBound {
      let limit = sites.positions[start] + longest
      let firstInterval = interval
      var end = start
      repeat {
        if interval < sites.intervals.count, sites.intervals[interval].sites.lowerBound == end {
          end = sites.intervals[interval].sites.upperBound
          interval += 1
        } else {
          end += 1
        }
      } while end < range.upperBound && sites.positions[end] <= limit
        && sites.positions[end] - sites.positions[end - 1] <= gap
      score(run: start..<end, intervals: firstInterval..<interval)
      start = end
    }
  }

  private mutating func score(run: Range<Int>, intervals: Range<Int>) {
    let sites = sweep.sites
    let isGridded = fillGrid(run)
    evaluate(run, of: sites, isGridded: isGridded)
    var site = run.lowerBound
    for index in intervals {
      let interval = sites.intervals[index]
      add(points: site..<interval.sites.lowerBound, offset: run.lowerBound, before: index)
      if !add(nodes: interval.sites, offset: run.lowerBound) {
        let runFits = fits
        evaluate(interval.points, of: sweep.points, isGridded: isGridded)
        for point in interval.points { add(point: point, fits[point - interval.points.lowerBound]) }
        fits = runFits
      }
      site = interval.sites.upperBound
    }
    add(points: site..<run.upperBound, offset: run.lowerBound, before: intervals.upperBound)
  }

  /// Adds sites that are points themselves.
  private mutating func add(points range: Range<Int>, offset: Int, before interval: Int) {
    guard !range.isEmpty else { return }
    let point = sweep.sites.point(at: range.lowerBound, interval)
    for site in range {
      add(point: point + (site - range.lowerBound), fits[site - offset])
    }
  }

  @inline(__always)
  private mutating func add(point: Int, _ fit: GaussianLocalFit) {
    let points = sweep.points
    let mass = points.masses[point]
    let unit = points.units.isEmpty ? 1 : points.units[point]
    let error = points.references[point] - fit.mean
    var square = mass * error * error
    if !points.firsts.isEmpty {
      square += points.seconds[point] + 2 * points.firsts[point] * error
    }
    let leverage = unit * fit.leverage
    sums.squares.add(square)
    sums.trace.add(mass * fit.leverage)
    if leverage < 0.9 {
      sums.leftOut.add(square / ((1 - leverage) * (1 - leverage)))
      return
    }
    // Below the limit it is what the quotient is, with more digits.
    let isIsolated = leverage >= SmootherScore.isolationLimit
    if isIsolated { sums.isolatedCount += 1 }
    guard let fit = pointwise.fit(without: point, isHeld: isIsolated) else { return }
    let left = points.references[point] - fit.mean
    sums.leftOut.add(mass * left * left)
  }

  /// Adds the nodes of an interval, unless what they stand for is not smooth across it.
  private mutating func add(nodes: Range<Int>, offset: Int) -> Bool {
    let sites = sweep.sites
    var tails = SIMD8<Double>.zero
    var size = SIMD2<Double>.zero
    var level = 0.0
    var part = GaussianScoreSums()
    let count = ChebyshevSites.nodeCount
    for (node, site) in nodes.enumerated() {
      let fit = fits[site - offset]
      let difference = fit.mean - sites.references[site]
      let row = node * count + count - 3
      for k in 0..<3 {
        tails[k] += ChebyshevAnterpolation.matrix[row + k] * difference
        tails[k + 4] += ChebyshevAnterpolation.matrix[row + k] * fit.leverage
      }
      size = pointwiseMax(size, SIMD2(difference.magnitude, fit.leverage.magnitude))
      level = max(level, fit.mean.magnitude)
      let mass = sites.masses[site]
      let square =
        sites.seconds[site] - 2 * sites.firsts[site] * difference + mass * difference * difference
      part.squares.add(square)
      part.trace.add(mass * fit.leverage)
      let left = 1 - fit.leverage
      part.leftOut.add(square / (left * left))
    }
    for k in 0..<3 {
      guard tails[k].magnitude <= 1e-13 * size[0] + 1e-14 * level,
        tails[k + 4].magnitude <= 1e-13 * size[1]
      else { return false }
    }
    guard size[1] < 0.5 else { return false }
    sums.add(part)
    return true
  }
}

extension GaussianSweepPart {
  /// Prepares the grid for a run where that takes less time than to go point by point.
  private mutating func fillGrid(_ run: Range<Int>) -> Bool {
    guard let grid = sweep.grid, gridSums != nil else { return false }
    let sites = sweep.sites
    let horizon = LineGrid.horizon * sweep.bandwidth
    let first = sites.positions[run.lowerBound]
    let last = sites.positions[run.upperBound - 1]
    let sources = sites.range(from: first - horizon, through: last + horizon)
    let boxes = grid.box(first)...grid.box(last)
    let share = 2 * horizon / (2 * horizon + (last - first))
    let (runCount, sourceCount) = (Double(run.count), Double(sources.count))
    let directTime = runCount * (20 + 10 * sourceCount * share)
    let gridTime = Double(boxes.count + 26) * 250 + 15 * sourceCount + 25 * runCount
    guard gridTime < directTime else { return false }
    gridSums?.fill(sources, of: sites, forQueriesIn: boxes.lowerBound - 1...boxes.upperBound + 1)
    return true
  }

  /// Finds the fits at sites, in order.
  private mutating func evaluate(_ range: Range<Int>, of sites: ChebyshevSites, isGridded: Bool) {
    fits.removeAll(keepingCapacity: true)
    guard isGridded, let grid = sweep.grid, let gridSums else {
      for site in range { fits.append(direct.fit(at: sites.positions[site])) }
      return
    }
    let terms = grid.termCount
    let scale = 1 / grid.spacing
    let ratio = sweep.bandwidth / grid.spacing
    withUnsafeTemporaryAllocation(of: SIMD2<Double>.self, capacity: terms) { polynomial in
      var site = range.lowerBound
      while site < range.upperBound {
        let box = grid.box(sites.positions[site])
        let centre = grid.centre(box)
        let end = centre + grid.spacing
        gridSums.polynomial(of: box, into: polynomial)
        repeat {
          let position = sites.positions[site]
          let v = (position - centre) * scale
          if sweep.degree == 0 {
            var value = polynomial[terms - 1]
            for k in stride(from: terms - 2, through: 0, by: -1) {
              value = value * v + polynomial[k]
            }
            fits.append(GaussianLocalFit(s0: value[0], t0: value[1]))
          } else {
            var value = polynomial[terms - 1]
            var slope = SIMD2<Double>.zero
            var curvature = SIMD2<Double>.zero
            for k in stride(from: terms - 2, through: 0, by: -1) {
              curvature = curvature * v + slope
              slope = slope * v + value
              value = value * v + polynomial[k]
            }
            // S₁ = h S₀′ and S₂ = h² S₀″ + S₀, with derivatives in x.
            let first = slope * ratio
            let second = 2 * curvature[0] * (ratio * ratio) + value[0]
            let fit = GaussianLocalFit(
              s0: value[0], s1: first[0], s2: second, t0: value[1], t1: first[1])
            fits.append(fit ?? direct.fit(at: position))
          }
          site += 1
        } while site < range.upperBound && sites.positions[site] < end
      }
    }
  }
}
