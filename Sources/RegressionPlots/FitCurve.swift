public import KernelRegression
public import PlotFigure
public import PlotScene

/// A fitted curve, alone or in its confidence band. ggplot2: `geom_smooth`; seaborn: `regplot`.
///
///     let fit = try LocalPolynomial(degree: 1, bandwidth: 2).fit(x: x, y: y)
///     let band = try fit.confidenceBand(at: queries)
///     Axes(xLabel: "x", yLabel: "y") {
///       Scatter(x: x, y: y, alpha: 0.4)
///       FitCurve(band, label: "fit and 95 % band")
///     }
///
/// Where a prediction or an end of the band is NaN, there is a gap.
public struct FitCurve: CompositeMark {
  /// The line, and the band under it.
  public let body: [any Mark]

  /// The curve of a fit.
  ///
  /// - Parameters:
  ///   - fit: any fitted regression.
  ///   - range: where it is drawn; nil for between the first and the last key.
  ///   - reach: the farthest that the nearest point may be, in bandwidths, for the curve to be drawn;
  ///     nil to draw it through every gap.
  ///   - points: how many points the curve is drawn through, at least 2.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - lineWidth: the width in points; nil for the theme's.
  ///   - style: the line's pattern, or a whole look.
  ///   - label: the name in the legend; nil for no entry.
  /// - Complexity: that of the fit's predictions at `points` queries.
  public init(
    _ fit: some FittedRegression, in range: ClosedRange<Double>? = nil,
    breakBeyond reach: Double? = nil, points: Int = 401, color: Color? = nil,
    lineWidth: Double? = nil, style: LineStyle = .solid, label: (any RichTextConvertible)? = nil
  ) {
    let queries = CurvePlaces.even(in: range ?? fit.domain, count: points)
    let policy = reach.map { GapPolicy.missing(beyond: $0) } ?? .nearest
    // A reach that is no number has no gaps.
    let predictions = (try? fit.predict(at: queries, gaps: policy)) ?? fit.predict(at: queries)
    body = [
      Line(
        x: queries, y: predictions, color: color, lineWidth: lineWidth, style: style, label: label)
    ]
  }

  /// A curve in its band.
  ///
  /// - Parameters:
  ///   - band: the band, at queries in the order in which they are joined.
  ///   - color: the colour of both; nil for the next of the theme's cycle.
  ///   - alpha: the opacity of the band, 0…1.
  ///   - lineWidth: the width of the line in points; nil for the theme's.
  ///   - style: the line's pattern, or a whole look.
  ///   - label: the name in the legend; nil for no entry.
  public init(
    _ band: ConfidenceBand, color: Color? = nil, alpha: Double = 0.25, lineWidth: Double? = nil,
    style: LineStyle = .solid, label: (any RichTextConvertible)? = nil
  ) {
    body = [
      Ribbon(
        x: band.queries, y: band.estimate, lower: band.lower, upper: band.upper, color: color,
        alpha: alpha, lineWidth: lineWidth, style: style, label: label)
    ]
  }
}
