import Plotting

extension Example {
  static let bars = Example(
    "bars",
    "Bars that stand and lie, from zero, from another base, from one value to another, and on a "
      + "logarithm."
  ) { _ in
    // Lengths in km, and monthly means of daily temperatures as in a town of Central Europe, in °C.
    let rivers: [(name: String, length: Double)] = [
      ("Nile", 6650), ("Amazon", 6400), ("Yangtze", 6300), ("Mississippi", 6275),
      ("Yellow River", 5464), ("Congo", 4700),
    ]
    let months = ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"]
    let lows = [-2.0, -1.8, 0.8, 3.7, 7.9, 11.1, 13.0, 12.9, 9.5, 5.9, 2.0, -0.8]
    let highs = [3.6, 5.1, 9.5, 14.7, 19.0, 22.2, 24.5, 24.3, 19.5, 13.8, 7.8, 4.3]
    // Deviations of the global mean temperature from that of 1951–1980, 1960–2024: NASA GISTEMP v4.
    let anomalies = [
      -0.03, 0.06, 0.03, 0.05, -0.20, -0.11, -0.06, -0.02, -0.08, 0.05, 0.03, -0.08, 0.01, 0.16,
      -0.07, -0.01, -0.10, 0.18, 0.07, 0.16, 0.26, 0.32, 0.14, 0.31, 0.16, 0.12, 0.18, 0.32,
      0.39, 0.27, 0.45, 0.40, 0.22, 0.23, 0.31, 0.45, 0.33, 0.46, 0.61, 0.38, 0.39, 0.53, 0.63,
      0.62, 0.53, 0.68, 0.64, 0.66, 0.54, 0.65, 0.72, 0.61, 0.65, 0.68, 0.74, 0.90, 1.01, 0.92,
      0.85, 0.98, 1.01, 0.85, 0.89, 1.17, 1.28,
    ]
    let years = anomalies.indices.map { 1960 + $0 }
    let (cold, warm) = (Color(hex: 0x2166ac), Color(hex: 0xb2182b))
    let animals = ["Mouse", "Cat", "Human", "Horse", "Elephant", "Whale"]
    let masses = [0.02, 4, 70, 500, 5000, 130_000]

    return Figure(size: .millimetres(170, 130), layout: .grid(rows: 2, columns: 2)) {
      Axes(
        title: "The longest rivers", xLabel: "Length (km)", xFormat: .automatic.grouped(),
        grid: .majorX
      ) {
        Bars(
          x: rivers.map(\.name), heights: rivers.map(\.length), orientation: .horizontal,
          labels: BarLabels(.insideEnd, format: .automatic.grouped()))
      }
      Axes(
        title: "Warmer than 1951–1980", yLabel: "Deviation (°C)", yFormat: .automatic.signed(),
        grid: .majorY
      ) {
        Bars(
          x: years, heights: anomalies, width: 1,
          colors: anomalies.map { $0 < 0 ? cold : warm })
      }
      Axes(
        title: "Days are warmer than nights",
        x: Axis(ticks: .at(months.indices, labels: months)), y: Axis(label: "Temperature (°C)"),
        grid: .majorY
      ) {
        Bars(
          x: months.indices, from: lows, to: highs, width: 0.6, color: Color(hex: 0xea9724))
      }
      Axes(
        title: "From mouse to whale", yLabel: "Mass (kg)", yScale: .log, grid: .majorY
      ) {
        Bars(
          x: animals, heights: masses, base: 0.001, color: Color(hex: 0x239677),
          labels: .end(format: .automatic.grouped(from: 5)))
      }
    }
  }
}
