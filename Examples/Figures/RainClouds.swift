import Plotting
import RealModule

extension Example {
  static let rainCloud = Example(
    "rain-cloud", "A cloud for the density, a box, and every value as rain, for each group."
  ) { _ in
    var noise = SplitMix64(seed: 81)
    let groups = [("Rested", 310.0, 32.0), ("One night awake", 352, 46), ("Two nights", 428, 70)]
      .map { name, mean, deviation in
        (
          name,
          (0..<70).map { index in
            mean + deviation * noise.normal() + (index % 9 == 0 ? deviation * 1.6 : 0)
          }
        )
      }
    return Figure(size: .millimetres(130, 80)) {
      Axes(title: "Sleep and attention", xLabel: "Reaction time (ms)", grid: .majorX) {
        RainCloud(groups, orientation: .horizontal, palette: .default)
      }
    }
  }
}
