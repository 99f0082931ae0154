import PlotFigure
import PlotScene

extension EveryMark {
  /// A new mark of this family adds its line here.
  static let points: [MarkCase] = [
    MarkCase("scatter") { Scatter(x: $0, y: $1, alpha: 0.5, label: "scatter") }
  ]
}
