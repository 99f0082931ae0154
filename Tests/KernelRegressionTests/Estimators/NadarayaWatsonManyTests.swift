import TestTools
import Testing

@testable import KernelRegression

@Suite("Nadaraya–Watson, many queries at once")
struct NadarayaWatsonManyTests {
  static let kernels = everyKernel.filter { $0.form != .general }

  /// Enough points and queries for a fast way to pay, most of the queries among the points.
  static func data(_ shape: PointShape, width: Double) -> (
    x: [Double], y: [Double], queries: [Double]
  ) {
    var generator = SeededGenerator(seed: 21)
    let x = shape.keys(500, seed: 4)
    let y = x.map { _ in generator.number(in: -1...3) }
    return (x, y, queries(among: x, width: width, count: 100))
  }

  @Test("agree with single ones", arguments: kernels, [PointShape.uniform, .gap, .duplicates])
  func agree(kernel: Kernel, shape: PointShape) throws {
    let (x, y, queries) = Self.data(shape, width: 0.1)
    let fit = try NadarayaWatson(kernel: kernel, bandwidth: 0.1).fit(x: x, y: y)
    let many = fit.predict(at: queries)
    #expect(many.count == queries.count)
    for (query, prediction) in zip(queries, many) {
      let size = zip(fit.attentionWeights(at: query), y).reduce(0) {
        $0 + ($1.0 * $1.1).magnitude
      }
      #expect(
        (prediction - fit.predict(at: query)).magnitude <= 1e-13 * size, "query \(query)")
    }
  }

  @Test("go the fast way")
  func plan() throws {
    let (x, y, queries) = Self.data(.uniform, width: 0.1)
    for (kernel, expected) in [
      (Kernel.gaussian, "HermiteSummation"), (.gaussian8, "HermiteSummation"),
      (.matern52, "ExponentialScan"), (.constant, "ExponentialScan"),
      (.logistic, "DirectSummation"),
    ] {
      let fit = try NadarayaWatson(kernel: kernel, bandwidth: 0.1).fit(x: x, y: y)
      for degree in 0...1 {
        let way = SummationPlan.summation(
          for: fit.problem, queryCount: queries.count, degree: degree)
        #expect("\(type(of: way))" == expected, "\(kernel), degree \(degree)")
      }
      let way = SummationPlan.summation(for: fit.problem, queryCount: 1, degree: 0)
      #expect(way is DirectSummation, "one query is summed directly")
    }
  }

  @Test("reproduce constants exactly and stay in range", arguments: kernels, PointShape.allCases)
  func range(kernel: Kernel, shape: PointShape) throws {
    let (x, y, queries) = Self.data(shape, width: 0.1)
    guard kernel.order == 2 else { return }
    let constant = try NadarayaWatson(kernel: kernel, bandwidth: 0.1)
      .fit(x: x, y: x.map { _ in 0.1 })
    #expect(constant.predict(at: queries).allSatisfy { $0 == 0.1 })
    let fit = try NadarayaWatson(kernel: kernel, bandwidth: 0.1).fit(x: x, y: y)
    let range = (y.min() ?? .nan)...(y.max() ?? .nan)
    #expect(fit.predict(at: queries).allSatisfy(range.contains))
  }

  @Test("far away are the nearest point's value", arguments: [Kernel.gaussian, .gaussian6])
  func far(kernel: Kernel) throws {
    let (x, y, _) = Self.data(.uniform, width: 0.1)
    let fit = try NadarayaWatson(kernel: kernel, bandwidth: 1e-3).fit(x: x, y: y)
    let near = Self.data(.uniform, width: 0.1).x
    let far = [1e4, 1e6, 1e15, 1e300, Double.greatestFiniteMagnitude]
    let predictions = fit.predict(at: near + far + far.map(-) + [.nan, .infinity])
    let last = try #require(y.last)
    let first = try #require(y.first)
    #expect(predictions[500..<505].allSatisfy { $0 == last })
    #expect(predictions[505..<510].allSatisfy { $0 == first })
    #expect(predictions.count == 512 && predictions[510].isNaN && predictions[511].isNaN)
  }

  @Test(
    "do not depend on threads, nor on the order of points and queries",
    arguments: [Kernel.gaussian, .gaussian4, .laplace], [PointShape.uniform, .gap, .heavyTails])
  func order(kernel: Kernel, shape: PointShape) throws {
    let (x, y, queries) = Self.data(shape, width: 0.1)
    let estimator = NadarayaWatson(kernel: kernel, bandwidth: 0.1)
    let fit = try estimator.fit(x: x, y: y)
    let expected = fit.predict(at: queries)
    let alone = try Parallel.$isEnabled.withValue(false) {
      try estimator.fit(x: x, y: y).predict(at: queries)
    }
    #expect(alone == expected)
    var generator = SeededGenerator(seed: 5)
    let places = x.indices.shuffled(using: &generator)
    let other = try estimator.fit(x: places.map { x[$0] }, y: places.map { y[$0] })
    #expect(other.predict(at: queries) == expected)
    let shuffled = queries.indices.shuffled(using: &generator)
    #expect(fit.predict(at: shuffled.map { queries[$0] }) == shuffled.map { expected[$0] })
  }

  @Test("bandwidths from the smallest to the largest", arguments: [Kernel.gaussian, .matern32])
  func extremes(kernel: Kernel) throws {
    let (x, y, queries) = Self.data(.uniform, width: 0.1)
    let mean = try AveragePooling().fit(x: x, y: y).mean
    for bandwidth in [0x1p-1074, 1e-300, 1e-20, 1e-9, 1e-4, 1e9, 1e300, 1.7e308] {
      let fit = try NadarayaWatson(kernel: kernel, bandwidth: bandwidth).fit(x: x, y: y)
      for (query, prediction) in zip(queries, fit.predict(at: queries)) {
        let expected = bandwidth > 1e8 ? mean : fit.predict(at: query)
        #expect(relativeError(prediction, expected) < (bandwidth > 1e8 ? 1e-7 : 1e-12))
      }
    }
  }

  @Test("weights of any size", arguments: [Kernel.gaussian, .laplace], [1e-30, 1e-9, 1e-200])
  func weights(kernel: Kernel, small: Double) throws {
    // The nearest point weighs next to nothing, all others the rest.
    let x = (0..<1000).map { Double($0) / 100 }
    let y: [Double] = x.map { $0 == 5 ? 1000 : 1 }
    let weights: [Double] = x.map { $0 == 5 ? small : 1 }
    let fit = try NadarayaWatson(kernel: kernel, bandwidth: 1e-3).fit(x: x, y: y, weights: weights)
    let queries = x.map { $0 + 1e-4 }
    let many = fit.predict(at: queries)
    for (query, prediction) in zip(queries, many) {
      #expect(relativeError(prediction, fit.predict(at: query)) < 1e-12)
    }
    // By hand, at 5.0001: shares exp(−(d² − d₀²)/2) of the neighbours a hundredth away.
    if kernel == .gaussian {
      let rest: [Double] = [-0.0101, 0.0099].map { distance in
        kernel.relativeWeight(nearest: 0.1, gap: distance.magnitude / 1e-3 - 0.1)
      }
      let share = rest.reduce(0, +) / (rest.reduce(0, +) + small)
      let expected = share + 1000 * (1 - share)
      #expect(relativeError(fit.predict(at: 5.0001), expected) < 1e-9 * 1000)
    }
  }
}

@Suite("Nadaraya–Watson, sums of squared weights")
struct NadarayaWatsonVariancesTests {
  @Test("leverages are the weights at the keys", arguments: everyKernel)
  func leverages(kernel: Kernel) throws {
    var generator = SeededGenerator(seed: 8)
    let (x, y, _) = NadarayaWatsonManyTests.data(.gap, width: 0.1)
    let weights = x.map { _ in generator.number(in: 0...2).rounded() }
    let fit = try NadarayaWatson(kernel: kernel, bandwidth: 0.02).fit(x: x, y: y, weights: weights)
    let leverages = fit.leverages
    #expect(leverages.count == x.count)
    for index in stride(from: 0, to: x.count, by: 29) {
      let expected = fit.attentionWeights(at: x[index])[index]
      #expect(relativeError(leverages[index], expected) < 1e-12)
    }
  }

  @Test("sums of squares", arguments: everyKernel, [0.004, 0.1, 30])
  func squares(kernel: Kernel, bandwidth: Double) throws {
    var generator = SeededGenerator(seed: 9)
    let (x, y, queries) = NadarayaWatsonManyTests.data(.gap, width: 0.02)
    let weights = x.map { _ in generator.number(in: 0...2).rounded() * 1e200 }
    let variances = x.map { _ in generator.number(in: 0...1) * 1e-300 }
    let fit = try NadarayaWatson(kernel: kernel, bandwidth: bandwidth)
      .fit(x: x, y: y, weights: weights)
    let plain = fit.squaredWeightSums(at: queries, variances: nil)
    let scaled = fit.squaredWeightSums(at: queries, variances: variances)
    for index in stride(from: 0, to: queries.count, by: 9) {
      let weights = fit.attentionWeights(at: queries[index])
      let sums = zip(weights, variances).reduce((0.0, 0.0)) { sums, pair in
        (sums.0 + pair.0 * pair.0, sums.1 + pair.0 * pair.0 * pair.1)
      }
      #expect(relativeError(plain[index], sums.0) < 1e-11, "query \(queries[index])")
      #expect(relativeError(scaled[index], sums.1) < 1e-11, "query \(queries[index])")
    }
    #expect(fit.squaredWeightSums(at: [.nan, 0], variances: nil)[0].isNaN)
    #expect(fit.squaredWeightSums(at: [0], variances: [1])[0].isNaN)
  }
}
