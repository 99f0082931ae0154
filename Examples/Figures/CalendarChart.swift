import Plotting
import RealModule

extension Example {
  static let calendar = Example(
    "calendar",
    "Values of days in a calendar of weeks: two years of steps, one of them a leap year."
  ) { _ in
    var noise = SplitMix64(seed: 3)
    // Thousand steps a day: more in summer and on Saturdays, and none in a week with the flu.
    let days = (0..<731).map { Timestamp(year: 2024, month: 1, day: 1 + $0, hour: 12) }
    let steps = days.enumerated().map { index, day -> Double in
      let season = 2.2 * Double.cos(2 * .pi * Double(index - 190) / 365.25)
      let weekday = day.fields().weekday
      let own = 8 + season + (weekday == 6 ? 3 : weekday == 7 ? -1.5 : 0) + 1.6 * noise.normal()
      return (390..<397).contains(index) ? .nan : max(own, 0.5)
    }
    return Figure(size: .millimetres(170, 76)) {
      Axes(
        title: "Saturdays are for hiking",
        colorbar: .bottom(label: "Steps (thousand a day)")
      ) {
        CalendarHeatmap(days: days, values: steps, colormap: .viridis)
      }
    }
  }
}
