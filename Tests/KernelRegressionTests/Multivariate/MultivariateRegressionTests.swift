import TestTools
import Testing

@testable import KernelRegression

/// Points in several dimensions with ties, clusters and a gap.
func multivariatePoints(
  _ dimensions: Int, _ count: Int, seed: UInt64 = 3
) -> (x: [[Double]], y: [Double]) {
  var generator = SeededGenerator(seed: seed)
  let x = (0..<dimensions).map { dimension in
    (0..<count).map { index in
      // Multiples of 2⁻⁸, so that some points share coordinates.
      let number = Double(Int.random(in: -512...512, using: &generator)) / 256
      return index % 5 == 0 ? number + 6 : number
    }
  }
  let y = (0..<count).map { _ in generator.number(in: -1...3) }
  return (x, y)
}

@Suite("Regression in several dimensions")
struct MultivariateRegressionTests {
  static let kernels = everyKernel.filter { $0 != .constant }

  @Test("shares sum to one and give the prediction", arguments: kernels, [0, 1])
  func shares(kernel: Kernel, degree: Int) throws {
    guard degree == 0 || kernel.order == 2 else { return }
    let (x, y) = multivariatePoints(3, 150)
    let fit = try MultivariateLocalPolynomial(
      degree: degree, kernel: kernel, bandwidths: [1.5, 1, 2]
    ).fit(x: x, y: y)
    for query in [
      [0, 0, 0], [0.3, -0.7, 1.9], [2, 7, 3], [4, 4, 4], [30, 0, -20], [1e9, 1e9, 0],
    ] {
      let weights = try fit.attentionWeights(at: query)
      let sum = weights.reduce(0, +)
      let size = weights.reduce(0) { $0 + $1.magnitude }
      let prediction = try fit.predict(at: query)
      let product = zip(weights, y).reduce(0) { $0 + $1.0 * $1.1 }
      #expect((sum - 1).magnitude < 1e-12 * size, "query \(query)")
      #expect((prediction - product).magnitude < 1e-11 * size, "query \(query)")
      if degree == 0, kernel.order == 2 { #expect(weights.allSatisfy { $0 >= 0 }) }
    }
  }

  @Test("planes are reproduced, constants exactly", arguments: kernels.filter { $0.order == 2 })
  func planes(kernel: Kernel) throws {
    let (x, _) = multivariatePoints(3, 200)
    let y = x[0].indices.map { 2 + x[0][$0] - 0.5 * x[1][$0] + 3 * x[2][$0] }
    let fit = try MultivariateLocalPolynomial(
      kernel: kernel, bandwidths: [2, 2.5, 3]
    ).fit(x: x, y: y)
    for query in [[0, 0, 0], [0.25, -0.75, 1.5], [1, -1, 1.25]] {
      let expected = 2 + query[0] - 0.5 * query[1] + 3 * query[2]
      #expect((try fit.predict(at: query) - expected).magnitude < 1e-12)
      let slopes = try fit.gradient(at: query)
      #expect(zip(slopes, [1, -0.5, 3]).allSatisfy { ($0 - $1).magnitude < 1e-11 })
      #expect(try fit.support(at: query).degree == 1)
    }
    for degree in 0...1 {
      let constant = try MultivariateLocalPolynomial(
        degree: degree, kernel: kernel, bandwidths: [1]
      ).fit(x: x, y: y.map { _ in 0.1 })
      for query in [[0, 0, 0], [9, 9, 9], [1e300, 1, -1e300]] {
        #expect(try constant.predict(at: query) == 0.1)
      }
    }
  }

  @Test(
    "neither order nor threads matter, bit by bit",
    arguments: [Bandwidth(0.8), .nearest(12)], [0, 1])
  func order(bandwidth: Bandwidth, degree: Int) throws {
    let (x, y) = multivariatePoints(2, 700)
    let weights = y.indices.map { Double($0 % 4) }
    var generator = SeededGenerator(seed: 9)
    let shuffled = y.indices.shuffled(using: &generator)
    let estimator = MultivariateLocalPolynomial(degree: degree, bandwidth: bandwidth)
    let queries = multivariatePoints(2, 300, seed: 8).x + []
    let fit = try estimator.fit(x: x, y: y, weights: weights)
    let other = try estimator.fit(
      x: x.map { column in shuffled.map { column[$0] } }, y: shuffled.map { y[$0] },
      weights: shuffled.map { weights[$0] })
    let predictions = try fit.predict(columns: queries)
    #expect(try other.predict(columns: queries) == predictions)
    let single = try Parallel.$isEnabled.withValue(false) {
      try estimator.fit(x: x, y: y, weights: weights).predict(columns: queries)
    }
    #expect(single == predictions)
    let leverages = fit.leverages
    #expect(other.leverages == shuffled.map { leverages[$0] })
  }

  @Test("leverages are the points' own shares", arguments: [Bandwidth(0.9), .nearest(9)], [0, 1])
  func leverages(bandwidth: Bandwidth, degree: Int) throws {
    let (x, y) = multivariatePoints(2, 120)
    let weights = y.indices.map { Double($0 % 4) + 0.5 }
    let fit = try MultivariateLocalPolynomial(degree: degree, bandwidth: bandwidth)
      .fit(x: x, y: y, weights: weights)
    for (index, leverage) in fit.leverages.enumerated() {
      let own = try fit.attentionWeights(at: x.map { $0[index] })[index]
      #expect((leverage - own).magnitude < 1e-12)
    }
  }

  @Test("leaving out is fitting without", arguments: [Bandwidth(0.3), .nearest(9)], [0, 1])
  func leaveOneOut(bandwidth: Bandwidth, degree: Int) throws {
    // Some points are alone.
    let (x, y) = multivariatePoints(2, 60)
    let weights = y.indices.map { Double($0 % 3) + 0.5 }
    let estimator = MultivariateLocalPolynomial(degree: degree, bandwidth: bandwidth)
    let errors = try estimator.fit(x: x, y: y, weights: weights).leaveOneOutErrors
    for index in y.indices {
      func without<Value>(_ values: [Value]) -> [Value] {
        values.enumerated().filter { $0.offset != index }.map(\.element)
      }
      let fit = try estimator.fit(
        x: x.map(without), y: without(y), weights: without(weights))
      let prediction = try fit.predict(at: x.map { $0[index] })
      #expect((errors[index] - (y[index] - prediction)).magnitude < 1e-10, "point \(index)")
    }
  }

  @Test("a query that is not finite has no answer, any finite one has")
  func hostileQueries() throws {
    let (x, y) = multivariatePoints(2, 50)
    for kernel in everyKernel {
      for bandwidth in [1e-300, 1e-3, 1, 1e300] {
        let fit = try MultivariateLocalPolynomial(
          degree: kernel.order == 2 ? 1 : 0, kernel: kernel, bandwidths: [bandwidth, 2 * bandwidth]
        ).fit(x: x, y: y)
        for query in [[0, 0], [1e308, -1e308], [0x1p-1060, 3], [4, 1e5], [-1e160, 1e20]] {
          let prediction = try fit.predict(at: query)
          #expect(prediction.isFinite, "\(kernel) \(bandwidth) \(query)")
        }
        #expect(try fit.predict(at: [.nan, 1]).isNaN)
        #expect(try fit.predict(at: [1, .infinity]).isNaN)
        #expect(try fit.attentionWeights(at: [.nan, 0]).allSatisfy { $0.isNaN })
        #expect(try fit.support(at: [.nan, 0]).effectiveCount.isNaN)
      }
    }
    for degree in 0...1 {
      let fit = try MultivariateLocalPolynomial(degree: degree, bandwidth: .nearest(3))
        .fit(x: x, y: y)
      for query in [[0, 0], [1e308, -1e308], [0x1p-1060, 3], [4, 1e5], [-1e160, 1e20]] {
        #expect(try fit.predict(at: query).isFinite)
      }
    }
  }

  @Test("far away and in gaps the nearest point answers")
  func nearest() throws {
    let fit = try MultivariateLocalPolynomial(degree: 0, bandwidths: [0.1, 0.1])
      .fit(x: [[0, 10, 10], [0, 0, 1]], y: [1, 2, 4])
    #expect(try fit.predict(at: [4, 0]) == 1)
    #expect(try fit.predict(at: [6, 0]) == 2)
    #expect(try fit.predict(at: [10, 1e6]) == 4)
    let box = try MultivariateLocalPolynomial(degree: 0, kernel: .box, bandwidths: [0.1, 0.1])
      .fit(x: [[0, 10, 10], [0, 0, 1]], y: [1, 2, 4])
    #expect(try box.predict(at: [4, 0]) == 1)
    #expect(try box.predict(at: [10, 0.5]) == 3)
    let support = try box.support(at: [4, 0])
    #expect(support.nearestDistance == 40 && support.effectiveCount == 1 && !support.isExtrapolated)
    let gaps = try fit.predict(columns: [[0, 5], [0, 0]], gaps: .missing(beyond: 3))
    #expect(gaps[0] == 1 && gaps[1].isNaN)
    #expect(throws: RegressionError.self) {
      try fit.predict(columns: [[0, 5], [0, 0]], gaps: .error(beyond: 3))
    }
    #expect(throws: RegressionError.self) {
      try fit.predict(columns: [[0], [0]], gaps: .missing(beyond: .nan))
    }
  }

  @Test("collinear points: the mean answers, and says so")
  func collinear() throws {
    let column = (0..<40).map { Double($0) / 7 }
    let fit = try MultivariateLocalPolynomial(bandwidths: [1])
      .fit(x: [column, column.map { 2 * $0 }], y: column.map { $0 * $0 })
    let mean = try MultivariateLocalPolynomial(degree: 0, bandwidths: [1])
      .fit(x: [column, column.map { 2 * $0 }], y: column.map { $0 * $0 })
    let query = [2.0, 4.5]
    #expect(try fit.support(at: query).degree == 0)
    #expect(relativeError(try fit.predict(at: query), try mean.predict(at: query)) < 1e-14)
    #expect(try fit.gradient(at: query) == [0, 0])
  }

  @Test("a point of weight 2 is two points, one of weight 0 none")
  func weights() throws {
    let (x, y) = multivariatePoints(2, 90)
    let weights = y.indices.map { Double($0 % 3) }
    let indices = y.indices.flatMap { Array(repeating: $0, count: $0 % 3) }
    for degree in 0...1 {
      let estimator = MultivariateLocalPolynomial(degree: degree, bandwidths: [1.2, 0.9])
      let fit = try estimator.fit(x: x, y: y, weights: weights)
      let other = try estimator.fit(
        x: x.map { column in indices.map { column[$0] } }, y: indices.map { y[$0] })
      for query in [[0, 0], [1, -1], [4.5, 3], [20, 20]] {
        #expect((try fit.predict(at: query) - other.predict(at: query)).magnitude < 1e-12)
      }
      #expect(try fit.attentionWeights(at: [0, 0])[0] == 0)
    }
  }

  @Test("matrices are rows of points")
  func matrices() throws {
    let (x, y) = multivariatePoints(3, 30)
    let rows = try Matrix(
      rows: 30, columns: 3, storage: (0..<30).flatMap { row in x.map { $0[row] } })
    let estimator = MultivariateLocalPolynomial(bandwidths: [2])
    let fit = try estimator.fit(x: x, y: y)
    #expect(try estimator.fit(x: rows, y: y).predict(at: rows) == fit.predict(columns: x))
    #expect(fit.residuals == zip(y, try fit.predict(columns: x)).map { $0 - $1 })
    #expect(fit.count == 30 && fit.dimensions == 3 && fit.x == x && fit.y == y)
  }

  @Test("mistakes are errors that say what is needed")
  func errors() throws {
    let x: [[Double]] = [[0, 1, 2], [3, 1, 0]]
    let y: [Double] = [1, 2, 3]
    func reason(_ body: () throws -> Void) -> RegressionError.Reason? {
      do {
        try body()
        return nil
      } catch { return (error as? RegressionError)?.reason }
    }
    let plane = MultivariateLocalPolynomial(bandwidths: [1])
    #expect(reason { _ = try plane.fit(x: [[0, 1], [3, 1, 0]], y: y) } == .differentCounts)
    #expect(reason { _ = try plane.fit(x: [], y: y) } == .shape)
    #expect(reason { _ = try plane.fit(x: Array(repeating: y, count: 11), y: y) } == .shape)
    #expect(reason { _ = try plane.fit(x: [[], []], y: []) } == .empty)
    #expect(reason { _ = try plane.fit(x: [[0, .nan, 2], [3, 1, 0]], y: y) } == .missingValue)
    #expect(reason { _ = try plane.fit(x: x, y: [1, .infinity, 2]) } == .missingValue)
    #expect(reason { _ = try plane.fit(x: x, y: y, weights: [1, -1, 2]) } == .weight)
    #expect(reason { _ = try plane.fit(x: x, y: y, weights: [0, 0, 0]) } == .weight)
    #expect(reason { _ = try plane.fit(x: x, y: y, weights: [0]) } == .differentCounts)
    for bandwidths in [[], [1, 2, 3], [0], [1, .nan]] as [[Double]] {
      let estimator = MultivariateLocalPolynomial(bandwidths: bandwidths)
      #expect(reason { _ = try estimator.fit(x: x, y: y) } == .bandwidth)
    }
    for bandwidths in [[.nearest(4)], [.nearest(2), .nearest(2)], [.adaptive(nearest: 1)]]
      as [[Bandwidth]]
    {
      let estimator = MultivariateLocalPolynomial(bandwidths: bandwidths)
      #expect(reason { _ = try estimator.fit(x: x, y: y) } == .bandwidth)
    }
    let high = MultivariateLocalPolynomial(degree: 1, kernel: .gaussian4, bandwidths: [1])
    #expect(reason { _ = try high.fit(x: x, y: y) } == .hyperparameter)
    let quadratic = MultivariateLocalPolynomial(degree: 2, bandwidths: [1])
    #expect(reason { _ = try quadratic.fit(x: x, y: y) } == .hyperparameter)
    let fit = try plane.fit(x: x, y: y)
    #expect(reason { _ = try fit.predict(at: [1]) } == .shape)
    #expect(reason { _ = try fit.predict(columns: [[1], [1, 2]]) } == .differentCounts)
    let mean = try MultivariateLocalPolynomial(degree: 0, bandwidths: [1]).fit(x: x, y: y)
    #expect(reason { _ = try mean.gradient(at: [1, 2]) } == .hyperparameter)
  }
}
