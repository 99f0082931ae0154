internal import PlotScene

/// Pairs of numbers counted in the cells between edges.
///
/// numpy: `histogram2d`, whose counts these are.
///
/// A cell has its lower edges and not its upper ones; only the last column and the last row have
/// both. Pairs with a missing or infinite number, and those outside of the edges, are left out.
public struct RectangularBins: Hashable, Sendable {
  /// The edges from left to right, one more than columns.
  public let xEdges: [Double]
  /// The edges from bottom to top, one more than rows.
  public let yEdges: [Double]
  /// How many pairs each cell has, or the sum of their weights: row by row from below.
  public let counts: [Double]

  /// The number of columns.
  public var columns: Int { max(xEdges.count - 1, 0) }
  /// The number of rows.
  public var rows: Int { max(yEdges.count - 1, 0) }

  /// Pairs counted in cells.
  ///
  /// - Parameters:
  ///   - x: n numbers.
  ///   - y: n numbers; where there are fewer of one, the rest of the other is left out.
  ///   - weights: what each pair counts; nil for 1. A pair whose weight is missing or infinite is
  ///     left out.
  ///   - xEdges: the edges from left to right, ascending; there are no cells between fewer than 2.
  ///   - yEdges: the edges from bottom to top, likewise.
  /// - Complexity: O(n + cells) for even edges; O(n log edges) for others.
  public init(
    x: [Double], y: [Double], weights: [Double]? = nil, xEdges: [Double], yEdges: [Double]
  ) {
    self.xEdges = xEdges
    self.yEdges = yEdges
    let (columns, rows) = (max(xEdges.count - 1, 0), max(yEdges.count - 1, 0))
    var counts = [Double](repeating: 0, count: columns * rows)
    let (across, up) = (EdgeSearch(xEdges), EdgeSearch(yEdges))
    for i in 0..<min(x.count, y.count, weights?.count ?? .max) {
      let weight = weights?[i] ?? 1
      guard weight.isFinite, let column = across.cell(of: x[i]), let row = up.cell(of: y[i])
      else { continue }
      counts[row * columns + column] += weight
    }
    self.counts = counts
  }

  /// The count of a cell; 0 where there is none.
  public func count(column: Int, row: Int) -> Double {
    guard (0..<columns).contains(column), (0..<rows).contains(row) else { return 0 }
    return counts[row * columns + column]
  }

  /// The counts by area and sum: count ⁄ (sum of all · width · height), so that the volume under
  /// all cells is 1. NaN where nothing was counted.
  public var densities: [Double] {
    let sum = counts.reduce(0, +)
    return counts.indices.map { index in
      let (row, column) = index.quotientAndRemainder(dividingBy: max(columns, 1))
      let width = xEdges[column + 1] - xEdges[column]
      let height = yEdges[row + 1] - yEdges[row]
      return sum == 0 ? .nan : counts[index] / width / height / sum
    }
  }

  /// Even edges over the range of some numbers; of a range without width over 1, and without
  /// numbers from 0 to 1. numpy: `histogram_bin_edges`.
  ///
  /// - Parameters:
  ///   - values: numbers; what is missing or infinite does not count.
  ///   - count: the number of cells between the edges, held to 1…10000.
  public static func edges(of values: [Double], count: Int) -> [Double] {
    let range = Channel.range(of: values, in: Scale.finite) ?? 0...1
    guard range.lowerBound == range.upperBound else { return edges(over: range, count: count) }
    let middle = range.lowerBound
    // So far from 0 that a half is lost, the neighbours are the nearest there is.
    let (low, high) = (min(middle - 0.5, middle.nextDown), max(middle + 0.5, middle.nextUp))
    let most = Double.greatestFiniteMagnitude
    return edges(over: max(low, -most)...min(high, most), count: count)
  }

  /// Even edges over a range. numpy: `linspace`.
  public static func edges(over range: ClosedRange<Double>, count: Int) -> [Double] {
    let count = min(max(count, 1), 10_000)
    let (low, high) = (range.lowerBound, range.upperBound)
    let width = high - low
    return (0...count).map { i in
      if i == 0 || i == count { return i == 0 ? low : high }
      guard width.isFinite else {
        return low * (1 - Double(i) / Double(count)) + high * (Double(i) / Double(count))
      }
      return Double(i) * (width / Double(count)) + low
    }
  }

  /// Finds the cell of a number: a guess by the mean width, mended by the edges themselves.
  private struct EdgeSearch {
    let edges: [Double]
    private let low: Double
    private let high: Double
    private let perCell: Double

    init(_ edges: [Double]) {
      self.edges = edges
      low = edges.first ?? 0
      high = edges.last ?? 0
      perCell = (high / 2 - low / 2) / Double(max(edges.count - 1, 1))
    }

    func cell(of value: Double) -> Int? {
      guard edges.count > 1, value >= low, value <= high else { return nil }
      let last = edges.count - 2
      if value == high { return last }
      let guess = WholeNumber.below((value / 2 - low / 2) / perCell, in: 0...last)
      for cell in max(guess - 1, 0)...min(guess + 1, last)
      where edges[cell] <= value && value < edges[cell + 1] {
        return cell
      }
      var (first, end) = (0, last + 1)
      while end - first > 1 {
        let middle = (first + end) / 2
        if edges[middle] <= value { first = middle } else { end = middle }
      }
      return first
    }
  }
}
