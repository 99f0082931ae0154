public import KernelRegression
public import PlotFigure
public import PlotScene

/// A criterion for bandwidths as a curve over them, with its local minima as rings and the bandwidth
/// that was chosen as a point.
///
///     let selection = try LocalPolynomial(bandwidth: 1).selectBandwidth(x: x, y: y)
///     Axes(xLabel: "Bandwidth", yLabel: "Error", xScale: .log) { BandwidthCurve(selection) }
///
/// Bandwidths for which the criterion has no value are gaps.
public struct BandwidthCurve: CompositeMark {
  /// The curve, the rings, and the point above them.
  public let body: [any Mark]

  /// The curve of a selection.
  ///
  /// - Parameters:
  ///   - selection: the bandwidth that was chosen, and from which.
  ///   - color: the colour of the curve; nil for the next of the theme's cycle.
  ///   - minimumColor: the colour of the minima.
  ///   - label: the name of the curve in the legend; nil for no entry.
  ///   - minimumLabel: the name of the chosen bandwidth in the legend; nil for no entry.
  public init(
    _ selection: BandwidthSelection, color: Color? = nil, minimumColor: Color = .crimson,
    label: (any RichTextConvertible)? = nil, minimumLabel: (any RichTextConvertible)? = nil
  ) {
    let minima = selection.localMinima
    // The curve goes through its minima, which lie between the bandwidths of the grid.
    let points =
      zip(selection.bandwidths, selection.values).map { ($0, $1.isFinite ? $1 : .nan) }
      + minima.map { ($0.bandwidth, $0.value) }
    let curve = points.sorted { $0.0 < $1.0 }
    let others = minima.filter { $0 != selection.minimum }
    body = [
      Line(x: curve.map(\.0), y: curve.map(\.1), color: color, label: label),
      Scatter(
        x: others.map(\.bandwidth), y: others.map(\.value), color: .white, size: 5,
        edgeColor: minimumColor),
      Scatter(
        x: [selection.minimum.bandwidth], y: [selection.minimum.value], color: minimumColor,
        size: 6, label: minimumLabel),
    ]
  }
}
