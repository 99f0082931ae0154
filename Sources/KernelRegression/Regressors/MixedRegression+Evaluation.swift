extension MixedRegression.Fit {
  /// What `body` makes of the local fits at queries, in their order; nil where a number of a query is
  /// NaN or infinite.
  ///
  /// - Parameter excluding: Whether the queries are the points fitted, each of which is left out of
  ///   its own fit.
  func evaluate<Value: Sendable>(
    _ queries: RegressorTable.Values, excluding: [Int?]? = nil,
    _ body: @Sendable (_ index: Int, _ fit: MixedLocalFit, _ near: MixedNeighbourhood) -> Value
  ) -> [Value?] {
    // Queries of the same categories together, so that the weights of cells are found once for them.
    let cells = MixedSamples.cellNumbers(queries)
    let order = cells.indices.sorted { (cells[$0], $0) < (cells[$1], $1) }
    let stretch = 64
    let pieces = Parallel.map((order.count + stretch - 1) / stretch) { piece in
      var results: [Value?] = []
      var points: [WeightedPoint] = []
      var last: (cell: Int, weights: CellWeights)?
      var lastFit: MixedLocalFit?
      for place in order[piece * stretch..<min((piece + 1) * stretch, order.count)] {
        let query = queries.numbers.map { $0[place] }
        guard query.allSatisfy(\.isFinite) else {
          results.append(nil)
          continue
        }
        let excluded = excluding.flatMap { $0[place] }
        let codes = queries.codes.map { $0[place] }
        if query.isEmpty, excluded == nil, last?.cell == cells[place], let lastFit {
          // Without continuous columns all queries of a cell are the same.
          results.append(body(place, lastFit, MixedNeighbourhood(query: query, points: points)))
          continue
        }
        let weights: CellWeights
        if let cell = excluded.flatMap({ emptied(by: $0) }) {
          weights = CellWeights(samples, table, codes: codes, without: cell)
        } else if let last, last.cell == cells[place] {
          weights = last.weights
        } else {
          weights = CellWeights(samples, table, codes: codes)
          last = (cells[place], weights)
        }
        window.findPoints(at: query, cells: weights, without: excluded, into: &points)
        let fit = MixedLocalFit(
          points, at: query, degree: regression.degree, window: window, samples: samples,
          values: self.values.values)
        lastFit = excluded == nil ? fit : nil
        results.append(body(place, fit, MixedNeighbourhood(query: query, points: points)))
      }
      return results
    }
    var results = [Value?](repeating: nil, count: order.count)
    for (place, value) in zip(order, pieces.joined()) { results[place] = value }
    return results
  }

  /// The cell of which a point is the only one.
  private func emptied(by point: Int) -> Int? {
    var low = 0
    var high = samples.cells.count
    while low < high {
      let middle = low + (high - low) / 2
      if samples.cells[middle].range.upperBound <= point { low = middle + 1 } else { high = middle }
    }
    return samples.cells.indices.contains(low) && samples.cells[low].range.count == 1 ? low : nil
  }

  func predict(_ queries: RegressorTable.Values) -> [Double] {
    guard hasLargeCells, queries.count >= 64 else {
      return evaluate(queries) { _, fit, _ in fit.value }.map { $0.map(restored) ?? .nan }
    }
    let fits = summedFits(queries)
    let others = fits.indices.filter { fits[$0] == nil }
    let rest = evaluate(queries.rows(others)) { _, fit, _ in fit.value }
    var predictions = fits.map { $0.map { restored($0.value) } ?? .nan }
    for (index, value) in zip(others, rest) { predictions[index] = value.map(restored) ?? .nan }
    return predictions
  }

  /// For each point given its place among the samples; nil where it weighs nothing.
  var placesOfGiven: [Int?] {
    var places = [Int?](repeating: nil, count: count)
    for (index, place) in samples.places.enumerated() { places[place] = index }
    return places
  }

  private func restored(_ value: Double) -> Double {
    let isMean = regression.degree == 0 && table.continuous.allSatisfy { $0.kernel.order == 2 }
    return values.restored(value, isMean: isMean || table.continuous.isEmpty)
  }

  /// The leverages in the order of the points given; 0 for points that weigh nothing.
  func ownLeverages() -> [Double] {
    let places = placesOfGiven
    return evaluate(samples.given) { index, fit, near in
      guard let place = places[index], let point = near.point(at: place)
      else { return 0 }
      return fit.attentionWeight(of: point, at: near.query, window: window, samples: samples)
    }.map { $0 ?? .nan }
  }

  func supports(_ queries: RegressorTable.Values) -> [QuerySupport] {
    let cells = Set(samples.cells.map(\.codes))
    let ranges = samples.columns.map { ($0.min() ?? 0)...($0.max() ?? 0) }
    let supports = evaluate(queries) { index, fit, near in
      let isInside = zip(ranges, near.query).allSatisfy { $0.contains($1) }
      let distances = near.points.map { point in
        near.query.indices.reduce(0) { sum, column in
          let distance = window.distance(of: point.index, in: column, from: near.query)
          return sum + distance * distance
        }.squareRoot()
      }
      return QuerySupport(
        effectiveCount: fit.effectiveCount, nearestDistance: distances.min() ?? .nan,
        isExtrapolated: !isInside || !cells.contains(queries.codes.map { $0[index] }),
        degree: fit.hasAllSlopes ? regression.degree : 0)
    }
    return supports.map { support in
      support
        ?? QuerySupport(
          effectiveCount: .nan, nearestDistance: .nan, isExtrapolated: true, degree: 0)
    }
  }

  /// The derivative of a local mean in a column, in scaled values a bandwidth:
  /// −Σ αᵢ (K′/K)(uᵢ) (yᵢ − ŷ), since dK((xᵢ − q)/h)/dq = −K′/h.
  func meanSlope(_ fit: MixedLocalFit, _ near: MixedNeighbourhood, in column: Int) -> Double {
    let kernel = table.continuous[column].kernel
    var sum = CompensatedSum()
    var total = CompensatedSum()
    for point in near.points {
      let weight = point.weight * samples.weight(point.index)
      let distance = window.distance(of: point.index, in: column, from: near.query)
      total.add(weight)
      sum.add(
        -weight * kernel.logarithmicDerivative(at: distance)
          * (values.values[point.index] - fit.value))
    }
    return sum.value / total.value
  }
}
