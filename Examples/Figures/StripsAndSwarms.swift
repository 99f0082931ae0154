import Foundation
import Plotting

extension Example {
  static let stripsAndSwarms = Example(
    "strips-and-swarms", "The same measurements moved at random and side by side, both ways round."
  ) { _ in
    let groups: [(name: String, middle: Double, spread: Double, count: Int)] = [
      ("Control", 342, 0.1, 42), ("Caffeine", 311, 0.09, 42), ("Alcohol", 398, 0.16, 38),
      ("Both", 371, 0.13, 30),
    ]
    var noise = SplitMix64(seed: 21)
    var names: [String] = []
    var times: [Double] = []
    for group in groups {
      for _ in 0..<group.count {
        names.append(group.name)
        times.append(group.middle * exp(group.spread * noise.normal()))
      }
    }
    return Figure(size: .inches(7, 4.6), layout: .grid(rows: 2, columns: 2)) {
      Axes(title: "Strip", yLabel: "Reaction time (ms)") {
        Strip(x: names, y: times, palette: .default, size: 4)
      }
      Axes(title: "Swarm", yLabel: "Reaction time (ms)") {
        Beeswarm(x: names, y: times, palette: .default, size: 4)
      }
      Axes(xLabel: "Reaction time (ms)", grid: .majorX) {
        Strip(x: times, y: names, orientation: .horizontal, jitter: 0.3, alpha: 0.45, size: 4.5)
      }
      Axes(xLabel: "Reaction time (ms)", grid: .majorX) {
        Beeswarm(x: times, y: names, orientation: .horizontal, size: 4)
      }
    }
  }
}
