import Foundation
import Plotting

extension Example {
  static let darkTheme = Example(
    "dark-theme", "The dark theme: a field and cuts through it, side by side."
  ) { _ in
    let steps = (0..<80).map { Double($0) / 79 * 6 - 3 }
    let field = steps.map { y in
      steps.map { x in
        let hill = 3 * (1 - x) * (1 - x) * exp(-x * x - (y + 1) * (y + 1))
        let middle = 10 * (x / 5 - x * x * x - pow(y, 5)) * exp(-x * x - y * y)
        return hill - middle - exp(-(x + 1) * (x + 1) - y * y) / 3
      }
    }
    return Figure(
      size: .inches(7, 2.9), title: "A field and cuts through it", theme: .dark
    ) {
      Axes(xLabel: "x", yLabel: "y", colorbar: .right(label: "Height")) {
        Heatmap(
          field, xRange: -3...3, yRange: -3...3, colormap: .magma, origin: .lower,
          squareCells: true)
      }
      Axes(xLabel: "x", yLabel: "Height", grid: .major) {
        for (row, name) in [(20, "y = −1.5"), (40, "y = 0.0"), (60, "y = 1.6")] {
          Line(x: steps, y: field[row], label: name)
        }
      }
    }
  }
}
