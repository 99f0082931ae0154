import KernelRegression

/// Wild-bootstrap curves.
func bootstrapRows() throws -> [Row] {
  let x = Design.uniform.keys(100_000, seed: 1)
  let y = noisyValues(x, seed: 2)
  let queries = (0..<512).map { Double($0) / 511 }
  return try [0, 1].map { degree in
    let (seconds, curves) = try least(of: 2) {
      degree == 0
        ? try NadarayaWatson(bandwidth: 0.02).fit(x: x, y: y)
          .wildBootstrap(at: queries, replicates: 999, seed: 1)
        : try LocalPolynomial(degree: 1, bandwidth: 0.02).fit(x: x, y: y)
          .wildBootstrap(at: queries, replicates: 999, seed: 1)
    }
    return Row(
      name: "\(curves.replicates) wild-bootstrap curves on 512 points, n = 10⁵, degree \(degree)",
      seconds: seconds, goal: 1.2)
  }
}
