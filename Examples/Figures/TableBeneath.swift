import Plotting

extension Example {
  static let tableBeneath = Example(
    "table-beneath", "A table whose columns stand below what they explain."
  ) { _ in
    let depths = ["0 m", "10 m", "25 m", "50 m", "100 m", "200 m"]
    let temperature = [24.6, 24.4, 21.9, 17.2, 14.8, 13.9]
    let salinity = [36.1, 36.1, 36.3, 36.6, 36.4, 36.1]
    let oxygen = [4.8, 4.9, 5.3, 4.1, 3.6, 3.4]
    let map = Colormap.blues
    return Figure(
      size: .inches(5, 3.4), title: "Station 41, 12 August",
      layout: .grid(columns: 1, heights: [1, .fixed(.points(54))], shareX: .all, gap: .points(4))
    ) {
      Axes(yLabel: "Temperature (°C)", yLimits: 10..., grid: .majorY) {
        Line(x: depths, y: temperature, marker: .circle)
      }
      Axes.table(
        columns: depths, rows: ["T (°C)", "S (g/kg)", "O₂ (ml/l)"],
        cells: [temperature, salinity, oxygen].map { row in row.map { "\($0)" } },
        colors: [
          temperature.map { _ in nil }, salinity.map { _ in nil },
          oxygen.map { map.color(at: ($0 - 3) / 4) },
        ])
    }
  }
}
