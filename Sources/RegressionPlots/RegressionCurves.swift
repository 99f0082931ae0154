public import KernelRegression
public import PlotFigure

/// A regression beside the truth and the points it was fitted to: the first as a dashed line, the
/// truth as an unbroken one, the training points translucent above both. d2l: `plot_kernel_reg`.
///
///     let fit = try NadarayaWatson(bandwidth: 1).fit(x: keys, y: values)
///     Axes(xLabel: "x", yLabel: "y") {
///       RegressionCurves(fit, at: queries, truth: truth, keys: keys, values: values)
///     }
///
/// A missing value (NaN) is a gap in a line, or a point left out.
public struct RegressionCurves: CompositeMark {
  /// The curves and the points, the first at the bottom.
  public let body: [any Mark]

  /// Prediction, truth and training points.
  ///
  /// - Parameters:
  ///   - queries: m places along the horizontal axis, in the order in which they are joined.
  ///   - truth: the true values at the queries; nil leaves the curve out.
  ///   - prediction: the predicted values at the queries.
  ///   - keys: n places of training points.
  ///   - values: n values of training points.
  ///   - truthLabel: the name of the truth in the legend.
  ///   - predictionLabel: the name of the prediction in the legend.
  ///   - pointsLabel: the name of the training points in the legend; nil for no entry.
  public init(
    queries: [Double], truth: [Double]?, prediction: [Double], keys: [Double], values: [Double],
    truthLabel: String = "Truth", predictionLabel: String = "Pred", pointsLabel: String? = nil
  ) {
    var marks: [any Mark] = []
    if let truth { marks.append(Line(x: queries, y: truth, label: truthLabel)) }
    marks.append(Line(x: queries, y: prediction, style: .dashed, label: predictionLabel))
    marks.append(Scatter(x: keys, y: values, alpha: 0.5, label: pointsLabel))
    body = marks
  }

  /// A fit's own predictions at queries, the truth there, and the training points.
  ///
  /// - Parameters:
  ///   - fit: any fitted regression.
  ///   - queries: m places along the horizontal axis, in the order in which they are joined.
  ///   - truth: the true values at the queries; nil leaves the curve out.
  ///   - keys: n places of training points.
  ///   - values: n values of training points.
  ///   - pointsLabel: the name of the training points in the legend; nil for no entry.
  /// - Complexity: that of the fit's prediction at m queries.
  public init(
    _ fit: some FittedRegression, at queries: [Double], truth: [Double]? = nil, keys: [Double],
    values: [Double], pointsLabel: String? = nil
  ) {
    self.init(
      queries: queries, truth: truth, prediction: fit.predict(at: queries), keys: keys,
      values: values, pointsLabel: pointsLabel)
  }
}
