import KernelRegression
import Testing

@Suite("Nadaraya–Watson against 60 digits")
struct HardCaseTests {
  @Test("predictions and weights")
  func table() throws {
    let cases = try reference("hard-cases.json", as: HardCases.self).cases
    #expect(cases.count >= 29)
    var largest = (prediction: 0.0, weight: 0.0)
    for entry in cases {
      let fit = try NadarayaWatson(kernel: .gaussian, bandwidth: entry.bandwidth.value)
        .fit(x: entry.x.map(\.value), y: entry.y.map(\.value))
      #expect(entry.predictions.count == entry.queries.count)
      for (index, query) in entry.queries.map(\.value).enumerated() {
        let prediction = fit.predict(at: query)
        let expected = entry.predictions[index].value
        let error = relativeError(prediction, expected, size: entry.sizes[index].value)
        largest.prediction = max(largest.prediction, error)
        #expect(error < 1e-15, "\(entry.name), query \(query): \(prediction), not \(expected)")
        guard !entry.weights.isEmpty else { continue }
        let weights = fit.attentionWeights(at: query)
        #expect(weights.count == entry.weights[index].count)
        for (weight, expected) in zip(weights, entry.weights[index].map(\.value)) {
          let error = weightError(weight, expected)
          largest.weight = max(largest.weight, error)
          #expect(error < 1e-15, "\(entry.name), query \(query): \(weight), not \(expected)")
        }
      }
    }
    print("60 digits: largest error of a prediction \(largest.prediction)")
    print("60 digits: largest error of a weight, by 1 + its exponent, \(largest.weight)")
  }

  /// The relative error by the size of the exponent, which a weight exp(−e) cannot escape; below
  /// the normal numbers nothing is asked but the last place.
  func weightError(_ weight: Double, _ expected: Double) -> Double {
    if (weight - expected).magnitude <= 2 * .leastNonzeroMagnitude { return 0 }
    let exponent = expected > 0 ? Double(-expected.exponent) * 0.6931471805599453 : 745
    let size = max(expected, .leastNormalMagnitude)
    return (weight - expected).magnitude / size / (1 + exponent)
  }
}
