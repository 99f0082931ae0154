import Testing

@testable import KernelRegression

@Suite("Nadaraya–Watson, every kernel")
struct NadarayaWatsonTests {
  let points = samplePoints(200, seed: 11)

  @Test("is the quotient of the two sums", arguments: everyDensity, [0.05, 0.3, 2, 50])
  func definition(kernel: Kernel, bandwidth: Double) throws {
    let fit = try NadarayaWatson(kernel: kernel, bandwidth: bandwidth)
      .fit(x: points.x, y: points.y)
    var compared = 0
    for query in stride(from: -0.5, through: 8.5, by: 0.0625) {
      let weights = points.x.map { kernel(($0 - query) / bandwidth) }
      let total = weights.reduce(0, +)
      // Where the sums underflow, or only a rim is left, the formula as it stands has lost its
      // digits.
      guard total > 1e-3 else { continue }
      compared += 1
      let products = zip(weights, points.y).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(relativeError(fit.predict(at: query), products / total) < 2e-14, "query \(query)")
    }
    #expect(compared > 80)
  }

  @Test("far away it is the nearest point's value", arguments: everyNearSighted)
  func far(kernel: Kernel) throws {
    let fit = try NadarayaWatson(kernel: kernel, bandwidth: 1)
      .fit(x: [2, 0, 5, 5, 1], y: [1, 2, 3, 5, 6])
    for query in [1e4, 1e6, 1e15, 1e300, Double.greatestFiniteMagnitude] {
      #expect(fit.predict(at: query) == 4)
      #expect(fit.attentionWeights(at: query) == [0, 0, 0.5, 0.5, 0])
      #expect(fit.predict(at: -query) == 2)
    }
  }

  @Test("keys so far apart that their distance overflows", arguments: everyDensity)
  func overflow(kernel: Kernel) throws {
    let huge = Double.greatestFiniteMagnitude
    for bandwidth in [0x1p-1074, 1, 1e300] {
      let fit = try NadarayaWatson(kernel: kernel, bandwidth: bandwidth)
        .fit(x: [huge, -huge], y: [1, 2])
      #expect(fit.predict(at: [huge, -huge, 1e306, -1e306, 0]) == [1, 2, 1, 2, 1.5])
    }
  }

  @Test("a bandwidth near 0 gives the nearest point's value", arguments: everyDensity)
  func narrow(kernel: Kernel) throws {
    for bandwidth in [0x1p-1074, 0x1p-1030, 1e-300, 1e-6] {
      let fit = try NadarayaWatson(kernel: kernel, bandwidth: bandwidth)
        .fit(x: points.x, y: points.y)
      for query in sampleQueries where query.magnitude < 1e4 {
        #expect(
          relativeError(fit.predict(at: query), nearestValue(query, x: points.x, y: points.y))
            < 5e-16, "bandwidth \(bandwidth), query \(query)")
      }
    }
  }

  @Test("a bandwidth without end gives the mean", arguments: everyDensity)
  func wide(kernel: Kernel) throws {
    let mean = try AveragePooling().fit(x: points.x, y: points.y).mean
    for bandwidth in [1e10, 1e300, Double.greatestFiniteMagnitude] {
      let fit = try NadarayaWatson(kernel: kernel, bandwidth: bandwidth)
        .fit(x: points.x, y: points.y)
      // Kernels with a tip at 0 differ from a constant by a part of the distance, others by its
      // square.
      for query in sampleQueries where query.magnitude <= 10 {
        #expect(relativeError(fit.predict(at: query), mean) < max(1e-14, 10 / bandwidth))
      }
    }
  }

  @Test("predictions stay in the range of the values", arguments: everyDensity)
  func range(kernel: Kernel) throws {
    let range = (points.y.min() ?? .nan)...(points.y.max() ?? .nan)
    for exponent in stride(from: -320.0, through: 308, by: 4) {
      guard let bandwidth = Double("1e\(Int(exponent))") else { continue }
      let fit = try NadarayaWatson(kernel: kernel, bandwidth: bandwidth)
        .fit(x: points.x, y: points.y)
      for query in sampleQueries {
        #expect(range.contains(fit.predict(at: query)), "\(bandwidth), \(query)")
      }
    }
  }

  @Test("outside a kernel's support the nearest points answer")
  func outsideSupport() throws {
    let fit = try NadarayaWatson(kernel: .epanechnikov, bandwidth: 1)
      .fit(x: [0, 0.5, 4, 4], y: [1, 2, 3, 5])
    #expect(fit.predict(at: [-1, 1.5, 2.9, 3, 100]) == [1, 2, 4, 4, 4])
    // Half of the span on either side: the nearest on the left and on the right.
    #expect(fit.attentionWeights(at: 2.25).map { ($0 * 3).rounded() } == [0, 1, 1, 1])
  }

  @Test("looks only where there is weight")
  func window() {
    let keys = (0..<10_000).map { Double($0) }
    let window = KernelWindow(keys: keys, kernel: .gaussian, width: 2)
    var indices: [Int] = []
    window.forEachWeight(at: 5000, above: 9e-37) { index, _ in indices.append(index) }
    // exp(−d²/8) > 9·10⁻³⁷ for d ≤ 25.
    #expect(indices.sorted() == Array(4975...5025))
  }
}
