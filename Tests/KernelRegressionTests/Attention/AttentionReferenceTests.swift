import KernelRegression
import Testing

/// Attention by PyTorch.
struct AttentionReference: Decodable, Sendable {
  struct Case: Decodable, Sendable {
    var score: String
    var mask: String
    var weights: [Double]
    var output: [Double]
  }
  var batches: Int
  var heads: Int
  var queries: Int
  var keys: Int
  var features: Int
  var valueFeatures: Int
  var units: Int
  var width: Double
  var query: [Double]
  var key: [Double]
  var value: [Double]
  var lengths: [Int]
  var rowLengths: [[Int]]
  var flags: [Bool]
  var wq: [Double]
  var wk: [Double]
  var v: [Double]
  var cases: [Case]
}

@Suite("Attention against PyTorch")
struct AttentionReferenceTests {
  let data: AttentionReference

  init() throws { data = try reference("attention.json", as: AttentionReference.self) }

  func tensor(_ rows: Int, _ features: Int, _ storage: [Double]) throws -> AttentionTensor {
    try AttentionTensor(
      batches: data.batches, heads: data.heads, rows: rows, features: features, storage: storage)
  }

  @Test("weights and outputs of every score under every mask")
  func cases() throws {
    let queries = try tensor(data.queries, data.features, data.query)
    let keys = try tensor(data.keys, data.features, data.key)
    let values = try tensor(data.keys, data.valueFeatures, data.value)
    let scores: [String: AttentionScore] = [
      "scaledDotProduct": .scaledDotProduct,
      "additive": .additive(
        queryWeights: try Matrix(rows: data.units, columns: data.features, storage: data.wq),
        keyWeights: try Matrix(rows: data.units, columns: data.features, storage: data.wk),
        vector: data.v),
      "gaussian": .gaussian(bandwidth: data.width),
    ]
    let masks: [String: AttentionMask] = [
      "none": .none, "causal": .causal, "lengths": .validLengths(data.lengths),
      "rowLengths": .validLengths(data.rowLengths),
      "flags": .allowing(batches: data.batches, heads: data.heads, data.flags),
    ]
    #expect(data.cases.count == 15)
    for entry in data.cases {
      let attention = Attention(score: try #require(scores[entry.score]))
      let mask = try #require(masks[entry.mask])
      let weights = try attention.weights(queries: queries, keys: keys, mask: mask)
      #expect(weights.shape == [data.batches, data.heads, data.queries, data.keys])
      for (weight, expected) in zip(weights.storage, entry.weights) {
        #expect((weight - expected).magnitude < 1e-14, "\(entry.score), \(entry.mask)")
        #expect((weight == 0) == (expected == 0), "\(entry.score), \(entry.mask)")
      }
      let output = try attention.output(queries: queries, keys: keys, values: values, mask: mask)
      #expect(output.maskedRows.isEmpty && weights.maskedRows.isEmpty)
      for (number, expected) in zip(output.output.storage, entry.output) {
        #expect((number - expected).magnitude < 1e-12, "\(entry.score), \(entry.mask)")
      }
      #expect(output.output.storage.count == entry.output.count)
    }
  }
}
