import PlotFigure
import PlotScene

extension Figure {
  /// The figure laid out without fonts, at 200 dpi.
  func resolved() throws -> ResolvedFigure {
    try resolve(measuring: MonospacedMeasuring(), resolution: 200.0 / 72)
  }
}

/// A figure of one axes with marks.
func figure(
  size: FigureSize = .inches(3.5, 2.5), legend: Legend = .best,
  @MarkBuilder marks: () -> [any Mark]
) -> Figure {
  Figure(size: size) { Axes(xLabel: "x", yLabel: "y", legend: legend, marks: marks) }
}
