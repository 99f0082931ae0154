import PlotFigure
import PlotScene

extension EveryMark {
  /// A new mark of this family adds its line here.
  static let bars: [MarkCase] = [
    MarkCase("bars") { Bars(x: $0, heights: $1, label: "bars") },
    MarkCase("bars with numbers") { Bars(x: $0, heights: $1, width: 1, labels: .end) },
    MarkCase("lying bars") {
      Bars(x: $0, heights: $1, base: 1, orientation: .horizontal, errors: 0.5, labels: .center)
    },
    MarkCase("floating bars") { x, y in
      Bars(x: x, from: y.map { $0.isFinite ? $0 / 2 : 0 }, to: y, edgeColor: .black)
    },
    MarkCase("bars of several colours") { x, y in
      Bars(x: x, heights: y, colors: x.map { $0 < 1 ? .red : .blue }, alpha: 0.5)
    },
    MarkCase("grouped bars") { x, y in
      GroupedBars(
        x: x, series: [y, y.map { _ in 1 }], labels: ["a", "b"], errors: [0.1, 0.2],
        barLabels: .end)
    },
    MarkCase("stacked bars") { x, y in
      StackedBars(
        x: x, series: [y, y.map { _ in 1 }], labels: ["a", "b"], barLabels: .center, totals: .end)
    },
    MarkCase("normalised bars") { x, y in
      StackedBars(x: x, series: [y, y.map { _ in 1 }], mode: .normalized, orientation: .horizontal)
    },
    MarkCase("waterfall") { x, y in
      Waterfall(x: x, changes: y, totals: x.isEmpty ? [] : [0], labels: .end)
    },
    MarkCase("gantt") { x, y in
      Gantt(tasks: x, from: y.map { _ in 0 }, to: y, progress: x.map { _ in 0.5 })
    },
    MarkCase("lollipop") { Lollipop(x: $0, y: $1, labels: .end, label: "lollipop") },
    MarkCase("dumbbell") { x, y in
      Dumbbell(x: x, from: y.map { _ in 1 }, to: y, labels: ["a", "b"])
    },
    MarkCase("candlesticks") { x, y in
      let other = y.map { _ in 1.0 }
      return Candlesticks(x: x, open: other, high: other, low: other, close: y, label: "prices")
    },
    MarkCase("price bars") { x, y in
      let other = y.map { _ in 1.0 }
      return OHLC(x: x, open: other, high: other, low: other, close: y, label: "prices")
    },
    MarkCase("events", hasPairs: false) { Events([$0, $1], labels: ["a", "b"]) },
    MarkCase("calendar") { x, y in
      CalendarHeatmap(days: x.map { Timestamp(secondsSince1970: $0 * 86_400) }, values: y)
    },
    MarkCase("pie", hasPairs: false) { x, y in
      Pie(values: y.map(abs), labels: y.map { _ in "part" }, explode: y.map { _ in 0.1 })
    },
    MarkCase("ring", hasPairs: false) { x, y in
      Pie(
        values: y.map(abs), labels: y.map { _ in "part" }, innerRadius: 0.5, edgeWidth: 0,
        labelPlace: .legend)
    },
  ]
}
