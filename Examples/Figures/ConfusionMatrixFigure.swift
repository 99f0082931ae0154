import Plotting

extension Example {
  static let confusionMatrix = Example(
    "confusion-matrix", "What a classifier took for what: counts, and shares of each true class."
  ) { _ in
    let counts = ConfusionCounts(
      [
        [412, 9, 3, 1, 0], [14, 268, 31, 2, 1], [2, 40, 187, 11, 3], [0, 3, 9, 121, 8],
        [1, 0, 2, 14, 62],
      ],
      classes: ["None", "Mild", "Moderate", "Severe", "Proliferative"])
    return Figure(size: .inches(6.6, 3.1), layout: .grid(columns: 2, shareY: .all)) {
      Axes(
        title: "Eyes by retinopathy", xLabel: "Predicted", yLabel: "True",
        xTickAngle: .degrees(30)
      ) {
        ConfusionMatrix(counts, colormap: .blues)
      }
      Axes(
        title: "Share of each true class", xLabel: "Predicted", yLabel: "True",
        xTickAngle: .degrees(30), colorbar: .right(format: .percent())
      ) {
        ConfusionMatrix(
          counts, normalization: .byActual, cellLabels: CellLabels(.percent(places: 0)))
      }
    }
  }
}
