import TestTools
import Testing

@testable import KernelRegression

@Suite("Attention")
struct AttentionTests {
  let points = samplePoints(300, seed: 5)

  @Test("with the Gaussian score it is Nadaraya–Watson regression, however far the query")
  func nadarayaWatson() throws {
    for bandwidth in [0.01, 0.3, 5] {
      let fit = try NadarayaWatson(bandwidth: bandwidth).fit(x: points.x, y: points.y)
      let attention = Attention(score: .gaussian(bandwidth: bandwidth))
      let (queries, keys) = (AttentionTensor(sampleQueries), AttentionTensor(points.x))
      let weights = try attention.weights(queries: queries, keys: keys)
      let output = try attention.output(
        queries: queries, keys: keys, values: AttentionTensor(points.y))
      for (index, query) in sampleQueries.enumerated() {
        let expected = fit.attentionWeights(at: query)
        for key in points.x.indices {
          let weight = weights.storage[index * keys.rows + key]
          #expect((weight - expected[key]).magnitude < 1e-12, "query \(query)")
        }
        let prediction = output.output.storage[index]
        #expect(relativeError(prediction, fit.predict(at: query)) < 1e-12, "query \(query)")
      }
    }
  }

  /// Vectors of the normal law, roughly.
  func vectors(
    _ rows: Int, _ features: Int, seed: UInt64, batches: Int = 1, heads: Int = 1
  ) throws -> AttentionTensor {
    var generator = SeededGenerator(seed: seed)
    let storage = (0..<batches * heads * rows * features).map { _ in
      (0..<4).reduce(0.0) { sum, _ in sum + generator.number(in: -1...1) }
    }
    return try AttentionTensor(
      batches: batches, heads: heads, rows: rows, features: features, storage: storage)
  }

  @Test("rows sum to one within 4 units in the last place", arguments: [1, 2, 7, 1000])
  func rowSums(keys: Int) throws {
    for score in [AttentionScore.scaledDotProduct, .dotProduct, .gaussian(bandwidth: 0.7)] {
      let weights = try Attention(score: score)
        .weights(queries: vectors(40, 9, seed: 1), keys: vectors(keys, 9, seed: 2))
      for row in 0..<40 {
        var sum = CompensatedSum()
        for weight in weights.storage[row * keys..<(row + 1) * keys] { sum.add(weight) }
        #expect((sum.value - 1).magnitude <= 4 * 1.0.ulp, "\(score)")
      }
    }
  }

  @Test("the output is the weighted sum of the values, batches and heads apart")
  func output() throws {
    let queries = try vectors(5, 3, seed: 1, batches: 2, heads: 3)
    let keys = try vectors(11, 3, seed: 2, batches: 2, heads: 3)
    let values = try vectors(11, 4, seed: 3, batches: 2, heads: 3)
    let attention = Attention()
    let weights = try attention.weights(queries: queries, keys: keys)
    let output = try attention.output(queries: queries, keys: keys, values: values).output
    for batch in 0..<2 {
      for head in 0..<3 {
        let matrix = try #require(values[batch: batch, head: head])
        for query in 0..<5 {
          for feature in 0..<4 {
            let sum = (0..<11).reduce(0.0) { sum, key in
              sum + (weights[batch: batch, head: head, query: query, key: key] ?? .nan)
                * (matrix[key, feature] ?? .nan)
            }
            let number = output[batch: batch, head: head]?[query, feature] ?? .nan
            #expect((number - sum).magnitude < 1e-14)
          }
        }
      }
    }
  }

  @Test("a fully masked row is zeros, and named; PyTorch's softmax makes NaN of it")
  func maskedRow() throws {
    let (queries, keys) = try (
      vectors(3, 2, seed: 1, batches: 2), vectors(4, 2, seed: 2, batches: 2)
    )
    let mask = AttentionMask.validLengths([[2, 0, 4], [0, 1, 3]])
    let weights = try Attention().weights(queries: queries, keys: keys, mask: mask)
    let output = try Attention().output(queries: queries, keys: keys, values: keys, mask: mask)
    let masked = [
      AttentionRow(batch: 0, head: 0, query: 1), AttentionRow(batch: 1, head: 0, query: 0),
    ]
    #expect(weights.maskedRows == masked && output.maskedRows == masked)
    #expect(weights.storage[4..<8].allSatisfy { $0 == 0 })
    #expect(output.output[batch: 1, head: 0]?.row(0) == [0, 0])
    let none = try Attention().output(
      queries: queries, keys: vectors(0, 2, seed: 1, batches: 2),
      values: vectors(0, 5, seed: 1, batches: 2))
    #expect(none.maskedRows.count == 6 && none.output.storage == Array(repeating: 0, count: 30))
  }

  @Test(
    "what is masked never leaks, not even NaN",
    arguments: [Double.nan, .infinity, -.infinity, 1e308])
  func leak(poison: Double) throws {
    let queries = try vectors(3, 2, seed: 1)
    let clean = try vectors(4, 2, seed: 2)
    var storage = clean.storage
    for index in 4..<8 { storage[index] = poison }
    let poisoned = try AttentionTensor(rows: 4, features: 2, storage: storage)
    let masks: [AttentionMask] = [
      .validLengths([2]),
      .allowing((0..<12).map { $0 % 4 < 2 }),
      .causal.and(.validLengths([2])),
    ]
    for mask in masks {
      for score in [AttentionScore.scaledDotProduct, .gaussian(bandwidth: 1)] {
        let attention = Attention(score: score)
        #expect(
          try attention.weights(queries: queries, keys: poisoned, mask: mask)
            == attention.weights(queries: queries, keys: clean, mask: mask))
        #expect(
          try attention.output(queries: queries, keys: poisoned, values: poisoned, mask: mask)
            == attention.output(queries: queries, keys: clean, values: clean, mask: mask))
      }
    }
  }

  @Test("a missing number that counts is seen in its row, and only there")
  func missing() throws {
    let keys = try vectors(4, 2, seed: 2)
    let queries = try AttentionTensor(rows: 2, features: 2, storage: [.nan, 1, 0.5, 1])
    let weights = try Attention().weights(queries: queries, keys: keys)
    #expect(weights.storage[0..<4].allSatisfy { $0.isNaN })
    #expect(weights.storage[4..<8].allSatisfy { $0 > 0 })
  }

  @Test("the same on one core and on all")
  func threads() throws {
    let (queries, keys) = try (vectors(300, 8, seed: 1), vectors(500, 8, seed: 2))
    func both() throws -> ([Double], AttentionOutput) {
      let attention = Attention(score: .gaussian(bandwidth: 2))
      return (
        try attention.weights(queries: queries, keys: keys).storage,
        try attention.output(queries: queries, keys: keys, values: keys)
      )
    }
    let parallel = try both()
    let serial = try Parallel.$isEnabled.withValue(false) { try both() }
    #expect(parallel.0 == serial.0 && parallel.1 == serial.1)
  }

  @Test("huge scores do not overflow")
  func huge() throws {
    let queries = AttentionTensor([1e200, -1e200])
    let keys = AttentionTensor([1e100, 2e100, -1e100])
    let weights = try Attention(score: .dotProduct).weights(queries: queries, keys: keys)
    #expect(weights.storage == [0, 1, 0, 0, 0, 1])
    let infinite = try Attention(score: .dotProduct)
      .weights(queries: AttentionTensor([1e200]), keys: AttentionTensor([1e200, 1]))
    // 10⁴⁰⁰ is an infinity, and infinity minus infinity has no answer.
    #expect(infinite.storage[0].isNaN)
  }
}
