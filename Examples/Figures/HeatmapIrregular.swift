import Foundation
import Plotting

extension Example {
  static let heatmapIrregular = Example(
    "heatmap-irregular",
    "Cells between edges of any distance, on axes of time and logarithm, with masked ones."
  ) { _ in
    // Night hours are averaged over longer, as the sound changes little then.
    let hours: [Double] = [
      0, 3, 5, 6, 6.5, 7, 7.5, 8, 8.5, 9, 10, 11, 12, 13, 14, 15, 16, 16.5, 17, 17.5, 18, 19, 20,
      22, 24,
    ]
    let day = Timestamp(year: 2026, month: 3, day: 17)
    let bands = (0...20).map { 50 * pow(2, Double($0) / 2.5) }
    func level(_ hour: Double, _ frequency: Double) -> Double {
      let octave = log2(frequency / 500)
      let traffic =
        exp(-pow((hour - 8) / 1.3, 2)) + exp(-pow((hour - 17) / 1.7, 2))
        + 0.55 / (1 + exp(-(hour - 6) * 2)) / (1 + exp((hour - 21) / 1.2))
      let birds = 14 * exp(-pow((hour - 5.7) / 0.8, 2) - pow((octave - 2.9) / 0.6, 2))
      return 24 + 26 * traffic * exp(-octave * octave / 8) - 2.2 * octave + birds
    }
    let middles = zip(hours, hours.dropFirst()).map { ($0 + $1) / 2 }
    let rows = zip(bands, bands.dropFirst()).map { low, high in
      middles.map { level($0, (low * high).squareRoot()) }
    }
    // The microphone was off at noon, and one filter was broken in the evening.
    let mask = rows.indices.map { row in
      middles.map { hour in (12..<13).contains(hour) || ((4..<6).contains(row) && hour > 18) }
    }
    return Figure(size: .inches(6, 3.4)) {
      Axes(
        title: "A street wakes up before its traffic", xLabel: "Time",
        yLabel: "Frequency (Hz)", yScale: .log, colorbar: .right(label: "Sound level (dB)")
      ) {
        Heatmap(
          rows, xEdges: hours.map { day.adding(seconds: $0 * 3600) }, yEdges: bands, mask: mask,
          colormap: .batlow.with(missing: .gainsboro))
      }
    }
  }
}
