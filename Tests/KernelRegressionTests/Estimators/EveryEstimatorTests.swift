import TestTools
import Testing

@testable import KernelRegression

@Suite("Every estimator")
struct EveryEstimatorTests {
  let points = samplePoints()

  /// The size Σ|αᵢ yᵢ| that an error of a prediction is measured against.
  func size(_ fit: any LinearSmoother, at query: Double) -> Double {
    zip(fit.attentionWeights(at: query), fit.y).reduce(0) { $0 + ($1.0 * $1.1).magnitude }
  }

  @Test("weights are shares: one in all", arguments: everyEstimator)
  func weightsSumToOne(estimator: EstimatorCase) throws {
    let fit = try estimator.fit(x: points.x, y: points.y)
    for query in sampleQueries {
      let weights = fit.attentionWeights(at: query)
      var sum = CompensatedSum()
      for weight in weights { sum.add(weight) }
      let size = weights.reduce(0) { $0 + $1.magnitude }
      #expect((sum.value - 1).magnitude <= 4 * 1.0.ulp * max(size, 1), "query \(query)")
      #expect(weights.count == points.x.count)
      #expect(estimator.degree > 0 || estimator.isSigned || weights.allSatisfy { $0 >= 0 })
    }
  }

  @Test("the prediction is the weighted sum of the values", arguments: everyEstimator)
  func predictionIsWeightedSum(estimator: EstimatorCase) throws {
    let fit = try estimator.fit(x: points.x, y: points.y)
    for query in sampleQueries {
      let sum = zip(fit.attentionWeights(at: query), points.y).reduce(0) { $0 + $1.0 * $1.1 }
      let error = (fit.predict(at: query) - sum).magnitude / size(fit, at: query)
      #expect(error < (estimator.degree == 0 ? 2e-15 : 5e-14), "query \(query)")
    }
  }

  @Test("many queries at once are as one by one", arguments: everyEstimator)
  func bulk(estimator: EstimatorCase) throws {
    let fit = try estimator.fit(x: points.x, y: points.y)
    let queries = sampleQueries + points.x
    for (query, prediction) in zip(queries, fit.predict(at: queries)) {
      let error = (fit.predict(at: query) - prediction).magnitude / size(fit, at: query)
      #expect(error < 1e-12, "query \(query)")
    }
    let alone = Parallel.$isEnabled.withValue(false) { fit.predict(at: queries) }
    #expect(alone == fit.predict(at: queries))
  }

  @Test(
    "constants are reproduced exactly", arguments: everyEstimator, [3.7, -1e300, 0x1p-1074, 0.1])
  func constants(estimator: EstimatorCase, constant: Double) throws {
    let y = points.y.map { _ in constant }
    let fit = try estimator.fit(x: points.x, y: y)
    #expect(fit.predict(at: sampleQueries) == sampleQueries.map { _ in constant })
  }

  @Test("polynomials of its degree are reproduced", arguments: everyEstimator)
  func polynomials(estimator: EstimatorCase) throws {
    let polynomial = { (x: Double) in
      [1.5, -0.75, 0.25, 0.125].prefix(estimator.degree + 1).reversed()
        .reduce(0) { $0 * (x - 4) + $1 }
    }
    let y = points.x.map(polynomial)
    let fit = try estimator.fit(x: points.x, y: y)
    let queries = sampleQueries + points.x
    var compared = 0
    for (query, prediction) in zip(queries, fit.predict(at: queries))
    where fit.support(at: query).degree == estimator.degree {
      let error = (prediction - polynomial(query)).magnitude / size(fit, at: query)
      #expect(error < 1e-12, "query \(query)")
      compared += 1
    }
    #expect(compared >= 8)
  }

  @Test("the order of the points does not matter", arguments: everyEstimator)
  func order(estimator: EstimatorCase) throws {
    // Some keys twice, so that ties are put in order too.
    let x = points.x + points.x.prefix(10)
    let y = points.y + points.y.prefix(10).map { $0 + 1 }
    var generator = SeededGenerator(seed: 3)
    let shuffled = x.indices.shuffled(using: &generator)
    let fit = try estimator.fit(x: x, y: y)
    let other = try estimator.fit(x: shuffled.map { x[$0] }, y: shuffled.map { y[$0] })
    #expect(fit.predict(at: sampleQueries) == other.predict(at: sampleQueries))
    for query in sampleQueries {
      let weights = fit.attentionWeights(at: query)
      #expect(other.attentionWeights(at: query) == shuffled.map { weights[$0] })
    }
    let leverages = fit.leverages
    #expect(other.leverages == shuffled.map { leverages[$0] })
  }

  @Test("moves with x, exactly", arguments: everyEstimator)
  func shift(estimator: EstimatorCase) throws {
    let fit = try estimator.fit(x: points.x, y: points.y)
    let moved = try estimator.fit(x: points.x.map { $0 + 4096 }, y: points.y)
    for query in sampleQueries where query.magnitude <= 1e4 {
      #expect(fit.predict(at: query) == moved.predict(at: query + 4096), "query \(query)")
    }
  }

  @Test("mirrors with x", arguments: everyEstimator)
  func mirror(estimator: EstimatorCase) throws {
    let fit = try estimator.fit(x: points.x, y: points.y)
    let mirrored = try estimator.fit(x: points.x.map(-), y: points.y)
    for query in sampleQueries {
      let error = (mirrored.predict(at: -query) - fit.predict(at: query)).magnitude
      #expect(error <= (estimator.degree == 0 ? 1e-15 : 1e-14) * size(fit, at: query))
    }
  }

  @Test("has no unit of x", arguments: everyEstimator, [1024.0, 0x1p-900, 3, 1e9])
  func unit(estimator: EstimatorCase, unit: Double) throws {
    let fit = try estimator.fit(x: points.x, y: points.y)
    let scaled = try estimator.fit(x: points.x.map { $0 * unit }, y: points.y, unit: unit)
    for query in sampleQueries where query.magnitude <= 1e12 && query * unit != 0 {
      let error = (scaled.predict(at: query * unit) - fit.predict(at: query)).magnitude
      // A unit that is no power of two rounds the keys: they move by parts in 10¹⁶ of themselves,
      // which far from narrow weights is much to an exponent.
      #expect(
        unit.significand == 1
          ? error <= (estimator.countsPoints ? 1e-13 : 0) * size(fit, at: query)
          : error < 1e-12 * size(fit, at: query) || query.magnitude > 10,
        "query \(query)")
    }
  }

  @Test("follows y", arguments: everyEstimator)
  func affine(estimator: EstimatorCase) throws {
    let fit = try estimator.fit(x: points.x, y: points.y)
    let other = try estimator.fit(x: points.x, y: points.y.map { 100 - 3 * $0 })
    for query in sampleQueries {
      let error = (other.predict(at: query) - (100 - 3 * fit.predict(at: query))).magnitude
      #expect(error <= (estimator.degree == 0 ? 1e-15 : 1e-14) * size(other, at: query))
    }
  }

  @Test("one point is its value everywhere", arguments: everyEstimator, [2.5, -1e308])
  func onePoint(estimator: EstimatorCase, value: Double) throws {
    guard !estimator.countsPoints else { return }
    let fit = try estimator.fit(x: [1], y: [value])
    #expect(fit.predict(at: sampleQueries) == sampleQueries.map { _ in value })
    #expect(fit.attentionWeights(at: 1e300) == [1])
    #expect(fit.count == 1 && fit.domain == 1...1)
    #expect(fit.support(at: 7).degree == 0)
  }

  @Test("every point three times is every point once, or of weight 3", arguments: everyEstimator)
  func duplicates(estimator: EstimatorCase) throws {
    guard !estimator.countsPoints else { return }
    let fit = try estimator.fit(x: points.x, y: points.y)
    let three = try estimator.fit(
      x: points.x + points.x + points.x, y: points.y + points.y + points.y)
    let weighted = try estimator.fit(
      x: points.x, y: points.y, weights: points.x.map { _ in 3 })
    for query in sampleQueries {
      for other in [three, weighted] {
        let error = (other.predict(at: query) - fit.predict(at: query)).magnitude
        #expect(error <= (estimator.degree == 0 ? 5e-16 : 1e-14) * size(fit, at: query))
      }
    }
  }

  @Test("a point of weight 0 is no point, one of weight 2 is two", arguments: everyEstimator)
  func weights(estimator: EstimatorCase) throws {
    let kinds = points.x.indices.map { $0 % 3 }
    let weighted = try estimator.fit(x: points.x, y: points.y, weights: kinds.map(Double.init))
    let places = kinds.indices.flatMap { place in
      Array(repeating: place, count: estimator.countsPoints ? min(kinds[place], 1) : kinds[place])
    }
    let plain = try estimator.fit(
      x: places.map { points.x[$0] }, y: places.map { points.y[$0] },
      weights: estimator.countsPoints ? places.map { Double(kinds[$0]) } : nil)
    for query in sampleQueries {
      let error = (weighted.predict(at: query) - plain.predict(at: query)).magnitude
      #expect(error <= 1e-14 * size(weighted, at: query), "query \(query)")
      let weights = weighted.attentionWeights(at: query)
      #expect(zip(weights, kinds).allSatisfy { $1 > 0 || $0 == 0 })
    }
    #expect(weighted.count == points.x.count && weighted.x == points.x)
  }

  @Test("leverages are weights of points at their own keys", arguments: everyEstimator)
  func leverages(estimator: EstimatorCase) throws {
    let weights = points.x.indices.map { Double(1 + $0 % 3) }
    let fit = try estimator.fit(x: points.x, y: points.y, weights: weights)
    for (index, leverage) in fit.leverages.enumerated() {
      let expected = fit.attentionWeights(at: points.x[index])[index]
      #expect((leverage - expected).magnitude < 1e-12, "point \(index)")
      #expect(
        leverage >= 0 && (leverage <= 1 + 1e-12 || estimator.isSigned), "\(points.x[index])")
    }
  }

  @Test("left out by its leverage is as fitted without it", arguments: everyEstimator)
  func leaveOneOut(estimator: EstimatorCase) throws {
    // A width that counts points or belongs to them is another without one.
    guard !estimator.countsPoints else { return }
    let fit = try estimator.fit(x: points.x, y: points.y)
    let leverages = fit.leverages
    let predictions = fit.predict(at: points.x)
    var compared = 0
    for place in stride(from: 0, to: points.x.count, by: 4) {
      let others = points.x.indices.filter { $0 != place }
      let without = try estimator.fit(
        x: others.map { points.x[$0] }, y: others.map { points.y[$0] })
      let key = points.x[place]
      guard without.support(at: key).degree == estimator.degree, leverages[place] < 0.99
      else { continue }
      let error =
        (points.y[place] - predictions[place]) / (1 - leverages[place])
        - (points.y[place] - without.predict(at: key))
      #expect(error.magnitude < 1e-10 * size(without, at: key), "point \(place)")
      compared += 1
    }
    #expect(compared >= 1)
  }

  @Test("sums of squared weights, fast and plain", arguments: everyEstimator)
  func squaredWeights(estimator: EstimatorCase) throws {
    let weights = points.x.indices.map { Double($0 % 4) }
    let variances = points.x.indices.map { Double(1 + $0 % 5) * 1e-3 }
    let fit = try estimator.fit(x: points.x, y: points.y, weights: weights)
    let queries = sampleQueries + [.nan]
    for variances in [variances, nil] {
      let sums = fit.squaredWeightSums(at: queries, variances: variances)
      #expect(sums.count == queries.count && sums.last?.isNaN == true)
      for (query, sum) in zip(sampleQueries, sums) {
        let plain = fit.attentionWeights(at: query).enumerated()
          .reduce(0) { $0 + $1.element * $1.element * (variances?[$1.offset] ?? 1) }
        #expect(relativeError(sum, plain) < 1e-11, "query \(query)")
      }
    }
    #expect(fit.squaredWeightSums(at: [1], variances: [1]).allSatisfy { $0.isNaN })
  }

  @Test("support says what a prediction rests on", arguments: everyEstimator)
  func support(estimator: EstimatorCase) throws {
    let fit = try estimator.fit(x: points.x, y: points.y)
    for (query, support) in zip(sampleQueries, fit.supports(at: sampleQueries)) {
      #expect(support == fit.support(at: query))
      #expect(0...estimator.degree ~= support.degree)
      #expect(support.effectiveCount > (estimator.isSigned ? 0 : 0.999))
      #expect(support.effectiveCount < 60.001)
      #expect(
        support.nearestDistance == fit.nearestDistance(at: query)
          || support.nearestDistance.isNaN)
      #expect(support.isExtrapolated == !fit.domain.contains(query))
      #expect(support.nearestDistance >= 0)
    }
    let nowhere = fit.support(at: .nan)
    #expect(nowhere.effectiveCount.isNaN && nowhere.nearestDistance.isNaN)
  }

  @Test(
    "a query that is not finite has no answer", arguments: everyEstimator,
    [Double.nan, .infinity, -.infinity])
  func notFinite(estimator: EstimatorCase, query: Double) throws {
    let fit = try estimator.fit(x: points.x, y: points.y)
    #expect(fit.predict(at: query).isNaN)
    #expect(fit.attentionWeights(at: query).allSatisfy { $0.isNaN })
    #expect(fit.attentionWeights(at: query).count == points.x.count)
    let several = fit.predict(at: [1, query])
    #expect(several.count == 2 && several[0].isFinite && several[1].isNaN)
  }

  @Test("any sequence of queries, and none", arguments: everyEstimator)
  func sequences(estimator: EstimatorCase) throws {
    let fit = try estimator.fit(x: points.x, y: points.y)
    #expect(fit.predict(at: [Double]()) == [])
    #expect(
      fit.predict(at: stride(from: 0, through: 1, by: 0.5)) == fit.predict(at: [0, 0.5, 1]))
    let matrix = try fit.attentionWeights(at: sampleQueries[1...3])
    #expect(matrix.rows == 3 && matrix.columns == points.x.count)
    for row in 0..<3 {
      #expect(matrix.row(row).map(Array.init) == fit.attentionWeights(at: sampleQueries[row + 1]))
    }
    let empty = try fit.attentionWeights(at: [Double]())
    #expect(empty.rows == 0 && empty.columns == points.x.count)
  }

  @Test("knows how many points it has and where", arguments: everyEstimator)
  func domain(estimator: EstimatorCase) throws {
    guard !estimator.countsPoints else { return }
    let fit = try estimator.fit(x: [3, -1, 2], y: [1, 2, 3])
    #expect(fit.count == 3 && fit.domain == -1...3)
  }

  @Test("a policy says what to answer in gaps", arguments: everyEstimator)
  func gaps(estimator: EstimatorCase) throws {
    let fit = try estimator.fit(x: points.x, y: points.y)
    let plain = fit.predict(at: sampleQueries)
    #expect(plain.allSatisfy { $0.isFinite })
    #expect(try fit.predict(at: sampleQueries, gaps: .nearest) == plain)
    let distances = sampleQueries.map { fit.nearestDistance(at: $0) }
    let reach = 1.5
    let missing = try fit.predict(at: sampleQueries + [.nan], gaps: .missing(beyond: reach))
    for (index, distance) in distances.enumerated() {
      #expect(distance > reach ? missing[index].isNaN : missing[index] == plain[index])
    }
    #expect(missing.last?.isNaN == true)
    if distances.contains(where: { $0 > reach }) {
      let error = #expect(throws: RegressionError.self) {
        try fit.predict(at: sampleQueries, gaps: .error(beyond: reach))
      }
      #expect(error?.reason == .gap)
    }
    #expect(try fit.predict(at: sampleQueries, gaps: .error(beyond: .infinity)) == plain)
    for reach in [-1, Double.nan] {
      let error = #expect(throws: RegressionError.self) {
        try fit.predict(at: sampleQueries, gaps: .missing(beyond: reach))
      }
      #expect(error?.reason == .reach)
    }
  }

  @Test("a variance that is no number is no answer, and no trap", arguments: everyEstimator)
  func variancesThatAreNoNumbers(estimator: EstimatorCase) throws {
    let fit = try estimator.fit(x: points.x, y: points.y)
    for odd in [Double.nan, .infinity] {
      let variances = points.x.indices.map { $0 == 3 ? odd : 1 }
      let sums = fit.squaredWeightSums(at: [points.x[3], 1, 2.5], variances: variances)
      #expect(sums.count == 3 && !sums[0].isFinite)
    }
  }
}
