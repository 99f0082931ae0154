import Foundation
import TestTools
import Testing

/// Data of a shape that scores of bandwidths must be right for.
struct ScoringData: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var x: [Double]
  var y: [Double]

  /// The median of the distances between neighbouring distinct keys.
  var spacing: Double {
    let keys = Set(x).sorted()
    let gaps = zip(keys.dropFirst(), keys).map { $0 - $1 }.sorted()
    return gaps.isEmpty ? 1 : gaps[gaps.count / 2]
  }

  /// Geometric bandwidths from three median spacings to the range.
  func bandwidths(_ count: Int) -> [Double] {
    let first = 3 * spacing
    let range = max((x.max() ?? 0) - (x.min() ?? 0), 2 * first)
    let ratio = log(range / first) / Double(count - 1)
    return (0..<count).map { first * exp(ratio * Double($0)) }
  }

  /// Keys of seven shapes; values of a smooth curve and of a step, with noise.
  static func every(_ count: Int) -> [ScoringData] {
    shapes.map { name, key in
      var generator = SeededGenerator(seed: 17)
      let x = (0..<count).map { index in key(index, &generator) }
      let sorted = x.sorted()
      let middle = sorted[count / 2]
      let scale = max(sorted[3 * count / 4] - sorted[count / 4], 1e-9)
      let y = x.map { key in
        let t = (key - middle) / scale
        return 3 + sin(4 * t) + (t > 0.3 ? 2 : 0) + 0.4 * normal(&generator)
      }
      return ScoringData(testDescription: name, x: x, y: y)
    }
  }

  private typealias Key = @Sendable (Int, inout SeededGenerator) -> Double

  private static let shapes: [(String, Key)] = [
    ("uniform", { _, generator in generator.number(in: 0...1) }),
    ("normal", { _, generator in normal(&generator) }),
    ("exponential", { _, generator in -log(generator.number(in: 1e-12...1)) }),
    ("heavy tails", { _, generator in tan(1.57 * generator.number(in: -1...1)) }),
    ("rounded", { _, generator in (normal(&generator) * 50).rounded() / 50 }),
    ("clusters", { index, generator in Double(index % 20) + 1e-3 * normal(&generator) }),
    (
      "timestamps",
      { _, generator in 1.7e9 + (generator.number(in: 0...86400) * 1000).rounded() / 1000 }
    ),
  ]

  private static func normal(_ generator: inout SeededGenerator) -> Double {
    let radius = (-2 * log(generator.number(in: 1e-12...1))).squareRoot()
    return radius * cos(2 * .pi * generator.number(in: 0...1))
  }
}

/// Scores by their definition.
struct ScoreReferences: Decodable {
  struct Case: Decodable {
    var name: String
    var x: [Double]
    var y: [Double]
    var weights: [Double]?
    var bandwidths: [Double]
    /// For each bandwidth Σwe², the trace, Σw(y − ŷ₋ᵢ)² and the number of isolated points.
    var constant: [[Double]]
    var linear: [[Double]]
  }
  var cases: [Case]
}
