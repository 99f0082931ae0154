import Foundation
import KernelRegression

/// Gaussian Nadaraya–Watson regression in two, three and five dimensions.
func multivariateRows() throws -> [Row] {
  [
    try row(dimensions: 2, count: 1_000_000, bandwidth: 0.02, goal: 1.5, errorGoal: 1e-11),
    try row(dimensions: 3, count: 100_000, bandwidth: 0.08, goal: 4, errorGoal: 1e-8),
    try row(dimensions: 5, count: 20_000, bandwidth: 0.2, goal: 3, errorGoal: 1e-11),
  ]
}

private func row(
  dimensions: Int, count: Int, bandwidth: Double, goal: Double, errorGoal: Double
) throws -> Row {
  let x = (0..<dimensions).map { Design.uniform.keys(count, seed: UInt64($0 + 1)) }
  let queries = (0..<dimensions).map { Design.uniform.keys(count, seed: UInt64($0 + 91)) }
  let y = noisyValues(x[0], seed: 50)
  let estimator = MultivariateLocalPolynomial(
    degree: 0, bandwidths: [Double](repeating: bandwidth, count: dimensions))
  let (seconds, predictions) = try least(of: 2) {
    try estimator.fit(x: x, y: y).predict(columns: queries)
  }
  let few = 20
  let (direct, expected) = least(of: 1) {
    (0..<few).map { query in
      var sum = Neumaier()
      var total = Neumaier()
      for point in 0..<count {
        var squares = 0.0
        for (column, queries) in zip(x, queries) {
          let u = (column[point] - queries[query]) / bandwidth
          squares += u * u
        }
        if squares > 180 { continue }
        let weight = exp(-0.5 * squares)
        sum.add(weight * y[point])
        total.add(weight)
      }
      return sum.value / total.value
    }
  }
  return Row(
    name: "Gaussian Nadaraya–Watson, \(dimensions) dimensions, n = m = \(count), h = \(bandwidth)",
    seconds: seconds, goal: goal, error: largestError(Array(predictions.prefix(few)), expected),
    errorGoal: errorGoal, direct: direct * Double(count) / Double(few))
}
