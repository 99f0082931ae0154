import Plotting
import RealModule

extension Example {
  static let ribbons = Example(
    "ribbons", "Lines in their bands, bands in each other, and areas over a base."
  ) { _ in
    let days = (0...60).map { Double($0) / 2 }
    func course(_ rise: Double, _ fall: Double) -> [Double] {
      days.map { 80 * (Double.exp(-$0 / fall) - .exp(-$0 / rise)) }
    }
    let years = (0...40).map { 2020 + Double($0) }
    let middle = years.map { 8 + 0.05 * ($0 - 2020) + 0.0006 * .pow($0 - 2020, 2) }
    let x = (0...200).map { Double($0) / 20 }
    let current = x.map { Double.sin(2 * $0) * (1 - .exp(-$0)) + 0.4 * .sin(7 * $0) }
    return Figure(size: .inches(6.8, 4.8), layout: .mosaic("AB/CC", heights: [1, 1])) {
      Axes(title: "Two treatments", xLabel: "Day", yLabel: "Concentration (ng/mL)") {
        for (name, mean) in [("oral", course(3, 12)), ("injected", course(0.8, 7))] {
          Ribbon(
            x: days, y: mean, lower: mean.map { $0 * 0.8 }, upper: mean.map { $0 * 1.2 },
            label: name)
        }
      }
      Axes(
        title: "A forecast", xLabel: "Year", yLabel: "Population (billions)", legend: .topLeft
      ) {
        for (width, name, shade) in [
          (0.05, "95 %", 0xcfdfee), (0.03, "80 %", 0xa3c1de), (0.012, "50 %", 0x719fca),
        ] {
          Ribbon(
            x: years,
            lower: zip(years, middle).map { $1 - width * ($0 - 2020) },
            upper: zip(years, middle).map { $1 + width * ($0 - 2020) },
            color: Color(hex: UInt32(shade)), alpha: 1, label: name)
        }
        Line(x: years, y: middle, color: .black, label: "median")
      }
      Axes(title: "Charging and discharging", xLabel: "Time (h)", yLabel: "Current (A)") {
        Area(
          x: x, y: current, color: .steelBlue, belowColor: .fireBrick, alpha: 0.35,
          label: "current")
        HorizontalLine(at: 0, lineWidth: 0.6)
      }
    }
  }
}
