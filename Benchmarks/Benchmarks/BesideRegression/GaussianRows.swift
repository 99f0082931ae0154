import KernelRegression

/// Gaussian Nadaraya–Watson and local linear regression in one dimension.
func gaussianRows() throws -> [Row] {
  var rows: [Row] = []
  for (count, goal, label) in [(1_000_000, 0.15, "10⁶"), (10_000_000, 1.2, "10⁷")] {
    for design in count > 1_000_000 ? [Design.uniform] : Design.allCases {
      let x = design.keys(count, seed: 1)
      let y = noisyValues(x, seed: 2)
      let queries = design.keys(count, seed: 3)
      for degree in [0, 1] {
        rows.append(
          try row(
            "\(degree == 0 ? "Nadaraya–Watson" : "Local linear") n = m = \(label), \(design)",
            x: x, y: y, queries: queries, bandwidth: design.bandwidth, degree: degree, goal: goal,
            runs: count > 1_000_000 ? 2 : 3))
      }
    }
  }
  return rows
}

private func row(
  _ name: String, x: [Double], y: [Double], queries: [Double], bandwidth: Double, degree: Int,
  goal: Double, runs: Int
) throws -> Row {
  let (seconds, predictions) = try least(of: runs) {
    degree == 0
      ? try NadarayaWatson(bandwidth: bandwidth).fit(x: x, y: y).predict(at: queries)
      : try LocalPolynomial(degree: 1, bandwidth: bandwidth).fit(x: x, y: y).predict(at: queries)
  }
  let few = x.count > 1_000_000 ? 4 : 20
  let (direct, expected) = least(of: 1) {
    DirectLoop.predictions(
      x: x, y: y, bandwidth: bandwidth, at: Array(queries.prefix(few)), degree: degree)
  }
  return Row(
    name: name, seconds: seconds, goal: goal,
    error: largestError(Array(predictions.prefix(few)), expected), errorGoal: 1e-12,
    direct: direct * Double(queries.count) / Double(few),
    peer: degree == 0 && x.count == 1_000_000 ? ("numpy dense", Double(250 * 250)) : nil,
    note: "fit from random order, and \(x.count) predictions")
}
