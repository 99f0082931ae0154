public import KernelRegression
public import PlotFigure
import PlotScene

/// A fit of two regressors as areas of colour between levels, or as a heatmap. ggplot2:
/// `geom_contour_filled`.
///
///     let fit = try MultivariateLocalPolynomial(degree: 1, bandwidths: [8, 8]).fit(x: [east, north], y: rain)
///     Axes(xLabel: "East (km)", yLabel: "North (km)", colorbar: .right(label: "Rain (mm)")) {
///       FitSurface(fit, breakBeyond: 3)
///       Scatter(x: east, y: north, color: .black, size: 2)
///     }
///
/// Where the nearest point is farther than `breakBeyond` bandwidths there is nothing: the fit rests on
/// distant points only.
public struct FitSurface: CompositeMark {
  /// How a surface is drawn.
  public enum Style: Hashable, Sendable {
    /// Areas of one colour between levels, with lines between them.
    case contours
    /// A colour for each place of a fine grid.
    case heatmap
  }

  /// The surface.
  public let body: [any Mark]
  private let dimensions: Int

  /// The surface of a fit.
  ///
  /// - Parameters:
  ///   - fit: a fit of two columns; another number of them is an error of the figure.
  ///   - xRange: where it is drawn along the first column; nil for the range of the points.
  ///   - yRange: where it is drawn along the second column; nil for the range of the points.
  ///   - reach: the farthest that the nearest point may be, in bandwidths; nil to draw all.
  ///   - points: how many places along each axis the fit is asked at, at least 2.
  ///   - style: areas between levels, or a heatmap.
  ///   - levels: the borders of the areas.
  ///   - colormap: the colours.
  /// - Complexity: that of the fit's predictions at `points`² queries.
  public init(
    _ fit: MultivariateLocalPolynomial.Fit, xRange: ClosedRange<Double>? = nil,
    yRange: ClosedRange<Double>? = nil, breakBeyond reach: Double? = nil, points: Int = 81,
    style: Style = .contours, levels: ContourLevels = .automatic, colormap: Colormap = .viridis
  ) {
    dimensions = fit.dimensions
    guard dimensions == 2 else {
      body = []
      return
    }
    let x = CurvePlaces.even(in: xRange ?? fit.ranges[0], count: points)
    let y = CurvePlaces.even(in: yRange ?? fit.ranges[1], count: points)
    let columns = [y.flatMap { _ in x }, y.flatMap { y in x.map { _ in y } }]
    let policy = reach.map { GapPolicy.missing(beyond: $0) } ?? .nearest
    let heights = (try? fit.predict(columns: columns, gaps: policy)) ?? columns[0].map { _ in .nan }
    let rows = stride(from: 0, to: heights.count, by: x.count).map { start in
      Array(heights[start..<start + x.count])
    }
    switch style {
    case .contours:
      body = [
        FilledContour(x: x, y: y, z: rows, levels: levels, colormap: colormap),
        Contour(
          x: x, y: y, z: rows, levels: levels, color: Color(gray: 0, alpha: 0.5), lineWidth: 0.4),
      ]
    case .heatmap:
      body = [Heatmap(rows, xEdges: x, yEdges: y, colormap: colormap)]
    }
  }

  /// Checks that the fit has two columns, and the surface.
  public func validate() throws(PlotError) {
    guard dimensions == 2 else {
      throw PlotError(
        problem: "the fit has \(dimensions) regressor\(dimensions == 1 ? "" : "s"); "
          + "a surface needs two")
    }
    for part in body { try part.validate() }
  }
}
