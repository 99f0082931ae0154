import Plotting
import RealModule

extension Example {
  static let events = Example(
    "events", "Moments as short lines, in a row for each trial, neuron or station."
  ) { _ in
    var noise = SplitMix64(seed: 11)
    // Spikes of a neuron that answers a light which is on from 0 to 0.5 s, in 24 trials: of a random
    // process with 8 spikes a second, and 60 after a delay.
    func rate(_ time: Double) -> Double {
      time > 0.06 && time < 0.55 ? 60 * .exp(-3 * (time - 0.06)) + 8 : 8
    }
    let trials = (0..<24).map { _ -> [Double] in
      var spikes: [Double] = []
      var time = -0.4
      while time < 1 {
        time -= Double.log(1 - Double.random(in: 0..<1, using: &noise)) / 68
        if time < 1, Double.random(in: 0..<68, using: &noise) < rate(time) { spikes.append(time) }
      }
      return spikes
    }
    // Departures after six in the morning.
    let lines: [(name: String, first: Double, step: Double)] = [
      ("Tram 1", 2, 5), ("Tram 4", 4, 7.5), ("Bus 30", 1, 10), ("Train", 11, 20),
    ]
    let six = Timestamp(year: 2026, month: 5, day: 4, hour: 6)
    let departures = lines.map { line in
      stride(from: line.first, to: 60, by: line.step).map { six.adding(seconds: $0 * 60) }
    }
    return Figure(size: .millimetres(170, 70), layout: .grid(rows: 1, columns: 2)) {
      Axes(
        title: "A neuron answers a light", xLabel: "Time after the light (s)", yLabel: "Trial",
        xLimits: -0.4...1, yLimits: .reversed
      ) {
        Events(trials, offsets: trials.indices.map { Double($0) + 1 })
      }
      Axes(
        title: "Departures from six to seven",
        x: Axis(), y: Axis(limits: .reversed, ticks: .at(lines.indices, labels: lines.map(\.name)))
      ) {
        Events(
          departures, lengths: [0.6], colors: [0, 1, 2, 3].map { Palette.default[$0] },
          lineWidth: 2)
      }
    }
  }
}
