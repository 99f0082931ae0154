import Foundation
import Plotting

extension Example {
  static let numberFormats = Example(
    "number-formats",
    "Ways to write numbers: what all labels share stands once, at the end of its axis."
  ) { _ in
    let time = (0...60).map { Double($0) / 6 }
    let decay = time.map { exp(-$0 / 3) }
    let wave = time.map { sin($0) }
    let rise = time.map { 1 / (1 + exp(4 - $0)) }

    let panels: [(title: String, format: TickFormat, values: [Double])] = [
      ("Shared power", .automatic, decay.map { 2.4e-7 * $0 }),
      ("Shared offset", .automatic, wave.map { 1_234_500 + 20 * $0 }),
      ("Offset and power", .automatic.suffixed(" V"), decay.map { 5 + 4e-6 * $0 }),
      ("SI prefixes", .engineering(unit: "Hz"), rise.map { 1.6e6 * $0 }),
      ("Percent", .percent(), rise),
      ("Currency", .automatic.prefixed("$").grouped(), wave.map { 12_000 * $0 }),
      ("A power each", .scientific(), decay.map { 1600 * $0 }),
      (
        "German", .fixed(places: 1).grouped().localized(.german),
        rise.map { 1000 + 2.5 * $0 }
      ),
    ]
    return Figure(size: .inches(6.8, 5.6), layout: .grid(columns: 3)) {
      for panel in panels {
        Axes(title: panel.title, xTicks: .every(5), yFormat: panel.format) {
          Line(x: time, y: panel.values)
        }
      }
      Axes(title: "Fractions of π", xTicks: .multiplesOfPi, xFormat: .multiplesOfPi) {
        Line(x: time.map { $0 / 10 * 2 * .pi }, y: time.map { cos($0 / 10 * 2 * .pi) })
      }
    }
  }
}
