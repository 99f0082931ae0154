import Foundation
import Plotting

extension Example {
  static let colorNorms = Example(
    "color-norms", "One field under the scales of colour, each with its colorbar."
  ) { _ in
    let steps = (0..<100).map { Double($0) / 99 * 6 - 3 }
    func hill(_ x: Double, _ y: Double, _ width: Double) -> Double {
      exp(-(x * x + y * y) / (width * width))
    }
    let field = steps.map { y in
      steps.map { x in
        400 * hill(x - 1, y - 0.6, 0.9) - 40 * hill(x + 1.2, y + 0.8, 1)
          + 2 * sin(3 * x) * cos(2 * y)
      }
    }
    // What has no logarithm is missing, and has the colour for that.
    let positive = field.map { $0.map { $0 > 0 ? $0 : .nan } }
    let sequential = Colormap.batlow.with(missing: .gainsboro)
    let norms: [(title: String, map: Colormap, scale: Scale)] = [
      ("Linear", sequential, .linear),
      ("Logarithmic", sequential, .log),
      ("Symlog", sequential, .symlog(threshold: 1)),
      ("Power", sequential, .power(0.5)),
      ("Quantiles", sequential, .quantile(classes: 8)),
      (
        "Boundaries", sequential.with(under: .black, over: .white),
        .boundaries([-5, -1, 0, 1, 5, 20, 100])
      ),
      ("Centred", .vik, .centered()),
      ("Two slopes", .vik, .twoSlope()),
    ]
    return Figure(size: .inches(7.5, 3.5), layout: .grid(columns: 4)) {
      for norm in norms {
        Axes(title: norm.title, xTicks: Ticks.none, yTicks: Ticks.none) {
          Heatmap(
            norm.scale.name == Scale.log.name ? positive : field, xRange: -3...3, yRange: -3...3,
            colormap: norm.map, colorScale: norm.scale, origin: .lower, squareCells: true)
        }
      }
    }
  }
}
