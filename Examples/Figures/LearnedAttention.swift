import KernelRegression
import Plotting
import RegressionPlots

extension Example {
  static let learnedAttention = Example(
    "learned-attention",
    "Gradient descent learns the width of attention pooling; the best width of all is beside it."
  ) { samples in
    let learned = try LearnedWidth(initial: 0.5, learningRate: 0.5, epochs: 5)
      .fit(x: samples.keys, y: samples.values)
    let fit = try NadarayaWatson(bandwidth: learned.bandwidth)
      .fit(x: samples.keys, y: samples.values)
    let best = try NadarayaWatson(bandwidth: learned.selection.bandwidth)
      .fit(x: samples.keys, y: samples.values)
    let count = Double(samples.keys.count)
    let (learnedColor, bestColor) = (Palette.default[1], Color.crimson)
    return Figure(size: .inches(7.2, 2.6), layout: .grid(columns: 2)) {
      Axes(
        title: "Loss", xLabel: "Bandwidth 1/w", yLabel: "Mean squared error", xScale: .log,
        grid: .major, legend: .topLeft
      ) {
        BandwidthCurve(
          learned.selection, color: Color(gray: 0.45), minimumColor: bestColor,
          minimumLabel: "least of all")
        Line(
          x: learned.path.map { 1 / $0.magnitude }, y: learned.losses.map { $0 / count },
          color: learnedColor, marker: .circle, markerSize: 4, label: "descent")
      }
      Axes(
        title: "Prediction", xLabel: "x", yLabel: "y", xLimits: 0...5, grid: .major,
        legend: .topRight
      ) {
        Scatter(x: samples.keys, y: samples.values, color: Color(gray: 0.35), alpha: 0.5, size: 4)
        Line(x: samples.queries, y: samples.truth, color: .black, style: .dotted, label: "truth")
        Line(
          x: samples.queries, y: fit.predict(at: samples.queries), color: learnedColor,
          label: "learned width")
        Line(
          x: samples.queries, y: best.predict(at: samples.queries), color: bestColor,
          label: "best width")
      }
    }
  }
}
