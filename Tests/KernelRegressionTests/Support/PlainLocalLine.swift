import KernelRegression

/// A local line by its definition, as an estimator that a user of the module could write.
struct PlainLocalLine: BandwidthEstimator {
  var kernel: Kernel = .gaussian
  var bandwidth: Bandwidth = Bandwidth(1)

  func fit(
    x: some Collection<Double>, y: some Collection<Double>, weights: [Double]?
  ) throws(RegressionError) -> Fit {
    // The average checks the data.
    _ = try AveragePooling().fit(x: x, y: y, weights: weights)
    return Fit(
      kernel: kernel, width: bandwidth.width(for: kernel), x: Array(x), y: Array(y),
      weights: weights)
  }

  struct Fit: LinearSmoother {
    var kernel: Kernel
    var width: Double
    var x: [Double]
    var y: [Double]
    var weights: [Double]?

    var count: Int { x.count }
    var domain: ClosedRange<Double> { (x.min() ?? 0)...(x.max() ?? 0) }

    func predict(at query: Double) -> Double {
      zip(attentionWeights(at: query), y).reduce(0) { $0 + $1.0 * $1.1 }
    }

    func attentionWeights(at query: Double) -> [Double] {
      let d = x.map { $0 - query }
      let k = d.indices.map { kernel(d[$0] / width) * (weights?[$0] ?? 1) }
      let total = k.reduce(0, +)
      let centre = zip(k, d).reduce(0) { $0 + $1.0 * $1.1 } / total
      let spread = zip(k, d).reduce(0) { $0 + $1.0 * ($1.1 - centre) * ($1.1 - centre) }
      return zip(k, d).map { $0 / total - (spread > 0 ? centre * $0 * ($1 - centre) / spread : 0) }
    }

    func support(at query: Double) -> QuerySupport {
      QuerySupport(effectiveCount: .nan, nearestDistance: .nan, isExtrapolated: false, degree: 1)
    }
  }
}
