import TestTools
import Testing

@testable import KernelRegression

/// Sorted points of a shape, for sums to be tested on.
struct SortedPoints: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var keys: [Double]
  var values: [Double]
  var weights: [Double]

  init(_ name: String, count: Int, seed: UInt64, key: (inout SeededGenerator) -> Double) {
    var generator = SeededGenerator(seed: seed)
    testDescription = name
    keys = (0..<count).map { _ in key(&generator) }.sorted()
    values = keys.map { _ in generator.number(in: -1...3) }
    weights = keys.map { _ in generator.number(in: 0.25...2) }
  }

  /// Queries among the points, at them, in gaps and outside.
  var queries: [Double] {
    let first = keys[0]
    let half = keys[keys.count - 1] / 2 - first / 2
    let spread = stride(from: -0.25, through: 2.25, by: thorough ? 0.078125 : 0.3125)
      .map { first + half * $0 }
    return spread.filter(\.isFinite)
      + stride(from: 0, to: keys.count, by: thorough ? 37 : 149).map { keys[$0] }
  }

  /// Points that are hard to sum over in one way or another.
  static let hard: [SortedPoints] = [
    SortedPoints("uniform", count: thorough ? 3000 : 400, seed: 1) { $0.number(in: 0...1) },
    SortedPoints("fewer than a leaf", count: 13, seed: 2) { $0.number(in: 0...1) },
    SortedPoints("one leaf and a point", count: 33, seed: 3) { $0.number(in: 0...1) },
    SortedPoints("clusters and gaps", count: thorough ? 3000 : 500, seed: 4) { generator in
      let start = [0, 0.001, 5, 1000][Int.random(in: 0..<4, using: &generator)]
      return start + generator.number(in: 0...0.0625)
    },
    SortedPoints("duplicates", count: thorough ? 3000 : 300, seed: 5) { generator in
      Double(Int.random(in: 0..<16, using: &generator)) / 16
    },
    SortedPoints("all equal", count: 100, seed: 6) { _ in 3.25 },
    SortedPoints("timestamps", count: thorough ? 3000 : 400, seed: 7) {
      1.7e9 + $0.number(in: 0...3600)
    },
    SortedPoints("heavy tails", count: thorough ? 3000 : 400, seed: 8) { generator in
      let u = generator.number(in: 0.001...0.999)
      return (u - 0.5) / (u * (1 - u))
    },
    SortedPoints("tiny", count: 150, seed: 9) { $0.number(in: 0...1) * 0x1p-1040 },
    SortedPoints("huge", count: 150, seed: 10) { $0.number(in: -1...1) * 0x1p1023 },
  ]
}
