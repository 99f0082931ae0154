import Plotting
import RealModule

extension Example {
  static let stepsAndStems = Example(
    "steps-and-stems",
    "Steps before, half way and after their points, a sampled signal as stems, and level stems on a "
      + "logarithm."
  ) { _ in
    let hours = (0...8).map { Double($0) }
    let level = [2.0, 3.1, 3.4, 2.6, 4.2, 4.0, 2.9, 2.2, 2.4]
    let samples = (0...24).map { Double($0) / 4 }
    let elements = ["oxygen", "silicon", "aluminium", "iron", "copper", "silver", "gold"]
    let abundance = [461_000.0, 282_000, 82_300, 56_300, 60, 0.075, 0.004]
    return Figure(size: .inches(6.6, 4.6), layout: .mosaic("AA/BC", heights: [1, 1])) {
      Axes(
        title: "Where a step goes up", xLabel: "Time (h)", yLabel: "Level, shifted (m)",
        legend: .outside(.right)
      ) {
        for (number, (placement, name)) in [
          (StepPlacement.pre, "pre"), (.mid, "mid"), (.post, "post"),
        ].enumerated() {
          Step(
            x: hours, y: level.map { $0 - 2.6 * Double(number) }, where: placement,
            marker: .circle, markerSize: 4, label: name)
        }
      }
      Axes(title: "A sampled signal", xLabel: "Time (ms)", yLabel: "Voltage (V)") {
        Function(in: 0...6, color: .gray, lineWidth: 0.8) { .exp(-$0 / 3) * .cos(2 * .pi * $0 / 2) }
        Stem(
          x: samples, y: samples.map { .exp(-$0 / 3) * .cos(2 * .pi * $0 / 2) }, markerSize: 4)
      }
      Axes(
        title: "Earth’s crust", xLabel: "Parts per million", xScale: .log,
        yScale: .categories(.given(elements))
      ) {
        Stem(x: abundance, y: elements, orientation: .horizontal)
      }
    }
  }
}
