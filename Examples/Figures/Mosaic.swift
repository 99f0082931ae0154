import Foundation
import Plotting

extension Example {
  static let mosaic = Example(
    "mosaic", "A figure for a journal: a mosaic of panels with tags, one legend and a caption."
  ) { _ in
    let map = LogisticMap()
    let parameters = (0..<480).map { 2.8 + 1.2 * (Double($0) + 0.5) / 480 }
    let shown: [(rate: Double, name: String)] = [
      (3.5, "Four values in turn (r = 3.5)"), (3.835, "Three values in turn (r = 3.835)"),
      (3.95, "Chaos (r = 3.95)"),
    ]
    let steps = 0...30

    return Figure(
      size: .journal(.natureTwoColumns, height: .millimetres(120)),
      title: "From order to chaos in the logistic map",
      caption:
        "The map takes x to r x (1 − x). The darker a place of (a), the more of 1500 steps end there.",
      layout: .mosaic("AAAB/AAAB/CCCD"), legend: .outside(.bottom),
      tags: .lettersInParentheses
    ) {
      Axes(yLabel: "x", xLimits: 2.8...4, colorbar: .hidden) {
        Heatmap(
          map.density(parameters, bins: 300), xRange: 2.8...4, yRange: 0...1,
          colormap: .gray.reversed, origin: .lower, squareCells: false)
        for (index, item) in shown.enumerated() {
          Line(x: [item.rate, item.rate], y: [0, 1], color: Palette.default[index], lineWidth: 1)
        }
      }
      Axes(xLabel: "x now", yLabel: "x next", xLimits: 0...1, yLimits: 0...1) {
        Line(x: [0, 1], y: [0, 1], color: .gray, lineWidth: 0.7)
        for (index, item) in shown.enumerated() {
          let web = map.web(item.rate)
          Line(
            x: web.map(\.x), y: web.map(\.y), color: Palette.default[index],
            alpha: index == 2 ? 0.35 : 1, lineWidth: 0.8)
        }
      }
      Axes(
        xLabel: "Parameter r", yLabel: "Lyapunov exponent", xLimits: 2.8...4, yLimits: -2...1,
        grid: .majorY
      ) {
        Line(x: parameters, y: parameters.map(map.exponent), color: .black, lineWidth: 0.6)
        for (index, item) in shown.enumerated() {
          Scatter(
            x: [item.rate], y: [map.exponent(item.rate)], color: Palette.default[index], size: 6)
        }
      }
      Axes(xLabel: "Step", yLabel: "Distance", yScale: .log) {
        for (index, item) in shown.enumerated() {
          Line(
            x: steps, y: map.distances(item.rate, steps: steps), color: Palette.default[index],
            label: item.name)
        }
      }
    }
  }
}

/// Orbits of x → r x (1 − x), where r is the rate.
private struct LogisticMap {
  private func next(_ x: Double, _ rate: Double) -> Double { rate * x * (1 - x) }

  /// A value on the orbit after its beginning is forgotten.
  private func settled(_ rate: Double) -> Double {
    (0..<400).reduce(0.4) { x, _ in next(x, rate) }
  }

  /// How often orbits come to each part of 0…1, the most frequent one being 1: a row for each part, a
  /// column for each rate.
  func density(_ rates: [Double], bins: Int) -> [[Double]] {
    var rows = [[Double]](repeating: [Double](repeating: 0, count: rates.count), count: bins)
    for (column, rate) in rates.enumerated() {
      var x = settled(rate)
      for _ in 0..<1500 {
        x = next(x, rate)
        rows[min(Int(x * Double(bins)), bins - 1)][column] += 1
      }
      let most = rows.map { $0[column] }.max() ?? 1
      for row in rows.indices { rows[row][column] = sqrt(rows[row][column] / most) }
    }
    return rows
  }

  /// The steps of an orbit between the parabola and the diagonal.
  func web(_ rate: Double) -> [(x: Double, y: Double)] {
    var x = settled(rate)
    return (0..<40).flatMap { _ in
      let y = next(x, rate)
      defer { x = y }
      return [(x, x), (x, y), (y, y)]
    }
  }

  /// The mean of log |r (1 − 2 x)| along an orbit.
  func exponent(_ rate: Double) -> Double {
    var (x, sum) = (settled(rate), 0.0)
    for _ in 0..<1500 {
      sum += log(max(abs(rate * (1 - 2 * x)), 1e-12))
      x = next(x, rate)
    }
    return sum / 1500
  }

  /// How far two orbits are apart that begin 10⁻⁵ apart.
  func distances(_ rate: Double, steps: ClosedRange<Int>) -> [Double] {
    var (x, y) = (settled(rate), settled(rate) + 1e-5)
    return steps.map { _ in
      defer { (x, y) = (next(x, rate), next(y, rate)) }
      return abs(x - y)
    }
  }
}
