import PlotScene
internal import RealModule

/// How a range is divided into bins: by a rule that looks at the data, by number, by width, or by
/// given edges. numpy: `histogram_bin_edges`.
///
/// With n values of range R, standard deviation s and distance of the quartiles Q, the rules aim at a
/// width h and take ⌈R / h⌉ bins of equal width, so that the bins fill the range.
public enum BinRule: Hashable, Sendable {
  /// The smaller of Sturges' width and Freedman's and Diaconis', where the latter is held to at least
  /// half of that of ``sqrt``: good for most data. numpy: `"auto"`.
  case auto
  /// h = R / √n. numpy: `"sqrt"`.
  case sqrt
  /// h = R / (log₂ n + 1), for data of the normal law (Sturges 1926). numpy: `"sturges"`.
  case sturges
  /// h = R / 2∛n. numpy: `"rice"`.
  case rice
  /// h = s ∛(24 √π / n), the best for data of the normal law (Scott 1979). numpy: `"scott"`.
  case scott
  /// Sturges' rule with more bins for skewed data, h = R / (1 + log₂ n + log₂(1 + |g| / σ)), with the
  /// skewness g and its standard error σ (Doane 1976). numpy: `"doane"`.
  case doane
  /// h = 2 Q / ∛n, which outliers do not disturb (Freedman and Diaconis 1981). numpy: `"fd"`.
  case freedmanDiaconis
  /// Of up to max(100, √n) bins the number with the least estimated squared error
  /// (2 − (n + 1) Σ pₖ²) / h, by leaving out one value at a time (Stone 1984). numpy: `"stone"`.
  case stone
  /// So many bins of equal width.
  case count(Int)
  /// Bins of a width, with edges at its multiples, or from the lower end of a range that is given.
  case width(Double)
  /// So many bins whose ends have equal ratios, for positive data on a logarithmic axis.
  /// numpy: `geomspace`.
  case logarithmic(Int)
  /// Given edges, ascending: one more than bins.
  case edges([Double])

  /// More bins than this are an error: nobody can see them, and few machines can hold them.
  public static let mostBins = 1_000_000

  /// The edges for some data.
  ///
  /// NaN and infinite values are left out. Data without a range, as equal values have, get one of
  /// width 1, and without data it is 0…1.
  ///
  /// - Parameters:
  ///   - values: n values in any order.
  ///   - range: the outer edges; nil for the smallest and largest value. Values beyond it do not count.
  ///   - wholeNumbers: whether the values are whole numbers, of which a rule puts no two edges between
  ///     neighbours.
  /// - Throws: ``PlotError`` for bins that make no sense, more than ``mostBins`` of them, and bins
  ///   narrower than numbers can tell apart.
  /// - Complexity: O(n log n) for rules that need an order, O(n) for the others.
  public func edges(
    for values: [Double], range: ClosedRange<Double>? = nil, wholeNumbers: Bool = false
  ) throws(PlotError) -> [Double] {
    if let range, !range.lowerBound.isFinite || !range.upperBound.isFinite {
      throw PlotError(problem: "the range of the bins is \(range); it must be finite")
    }
    if case .edges(let edges) = self { return try Self.checked(edges) }
    let finite = values.allSatisfy(\.isFinite) ? values : values.filter(\.isFinite)
    let inside = range.map { range in finite.filter(range.contains) } ?? finite
    let ends = BinRange(inside, range)
    switch self {
    case .count(let count):
      guard count >= 1, count <= Self.mostBins else {
        throw PlotError(
          problem: "the number of bins is \(count); it must be 1 to \(Self.mostBins)")
      }
      guard let edges = ends.edges(count) else {
        throw PlotError(
          problem:
            "\(count) bins between \(ends.lower) and \(ends.upper) are narrower than numbers "
            + "can tell apart; give fewer")
      }
      return edges
    case .width(let width): return try ends.edges(width: width, startsAtLower: range != nil)
    case .logarithmic(let count): return try Self.ratioEdges(count, inside, range)
    default: return try edges(of: inside, in: ends, wholeNumbers)
    }
  }

  /// Edges by a rule that looks at the data.
  private func edges(
    of values: [Double], in ends: BinRange, _ wholeNumbers: Bool
  ) throws(PlotError) -> [Double] {
    let width = values.isEmpty ? 0 : BinWidth(values, ends).width(self)
    guard width > 0 else { return ends.edges(1) ?? [ends.lower, ends.upper] }
    let least = wholeNumbers ? max(width, ends.shrink) : width
    let wanted = (ends.span / least).rounded(.up)
    guard wanted <= Double(Self.mostBins) else {
      throw PlotError(
        problem: "the rule \(self) asks for \(wanted) bins; at most \(Self.mostBins) are possible: "
          + "give a range, a number or a width")
    }
    var count = max(WholeNumber.nearest(wanted, in: 1...Self.mostBins), 1)
    while count > 1 {
      if let edges = ends.edges(count) { return edges }
      count /= 2
    }
    return ends.edges(1) ?? [ends.lower, ends.upper]
  }

  private static func checked(_ edges: [Double]) throws(PlotError) -> [Double] {
    guard edges.count >= 2, edges.allSatisfy(\.isFinite),
      zip(edges, edges.dropFirst()).allSatisfy(<)
    else {
      throw PlotError(
        problem:
          "the edges of the bins must be at least two finite numbers, each larger than the one "
          + "before; \(edges.count) are given")
    }
    return edges
  }

  private static func ratioEdges(
    _ count: Int, _ values: [Double], _ range: ClosedRange<Double>?
  ) throws(PlotError) -> [Double] {
    guard count >= 1, count <= mostBins else {
      throw PlotError(problem: "the number of bins is \(count); it must be 1 to \(mostBins)")
    }
    if let range, range.lowerBound <= 0 {
      throw PlotError(
        problem: "the range of the bins begins at \(range.lowerBound); logarithmic bins need a "
          + "positive one")
    }
    let positive = values.filter { $0 > 0 }
    let lower = range?.lowerBound ?? positive.min() ?? 1
    let upper = max(range?.upperBound ?? positive.max() ?? 10, lower)
    let ends = lower < upper ? (lower, upper) : (lower / 2, upper * 2)
    let (low, high) = (Double.log10(ends.0), Double.log10(ends.1))
    var edges = (0...count).map { Double.pow(10, low + (high - low) * Double($0) / Double(count)) }
    edges[0] = ends.0
    edges[count] = ends.1
    return try checked(edges)
  }
}
