/// Lines at queries through sorted points with given weights: one pass of LOWESS.
///
/// Sums over a window come from the moments of blocks. Where that would lose digits, because hardly
/// anything in the window weighs anything or the points are far from the query and close together,
/// they are formed point by point.
struct LowessSmoother: Sendable {
  let neighbours: Int
  let moments: BlockMoments
  private let values: [Double]
  private let tricube = BlockPolynomial([1, 0, 0, -3, 0, 0, 3, 0, 0, -1])
  /// The least standard deviation of the keys in a window that a line is fitted to.
  private let leastSpread: Double

  /// Prepares a pass.
  ///
  /// - Parameters:
  ///   - tree: The keys, whose range is finite.
  ///   - weights: A weight for each point, at least 0; nil for 1 each.
  ///   - values: A value for each.
  ///   - neighbours: At least 1 and at most the number of keys.
  init(tree: BlockTree, weights: [Double]?, values: [Double], neighbours: Int) {
    self.neighbours = neighbours
    self.values = values
    self.moments = BlockMoments(
      tree: tree, weights: weights, values: values, degree: 9, localDegree: 1)
    self.leastSpread = 0.001 * (tree.keys[tree.count - 1] - tree.keys[0])
  }

  /// The values of the lines at queries; where no point of a window has a weight, the mean of the
  /// values nearest to the query.
  func values(at queries: [Double]) -> [Double] {
    forEachLine(at: queries) { index, line in
      guard let line else {
        let nearest = nearest(to: queries[index])
        return values[nearest].reduce(0, +) / Double(nearest.count)
      }
      return line.value
    }
  }

  /// A number for each query.
  ///
  /// - Parameter body: Takes the query's index and its line, nil where no point of the window has a
  ///   weight.
  func forEachLine(
    at queries: [Double], _ body: @Sendable (_ index: Int, _ line: LowessLine?) -> Double
  ) -> [Double] {
    Parallel.fill(queries.count, by: 256) { range, output in
      moments.withSums(of: LocalDegrees.Linear.self) { sums in
        var window = LowessWindow()
        for index in range {
          let query = queries[index]
          window.move(to: query, neighbours: neighbours, sums.search)
          let line = lineOfBlocks(at: query, window, sums) ?? lineOfPoints(at: query, window)
          output[index - range.lowerBound] = body(index, line)
        }
      }
    }
  }

  /// The window of a query and the line point by point.
  func line(at query: Double) -> (window: LowessWindow, line: LowessLine?) {
    let window = window(at: query)
    return (window, lineOfPoints(at: query, window))
  }

  /// The window of a query.
  func window(at query: Double) -> LowessWindow {
    moments.withSums(of: LocalDegrees.Constant.self) { sums in
      var window = LowessWindow()
      window.move(to: query, neighbours: neighbours, sums.search)
      return window
    }
  }

  /// The weight of a point: that of its distance from the query times its own.
  @inline(__always)
  func weight(_ index: Int, in window: LowessWindow, query: Double) -> Double {
    moments.weights[index] * window.weight(index, key: moments.tree.keys[index], query: query)
  }

  /// The weight of a point at its own key.
  @inline(__always)
  func weight(_ index: Int) -> Double { moments.weights[index] }

  /// The line from blocks; nil where too few digits would be left.
  @inline(__always)
  private func lineOfBlocks(
    at query: Double, _ window: LowessWindow, _ sums: BlockSums<LocalDegrees.Linear>
  ) -> LowessLine? {
    let width = window.width
    guard width > 0x1p-480, width < 0x1p480 else { return nil }
    let scale = 1 / width
    var total = BlockSums<LocalDegrees.Linear>.Total()
    sums.add(window.lower..<window.innerLower, of: tricube, at: query, scale: -scale, to: &total)
    sums.add(window.innerLower..<window.innerUpper, of: .one, at: query, scale: scale, to: &total)
    sums.add(window.innerUpper..<window.upper, of: tricube, at: query, scale: scale, to: &total)
    guard total.isAccurate(for: tricube) else { return nil }
    let mean = total.s[1] / total.s[0]
    var variance = total.s[2] / total.s[0] - mean * mean
    let valueMean = total.t[0] / total.s[0]
    if width < 0.999 * leastSpread {
      variance = 0
    } else {
      let excess = width * variance.squareRoot() - leastSpread
      guard variance > 0, excess.magnitude > 1e-6 * leastSpread,
        mean * mean < (LocalExtrapolation.leastLimit - 1) * variance
      else { return nil }
      if excess < 0 { variance = 0 }
    }
    return LowessLine(
      LowessLine.Moments(
        origin: query, total: total.s[0], mean: mean, variance: variance, valueMean: valueMean,
        covariance: total.t[1] / total.s[0] - mean * valueMean),
      at: query, width: width, limit: .infinity)
  }

  /// The line point by point, about a key near the weighted mean.
  private func lineOfPoints(at query: Double, _ window: LowessWindow) -> LowessLine? {
    let unit = window.width > 0 ? window.width : 1
    let keys = moments.tree.keys
    let points = window.lower..<max(window.lower, window.upper)
    var (total, offset) = (CompensatedSum(), CompensatedSum())
    for index in points {
      let weight = weight(index, in: window, query: query)
      total.add(weight)
      offset.add(weight * ((keys[index] - query) / unit))
    }
    let sum = total.value
    guard sum > 0 else { return nil }
    let centre = query + offset.value / sum * unit
    let origin = keys.withUnsafeBufferPointer { keys in
      let search = SortedSearch(keys: keys, count: window.upper)
      return keys[min(search.place(of: centre, near: window.lower), window.upper - 1)]
    }
    var (mean, valueMean) = (CompensatedSum(), CompensatedSum())
    for index in points {
      let weight = weight(index, in: window, query: query)
      mean.add(weight * ((keys[index] - origin) / unit))
      valueMean.add(weight * values[index])
    }
    var found = LowessLine.Moments(
      origin: origin, total: sum, mean: mean.value / sum, variance: 0,
      valueMean: valueMean.value / sum, covariance: 0)
    var (variance, covariance) = (CompensatedSum(), CompensatedSum())
    for index in points {
      let weight = weight(index, in: window, query: query)
      let distance = (keys[index] - origin) / unit - found.mean
      variance.add(weight * (distance * distance))
      covariance.add(weight * distance * (values[index] - found.valueMean))
    }
    found.covariance = covariance.value / sum
    if (variance.value / sum).squareRoot() * unit > leastSpread {
      found.variance = variance.value / sum
    }
    let near = nearest(to: query).lowerBound
    return LowessLine(
      found, at: query, width: unit,
      limit: LocalExtrapolation.limit(
        distance: (keys[near] - query).magnitude / unit, spread: Kernel.tricube.standardDeviation))
  }

  /// The points nearest to a query.
  func nearest(to query: Double) -> Range<Int> {
    moments.tree.keys.withUnsafeBufferPointer { keys in
      let search = SortedSearch(keys: keys, count: moments.tree.count)
      let place = search.place(of: query, near: 0)
      let below = place > 0 ? query - keys[place - 1] : .infinity
      let above = place < search.count ? keys[place] - query : .infinity
      let distance = min(below, above)
      return search.first(in: search.count, near: place) {
        query - keys[$0] <= distance
      }..<search.first(in: search.count, near: place) { keys[$0] - query > distance }
    }
  }
}
