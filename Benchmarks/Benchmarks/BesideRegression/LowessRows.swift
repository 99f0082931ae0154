import KernelRegression

/// LOWESS with f = 0.3 at every point.
func lowessRows() throws -> [Row] {
  var rows: [Row] = []
  for (count, steps, goal, label) in [
    (10_000, 0, nil, "10⁴"), (1_000_000, 0, 2.0, "10⁶"), (1_000_000, 3, 6.0, "10⁶"),
  ] as [(Int, Int, Double?, String)] {
    let x = Design.uniform.keys(count, seed: 1)
    let y = noisyValues(x, seed: 2)
    let (seconds, _) = try least(of: 2) {
      try Lowess(fraction: 0.3, robustSteps: steps).fit(x: x, y: y).fitted
    }
    rows.append(
      Row(
        name: "LOWESS f = 0.3, \(steps) robust steps, n = \(label)", seconds: seconds, goal: goal,
        peer: count == 10_000 ? ("statsmodels lowess n = 10⁴", 1) : nil,
        note: "no point skipped; R's columns to 1e-10 in the tests"))
  }
  return rows
}
