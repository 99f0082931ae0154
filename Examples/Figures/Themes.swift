import Foundation
import Plotting

extension Example {
  static let themes = Example("themes", "The same axes in the six themes of the library.") { _ in
    let themes: [(name: String, theme: Theme)] = [
      (".standard", .standard), (".minimal", .minimal), (".classic", .classic),
      (".d2l", .d2l), (".print", .print), (".dark", .dark),
    ]
    let doses = (0...120).map { pow(10, Double($0) / 40) }
    let drugs: [(name: String, half: Double, steepness: Double)] = [
      ("Drug A", 85, 1.2), ("Drug B", 320, 1.8), ("Control", 6000, 0.9),
    ]
    func answer(_ dose: Double, _ half: Double, _ steepness: Double) -> Double {
      100 / (1 + pow(dose / half, steepness))
    }
    let dashes: [LineStyle] = [.solid, .dashed, .dotted]
    return Figure(size: .inches(7.4, 4.9), layout: .grid(columns: 3)) {
      for (name, theme) in themes {
        var noise = SplitMix64(seed: 5)
        let points = drugs.map { drug in
          stride(from: 0.0, through: 3, by: 0.25).map { power in
            let dose = pow(10, power)
            return (dose, answer(dose, drug.half, drug.steepness) + 3 * noise.normal())
          }
        }
        Axes(
          title: name, xLabel: "Dose (µM)", yLabel: "Cells alive (%)", yLimits: 0...115, xScale: .log,
          yTicks: .every(25)
        ) {
          for (index, drug) in drugs.enumerated() {
            Line(
              x: doses, y: doses.map { answer($0, drug.half, drug.steepness) },
              color: theme.marks.cycle[index], style: dashes[index], label: drug.name)
            Scatter(
              x: points[index].map(\.0), y: points[index].map(\.1),
              color: theme.marks.cycle[index], size: 3.5)
          }
        }.themed { $0 = theme }
      }
    }
  }
}
