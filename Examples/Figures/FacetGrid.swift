import Foundation
import Plotting

extension Example {
  static let facetGrid = Example(
    "facet-grid", "Panels in a grid of two columns of categories, one pair of which has no data."
  ) { _ in
    struct Assay {
      let compound: String
      let tissue: String
      let hours: Int
      let half: Double
    }
    let assays = [
      Assay(compound: "Compound A", tissue: "Liver", hours: 24, half: 0.9),
      Assay(compound: "Compound A", tissue: "Liver", hours: 72, half: 0.12),
      Assay(compound: "Compound B", tissue: "Liver", hours: 24, half: 14),
      Assay(compound: "Compound B", tissue: "Liver", hours: 72, half: 4.5),
      Assay(compound: "Compound C", tissue: "Liver", hours: 24, half: 60),
      Assay(compound: "Compound C", tissue: "Liver", hours: 72, half: 33),
      Assay(compound: "Compound A", tissue: "Lung", hours: 24, half: 5.2),
      Assay(compound: "Compound A", tissue: "Lung", hours: 72, half: 0.6),
      Assay(compound: "Compound C", tissue: "Lung", hours: 24, half: 22),
      Assay(compound: "Compound C", tissue: "Lung", hours: 72, half: 7),
    ]
    func alive(_ dose: Double, _ half: Double) -> Double { 100 / (1 + pow(dose / half, 1.3)) }

    // A table with a row for each well.
    var generator = SplitMix64(seed: 11)
    var wells: [(assay: Assay, dose: Double, alive: Double)] = []
    for assay in assays {
      for step in 0..<9 {
        let dose = 0.01 * pow(10, Double(step) * 0.55)
        for _ in 0..<3 {
          wells.append((assay, dose, max(alive(dose, assay.half) + 5 * generator.normal(), 0)))
        }
      }
    }
    let curve = (0...80).map { 0.006 * pow(10, Double($0) / 80 * 4.7) }

    return Figure.facets(
      rows: wells.map(\.assay.tissue), columns: wells.map(\.assay.compound),
      size: .journal(.natureTwoColumns, height: .millimetres(100)),
      title: "Compound A acts at the lowest dose, and slowly",
      xLabel: "Dose (µmol/L)", yLabel: "Living cells (% of untreated)", x: Axis(scale: .log),
      y: Axis(limits: 0...), grid: .major
    ) { rows in
      let shown = rows.of(wells)
      for (index, hours) in [24, 72].enumerated() {
        let own = shown.filter { $0.assay.hours == hours }
        let color = Palette.default[index]
        Scatter(
          x: own.map(\.dose), y: own.map(\.alive), color: color, alpha: 0.5,
          marker: index == 0 ? .circle : .square)
        if let assay = own.first?.assay {
          Line(
            x: curve, y: curve.map { alive($0, assay.half) }, color: color,
            label: "\(hours) hours")
        }
      }
    }
  }
}
