/// What ways to sum are expected to cost, in nanoseconds on one core of a machine of 2024.
///
/// A bad guess costs time, never digits.
struct SummationCost {
  private let keys: [Double]
  private let width: Double
  private let queryCount: Double
  /// Keys at even ranks, with their indices.
  private let sample: [Int]

  init(_ problem: SummationProblem, width: Double, queryCount: Int) {
    let keys = problem.keys
    self.keys = keys
    self.width = width
    self.queryCount = Double(queryCount)
    let count = min(64, keys.count)
    self.sample = (0..<count).map { number in (2 * number + 1) * keys.count / (2 * count) }
  }

  /// Point by point over all keys within a number of widths of a query.
  func direct(reach: Double) -> Double {
    let points = sample.map { index in
      Double(count(from: keys[index] - reach * width, to: keys[index] + reach * width))
    }
    return queryCount * (60 + 9 * points.reduce(0, +) / Double(max(sample.count, 1)))
  }

  /// By series in boxes half a bandwidth wide.
  func hermite(bandwidth: Double) -> Double {
    let half = bandwidth / 4
    let shares = sample.map { index in
      1 / Double(max(1, count(from: keys[index] - half, to: keys[index] + half)))
    }
    let boxes = Double(keys.count) * shares.reduce(0, +) / Double(max(sample.count, 1))
    // The nearest exponent on either side counts for some 40 boxes in all.
    let translations = min(queryCount, boxes + 14) * min(boxes, 41)
    return 3000 + 10 * Double(keys.count) + 200 * translations + 50 * queryCount
  }

  /// By scans from both sides with moments up to a power.
  func scan(order: Int) -> Double {
    let terms = Double((order + 1) * (order + 2) / 2)
    return 2000 + (60 + 8 * terms) * Double(keys.count) + (60 + 4 * terms) * queryCount
  }

  private func count(from low: Double, to high: Double) -> Int {
    firstIndex(above: high) - firstIndex(above: low.nextDown)
  }

  private func firstIndex(above limit: Double) -> Int {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = low + (high - low) / 2
      if keys[middle] <= limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
