import Plotting

extension Example {
  static let lollipopDumbbell = Example(
    "lollipop-dumbbell",
    "Lollipops and dumbbells: bars with less ink, for one value and for two at each place."
  ) { _ in
    // Forest in per cent of the land and life expectancy at birth in years, after the World Bank.
    let forest: [(country: String, share: Double)] = [
      ("Ireland", 11.4), ("Denmark", 15.7), ("France", 31.5), ("Germany", 32.7), ("Spain", 37.2),
      ("Norway", 33.4), ("Estonia", 57.1), ("Sweden", 68.7), ("Finland", 73.7),
    ].sorted { $0.share > $1.share }
    let lives: [(country: String, then: Double, now: Double)] = [
      ("Ethiopia", 47.1, 66.2), ("India", 58.7, 70.1), ("Brazil", 65.6, 74.5),
      ("China", 68.0, 78.1), ("Mexico", 69.8, 75.0), ("Turkey", 67.8, 77.3), ("Japan", 78.8, 84.6),
    ].sorted { $0.now > $1.now }
    return Figure(size: .millimetres(170, 75), layout: .grid(rows: 1, columns: 2)) {
      Axes(title: "Finland is mostly forest", xLabel: "Forest (% of the land)", grid: []) {
        Lollipop(
          x: forest.map(\.country), y: forest.map(\.share), orientation: .horizontal,
          color: Color(hex: 0x239677), labels: BarLabels(.end, distance: 3))
      }
      Axes(
        title: "Lives grew longer everywhere", xLabel: "Life expectancy (years)", grid: .majorX,
        legend: .best
      ) {
        Dumbbell(
          x: lives.map(\.country), from: lives.map(\.then), to: lives.map(\.now),
          labels: ["1990", "2020"])
      }
    }
  }
}
