import KernelRegression
import Testing

@Suite("Regression errors")
struct RegressionErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String { sentence }
    var reason: RegressionError.Reason
    var sentence: String
    var attempt: @Sendable () throws -> Void

    init(
      _ reason: RegressionError.Reason, _ sentence: String,
      _ attempt: @escaping @Sendable () throws -> Void
    ) {
      self.reason = reason
      self.sentence = sentence
      self.attempt = attempt
    }
  }

  @Test("say where, what was given and what is needed", arguments: data + bandwidths + shapes)
  func sentences(entry: Case) {
    let error = #expect(throws: RegressionError.self) { try entry.attempt() }
    #expect(error?.description == entry.sentence)
    #expect(error?.reason == entry.reason)
  }

  static let forty = Array(repeating: 1.0, count: 40)

  static let data: [Case] = [
    Case(
      .differentCounts,
      "NadarayaWatson: x has 40 values and y has 39; they must have the same number"
    ) { _ = try NadarayaWatson(bandwidth: 1).fit(x: forty, y: forty.dropLast()) },
    Case(
      .differentCounts,
      "AveragePooling: x has 1 value and y has 0; they must have the same number"
    ) { _ = try AveragePooling().fit(x: [1], y: []) },
    Case(.empty, "NadarayaWatson: x and y are empty; at least one point is needed") {
      _ = try NadarayaWatson(bandwidth: 1).fit(x: [], y: [])
    },
    Case(.empty, "AveragePooling: x and y are empty; at least one point is needed") {
      _ = try AveragePooling().fit(x: [], y: [])
    },
    Case(.missingValue, "NadarayaWatson: x[2] is nan; every x must be finite") {
      _ = try NadarayaWatson(bandwidth: 1).fit(x: [1, 2, .nan], y: [1, .nan, 1])
    },
    Case(.missingValue, "NadarayaWatson: y[1] is -inf; every y must be finite") {
      _ = try NadarayaWatson(bandwidth: 1).fit(x: [1, 2, 3], y: [1, -.infinity, 1])
    },
    Case(.missingValue, "AveragePooling: x[0] is inf; every x must be finite") {
      _ = try AveragePooling().fit(x: [Double.infinity], y: [1])
    },
    Case(.missingValue, "AveragePooling: y[0] is nan; every y must be finite") {
      _ = try AveragePooling().fit(x: [1], y: [Double.nan])
    },
  ]

  static let bandwidths: [Case] = [
    (Bandwidth(0), "bandwidth is 0.0"),
    (Bandwidth(-0.5), "bandwidth is -0.5"),
    (Bandwidth(.nan), "bandwidth is nan"),
    (Bandwidth(.infinity), "bandwidth is inf"),
    (.quartile(-1), "bandwidth .quartile(-1.0) is a width of -0.3706505546264005"),
    (.inverse(0), "bandwidth .inverse(0.0) is a width of inf"),
    (.inverse(0x1p-1074), "bandwidth .inverse(5e-324) is a width of inf"),
    (.standardDeviation(.nan), "bandwidth .standardDeviation(nan) is a width of nan"),
    (.canonical(-.infinity), "bandwidth .canonical(-inf) is a width of -inf"),
  ].map { bandwidth, given in
    Case(.bandwidth, "NadarayaWatson: \(given); it must be positive and finite") {
      _ = try NadarayaWatson(bandwidth: bandwidth).fit(x: [1], y: [1])
    }
  }

  static let shapes: [Case] = [
    Case(
      .tooLarge,
      "attentionWeights: queries × keys is 100000 × 100000; at most 268435456 values can be held"
    ) {
      let many = (0..<100_000).map(Double.init)
      _ = try AveragePooling().fit(x: many, y: many).attentionWeights(at: many)
    },
    Case(
      .shape, "Matrix: rows × columns is 2 × 3 and storage has 5 values; it must have 6"
    ) { _ = try Matrix(rows: 2, columns: 3, storage: [1, 2, 3, 4, 5]) },
    Case(.shape, "Matrix: rows × columns is -1 × 3; none may be negative") {
      _ = try Matrix(rows: -1, columns: 3, storage: [])
    },
    Case(
      .tooLarge,
      "Matrix: rows × columns is \(Int.max) × 2; at most 268435456 values can be held"
    ) { _ = try Matrix(rows: .max, columns: 2, storage: []) },
    Case(
      .tooLarge,
      "Matrix: rows × columns is \(Int.max) × 0; at most 268435456 values can be held"
    ) { _ = try Matrix(rows: .max, columns: 0, storage: []) },
    Case(
      .shape,
      "AttentionWeights: [batches, heads, queries, keys] is [1, 2, 1, 2] and storage has 3 values; "
        + "it must have 4"
    ) {
      _ = try AttentionWeights(batches: 1, heads: 2, queries: 1, keys: 2, storage: [1, 2, 3])
    },
    Case(
      .shape,
      "AttentionWeights: batches × heads × queries × keys is 1 × 2 × -3 × 2; "
        + "none may be negative"
    ) {
      _ = try AttentionWeights(batches: 1, heads: 2, queries: -3, keys: 2, storage: [])
    },
    Case(
      .tooLarge,
      "AttentionWeights: batches × heads × queries × keys is 65536 × 65536 × 65536 × 65536; "
        + "at most 268435456 values can be held"
    ) {
      let size = 65_536
      _ = try AttentionWeights(
        batches: size, heads: size, queries: size, keys: size, storage: [])
    },
    Case(
      .empty,
      "AttentionWeights: there is no matrix to stack; at least one example of one head is needed"
    ) { _ = try AttentionWeights(stacking: [[]]) },
    Case(
      .shape,
      "AttentionWeights, batch 1: the number of heads is 1, and 2 in batch 0; "
        + "every batch must have the same number"
    ) {
      let matrix = try Matrix(rows: 1, columns: 1, storage: [1])
      _ = try AttentionWeights(stacking: [[matrix, matrix], [matrix]])
    },
    Case(
      .shape,
      "AttentionWeights, batch 0, head 1: queries × keys is 1 × 2, and 2 × 1 in the first matrix; "
        + "every matrix must have the same size"
    ) {
      _ = try AttentionWeights(stacking: [
        [
          try Matrix(rows: 2, columns: 1, storage: [1, 1]),
          try Matrix(rows: 1, columns: 2, storage: [0.5, 0.5]),
        ]
      ])
    },
  ]
}
