import PlotFigure
import PlotScene

extension EveryMark {
  /// A new mark of this family adds its line here.
  static let fields: [MarkCase] = [
    MarkCase("heatmap") { x, y in Heatmap([x, y]) },
    MarkCase("heatmap from below") { x, y in Heatmap([x, y], yRange: 0...1, origin: .lower) },
  ]
}
