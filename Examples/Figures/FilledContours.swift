import Foundation
import Plotting

extension Example {
  static let filledContours = Example(
    "filled-contours", "Bands between levels: with lines over them, and around what is masked."
  ) { _ in
    let steps = (0...48).map { Double($0) / 8 - 3 }
    let height = steps.map { y in
      steps.map { x in
        900 * exp(-(pow(x + 0.9, 2) + pow(y - 0.5, 2)) / 1.8)
          + 620 * exp(-(pow(x - 1.3, 2) + pow(y + 1, 2)) / 1.1)
          + 90 * sin(1.7 * x) * cos(1.4 * y) + 140
      }
    }
    // Potential and stream lines around a cylinder of radius 1, inside of which there is no flow.
    let speed = steps.map { y in
      steps.map { x in
        let (r2, s) = (x * x + y * y, x * x - y * y)
        let squared = 1 - 2 * s / (r2 * r2) + 1 / (r2 * r2)
        return r2 < 1 ? Double.nan : squared.squareRoot()
      }
    }
    let stream = steps.map { y in
      steps.map { x in
        let r2 = x * x + y * y
        return r2 < 0.98 ? Double.nan : y * (1 - 1 / r2)
      }
    }
    return Figure(size: .inches(7, 3), layout: .grid(columns: 2)) {
      Axes(
        title: "Two summits", xLabel: "East (km)", yLabel: "North (km)", aspect: .equal,
        colorbar: .right(label: "Height (m)")
      ) {
        FilledContour(x: steps, y: steps, z: height, levels: .every(100), colormap: .batlow)
        Contour(
          x: steps, y: steps, z: height, levels: .every(200), color: .white, lineWidth: 0.7,
          labels: true, labelSize: 7)
      }
      Axes(
        title: "Flow around a cylinder", xLabel: "x / radius", yLabel: "y / radius",
        aspect: .equal, colorbar: .right(label: "Speed / free stream")
      ) {
        FilledContour(
          x: steps, y: steps, z: speed, levels: .at((0...10).map { Double($0) / 5 }),
          colormap: .vik)
        Contour(
          x: steps, y: steps, z: stream, levels: .at((-12...12).map { Double($0) / 4 }),
          color: .black, lineWidth: 0.5)
        let turn = (0...180).map { Double($0) / 90 * .pi }
        Line(x: turn.map { cos($0) }, y: turn.map { sin($0) }, color: .dimGray, lineWidth: 3)
      }
    }
  }
}
