import TestTools
import Testing

@testable import KernelRegression

@Suite("Wild bootstrap")
struct WildBootstrapTests {
  let points = samplePoints(isThorough ? 600 : 250, seed: 21)
  let queries = (0..<20).map { -0.5 + Double($0) / 2 } + [60, .nan]

  private static let smoothers: [EstimatorCase] = [
    EstimatorCase(testDescription: "average") { _ in AveragePooling() },
    EstimatorCase(testDescription: "NW, wide") { _ in NadarayaWatson(bandwidth: 2) },
    EstimatorCase(testDescription: "NW") { _ in NadarayaWatson(bandwidth: 0.3) },
    EstimatorCase(testDescription: "NW, narrow") { _ in NadarayaWatson(bandwidth: 0.01) },
    EstimatorCase(testDescription: "NW, box") { _ in
      NadarayaWatson(kernel: .box, bandwidth: 1.5)
    },
    EstimatorCase(testDescription: "NW, Laplace") { _ in
      NadarayaWatson(kernel: .laplace, bandwidth: 0.7)
    },
    EstimatorCase(testDescription: "local linear, tricube") { _ in
      LocalPolynomial(degree: 1, kernel: .tricube, bandwidth: 2.5)
    },
    EstimatorCase(testDescription: "local cubic") { _ in
      LocalPolynomial(degree: 3, bandwidth: 0.8)
    },
    EstimatorCase(testDescription: "nearest") { _ in
      LocalPolynomial(degree: 1, kernel: .epanechnikov, bandwidth: .nearest(fraction: 0.3))
    },
  ]

  /// The curves as the formula stands, from the same random bits.
  private func plain(
    _ fit: some LinearSmoother, replicates: Int, multiplier: WildMultiplier,
    correction: HeteroscedasticCorrection, seed: UInt64
  ) -> [[Double]] {
    let (x, y, weights) = (fit.x, fit.y, fit.weights)
    let order = x.indices.filter { weights?[$0] != 0 }.sorted {
      (x[$0], y[$0], weights?[$0] ?? 1) < (x[$1], y[$1], weights?[$1] ?? 1)
    }
    let residuals = fit.correctedResiduals(correction)
    let estimate = fit.predict(at: queries)
    let shares = queries.map { fit.attentionWeights(at: $0) }
    return (0..<replicates).map { replicate in
      let bits = MultiplierBits(
        seed: seed, block: replicate / 64, probability: multiplier.higher)
      return queries.indices.map { query in
        var sum = estimate[query]
        for (rank, point) in order.enumerated() {
          let isHigher = (bits.word(rank) >> UInt64(replicate % 64)) & 1 == 1
          let factor = multiplier.middle + (isHigher ? multiplier.half : -multiplier.half)
          sum += shares[query][point] * residuals[point] * factor
        }
        return sum
      }
    }
  }

  private func check(
    _ fit: some LinearSmoother, multiplier: WildMultiplier = .rademacher,
    correction: HeteroscedasticCorrection = .hc3
  ) throws {
    let curves = try fit.wildBootstrap(
      at: queries, replicates: 70, multiplier: multiplier, correction: correction, seed: 5)
    let expected = plain(
      fit, replicates: 70, multiplier: multiplier, correction: correction, seed: 5)
    let errors = curves.standardErrors
    for replicate in 0..<70 {
      for query in queries.indices {
        let value = curves.curves.storage[replicate * queries.count + query]
        guard queries[query].isFinite else {
          #expect(value.isNaN)
          continue
        }
        let difference = (value - expected[replicate][query]).magnitude
        #expect(difference <= 1e-9 * errors[query] + 1e-14, "\(queries[query])")
      }
    }
  }

  @Test("curves are the sums as they stand", arguments: smoothers)
  func exact(estimator: EstimatorCase) throws {
    try check(estimator.fit(x: points.x, y: points.y))
  }

  @Test("with weights, ties, both multipliers, every correction")
  func weights() throws {
    let x = points.x.map { ($0 * 20).rounded() / 20 }
    let weights = x.indices.map { $0 % 7 == 3 ? 0 : 0.5 + Double($0 * 37 % 11) / 4 }
    let fit = try LocalPolynomial(degree: 1, bandwidth: 0.5).fit(
      x: x, y: points.y, weights: weights)
    for correction in HeteroscedasticCorrection.allCases {
      try check(fit, multiplier: .mammen, correction: correction)
    }
  }

  @Test("the same on one thread, and for points in any order; another with another seed")
  func reproducible() throws {
    var generator = SeededGenerator(seed: 3)
    let shuffled = points.x.indices.shuffled(using: &generator)
    let fit = try NadarayaWatson(bandwidth: 0.3).fit(x: points.x, y: points.y)
    let other = try NadarayaWatson(bandwidth: 0.3)
      .fit(x: shuffled.map { points.x[$0] }, y: shuffled.map { points.y[$0] })
    let queries = Array(queries.dropLast())
    let curves = try fit.wildBootstrap(at: queries, replicates: 130, seed: 9)
    let single = try Parallel.$isEnabled.withValue(false) {
      try fit.wildBootstrap(at: queries, replicates: 130, seed: 9)
    }
    #expect(single == curves)
    #expect(try other.wildBootstrap(at: queries, replicates: 130, seed: 9) == curves)
    #expect(try fit.wildBootstrap(at: queries, replicates: 130, seed: 10) != curves)
    let fewer = try fit.wildBootstrap(at: queries, replicates: 7, seed: 9)
    #expect(fewer.curves.storage == Array(curves.curves.storage.prefix(7 * queries.count)))
  }

  @Test("multipliers have mean 0, variance 1 and Mammen's the third moment 1")
  func moments() {
    for multiplier in WildMultiplier.allCases {
      var sums = SIMD4<Double>.zero
      var count = 0.0
      for block in 0..<20 {
        let bits = MultiplierBits(seed: 4, block: block, probability: multiplier.higher)
        for point in 0..<2000 {
          let ones = Double(bits.word(point).nonzeroBitCount)
          let high = multiplier.middle + multiplier.half
          let low = multiplier.middle - multiplier.half
          sums[0] += ones * high + (64 - ones) * low
          sums[1] += ones * high * high + (64 - ones) * low * low
          sums[2] += ones * high * high * high + (64 - ones) * low * low * low
          count += 64
        }
      }
      // Five standard deviations of 2.56 million draws.
      let third = multiplier == .mammen ? 1.0 : 0
      #expect((sums[0] / count).magnitude < 0.0032)
      #expect((sums[1] / count - 1).magnitude < 0.0032)
      #expect((sums[2] / count - third).magnitude < 0.01)
    }
  }

  @Test("signs of two points, two blocks and two seeds are not alike")
  func independence() {
    let probability = WildMultiplier.rademacher.higher
    func word(_ seed: UInt64, _ block: Int, _ point: Int) -> UInt64 {
      MultiplierBits(seed: seed, block: block, probability: probability).word(point)
    }
    var same = SIMD3<Double>.zero
    for point in 0..<2000 {
      same[0] += Double((word(1, 0, point) ^ word(1, 0, point + 1)).nonzeroBitCount)
      same[1] += Double((word(1, 0, point) ^ word(1, 1, point)).nonzeroBitCount)
      same[2] += Double((word(1, 0, point) ^ word(2, 0, point)).nonzeroBitCount)
    }
    for index in 0..<3 { #expect((same[index] / 128_000 - 0.5).magnitude < 0.007) }
  }

  @Test("standard errors are those of the formula, to the noise of the replicates")
  func standardErrors() throws {
    let fit = try NadarayaWatson(bandwidth: 0.3).fit(x: points.x, y: points.y)
    let queries = [0.5, 2, 3, 7]
    for multiplier in WildMultiplier.allCases {
      let curves = try fit.wildBootstrap(
        at: queries, replicates: 1000, multiplier: multiplier, seed: 1)
      let band = try fit.confidenceBand(at: queries, errors: .heteroscedastic(.hc3))
      for (value, expected) in zip(curves.standardErrors, band.standardErrors) {
        #expect(relativeError(value, expected) < 0.11)
      }
    }
  }

  @Test("bands of curves: order statistics, and whole curves")
  func bands() throws {
    let fit = try NadarayaWatson(bandwidth: 0.3).fit(x: points.x, y: points.y)
    let queries = (0...32).map { Double($0) / 8 }
    let curves = try fit.wildBootstrap(at: queries, replicates: 199, seed: 2)
    let band = try curves.percentileBand(level: 0.9)
    for query in queries.indices {
      let sorted = (0..<199).map { curves.curves.storage[$0 * queries.count + query] }.sorted()
      #expect(band.lower[query] == sorted[9] && band.upper[query] == sorted[189])
    }
    let whole = try curves.simultaneousBand(level: 0.9)
    let inside = (0..<199).count { replicate in
      queries.indices.allSatisfy { query in
        let value = curves.curves.storage[replicate * queries.count + query]
        return value >= whole.lower[query] && value <= whole.upper[query]
      }
    }
    #expect(inside == 180 || inside == 179)
    #expect(whole.coverage == .simultaneous && band.coverage == .pointwise)
    #expect(zip(whole.upper, band.upper).allSatisfy { $0 > $1 })
  }

  @Test("what cannot be asked for")
  func errors() throws {
    let fit = try NadarayaWatson(bandwidth: 0.3).fit(x: points.x, y: points.y)
    #expect(throws: RegressionError.self) { try fit.wildBootstrap(at: [1], replicates: 0) }
    #expect(throws: RegressionError.self) {
      try fit.wildBootstrap(at: queries, replicates: Int.max)
    }
    let curves = try fit.wildBootstrap(at: [1], replicates: 3)
    #expect(throws: RegressionError.self) { try curves.percentileBand(level: 1) }
    #expect(throws: RegressionError.self) { try curves.simultaneousBand(level: .nan) }
    #expect(try fit.wildBootstrap(at: [], replicates: 3).curves.storage.isEmpty)
  }
}
