import Plotting
import RealModule

extension Example {
  static let ecdf = Example(
    "ecdf", "Empirical distribution functions, and how many are left on a logarithmic axis."
  ) { _ in
    var noise = SplitMix64(seed: 41)
    let doses = [("10 mg", 1.0), ("20 mg", 0.72), ("40 mg", 0.5)].map { name, scale in
      (name, (0..<48).map { _ in 34 * scale * Double.exp(0.35 * noise.normal()) })
    }
    let quakes = (0..<600).map { _ in
      4 - Double.log10(1 - Double.random(in: 0..<1, using: &noise))
    }
    return Figure(size: .millimetres(150, 65)) {
      Axes(
        title: "Relief comes sooner", xLabel: "Time to relief (min)",
        yLabel: "Fraction of patients", grid: .major
      ) {
        for (name, values) in doses { ECDF(values, label: name) }
      }
      Axes(
        title: "A tenth for each magnitude", xLabel: "Magnitude", yLabel: "Fraction above",
        yScale: .log, grid: .major
      ) {
        ECDF(quakes, complement: true, label: "600 earthquakes")
        Line(
          x: [4, 6.8], y: [1, Double.pow(10, -2.8)], color: .black, lineWidth: 0.8,
          style: .dashed, label: "Gutenberg–Richter")
      }
    }
  }
}
