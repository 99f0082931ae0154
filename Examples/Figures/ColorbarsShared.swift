import Foundation
import Plotting

extension Example {
  static let colorbarsShared = Example(
    "colorbars-shared", "One colorbar for each row, for each column, or for all axes of a grid."
  ) { _ in
    Figure(size: .inches(7.4, 6.2), layout: .grid(columns: 2)) {
      modes("One for each row", sharing: .byRow) { row, _ in row == 0 ? 1 : 30 }
      modes("One for each column", sharing: .byColumn) { _, column in pow(10, Double(column)) }
      modes("One for all, on the right", sharing: .all) { _, _ in 1 }
      modes("One for all, below", sharing: .all, colorbar: .bottom(label: "Swing (mm)")) {
        _, _ in 1
      }
    }
  }

  /// How a square membrane swings: sin mπx · sin nπy, times a factor.
  private static func modes(
    _ title: String, sharing: GridLayout.Sharing,
    colorbar: Colorbar = .right(label: "Swing (mm)"), factor: (Int, Int) -> Double
  ) -> Grid {
    let steps = (0..<60).map { (Double($0) + 0.5) / 60 }
    return Grid(
      title: title, layout: .grid(columns: 3, shareX: .all, shareY: .all, shareColor: sharing),
      xLabel: "x (m)", yLabel: "y (m)"
    ) {
      for row in 0..<2 {
        for column in 0..<3 {
          Axes(xTicks: .at([0, 1]), yTicks: .at([0, 1]), colorbar: colorbar) {
            Heatmap(
              steps.map { y in
                steps.map { x in
                  factor(row, column) * sin(Double(column + 1) * .pi * x)
                    * sin(Double(row + 1) * .pi * y)
                }
              }, xRange: 0...1, yRange: 0...1, colormap: .vik, colorScale: .centered(),
              origin: .lower, squareCells: true)
          }
        }
      }
    }
  }
}
