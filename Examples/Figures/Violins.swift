import Plotting
import RealModule

extension Example {
  static let violins = Example(
    "violins",
    "Violins with boxes and quartiles, scaled by area, count and width, and split in two."
  ) { _ in
    var noise = SplitMix64(seed: 61)
    let sites = [("Ridge", 120, 0.0), ("Slope", 60, 4.0), ("Valley", 24, 7)].map {
      name, count, shift in
      (
        name,
        (0..<count).map { index in
          12 + shift + (index % 3 == 0 ? 5 : 0) + 1.8 * noise.normal()
        }
      )
    }
    let days = ["Monday", "Wednesday", "Friday"]
    func sleep(_ base: Double, _ step: Double) -> (day: [String], hours: [Double]) {
      let pairs = days.enumerated().flatMap { index, day in
        (0..<45).map { _ in (day, base + step * Double(index) + 0.7 * noise.normal()) }
      }
      return (pairs.map(\.0), pairs.map(\.1))
    }
    let (adults, children) = (sleep(7.1, -0.2), sleep(8.9, 0.15))
    return Figure(size: .millimetres(170, 120), layout: .grid(columns: 2)) {
      Axes(title: "Equal areas, boxes inside", yLabel: "Height of trees (m)") { Violin(sites) }
      Axes(title: "Areas by count, quartiles", yLabel: "Height of trees (m)") {
        Violin(sites, inner: .quartiles, scaling: .count, palette: .default)
      }
      Axes(title: "Split in two", yLabel: "Sleep (h)", yLimits: 4...15, legend: .topLeft) {
        Violin(x: adults.day, y: adults.hours, sides: .lower, inner: .quartiles, label: "Adults")
        Violin(
          x: children.day, y: children.hours, sides: .upper, inner: .quartiles, label: "Children")
      }
      Axes(title: "Equal widths, horizontal", xLabel: "Height of trees (m)") {
        Violin(sites, orientation: .horizontal, scaling: .width)
      }
    }
  }
}
