import Foundation
import Plotting

extension Example {
  static let directLabels = Example(
    "direct-labels",
    "Labels at the ends of their lines, kept apart, with leaders where they had to move."
  ) { _ in
    // The last value of each run, how fast it gets there, and after how many epochs it was stopped.
    let runs: [(name: String, last: Double, rate: Double, end: Int)] = [
      ("Transformer, 12 layers", 0.213, 16, 100), ("Transformer, 6 layers", 0.232, 13, 100),
      ("State space model", 0.238, 19, 100), ("LSTM with attention", 0.296, 14, 100),
      ("LSTM", 0.388, 10, 100), ("GRU", 0.405, 9, 100), ("Convolutions", 0.421, 21, 100),
      ("Kernel regression", 0.53, 4, 62),
    ]
    return Figure(size: .inches(6, 3.6), caption: "Synthetic runs, one seed each.") {
      Axes(
        title: "Attention learns more from the same text", xLabel: "Epoch",
        yLabel: "Validation loss (nats per token)", xLimits: 0...100, yLimits: 0.15...0.8,
        grid: .majorY, legend: .direct
      ) {
        for (number, run) in runs.enumerated() {
          Line(
            x: Array(0...run.end), y: losses(run.last, run.rate, run.end, seed: number),
            lineWidth: 1.4, label: run.name)
        }
      }
    }
  }

  /// Losses that fall exponentially, with noise that fades.
  private static func losses(
    _ last: Double, _ rate: Double, _ end: Int, seed: Int
  ) -> [Double] {
    var noise = SplitMix64(seed: UInt64(seed + 40))
    var drift = 0.0
    return (0...end).map { epoch in
      let left = exp(-Double(epoch) / rate)
      drift = 0.8 * drift + (0.001 + 0.006 * left) * noise.normal()
      return last + 0.75 * left + 0.04 * (1 - Double(epoch) / 100) + drift
    }
  }
}
