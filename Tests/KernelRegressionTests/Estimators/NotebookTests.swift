import KernelRegression
import Testing

@Suite("The attention-pooling notebook, PyTorch, seed 0")
struct NotebookTests {
  let data: AttentionPoolingReference

  init() throws {
    data = try reference("attention-pooling-seed0.json", as: AttentionPoolingReference.self)
  }

  @Test("average pooling")
  func average() throws {
    let fit = try AveragePooling().fit(x: data.x_train, y: data.y_train)
    let error = largestError(fit.predict(at: data.x_test), data.y_hat_average)
    print("notebook, average: largest error \(error)")
    #expect(error < 1e-12)
    #expect(data.y_hat_average.count == 50)
  }

  @Test("attention pooling")
  func attention() throws {
    let fit = try NadarayaWatson(kernel: .gaussian, bandwidth: 1)
      .fit(x: data.x_train, y: data.y_train)
    let error = largestError(fit.predict(at: data.x_test), data.y_hat_attention)
    print("notebook, prediction: largest error \(error)")
    #expect(error < 1e-12)
    #expect(data.y_hat_attention.count == 50)
  }

  @Test("every attention weight")
  func weights() throws {
    let fit = try NadarayaWatson(kernel: .gaussian, bandwidth: 1)
      .fit(x: data.x_train, y: data.y_train)
    let weights = try fit.attentionWeights(at: data.x_test)
    #expect(weights.rows == 50 && weights.columns == 50)
    let expected = data.attention_weights.flatMap(\.self)
    let error = largestError(weights.storage, expected)
    print("notebook, weights: largest error \(error)")
    #expect(error < 1e-12)
    #expect(expected.count == 2500)
  }

  func largestError(_ results: [Double], _ expected: [Double]) -> Double {
    guard results.count == expected.count else { return .infinity }
    return zip(results, expected).map { ($0 - $1).magnitude }.max() ?? .infinity
  }
}
