import Foundation
import Plotting

extension Example {
  static let clusteredHeatmap = Example(
    "clustered-heatmap", "Rows and columns beside those that they are like, and the trees."
  ) { _ in
    var generator = SplitMix64(seed: 3)
    let samples = ["ctrl", "dex", "tgf"].flatMap { name in (1...4).map { "\(name) \($0)" } }
    let groups: [(name: String, response: [Double])] = [
      ("FKBP", [0, 2, -0.3]), ("COL", [-0.4, -0.9, 1.9]), ("MYC", [1.3, -1, 0.2]),
      ("IL", [0.9, -1.8, 0.8]),
    ]
    // As they come from the machine: in no order.
    let genes = (0..<24).map { index -> (name: String, values: [Double]) in
      let group = groups[(index * 7 + index / 5) % 4]
      let strength = Double.random(in: 0.6...1.2, using: &generator)
      let values = samples.indices.map { sample in
        group.response[sample / 4] * strength + 0.35 * generator.normal()
      }
      return ("\(group.name)\(index + 1)", values)
    }
    let order = [5, 0, 9, 2, 7, 11, 4, 1, 10, 3, 8, 6]
    return Figure(size: .inches(5, 5), title: "Genes that answer together stand together") {
      ClusteredHeatmap(
        genes.map { gene in order.map { gene.values[$0] } }, columns: order.map { samples[$0] },
        rows: genes.map(\.name), metric: .correlation, colormap: .vik, colorLimits: -2.5...2.5,
        colorLabel: RichText("log\(subscript: "2") fold change"))
    }
  }
}
