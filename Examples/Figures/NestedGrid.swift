import Foundation
import Plotting

extension Example {
  static let nestedGrid = Example(
    "nested-grid", "Grids in a grid: points with narrow panels at their sides, beside two panels."
  ) { _ in
    // Willow warblers as they are ringed on their way south, by a generator with a seed.
    var generator = SplitMix64(seed: 3)
    let groups = [("Females", 64.8, 8.5), ("Males", 69.3, 9.6)].map { name, wing, mass in
      let birds = (0..<140).map { _ -> (day: Int, wing: Double, mass: Double) in
        let day = min(max(Int(15 + 6.5 * generator.normal()), 1), 31)
        let length = wing + 1.4 * generator.normal()
        let gain = 0.035 * Double(day - 15)
        return (day, length, mass + gain + 0.16 * (length - wing) + 0.45 * generator.normal())
      }
      return (name: name, birds: birds)
    }
    let wings = (0...120).map { 60 + Double($0) / 120 * 14 }
    let masses = (0...120).map { 6.5 + Double($0) / 120 * 5.5 }
    let weeks = (0..<4).map { Double($0) * 7 + 4 }
    let side = TrackSize.fixed(.millimetres(12))

    return Figure(
      size: .millimetres(170, 95), title: "Males are larger and no later than females",
      layout: .grid(columns: 2, widths: [1.25, 1]), legend: .outside(.bottom)
    ) {
      Grid(
        layout: .grid(
          columns: 2, widths: [1, side], heights: [side, 1], shareX: .byColumn, shareY: .byRow,
          gap: .points(3))
      ) {
        Axes(x: Axis(limits: 60...74), y: Axis(limits: 0..., placement: .hidden), frame: .bottom) {
          for group in groups {
            Line(x: wings, y: density(group.birds.map(\.wing), at: wings, width: 0.7))
          }
        }
        Empty()
        Axes(xLabel: "Wing (mm)", yLabel: "Mass (g)", yLimits: 6.5...12) {
          for group in groups {
            Scatter(x: group.birds.map(\.wing), y: group.birds.map(\.mass), alpha: 0.5)
          }
        }
        Axes(x: Axis(limits: 0..., placement: .hidden), y: Axis(), frame: .left) {
          for group in groups {
            Line(x: density(group.birds.map(\.mass), at: masses, width: 0.3), y: masses)
          }
        }
      }
      Grid(layout: .grid(columns: 1, heights: [1, 1], shareX: .all)) {
        Axes(yLabel: "Mean mass (g)", grid: .majorY) {
          for group in groups {
            Line(
              x: weeks,
              y: weeks.map { week in
                let own = group.birds.filter { abs(Double($0.day) - week) <= 3 }.map(\.mass)
                return own.reduce(0, +) / Double(own.count)
              }, marker: .circle, label: group.name)
          }
        }
        Axes(xLabel: "Day of August", yLabel: "Birds in a week", yLimits: 0..., grid: .majorY) {
          for group in groups {
            Line(
              x: weeks,
              y: weeks.map { week in
                group.birds.count { abs(Double($0.day) - week) <= 3 }
              }, marker: .circle, label: group.name)
          }
        }
      }
    }
  }
}

/// The mean of normal curves around some values.
private func density(_ values: [Double], at places: [Double], width: Double) -> [Double] {
  places.map { place in
    values.reduce(0) { $0 + exp(-pow((place - $1) / width, 2) / 2) }
      / (Double(values.count) * width * sqrt(2 * .pi))
  }
}
