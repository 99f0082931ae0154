import KernelRegression
import Testing

@Suite("Matrix and attention weights")
struct AttentionWeightsTests {
  /// 2 examples × 3 heads × 2 queries × 4 keys, each weight its own place in memory.
  let storage = (0..<48).map(Double.init)

  @Test("a matrix is stored row by row")
  func matrix() throws {
    let matrix = try Matrix(rows: 2, columns: 3, storage: [1, 2, 3, 4, 5, 6])
    #expect(matrix[0, 0] == 1 && matrix[0, 2] == 3 && matrix[1, 0] == 4)
    #expect(matrix.row(1) == [4, 5, 6])
  }

  @Test(
    "outside there is nothing", arguments: [(-1, 0), (0, -1), (2, 0), (0, 3), (.max, .max)])
  func outside(row: Int, column: Int) throws {
    let matrix = try Matrix(rows: 2, columns: 3, storage: [1, 2, 3, 4, 5, 6])
    #expect(matrix[row, column] == nil)
    #expect((matrix.row(row) == nil) == !(0...1).contains(row))
    let weights = AttentionWeights(matrix)
    #expect(weights[batch: 0, head: 0, query: row, key: column] == nil)
    if row != 0 { #expect(weights[batch: row, head: 0] == nil) }
    if column != 0 { #expect(weights[batch: 0, head: column, query: 0, key: 0] == nil) }
  }

  @Test("the key runs fastest, then query, head and batch")
  func layout() throws {
    let weights = try AttentionWeights(
      batches: 2, heads: 3, queries: 2, keys: 4, storage: storage)
    #expect(weights.shape == [2, 3, 2, 4])
    #expect(weights[batch: 0, head: 0, query: 0, key: 3] == 3)
    #expect(weights[batch: 0, head: 0, query: 1, key: 0] == 4)
    #expect(weights[batch: 0, head: 1, query: 0, key: 0] == 8)
    #expect(weights[batch: 1, head: 0, query: 0, key: 0] == 24)
    #expect(weights[batch: 1, head: 2, query: 1, key: 3] == 47)
    let head = try #require(weights[batch: 1, head: 1])
    #expect(head.rows == 2 && head.columns == 4)
    #expect(head.storage == Array(storage[32..<40]))
  }

  @Test("matrices stacked come out again")
  func stacking() throws {
    let weights = try AttentionWeights(
      batches: 2, heads: 3, queries: 2, keys: 4, storage: storage)
    let grid = (0..<2).map { batch in
      (0..<3).compactMap { head in weights[batch: batch, head: head] }
    }
    #expect(try AttentionWeights(stacking: grid) == weights)
  }

  @Test("one matrix is one example and one head")
  func single() throws {
    let fit = try NadarayaWatson(bandwidth: 1).fit(x: [0, 1, 2], y: [1, 2, 3])
    let matrix = try fit.attentionWeights(at: [0, 1])
    let weights = AttentionWeights(matrix)
    #expect(weights.shape == [1, 1, 2, 3])
    #expect(weights[batch: 0, head: 0] == matrix)
    #expect(try AttentionWeights(stacking: [[matrix]]) == weights)
  }

  @Test("no query is no weight, and no mistake")
  func empty() throws {
    let matrix = try Matrix(rows: 0, columns: 3, storage: [])
    #expect(matrix[0, 0] == nil && matrix.row(0) == nil)
    let weights = AttentionWeights(matrix)
    #expect(weights.shape == [1, 1, 0, 3])
    #expect(weights[batch: 0, head: 0] == matrix)
    let none = try AttentionWeights(batches: 0, heads: 2, queries: 3, keys: 4, storage: [])
    #expect(none[batch: 0, head: 0] == nil)
  }
}
