import PlotFigure
import PlotScene

extension EveryMark {
  /// A new mark of this family adds its line here.
  static let distributions: [MarkCase] = [
    MarkCase("histogram", hasPairs: false) { _, y in Histogram(y) },
    MarkCase("histogram to the right", hasPairs: false) { _, y in
      Histogram(y, height: .density, cumulative: .falling, look: .step, orientation: .horizontal)
    },
    MarkCase("histograms", hasPairs: false) { x, y in
      Histograms([x, y], arrangement: .stacked, height: .probability)
    },
    MarkCase("histograms side by side", hasPairs: false) { x, y in
      Histograms([x, y], arrangement: .sideBySide)
    },
    MarkCase("density", hasPairs: false) { _, y in Density(y, filled: true) },
    MarkCase("ridgeline") { x, y in Ridgeline(x: y, y: x) },
    MarkCase("ridgeline of names", hasPairs: false) { x, y in
      Ridgeline([("a", x), ("b", y), ("c", [])])
    },
    MarkCase("ecdf", hasPairs: false) { _, y in ECDF(y) },
    MarkCase("complement", hasPairs: false) { _, y in
      ECDF(y, complement: true, orientation: .horizontal)
    },
    MarkCase("box plot") { x, y in BoxPlot(x: x, y: y, notches: true, means: true) },
    MarkCase("box plot of names", hasPairs: false) { x, y in
      BoxPlot([("a", x), ("b", y), ("c", [])], orientation: .horizontal)
    },
    MarkCase("violin") { x, y in Violin(x: x, y: y, scaling: .count) },
    MarkCase("violin of names", hasPairs: false) { x, y in
      Violin([("a", x), ("b", y)], sides: .lower, inner: .quartiles)
    },
    MarkCase("letter values") { x, y in LetterValues(x: x, y: y) },
    MarkCase("rain cloud") { x, y in RainCloud(x: x, y: y) },
    MarkCase("rain cloud of names", hasPairs: false) { x, y in
      RainCloud([("a", x), ("b", y)], orientation: .horizontal)
    },
    MarkCase("Q–Q plot", hasPairs: false) { _, y in QQPlot(y, band: 0.9) },
    MarkCase("Q–Q plot of two", hasPairs: false) { x, y in QQPlot(y, against: x) },
    MarkCase("quantile bands") { x, y in QuantileBands(x: x, y: y) },
    MarkCase("quantile bands of curves", hasPairs: false) { x, y in
      QuantileBands(x: y.indices, curves: [y, y.map { $0 / 2 }])
    },
  ]
}
