import Foundation
import Plotting

extension Example {
  static let rug = Example(
    "rug", "A scatter with a stroke for each value on both axes."
  ) { _ in
    var noise = SplitMix64(seed: 272)
    let eruptions = (0..<180).map { index -> (length: Double, pause: Double) in
      let isLong = index % 25 >= 9
      let length = isLong ? 4.3 + 0.42 * noise.normal() : 2.02 + 0.27 * noise.normal()
      return (length, 33.5 + 10.7 * length + 5.6 * noise.normal())
    }
    return Figure(size: .inches(4.2, 3.2)) {
      Axes(
        title: "After a long eruption the geyser rests", xLabel: "Eruption (min)",
        yLabel: "Pause until the next (min)"
      ) {
        Scatter(x: eruptions.map(\.length), y: eruptions.map(\.pause), alpha: 0.6, size: 4)
        Rug(eruptions.map(\.length), on: .bottom, color: .dimGray)
        Rug(eruptions.map(\.pause), on: .left, color: .dimGray)
      }
    }
  }
}
