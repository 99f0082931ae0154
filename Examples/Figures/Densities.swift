import Plotting
import RealModule

extension Example {
  static let densities = Example(
    "densities", "Kernel densities: bandwidths, groups filled, one on its side from zero upwards."
  ) { _ in
    var noise = SplitMix64(seed: 21)
    let waiting = (0..<272).map { index in
      index % 3 == 0 ? 54 + 6 * noise.normal() : 80 + 6 * noise.normal()
    }
    let control = (0..<90).map { _ in 410 + 60 * noise.normal() }
    let caffeine = (0..<90).map { _ in 365 + 45 * noise.normal() }
    let rain = (0..<400).map { _ in -3.2 * Double.log(1 - Double.random(in: 0..<1, using: &noise)) }
    return Figure(size: .millimetres(170, 62), layout: .grid(columns: 3)) {
      Axes(
        title: "How wide a kernel?", xLabel: "Waiting time (min)", yLabel: "Density (1/min)",
        legend: .best
      ) {
        Density(waiting, label: "Scott")
        Density(waiting, bandwidth: .factor(0.2), label: "0.2 σ")
        Density(waiting, bandwidth: .width(1), lineWidth: 0.8, label: "1 min")
      }
      Axes(
        title: "Two groups", xLabel: "Reaction time (ms)", yLabel: "Density (1/ms)",
        yLimits: 0...0.0135
      ) {
        Density(control, filled: true, label: "Control")
        Density(caffeine, filled: true, label: "Caffeine")
      }
      Axes(
        title: "Drawn from zero upwards", xLabel: "Density (1/mm)", yLabel: "Rain in a day (mm)"
      ) {
        Density(rain, limits: 0...40, filled: true, orientation: .horizontal)
      }
    }
  }
}
