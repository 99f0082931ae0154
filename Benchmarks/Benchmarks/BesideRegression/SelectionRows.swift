import Foundation
import KernelRegression

/// Leave-one-out curves over fifty bandwidths, with the refinement of every local minimum.
func selectionRows() throws -> [Row] {
  var rows: [Row] = []
  for (count, goal, label) in [
    (10_000, 0.1, "10⁴"), (1_000_000, 1.2, "10⁶"), (10_000_000, 2.0, "10⁷"),
  ] {
    for degree in [0, 1] {
      for design in count == 1_000_000 ? [Design.uniform, .normal] : [.uniform] {
        let x = design.keys(count, seed: 1)
        let y = noisyValues(x, seed: 2)
        rows.append(
          try row("n = \(label), \(design)", x: x, y: y, degree: degree, goal: goal))
      }
    }
  }
  return rows
}

private func row(
  _ name: String, x: [Double], y: [Double], degree: Int, goal: Double
) throws -> Row {
  let (seconds, selection) = try least(of: x.count > 1_000_000 ? 1 : 3) {
    degree == 0
      ? try NadarayaWatson(bandwidth: 1).selectBandwidth(x: x, y: y)
      : try LocalPolynomial(degree: 1, bandwidth: 1).selectBandwidth(x: x, y: y)
  }
  // The same score by a fit, its residuals and its leverages, at three bandwidths of the curve.
  var error = 0.0
  var perPoint = 0.0
  for place in [10, 25, 40] where place < selection.bandwidths.count && x.count <= 1_000_000 {
    let bandwidth = selection.bandwidths[place]
    let (time, score) = try least(of: 1) {
      degree == 0
        ? leaveOneOut(try NadarayaWatson(bandwidth: bandwidth).fit(x: x, y: y))
        : leaveOneOut(try LocalPolynomial(degree: 1, bandwidth: bandwidth).fit(x: x, y: y))
    }
    perPoint += time / 3 * Double(selection.bandwidths.count)
    error = max(error, (selection.values[place] / score - 1).magnitude)
  }
  return Row(
    name: "LOO curve of \(selection.bandwidths.count) bandwidths, "
      + "\(degree == 0 ? "Nadaraya–Watson" : "local linear"), \(name)",
    seconds: seconds, goal: goal, error: perPoint > 0 ? error : nil, errorGoal: 1e-10,
    peer: x.count == 10_000 && degree == 0 ? ("numpy LOO, 50 bandwidths, n = 2000", 25) : nil,
    note: perPoint > 0 ? "a fit for each bandwidth \(Row.time(perPoint))" : nil)
}

private func leaveOneOut(_ fit: some LinearSmoother) -> Double {
  var sum = Neumaier()
  for (residual, leverage) in zip(fit.residuals, fit.leverages) {
    let error = residual / (1 - leverage)
    sum.add(error * error)
  }
  return sum.value / Double(fit.count)
}
