import Foundation
import Plotting

extension Example {
  static let bubbleChart = Example(
    "bubbles", "Size, colour and shape from data, each with its legend or colorbar."
  ) { _ in
    Figure(size: .inches(7.6, 3.3), layout: .grid(columns: 2)) {
      cities
      planets
    }
  }

  /// Areas and the colours of categories.
  private static var cities: Axes {
    let regions: [(name: String, income: Double, share: Double)] = [
      ("Coast", 34, 61), ("Plains", 24, 38), ("Mountains", 17, 47),
    ]
    var noise = SplitMix64(seed: 12)
    let towns = regions.flatMap { region in
      (0..<18).map { _ in
        (
          region: region.name, income: region.income * exp(0.2 * noise.normal()),
          share: min(max(region.share + 8 * noise.normal(), 4), 96),
          people: 0.09 * exp(1.15 * abs(noise.normal()) + 0.3)
        )
      }
    }
    return Axes(
      title: "Ways on foot and income", xLabel: "Income (k€ per head)",
      yLabel: "Ways on foot or by bicycle (%)", yLimits: 15...85, legend: .outside(.right)
    ) {
      Scatter(
        x: towns.map(\.income), y: towns.map(\.share), sizeBy: towns.map(\.people),
        colorBy: towns.map(\.region), alpha: 0.75, edgeColor: .white,
        sizes: ScatterSizes(diameters: 0...17, limits: 0..., label: "Million people"),
        colors: ScatterColors(label: "Region"))
    }
  }

  /// The colours of numbers and the shapes of categories.
  private static var planets: Axes {
    let methods: [(name: String, period: Double, radius: Double, count: Int)] = [
      ("Transit", 8, 2.4, 46), ("Radial velocity", 400, 9, 24), ("Imaging", 20_000, 13, 7),
    ]
    var noise = SplitMix64(seed: 5)
    let found = methods.flatMap { method in
      (0..<method.count).map { _ in
        let period = method.period * exp(1.25 * noise.normal())
        return (
          method: method.name, period: period, radius: method.radius * exp(0.42 * noise.normal()),
          heat: 1400 / pow(period / 3, 1.0 / 3) * exp(0.18 * noise.normal())
        )
      }
    }
    return Axes(
      title: "Each method sees its own planets", xLabel: "Period (days)",
      yLabel: "Radius (Earths)", xScale: .log, yScale: .log,
      colorbar: .right(label: "Temperature (K)")
    ) {
      Scatter(
        x: found.map(\.period), y: found.map(\.radius), colorBy: found.map(\.heat),
        shapeBy: found.map(\.method), size: 5.5, edgeColor: Color(gray: 0.25), edgeWidth: 0.4,
        colors: ScatterColors(colormap: .plasma, scale: .log))
    }
  }
}
