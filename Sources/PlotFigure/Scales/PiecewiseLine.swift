internal import PlotScene

/// A line through values that lie one unit apart: the first at 0, the second at 1, and so on, and
/// even in between. Before the first and after the last it goes on as it was.
struct PiecewiseLine: Sendable {
  private let values: [Double]

  /// - Parameter values: at least two finite numbers, each greater than the one before.
  init(_ values: [Double]) { self.values = values }

  func place(of value: Double) -> Double {
    let index = piece { $0 <= value }
    let (start, end) = (values[index], values[index + 1])
    let span = end - start
    let part =
      span.isFinite && (value - start).isFinite
      ? (value - start) / span : (value / 2 - start / 2) / (end / 2 - start / 2)
    // What is steep beyond the ends must stay a number that can be subtracted.
    return Double(index) + min(max(part, -1e300), 1e300)
  }

  func value(at place: Double) -> Double {
    let index = WholeNumber.below(place, in: 0...values.count - 2)
    let (start, end) = (values[index], values[index + 1])
    let part = place - Double(index)
    // From the nearer end, so that both are met exactly.
    let value = part <= 0.5 ? start + (end - start) * part : end - (end - start) * (1 - part)
    let safe =
      value.isFinite ? value : (start / 2 + (end / 2 - start / 2) * part) * 2
    return min(max(safe, -.greatestFiniteMagnitude), .greatestFiniteMagnitude)
  }

  /// The number of the class of a value: −1 below the first and `count − 1` above the last; the
  /// last class holds its upper end.
  func interval(of value: Double) -> Int {
    guard let first = values.first, let last = values.last else { return -1 }
    if value < first { return -1 }
    if value > last { return values.count - 1 }
    return piece { $0 <= value }
  }

  /// The last value but one that fulfils a condition which holds up to some value; else the first.
  private func piece(_ holds: (Double) -> Bool) -> Int {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(values[middle]) { low = middle + 1 } else { high = middle }
    }
    return min(max(low - 1, 0), max(values.count - 2, 0))
  }
}
