import RealModule
import TestTools
import Testing

/// Data of a shape that scores of bandwidths must be right for.
struct ScoringData: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var x: [Double]
  var y: [Double]
  var weights: [Double]?

  /// The median of the distances between neighbouring distinct keys.
  var spacing: Double {
    let keys = Set(x).sorted()
    let gaps = zip(keys.dropFirst(), keys).map { $0 - $1 }.sorted()
    return gaps.isEmpty ? 1 : gaps[gaps.count / 2]
  }

  var range: Double { (x.max() ?? 0) - (x.min() ?? 0) }

  /// Geometric bandwidths from three median spacings to the range.
  func bandwidths(_ count: Int) -> [Double] {
    let first = 3 * spacing
    let ratio = Double.log(max(range, 2 * first) / first) / Double(count - 1)
    return (0..<count).map { first * .exp(ratio * Double($0)) }
  }
}
