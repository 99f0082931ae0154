import Foundation
import KernelRegression
import Plotting

extension Example {
  static let sharedLegend = Example(
    "shared-legend", "One legend for a figure, in which equal entries of its axes are one."
  ) { _ in
    let queries = (0...200).map { Double($0) / 40 }
    let panels = try [0.1, 0.5, 1].enumerated().map { number, deviation in
      var noise = SplitMix64(seed: UInt64(number + 21))
      let keys = (0..<60).map { _ in Double.random(in: 0..<5, using: &noise) }
      let values = keys.map { Samples.truth($0) + deviation * noise.normal() }
      let narrow = try NadarayaWatson(bandwidth: 0.15).fit(x: keys, y: values)
      let wide = try NadarayaWatson(bandwidth: 0.6).fit(x: keys, y: values)
      return Axes(
        title: "Noise σ = \(deviation)", xLabel: "x", yLabel: "y", xLimits: 0...5, grid: .major
      ) {
        Scatter(
          x: keys, y: values, color: Color(gray: 0.55), alpha: 0.6, size: 3.5,
          label: "Training points")
        Line(
          x: queries, y: queries.map(Samples.truth), color: .black, style: .dashed,
          label: "Truth")
        Line(
          x: queries, y: narrow.predict(at: queries), color: Palette.default[0],
          label: "Bandwidth 0.15")
        Line(
          x: queries, y: wide.predict(at: queries), color: Palette.default[1],
          label: "Bandwidth 0.6")
      }
    }
    return Figure(
      size: .millimetres(180, 78), layout: .grid(columns: 3, shareX: .all, shareY: .all),
      legend: .outside(.top)
    ) { panels }
  }
}
