import Foundation
import Plotting

extension Example {
  static let legends = Example(
    "legends",
    "Legends: the free place, two in one axes, columns, below the frame, long labels, all keys."
  ) { _ in
    Figure(size: .inches(7.4, 8), layout: .grid(columns: 1, heights: [2, 1])) {
      Grid(columns: 2) {
        freePlace
        twoLegends
        columns
        below
      }
      Grid(layout: .grid(widths: [3, 4])) {
        longLabels
        bubbles
      }
    }
  }

  /// Curves that leave one place free; the legend finds it.
  private static var freePlace: Axes {
    let time = stride(from: 0.0, through: 12, by: 0.03).map { $0 }
    return Axes(
      title: "Where no mark is inked", xLabel: "Time (s)", yLabel: "Position (mm)",
      xLimits: 0...12, yLimits: -0.5...2, grid: .major
    ) {
      for damping in [0.1, 0.3, 0.8] {
        let turn = (1 - damping * damping).squareRoot()
        let position = time.map {
          1 - exp(-damping * $0 * 2) * (cos(2 * turn * $0) + damping / turn * sin(2 * turn * $0))
        }
        Line(x: time, y: position, label: "Damping \(damping)")
      }
    }
  }

  /// One legend for colours and one for what is measured and what is computed.
  private static var twoLegends: Axes {
    let days = stride(from: 0.0, through: 365, by: 1).map { $0 }
    let depths = [0.1, 0.5, 2.0]
    func temperature(_ depth: Double, _ day: Double) -> Double {
      let decay = depth / 1.9
      return 11 + 10 * exp(-decay) * sin(2 * .pi * (day - 115) / 365 - decay)
    }
    let colors = Palette.default.colors
    var noise = SplitMix64(seed: 3)
    let measured = depths.map { depth in
      stride(from: 10.0, through: 360, by: 14).map {
        ($0, temperature(depth, $0) + 0.5 * noise.normal())
      }
    }
    return Axes(
      title: "Two legends", xLabel: "Day of the year", yLabel: "Soil temperature (°C)",
      xLimits: 0...365, yLimits: -2...30, xTicks: .every(90),
      legend: Legend(.topLeft, title: "Depth", only: depths.map { "\($0) m" }),
      Legend(
        .topRight,
        extra: [
          .marker("Measured", size: 4, color: .dimGray),
          .line("Computed", Stroke(.dimGray, width: 1.3)),
        ])
    ) {
      for (index, depth) in depths.enumerated() {
        Line(
          x: days, y: days.map { temperature(depth, $0) }, color: colors[index], lineWidth: 1.3,
          label: "\(depth) m")
        Scatter(
          x: measured[index].map(\.0), y: measured[index].map(\.1), color: colors[index], size: 3.5)
      }
    }
  }

  /// Ordered entries with a title, in two columns.
  private static var columns: Axes {
    let wavelength = stride(from: 350.0, through: 700, by: 1).map { $0 }
    let concentrations = [1, 2, 5, 10, 15, 20, 30, 40]
    return Axes(
      title: "A title and two columns", xLabel: "Wavelength (nm)", yLabel: "Absorbance",
      xLimits: 350...700, yLimits: 0...,
      legend: Legend(.best, title: "Concentration (µM)", columns: 2, order: .reversed)
    ) {
      for (index, concentration) in concentrations.enumerated() {
        let curve = wavelength.map { x in
          let peak = { (center: Double, width: Double) in exp(-pow((x - center) / width, 2)) }
          return 0.03 * Double(concentration) * (peak(452, 38) + 0.45 * peak(395, 24))
        }
        Line(
          x: wavelength, y: curve,
          color: Colormap.viridis.color(at: 0.95 - 0.12 * Double(index)), lineWidth: 1.2,
          label: "\(concentration)")
      }
    }
  }

  /// Row by row below the frame, in as many columns as there is room for.
  private static var below: Axes {
    let hours = (0...24).map(Double.init)
    let rooms: [(name: String, base: Double, peak: Double, width: Double)] = [
      ("Laboratory", 12, 14.5, 4), ("Library", 6, 16, 5), ("Offices", 9, 11, 3.5),
      ("Workshop", 3, 9.5, 3), ("Canteen", 2, 12.2, 1.6),
    ]
    return Axes(
      title: "Below the frame", xLabel: "Hour of the day", yLabel: "Power (kW)", xLimits: 0...24,
      yLimits: 0..., xTicks: .every(6), grid: .majorY, legend: .outside(.bottom)
    ) {
      for (index, room) in rooms.enumerated() {
        let shapes: [MarkerShape] = [.circle, .square, .diamond, .triangle, .triangleDown]
        Line(
          x: hours,
          y: hours.map { room.base * (1 + 2.2 * exp(-pow(($0 - room.peak) / room.width, 2))) },
          lineWidth: 1.2, marker: shapes[index], markerSize: 4, label: room.name)
      }
    }
  }

  /// Labels that are too long for their place are broken.
  private static var longLabels: Axes {
    var noise = SplitMix64(seed: 11)
    let inverse = stride(from: 2.0, through: 3.4, by: 0.1).map { $0 }
    let rates = inverse.map { 8.5 - 3.1 * $0 + 0.12 * noise.normal() }
    let gap = Double.nan
    let ink = Color(hex: 0x333333)
    return Axes(
      title: "Long labels are broken", xLabel: "1000 K / temperature",
      yLabel: "ln rate constant",
      legend: Legend(
        .outside(.right), only: ["Arrhenius law, fitted above 300 K only"],
        extra: [
          .patch("68 % of new measurements", fill: .steelBlue.opacity(0.25)),
          .errorBar(
            "Mean of five runs with its standard error", Stroke(ink, width: 0.8), capSize: 4,
            marker: .circle, markerSize: 4),
        ])
    ) {
      Line(
        x: [1.9, 3.5], y: [1.9, 3.5].map { 8.5 - 3.1 * $0 }, color: .steelBlue.opacity(0.25),
        lineWidth: 15)
      Line(
        x: [1.9, 3.5], y: [1.9, 3.5].map { 8.5 - 3.1 * $0 }, color: .steelBlue,
        label: "Arrhenius law, fitted above 300 K only")
      Line(
        x: inverse.flatMap { [$0, $0, gap] }, y: rates.flatMap { [$0 - 0.28, $0 + 0.28, gap] },
        color: ink, lineWidth: 0.8)
      Scatter(
        x: inverse + inverse, y: rates.map { $0 - 0.28 } + rates.map { $0 + 0.28 }, color: ink,
        marker: .horizontalLine, size: 4)
      Scatter(x: inverse, y: rates, color: ink, size: 4)
    }
  }

  /// Colours and sizes, each with a legend.
  private static var bubbles: Axes {
    let masses = [0.5, 5, 50]
    func diameter(_ mass: Double) -> Double { 4 + 4.2 * log10(mass / 0.3) }
    let kinds: [(name: String, color: Color, rotation: Double, height: Double)] = [
      ("Elliptical", Palette.default[1], 90, 0.85), ("Lenticular", Palette.default[2], 150, 0.6),
      ("Spiral", Palette.default[0], 220, 0.3),
    ]
    var noise = SplitMix64(seed: 8)
    let galaxies = kinds.flatMap { kind in
      (0..<16).map { _ in
        let mass = exp(log(4) + 1.3 * noise.normal())
        return (
          kind: kind, mass: min(max(mass, 0.4), 80),
          x: max(kind.rotation + 38 * noise.normal(), 12), y: kind.height + 0.11 * noise.normal()
        )
      }
    }.sorted { $0.mass > $1.mass }
    return Axes(
      title: "Colours and sizes", xLabel: "Rotation (km/s)", yLabel: "Share of old stars",
      xLimits: 0...480, yLimits: 0...1.1,
      legend: Legend(
        title: "Kind",
        extra: LegendKey.colors(kinds.map { ($0.name, $0.color.opacity(0.75)) })),
      Legend(
        title: RichText("Mass (10\(superscript: "10") Suns)"), only: [],
        extra: LegendKey.sizes(
          masses.map { ("\($0 < 1 ? "0.5" : "\(Int($0))")", diameter($0)) },
          color: Color(gray: 0.6), edge: Stroke(.white, width: 0.5)))
    ) {
      for galaxy in galaxies {
        Scatter(
          x: [galaxy.x], y: [galaxy.y], color: galaxy.kind.color, alpha: 0.75,
          size: diameter(galaxy.mass), edgeColor: .white)
      }
    }
  }
}
