import Plotting

extension Example {
  static let parallelCoordinates = Example(
    "parallel-coordinates", "Six measures of ninety cars, each on an axis of its own."
  ) { _ in
    var generator = SplitMix64(seed: 5)
    /// Cars of a kind scatter around one size.
    func cars(_ kind: String, mass: Double) -> [(kind: String, values: [Double])] {
      (0..<30).map { _ in
        let size = mass * (1 + 0.09 * generator.normal())
        let cylinders = size < 1250 ? 4.0 : size < 1750 ? 6 : 8
        let power = 0.075 * size * (1 + 0.12 * generator.normal())
        let use = 2.2 + 0.0042 * size + 0.016 * power + 0.4 * generator.normal()
        let sprint = 1100 / power + size / 420 + 0.5 * generator.normal()
        let displacement = 0.42 * cylinders + 0.2 * generator.normal()
        return (kind, [size, cylinders, displacement, power, sprint, use])
      }
    }
    let all = cars("compact", mass: 1080) + cars("saloon", mass: 1480) + cars("van", mass: 2050)
    let names = [
      "Mass (kg)", "Cylinders", "Displacement (l)", "Power (kW)", "0–100 km/h (s)",
      "Use (l/100 km)",
    ]
    return Figure(size: .inches(7, 3.2), title: "Heavy cars are strong, and drink") {
      Axes(legend: .outside(.top)) {
        ParallelCoordinates(
          names.enumerated().map { index, name in (name, all.map { $0.values[index] }) },
          by: all.map(\.kind), alpha: 0.45)
      }
    }
  }
}
