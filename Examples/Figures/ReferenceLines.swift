import Plotting
import RealModule

extension Example {
  static let referenceLines = Example(
    "reference-lines",
    "Lines and spans that mark values, with their names in the frame, and laws as straight lines on "
      + "logarithmic axes."
  ) { _ in
    let minutes = (0...90).map { Double($0) }
    let temperature = minutes.map { 21 + 74 * (1 - Double.exp(-$0 / 14)) - 0.35 * max($0 - 45, 0) }
    var generator = SplitMix64(seed: 3)
    let mass = (0..<40).map { _ in Double.exp(Double.random(in: -3...8, using: &generator)) }
    let rate = mass.map { 3.4 * .pow($0, 0.75) * .exp(0.25 * generator.normal()) }
    return Figure(size: .inches(6.8, 3), layout: .grid(columns: 2)) {
      Axes(title: "A sterilising run", xLabel: "Time (min)", yLabel: "Temperature (°C)") {
        HorizontalSpan(
          70...85, color: .seaGreen, alpha: 0.18, text: "wanted",
          textPlace: 0)
        VerticalSpan(45...60, text: "cooling", textPlace: 0)
        HorizontalLine(at: 100, color: .fireBrick, style: .dashed, text: "boiling", textPlace: 0)
        VerticalLine(at: [18], style: .dotted, text: "in range", textPlace: 0)
        Line(x: minutes, y: temperature)
      }
      Axes(
        title: "Metabolic rate", xLabel: "Mass (kg)", yLabel: "Rate (W)", xScale: .log,
        yScale: .log, legend: .bottomRight
      ) {
        VerticalSpan(0...1, text: "below 1 kg")
        SlopedLine(
          through: (1, 3.4), and: (1000, 3.4 * .pow(1000, 0.75)), style: .dashed,
          label: "mass to the power ¾")
        SlopedLine(through: (1, 3.4), slope: 3.4, style: .dotted, label: "3.4 W/kg")
        Scatter(x: mass, y: rate, alpha: 0.7, label: "species")
      }
    }
  }
}
