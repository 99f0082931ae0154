internal import RealModule

/// How closely two variables go together, from −1 to 1.
public enum Correlation {
  /// Which correlation.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// Pearson's: how near the points are to a straight line.
    case pearson
    /// Spearman's: how near they are to a line that only rises or only falls.
    case spearman
  }

  /// Pearson's product-moment correlation. numpy: `corrcoef`.
  ///
  /// Σ (x − x̄)(y − ȳ) / √(Σ (x − x̄)² · Σ (y − ȳ)²). Pairs with a missing or infinite number are left
  /// out; NaN for fewer than two, and where one of the variables is constant.
  ///
  /// - Complexity: O(n).
  public static func pearson(_ x: [Double], _ y: [Double]) -> Double {
    var count = 0.0
    for (a, b) in zip(x, y) where a.isFinite && b.isFinite { count += 1 }
    guard count > 1 else { return .nan }
    var mean = (x: 0.0, y: 0.0)
    for (a, b) in zip(x, y) where a.isFinite && b.isFinite {
      mean.x += a / count
      mean.y += b / count
    }
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (a, b) in zip(x, y) where a.isFinite && b.isFinite {
      let (dx, dy) = (a - mean.x, b - mean.y)
      xx += dx * dx
      yy += dy * dy
      xy += dx * dy
    }
    guard xx > 0, yy > 0 else { return .nan }
    // The root of the product is exact where the correlation is; it may overflow.
    let product = xx * yy
    let norm =
      product.isNormal ? product.squareRoot() : xx.squareRoot() * yy.squareRoot()
    return min(max(xy / norm, -1), 1)
  }

  /// Spearman's rank correlation: Pearson's of the ranks. scipy: `scipy.stats.spearmanr`.
  ///
  /// Equal numbers have the mean of their ranks. Pairs with a missing or infinite number are left out.
  ///
  /// - Complexity: O(n log n).
  public static func spearman(_ x: [Double], _ y: [Double]) -> Double {
    let pairs = pairs(x, y)
    return pearson(ranks(pairs.map(\.0)), ranks(pairs.map(\.1)))
  }

  /// The correlation of two variables by a method.
  public static func coefficient(_ x: [Double], _ y: [Double], method: Method) -> Double {
    switch method {
    case .pearson: pearson(x, y)
    case .spearman: spearman(x, y)
    }
  }

  /// The correlations of all pairs of variables; pairs with a missing number are left out for each two
  /// of them. pandas: `DataFrame.corr`.
  ///
  /// - Parameters:
  ///   - variables: the values of each variable.
  ///   - method: which correlation.
  /// - Complexity: O(variables² · n), and a factor log n for Spearman's with missing numbers.
  public static func matrix(_ variables: [[Double]], method: Method = .pearson) -> [[Double]] {
    // Where nothing is missing a number has the same rank in all pairs.
    if method == .spearman,
      variables.allSatisfy({
        $0.count == variables[0].count && $0.allSatisfy { $0.isFinite }
      })
    {
      return Self.matrix(variables.map { ranks($0) })
    }
    var matrix = variables.map { _ in Array(repeating: Double.nan, count: variables.count) }
    for i in variables.indices {
      for j in i..<variables.count {
        let value = coefficient(variables[i], variables[j], method: method)
        matrix[i][j] = i == j && !value.isNaN ? 1 : value
        matrix[j][i] = matrix[i][j]
      }
    }
    return matrix
  }

  private static func pairs(_ x: [Double], _ y: [Double]) -> [(Double, Double)] {
    zip(x, y).filter { $0.isFinite && $1.isFinite }.map { ($0, $1) }
  }

  private static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = Array(repeating: 0.0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for index in order[start..<end] { ranks[index] = Double(start + end + 1) / 2 }
      start = end
    }
    return ranks
  }
}
