import PlotScene

/// The range that bins of equal width divide.
struct BinRange {
  /// The outer edges.
  let lower: Double
  let upper: Double
  /// A power of two that makes numbers small enough for their differences and squares.
  let shrink: Double

  /// The range of finite values, or a given one; 1 wide where it would be empty.
  init(_ values: [Double], _ range: ClosedRange<Double>?) {
    var low = range?.lowerBound ?? values.min() ?? 0
    var high = range?.upperBound ?? values.max() ?? 1
    if low == high {
      let half = max(0.5, low.ulp * 4)
      (low, high) = (low - half, high + half)
    }
    let finite = Double.greatestFiniteMagnitude
    lower = max(low, -finite)
    upper = min(high, finite)
    shrink = max(low.magnitude, high.magnitude) > 0x1p500 ? 0x1p-600 : 1
  }

  /// The length of the shrunk range.
  var span: Double { upper * shrink - lower * shrink }

  /// Edges of bins of equal width, as numpy's `linspace` has them; nil if two of them would be equal.
  func edges(_ count: Int) -> [Double]? {
    let (low, step) = (lower * shrink, span / Double(count))
    var edges = (0...count).map { (Double($0) * step + low) / shrink }
    edges[0] = lower
    edges[count] = upper
    return zip(edges, edges.dropFirst()).allSatisfy(<) ? edges : nil
  }

  /// Edges at multiples of a width around the range, or from its lower end.
  func edges(width: Double, startsAtLower: Bool) throws(PlotError) -> [Double] {
    guard width > 0, width.isFinite else {
      throw PlotError(problem: "the width of the bins is \(width); it must be above 0")
    }
    let first = startsAtLower ? 0 : (lower / width).rounded(.down)
    let origin = startsAtLower ? lower : 0
    let last = (upper - origin) / width
    // A value on the last multiple begins a bin of its own; the end of a given range does not.
    let count = startsAtLower ? last.rounded(.up) : last.rounded(.down) + 1 - first
    guard count <= Double(BinRule.mostBins) else {
      throw PlotError(
        problem: "bins of width \(width) between \(lower) and \(upper) are \(count); at most "
          + "\(BinRule.mostBins) are possible")
    }
    let whole = WholeNumber.nearest(count, in: 1...BinRule.mostBins)
    let edges = (0...whole).map { origin + (first + Double($0)) * width }
    guard edges.allSatisfy(\.isFinite), zip(edges, edges.dropFirst()).allSatisfy(<) else {
      throw PlotError(
        problem:
          "bins of width \(width) between \(lower) and \(upper) are narrower than numbers can "
          + "tell apart")
    }
    return edges
  }
}
