public import KernelRegression
public import PlotFigure
public import PlotScene

/// A derivative of a local polynomial fit, as a curve over a line at 0: where it crosses that line the
/// fit has a top or a bottom.
///
///     let fit = try LocalPolynomial(degree: 2, bandwidth: 2).fit(x: x, y: y)
///     Axes(xLabel: "x", yLabel: "dy/dx") { FitDerivative(of: fit) }
public struct FitDerivative: CompositeMark {
  /// The line at 0, and the curve above it.
  public let body: [any Mark]

  /// A derivative of a fit.
  ///
  /// - Parameters:
  ///   - fit: a local polynomial.
  ///   - order: which derivative, 1 up to the degree of the polynomial; of another there are no
  ///     values, so that nothing but the line at 0 is drawn.
  ///   - range: where it is drawn; nil for between the first and the last key.
  ///   - points: how many points the curve is drawn through, at least 2.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - lineWidth: the width in points; nil for the theme's.
  ///   - style: the line's pattern, or a whole look.
  ///   - label: the name in the legend; nil for no entry.
  public init(
    of fit: LocalPolynomial.Fit, order: Int = 1, in range: ClosedRange<Double>? = nil,
    points: Int = 401, color: Color? = nil, lineWidth: Double? = nil,
    style: LineStyle = .solid, label: (any RichTextConvertible)? = nil
  ) {
    let queries = CurvePlaces.even(in: range ?? fit.domain, count: points)
    body = [
      HorizontalLine(at: 0, color: Color(gray: 0.4)),
      Line(
        x: queries, y: fit.derivatives(at: queries, order: order), color: color,
        lineWidth: lineWidth, style: style, label: label),
    ]
  }
}
