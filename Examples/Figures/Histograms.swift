import Plotting
import RealModule

extension Example {
  static let histograms = Example(
    "histograms",
    "Histograms by rules, as densities, cumulative, stacked, side by side and on a log axis."
  ) { _ in
    var noise = SplitMix64(seed: 11)
    // Minutes between eruptions of a geyser: after short ones it is soon ready again.
    let waiting = (0..<272).map { index in
      index % 3 == 0 ? 54 + 6 * noise.normal() : 80 + 6 * noise.normal()
    }
    let adelie = (0..<151).map { _ in 190 + 6.5 * noise.normal() }
    let chinstrap = (0..<68).map { _ in 196 + 7.1 * noise.normal() }
    let gentoo = (0..<123).map { _ in 217 + 6.5 * noise.normal() }
    let species = ["Adelie", "Chinstrap", "Gentoo"]
    let goals = (0..<380).map { _ in
      // A Poisson law of mean 2.7, by counting exponential steps.
      var (time, count) = (0.0, -1)
      while time < 2.7 {
        time -= Double.log(1 - Double.random(in: 0..<1, using: &noise))
        count += 1
      }
      return count
    }
    let grains = (0..<900).map { _ in Double.exp(3.4 + 0.9 * noise.normal()) }
    return Figure(size: .millimetres(170, 150), layout: .grid(columns: 3)) {
      Axes(
        title: "By Freedman and Diaconis", xLabel: "Waiting time (min)",
        yLabel: "Eruptions"
      ) {
        Histogram(waiting, bins: .freedmanDiaconis)
      }
      Axes(
        title: "A density and its estimate", xLabel: "Waiting time (min)", yLabel: "Density (1/min)"
      ) {
        Histogram(waiting, bins: .stone, height: .density, alpha: 0.35)
        Density(waiting, bandwidth: .factor(0.2))
      }
      Axes(
        title: "Whole numbers in bins", xLabel: "Goals in a match", yLabel: "Matches"
      ) {
        Histogram(goals, bins: .edges((0...10).map { Double($0) - 0.5 }))
      }
      Axes(
        title: "Over each other", xLabel: "Flipper length (mm)", yLabel: "Penguins",
        legend: .hidden
      ) {
        Histograms([adelie, chinstrap, gentoo], labels: species, bins: .width(4))
      }
      Axes(
        title: "Stacked", xLabel: "Flipper length (mm)", yLabel: "Penguins", yLimits: 0...85,
        legend: .topRight
      ) {
        Histograms(
          [adelie, chinstrap, gentoo], labels: species, arrangement: .stacked, bins: .width(4))
      }
      Axes(
        title: "Side by side", xLabel: "Flipper length (mm)", yLabel: "Penguins",
        legend: .hidden
      ) {
        Histograms(
          [adelie, chinstrap, gentoo], labels: species, arrangement: .sideBySide, bins: .width(10))
      }
      Axes(
        title: "Outlines of fractions", xLabel: "Flipper length (mm)",
        yLabel: "Fraction of the species", yLimits: 0...0.4, legend: .topRight
      ) {
        // With the colours that the two have in the row above.
        Histogram(
          adelie, bins: .width(4), height: .probability, look: .step, color: Palette.default[0],
          label: species[0])
        Histogram(
          gentoo, bins: .width(4), height: .probability, look: .step, color: Palette.default[2],
          label: species[2])
      }
      Axes(
        title: "Cumulative, to the right", xLabel: "Fraction of eruptions",
        yLabel: "Waiting time (min)"
      ) {
        Histogram(
          waiting, bins: .count(18), height: .probability, cumulative: .rising,
          orientation: .horizontal)
      }
      Axes(
        title: "Bins of equal ratios", xLabel: "Grain size (µm)", yLabel: "Grains", xScale: .log
      ) {
        Histogram(grains, bins: .logarithmic(24))
      }
    }
  }
}
