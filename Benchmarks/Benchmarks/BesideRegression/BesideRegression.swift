import Foundation
import Peers

/// Measures what kernel regression is held to, with a direct loop and other programs beside it in the
/// same run. Words on the command line choose the groups whose names hold one of them.
@main
struct BesideRegression {
  /// Every group of measurements: each has a file of its own and a line here.
  static let groups: [(name: String, rows: @Sendable () throws -> [Row])] = [
    ("memory", memoryRows),
    ("gaussian", gaussianRows),
    ("selection", selectionRows),
    ("lowess", lowessRows),
    ("multivariate", multivariateRows),
    ("bootstrap", bootstrapRows),
    ("attention", attentionRows),
  ]

  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    let chosen = groups.filter { group in
      words.isEmpty || words.contains { group.name.contains($0) }
    }
    let peers = Peer.times("kernel_regression.py", chosen.map(\.name))
    for group in chosen {
      for row in try group.rows() { print(row.text(beside: peers)) }
    }
    if peers == nil {
      print(
        "No times of other programs: PLOTTING_PYTHON=…/bin/python names a Python that has numpy; "
          + "statsmodels and torch are used where they are there")
    }
  }
}
