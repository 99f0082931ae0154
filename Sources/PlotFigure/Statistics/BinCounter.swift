import PlotScene

/// Finds the bins of values: a bin has its lower edge and not its upper one, but the last has both.
struct BinCounter {
  private let edges: [Double]
  private let isEven: Bool
  private let shrink: Double

  /// Bins between ascending edges, of which `isEven` says that they are equally wide.
  init(_ edges: [Double], isEven: Bool) {
    self.edges = edges
    self.isEven = isEven
    let reach = max(edges.first?.magnitude ?? 0, edges.last?.magnitude ?? 0)
    shrink = reach > 0x1p500 ? 0x1p-600 : 1
  }

  /// The number of the bin that a value is in; nil for values beyond the edges and NaN.
  ///
  /// - Complexity: O(1) for bins of equal width, O(log bins) for others.
  func bin(of value: Double) -> Int? {
    guard let first = edges.first, let last = edges.last, value >= first, value <= last else {
      return nil
    }
    let count = edges.count - 1
    guard isEven else { return searched(value, count) }
    let span = last * shrink - first * shrink
    let part = (value * shrink - first * shrink) / span * Double(count)
    var index = min(WholeNumber.below(part, in: 0...count), count - 1)
    // The division rounds: a value within a bit of an edge may come out beside its bin.
    if value < edges[index] {
      index = max(index - 1, 0)
    } else if index < count - 1, value >= edges[index + 1] {
      index += 1
    }
    return index
  }

  private func searched(_ value: Double, _ count: Int) -> Int {
    var (low, high) = (0, count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if edges[middle] <= value { low = middle } else { high = middle }
    }
    return low
  }

  /// How many values are in each bin.
  func counts(_ values: [Double]) -> [Int] {
    var counts = Array(repeating: 0, count: max(edges.count - 1, 0))
    for value in values { if let bin = bin(of: value) { counts[bin] += 1 } }
    return counts
  }
}
