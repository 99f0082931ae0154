import Foundation
import Plotting

extension Example {
  static let scales = Example(
    "scales", "The same two curves on eight scales, one of them a pair of functions."
  ) { _ in
    let times = (0...200).map { Double($0) / 25 - 4 }
    let slow = times.map { 1 / (1 + exp(-$0 / 2)) }
    let fast = times.map { 1 / (1 + exp(-$0)) }
    let arcsine = Scale.functions(
      name: "arcsine", legalDomain: 0...1, forward: { asin($0.squareRoot()) },
      inverse: { pow(sin(min(max($0, 0), .pi / 2)), 2) })
    let scales: [(String, Scale)] = [
      ("Linear", .linear), ("Square root", .squareRoot), ("Logarithm", .log),
      ("Logit", .logit), ("Symmetric log", .symlog(threshold: 0.1)),
      ("Inverse sinh", .asinh(linearWidth: 0.1)), ("Reciprocal", .reciprocal),
      ("A pair: arcsine", arcsine),
    ]
    return Figure(size: .inches(7.2, 4), layout: .grid(columns: 4)) {
      for (title, scale) in scales {
        Axes(title: title, xLabel: "t", yLabel: "p", yScale: scale, grid: .major) {
          Line(x: times, y: slow)
          Line(x: times, y: fast)
        }
      }
    }
  }
}
