import Foundation
import Plotting

extension Example {
  static let annotations = Example(
    "annotations", "Texts, remarks, measures and brackets, which keep clear of the frame."
  ) { _ in
    // A damped oscillator with ω = 2.1 rad/s and a damping of 0.3 answers a step.
    let (omega, damping) = (2.1, 0.3)
    let ringing = omega * sqrt(1 - damping * damping)
    let time = (0...400).map { Double($0) / 40 }
    let level = time.map { t in
      1 - exp(-damping * omega * t)
        * (cos(ringing * t) + damping / sqrt(1 - damping * damping) * sin(ringing * t))
    }
    let (peak, period) = (Double.pi / ringing, 2 * Double.pi / ringing)
    let overshoot = 1 + exp(-damping * omega * peak)
    return Figure(
      size: .inches(7, 2.9), layout: .grid(columns: 2, widths: [3, 2]), tags: .letters
    ) {
      Axes(
        title: "Step response", xLabel: "Time (s)", yLabel: "Level (m)", yLimits: 0...
      ) {
        Polygon(
          x: [0, 10, 10, 0], y: [0.95, 0.95, 1.05, 1.05], color: .gray, alpha: 0.18)
        Line(x: time, y: level)
        Annotation(
          "overshoot 37 %", x: peak, y: overshoot, offset: (38, 6), bend: 0.15)
        Annotation("within ±5 %", x: 8.5, y: 0.95, offset: (0, -26), head: .open)
        Arrow(
          from: (peak, 0.5), to: (peak + period, 0.5), heads: .both, head: .bar,
          label: "T = 3.1 s")
        Text(
          "ζ = 0.30\nω = 2.1 rad/s", at: .bottomRight, background: Color(gray: 0.95))
      }
      Axes(title: "Yield of three strains", yLabel: "Yield (g/l)", yLimits: 0...) {
        Line(
          x: ["wild", "wild", "wild", "A7", "A7", "A7", "B2", "B2", "B2"],
          y: [3.8, 4.1, 4.6, 4.3, 5.2, 5.5, 7.2, 7.9, 8.1],
          alpha: 0.7, style: .none.marker(.circle), markerSize: 5)
        Bracket(from: "wild", to: "A7", at: 6.4, label: "n.s.")
        Bracket(from: "A7", to: "B2", at: 8.8, label: "p = 0.003")
        Bracket(from: "wild", to: "B2", at: 10.2, label: "p < 0.001")
      }
    }
  }
}
