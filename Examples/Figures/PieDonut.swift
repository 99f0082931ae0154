import Plotting

extension Example {
  static let pieDonut = Example(
    "pie-donut",
    "Parts of a whole: a pie with names that keep apart, a wedge pulled out, and a ring."
  ) { _ in
    // Land area by continent in million km², and parts of dry air by volume.
    let continents = [
      "Asia", "Africa", "North America", "South America", "Antarctica", "Europe", "Oceania",
    ]
    let areas = [44.6, 30.4, 24.7, 17.8, 14.2, 10.2, 8.5]
    let budget = [
      "Rent", "Food", "Transport", "Leisure", "Insurance", "Clothes", "Phone", "Gifts", "Bank fees",
    ]
    let costs = [820.0, 410, 190, 160, 62, 48, 25, 21, 9]
    let power = [59.3, 13.6, 10.1, 9.7, 7.3]
    return Figure(size: .millimetres(170, 120), layout: .grid(rows: 2, columns: 2)) {
      Axes(title: "Land of the continents") {
        Pie(values: areas, labels: continents, explode: [0.08, 0, 0, 0, 0, 0, 0])
      }
      Axes(title: "Names of small parts keep apart") { Pie(values: costs, labels: budget) }
      Axes(title: "A ring with a legend", legend: .outside(.right)) {
        Pie(
          values: power, labels: ["Wind", "Sun", "Gas", "Coal", "Other"], innerRadius: 0.5,
          labelPlace: .legend)
      }
      Axes(title: "Parts that are no whole yet") {
        Pie(
          values: [0.38, 0.24], labels: ["Paid back", "Saved"], normalizes: false,
          innerRadius: 0.72, colors: [Color(hex: 0x239677), Color(hex: 0x9fd5c7)],
          edgeWidth: 0)
        Text("62%", x: 0, y: 0)
      }
    }
  }
}
