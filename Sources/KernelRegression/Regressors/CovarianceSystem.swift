/// The normal equations of a weighted regression on centred columns, solved with the columns that
/// the points determine.
struct CovarianceSystem {
  private let count: Int
  private var matrix: [Double]
  /// The covariances of the columns with the values.
  private(set) var covariances: [Double]
  /// The columns that have a slope, in the order of their pivots.
  private var order: [Int] = []

  /// The share of a column's mean square about the query that must be left after all that the mean
  /// and other columns explain, for the column to have a slope.
  ///
  /// Below it the points are, as seen from the query, all in one place.
  static let leastShare = 1e-12

  init(count: Int) {
    self.count = count
    self.matrix = [Double](repeating: 0, count: count * count)
    self.covariances = [Double](repeating: 0, count: count)
  }

  /// The number of columns that have a slope.
  var rank: Int { order.count }

  /// Counts in a point: its centred distances, its centred value and its share of the weights.
  mutating func add(_ distances: ArraySlice<Double>, value: Double, weight: Double) {
    let start = distances.startIndex
    for i in 0..<count {
      let weighted = weight * distances[start + i]
      covariances[i] += weighted * value
      for j in 0...i { matrix[i * count + j] += weighted * distances[start + j] }
    }
  }

  /// Factors the matrix of covariances, column by column, the one with the largest share left first.
  ///
  /// - Parameter distances: The mean distance from the query, for each column.
  mutating func factor(distances: [Double]) {
    var left = Set(0..<count)
    let squares = (0..<count).map { matrix[$0 * count + $0] + distances[$0] * distances[$0] }
    var pivots = (0..<count).map { matrix[$0 * count + $0] }
    var lower = [Double](repeating: 0, count: count * count)
    func share(_ column: Int) -> Double {
      squares[column] > 0 ? pivots[column] / squares[column] : 0
    }
    while let next = left.sorted().max(by: { share($0) < share($1) }),
      share(next) > Self.leastShare
    {
      left.remove(next)
      let root = pivots[next].squareRoot()
      let step = order.count
      for row in left {
        var rest = matrix[max(row, next) * count + min(row, next)]
        for k in 0..<step { rest -= lower[row * count + k] * lower[next * count + k] }
        lower[row * count + step] = rest / root
        pivots[row] -= lower[row * count + step] * lower[row * count + step]
      }
      lower[next * count + step] = root
      order.append(next)
    }
    matrix = lower
  }

  /// The solution of the factored system for a right side; 0 for columns that have no slope.
  func solution(of right: [Double]) -> [Double] {
    var solution = [Double](repeating: 0, count: count)
    var forward = [Double](repeating: 0, count: order.count)
    for (step, column) in order.enumerated() {
      var rest = right[column]
      for k in 0..<step { rest -= matrix[column * count + k] * forward[k] }
      forward[step] = rest / matrix[column * count + step]
    }
    for step in order.indices.reversed() {
      var rest = forward[step]
      for later in order.indices where later > step {
        rest -= matrix[order[later] * count + step] * solution[order[later]]
      }
      solution[order[step]] = rest / matrix[order[step] * count + step]
    }
    return solution
  }
}
