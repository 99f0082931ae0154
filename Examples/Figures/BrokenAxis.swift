import Plotting
import RealModule

extension Example {
  static let brokenAxis = Example(
    "broken-axis",
    "Axes that leave something out: a peak far above the rest, and years without a measurement."
  ) { _ in
    var noise = SplitMix64(seed: 31)
    // A server: some visits all day, and half an hour of a link from elsewhere.
    let hours = (0...288).map { Double($0) / 12 }
    let visits = hours.map { hour in
      let isLinked = hour >= 14 && hour < 14.6
      return isLinked
        ? 1780 + 55 * noise.normal()
        : max(60 - 45 * Double.cos(2 * .pi * (hour - 4) / 24) + 4 * noise.normal(), 0)
    }
    // Two expeditions to the same glacier, forty years apart.
    func stakes(_ years: ClosedRange<Int>, from first: Double, by step: Double) -> [Double] {
      years.indices.enumerated().map { index, _ in
        first + step * Double(index) + 0.35 * noise.normal()
      }
    }
    let (early, late) = (1974...1983, 2015...2024)
    let before = stakes(early, from: 2.1, by: 0.06)
    let after = stakes(late, from: 5.2, by: 0.28)

    return Figure(
      size: .millimetres(170, 72), layout: .grid(columns: 2), tags: .letters
    ) {
      Axes(
        title: "One link, for half an hour",
        x: Axis(label: "Hour of the day", limits: 0...24, ticks: .every(6)),
        y: Axis(
          label: "Visits a minute", limits: 0...2000,
          scale: .linear.broken(at: 160...1600, gap: 0.05)),
        grid: .majorY
      ) {
        Line(x: hours, y: visits)
      }
      Axes(
        title: "The glacier melts faster than it did",
        x: Axis(
          label: "Year", limits: 1973...2025, scale: .linear.broken(at: 1984.5...2013.5),
          ticks: .at([1975, 1980, 2015, 2020])),
        y: Axis(label: "Ice lost in a year (m)", limits: 0...9), frame: .box
      ) {
        Line(
          x: Array(early), y: before, marker: .circle,
          label: "\(early.lowerBound)–\(early.upperBound)")
        Line(
          x: Array(late), y: after, marker: .square, label: "\(late.lowerBound)–\(late.upperBound)")
      }
    }
  }
}
