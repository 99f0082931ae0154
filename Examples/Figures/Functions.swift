import Plotting
import RealModule

extension Example {
  static let functions = Example(
    "functions",
    "Functions sampled where they need it: poles and jumps are gaps, and what swings faster than dots "
      + "can show is filled."
  ) { _ in
    Figure(size: .inches(6.6, 4.4), layout: .grid(columns: 3)) {
      Axes(title: "tan x", yLimits: -6...6, xTicks: .multiplesOfPi, xFormat: .multiplesOfPi) {
        Function(in: -2 * .pi...2 * .pi, Double.tan)
      }
      Axes(title: "sin 1/x", xLimits: -0.3...0.3) {
        Function(in: -0.3...0.3, lineWidth: 0.8) { .sin(1 / $0) }
      }
      Axes(title: "1/x and 1/x²") {
        Function(in: -4...4, label: "1/x") { 1 / $0 }
        Function(in: -4...4, style: .dashed, label: "1/x²") { 1 / ($0 * $0) }
      }
      Axes(title: "⌊x⌋ and x − ⌊x⌋", legend: .bottomRight) {
        Function(in: -2.6...2.6, label: "floor") { $0.rounded(.down) }
        Function(in: -2.6...2.6, label: "fraction") { $0 - $0.rounded(.down) }
      }
      Axes(title: "√x, ln x, x ln x", xLimits: -0.5...4, yLimits: -2...5) {
        Function(label: "√x") { $0.squareRoot() }
        Function(label: "ln x") { .log($0) }
        Function(label: "x ln x") { $0 * .log($0) }
      }
      Axes(title: "Resonance", xLabel: "ω/ω₀", yLabel: "Gain", yScale: .log) {
        for damping in [0.005, 0.05, 0.3] {
          Function(in: 0...3, label: "ζ = \(damping)") {
            1 / Double.hypot(1 - $0 * $0, 2 * damping * $0)
          }
        }
      }
    }
  }
}
