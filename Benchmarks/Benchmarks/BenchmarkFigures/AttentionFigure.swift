import KernelRegression
public import Plotting

/// The figure of a regression: two lines of 50 points, 50 markers, a legend, a grid.
public func attentionFigure() throws -> Figure {
  let keys = (0..<50).map { Double($0 * 37 % 50) / 10 }
  let values = keys.map { 4 - ($0 - 2) * ($0 - 2) / 3 + Double(Int($0 * 10) % 7) / 7 }
  let queries = (0..<50).map { Double($0) / 10 }
  let fit = try NadarayaWatson(bandwidth: 1).fit(x: keys, y: values)
  return Figure(size: .inches(3.5, 2.5)) {
    Axes(xLabel: "x", yLabel: "y", xLimits: 0...5, yLimits: -1...5, grid: .major) {
      Line(x: queries, y: queries.map { 4 - ($0 - 2) * ($0 - 2) / 3 }, label: "Truth")
      Line(x: queries, y: fit.predict(at: queries), style: .dashed, label: "Pred")
      Scatter(x: keys, y: values, alpha: 0.5)
    }
  }
}
