import Foundation
import Plotting

extension Example {
  static let hexbin = Example(
    "hexbin", "Points counted in hexagons, and the mean of a third quantity in each."
  ) { _ in
    var noise = SplitMix64(seed: 3)
    let stars = (0..<6000).map { index -> (color: Double, magnitude: Double, metal: Double) in
      let isGiant = index % 7 == 0
      let color =
        isGiant ? 1.05 + 0.14 * noise.normal() : 0.75 + 0.27 * noise.normal()
      let bend = isGiant ? 0.9 - 2.2 * (color - 1.05) : 1.2 + 5.2 * color
      return (
        color, bend + (isGiant ? 0.65 : 0.42) * noise.normal(),
        -0.1 + (isGiant ? -0.45 : 0.5) * (color - 0.8) + 0.12 * noise.normal()
      )
    }
    let (x, y) = (stars.map(\.color), stars.map(\.magnitude))
    return Figure(size: .inches(7.2, 3.4), layout: .grid(columns: 2)) {
      Axes(
        title: "How many stars", xLabel: "Colour B − V (mag)",
        yLabel: "Absolute magnitude (mag)", xLimits: -0.5...2, yLimits: 12...(-2),
        xTicks: .every(0.5), colorbar: .right(label: "Stars in a hexagon")
      ) {
        Hexbin(x: x, y: y, columns: 22, colormap: .viridis, colorScale: .log)
      }
      Axes(
        title: "How rich in metals", xLabel: "Colour B − V (mag)",
        yLabel: "Absolute magnitude (mag)", xLimits: -0.5...2, yLimits: 12...(-2),
        xTicks: .every(0.5), colorbar: .right(label: "Mean [Fe/H] (dex)")
      ) {
        Hexbin(
          x: x, y: y, values: stars.map(\.metal), summary: .mean, columns: 22, minCount: 3,
          colormap: .vik, colorLimits: -0.6...0.6)
      }
    }
  }
}
