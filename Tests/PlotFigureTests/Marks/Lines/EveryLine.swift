import PlotFigure
import PlotScene

extension EveryMark {
  /// A new mark of this family adds its line here.
  static let lines: [MarkCase] = [
    MarkCase("line") { Line(x: $0, y: $1, label: "line") },
    MarkCase("line with markers") { Line(x: $0, y: $1, style: .none.marker(.square), label: "m") },
    MarkCase("error bars") {
      ErrorBars(x: $0, y: $1, yError: 0.5, xError: 1, marker: .circle, label: "errors")
    },
  ]
}
