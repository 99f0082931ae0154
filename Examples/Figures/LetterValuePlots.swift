import Plotting
import RealModule

extension Example {
  static let letterValues = Example(
    "letter-values",
    "Letter values of large samples: their tails, where a box plot shows only dots."
  ) { _ in
    var noise = SplitMix64(seed: 71)
    let clocks = [("Quartz", 0.0), ("Rubidium", 0.35), ("Hydrogen", 0.8)].map { name, tail in
      (
        name,
        (0..<1500).map { index -> Double in
          let value = noise.normal()
          return index % 4 == 0 ? value * (1 + 2.4 * tail) : value + tail * value * value * 0.5
        }
      )
    }
    return Figure(size: .millimetres(150, 75)) {
      Axes(title: "Letter values", yLabel: "Deviation (ns)") {
        LetterValues(clocks, markerSize: 2)
      }
      Axes(title: "The same as boxes", yLabel: "Deviation (ns)") {
        BoxPlot(clocks, markerSize: 2)
      }
    }
  }
}
