public import KernelRegression
public import PlotFigure
public import PlotScene

/// The residuals of a fit as points, about a line at 0. R: the first panel of `plot.lm`.
///
///     Axes(xLabel: "x", yLabel: "Residual") { Residuals(fit) }
public struct Residuals: CompositeMark {
  /// What the residuals are shown against.
  public enum Abscissa: Hashable, Sendable {
    /// The keys.
    case keys
    /// The predictions.
    case predictions
  }

  /// The line at 0, and the points above it.
  public let body: [any Mark]

  /// The residuals yᵢ − ŷ(xᵢ) of a fit.
  ///
  /// - Parameters:
  ///   - fit: any fitted regression.
  ///   - abscissa: what they are shown against.
  ///   - color: the colour of the points; nil for the next of the theme's cycle.
  ///   - alpha: the opacity of the points, 0…1.
  ///   - label: the name in the legend; nil for no entry.
  /// - Complexity: that of the fit's predictions at all its keys.
  public init(
    _ fit: some FittedRegression, against abscissa: Abscissa = .keys, color: Color? = nil,
    alpha: Double = 0.6, label: (any RichTextConvertible)? = nil
  ) {
    let predictions = fit.predict(at: fit.x)
    let residuals = zip(fit.y, predictions).map { $0 - $1 }
    body = [
      HorizontalLine(at: 0, color: Color(gray: 0.4)),
      Scatter(
        x: abscissa == .keys ? fit.x : predictions, y: residuals, color: color, alpha: alpha,
        label: label),
    ]
  }
}
