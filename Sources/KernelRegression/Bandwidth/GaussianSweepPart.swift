/// Scores a piece of the sites, run by run: a run is a stretch without long gaps.
struct GaussianSweepPart {
  let sweep: GaussianSweep
  let direct: GaussianDirectFit
  private let pointwise: GaussianDirectFit
  private(set) var gridSums: LineGridSums?
  var fits: [GaussianLocalFit] = []
  private(set) var sums = GaussianScoreSums()

  init(_ sweep: GaussianSweep) {
    self.sweep = sweep
    self.direct = GaussianDirectFit(
      sites: sweep.sites, bandwidth: sweep.bandwidth, degree: sweep.degree, reach: sweep.reach)
    self.pointwise = GaussianDirectFit(
      sites: sweep.points, bandwidth: sweep.bandwidth, degree: sweep.degree, reach: sweep.reach)
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
      if !add(interval, offset: run.lowerBound) {
        let runFits = fits
        evaluate(interval.points, of: sweep.points, isGridded: isGridded)
        add(points: interval.points, firstFit: 0)
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
    add(points: point..<point + range.count, firstFit: range.lowerBound - offset)
  }

  /// Adds points.
  ///
  /// - Parameter firstFit: The place of the first point's fit.
  private mutating func add(points range: Range<Int>, firstFit: Int) {
    let points = sweep.points
    var (squares, trace, leftOut) = (0.0, 0.0, 0.0)
    fits.withUnsafeBufferPointer { fits in
      for point in range {
        let fit = fits[firstFit + (point - range.lowerBound)]
        let mass = points.masses[point]
        let error = points.references[point] - fit.mean
        var square = mass * error * error
        if !points.firsts.isEmpty {
          square += points.seconds[point] + 2 * points.firsts[point] * error
        }
        let leverage = points.unit(point) * fit.leverage
        squares += square
        trace += mass * fit.leverage
        if leverage < 0.9 {
          leftOut += square / ((1 - leverage) * (1 - leverage))
        } else {
          // Below the limit it is what the quotient is, with more digits.
          let isIsolated = leverage >= SmootherScore.isolationLimit
          if isIsolated { sums.isolatedCount += 1 }
          if let fit = pointwise.fit(without: point, isHeld: isIsolated) {
            let left = points.references[point] - fit.mean
            leftOut += mass * left * left
          }
        }
      }
    }
    sums.add(squares: squares, trace: trace, leftOut: leftOut)
  }

  /// Adds the nodes of an interval, unless what they stand for is not smooth across it.
  private mutating func add(_ interval: ChebyshevSites.Interval, offset: Int) -> Bool {
    let sites = sweep.sites
    guard isSmooth(interval, offset: offset) else { return false }
    var (squares, trace, leftOut) = (0.0, 0.0, 0.0)
    for site in interval.sites {
      let fit = fits[site - offset]
      let difference = fit.mean - sites.references[site]
      let mass = sites.masses[site]
      let square =
        sites.seconds[site] - 2 * sites.firsts[site] * difference + mass * difference * difference
      squares += square
      trace += mass * fit.leverage
      let left = 1 - sites.unit(site) * fit.leverage
      leftOut += square / (left * left)
    }
    sums.add(squares: squares, trace: trace, leftOut: leftOut)
    return true
  }

  /// Whether the Chebyshev series of predictions and leverages have ended: coefficients fall by a
  /// factor of 5 and more, so what is left out is smaller still than the last two.
  private func isSmooth(_ interval: ChebyshevSites.Interval, offset: Int) -> Bool {
    let sites = sweep.sites
    var tails = SIMD8<Double>.zero
    var size = SIMD2<Double>.zero
    var level = 0.0
    let count = ChebyshevSites.nodeCount
    ChebyshevAnterpolation.matrix.withUnsafeBufferPointer { matrix in
      for node in 0..<count {
        let site = interval.sites.lowerBound + node * interval.unitCount
        let fit = fits[site - offset]
        let difference = fit.mean - sites.references[site]
        let row = node * count + count - 2
        for k in 0..<2 {
          tails[k] += matrix[row + k] * difference
          tails[k + 4] += matrix[row + k] * fit.leverage
        }
        size = pointwiseMax(size, SIMD2(difference.magnitude, fit.leverage.magnitude))
        level = max(level, fit.mean.magnitude)
      }
    }
    guard size[1] <= interval.leverageLimit else { return false }
    for k in 0..<2 {
      guard tails[k].magnitude <= 3e-13 * size[0] + 1e-14 * level,
        tails[k + 4].magnitude <= 3e-13 * size[1]
      else { return false }
    }
    return true
  }
}

extension GaussianSweepPart {
  /// Prepares the grid for a run where that takes less time than to go point by point.
  private mutating func fillGrid(_ run: Range<Int>) -> Bool {
    guard let grid = sweep.grid, gridSums != nil else { return false }
    let sites = sweep.sites
    let horizon = sweep.reach
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
}
