import Plotting
import RealModule

extension Example {
  static let ridgeline = Example(
    "ridgeline", "Densities of twelve months, one above the other and each over the one behind."
  ) { _ in
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    var noise = SplitMix64(seed: 31)
    let days = months.enumerated().map { index, name in
      let season = Double.cos(2 * .pi * (Double(index) - 6.5) / 12)
      let values = (0..<93).map { day in
        // Cold spells make the winter's densities skewed, heat the summer's.
        10 + 11 * season + 3.6 * noise.normal() + (day % 5 == 0 ? 3.5 * season : 0)
      }
      return (name, values)
    }
    let colors = (0..<12).map { month in
      let season = Double.cos(2 * .pi * (Double(month) - 6.5) / 12)
      return Colormap.viridis.color(at: 0.45 + 0.4 * season)
    }
    return Figure(size: .millimetres(110, 110)) {
      Axes(title: "A year of daily maxima", xLabel: "Temperature (°C)", grid: .majorX) {
        Ridgeline(days, overlap: 2.2, palette: Palette(name: "seasons", colors: colors))
      }
    }
  }
}
