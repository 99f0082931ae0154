import Plotting

extension Example {
  static let smallMultiples = Example(
    "small-multiples", "Small multiples: each panel shows one part before all others in grey."
  ) { _ in
    let cities: [(name: String, means: [Double])] = [
      ("Reykjavík", [0.7, 0.8, 1.2, 3.7, 6.8, 9.7, 11.6, 11.1, 8.4, 5.0, 2.2, 0.9]),
      ("Berlin", [0.9, 2.0, 5.3, 10.1, 14.7, 18.1, 20.1, 19.6, 15.2, 10.3, 5.4, 2.0]),
      ("Delhi", [13.9, 17.6, 22.9, 29.1, 32.7, 33.3, 31.5, 30.4, 29.5, 26.2, 20.5, 15.6]),
      ("Singapore", [26.8, 27.3, 27.8, 28.2, 28.6, 28.5, 28.2, 28.1, 28.0, 27.9, 27.2, 26.8]),
      ("Yakutsk", [-38.6, -33.8, -20.1, -4.8, 7.5, 16.4, 19.5, 15.2, 6.1, -7.8, -27.0, -37.6]),
      ("Sydney", [23.5, 23.4, 22.1, 19.5, 16.6, 14.2, 13.4, 14.5, 17.0, 18.9, 20.4, 22.1]),
      ("La Paz", [8.9, 8.9, 8.9, 8.6, 7.5, 6.5, 6.2, 7.2, 8.1, 9.3, 9.9, 9.5]),
    ]
    let city = cities.flatMap { city in city.means.map { _ in city.name } }
    let month = cities.flatMap { $0.means.indices.map { $0 + 1 } }
    let mean = cities.flatMap(\.means)

    return Figure.facets(
      by: city, columns: 4, size: .millimetres(170, 85),
      title: "Seasons are a matter of place", yLabel: "Mean temperature (°C)",
      x: Axis(
        limits: 1...12,
        ticks: .at([1, 4, 7, 10], labels: ["Jan", "Apr", "Jul", "Oct"])),
      grid: .majorY
    ) { rows in
      for other in cities where other.name != rows.name {
        Line(x: 1...12, y: other.means, color: Color(gray: 0.8), lineWidth: 0.7)
      }
      Line(x: rows.of(month), y: rows.of(mean), color: Palette.default[0], lineWidth: 1.8)
    }
  }
}
