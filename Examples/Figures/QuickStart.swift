import Foundation
import Plotting

extension Example {
  static let quickStart = Example(
    "quick-start", "Two curves and a legend in ten lines."
  ) { _ in
    let x = (0...200).map { Double($0) / 20 }
    return Figure(size: .inches(4.5, 2.8)) {
      Axes(xLabel: "Time (s)", yLabel: "Displacement (mm)", grid: .major) {
        Line(x: x, y: x.map { exp(-$0 / 4) * cos(2 * $0) }, label: "Damped")
        Line(x: x, y: x.map { exp(-$0 / 4) }, style: .dashed, label: "Envelope")
      }
    }
  }
}
