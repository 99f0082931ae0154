import KernelRegression
import PlotFigure
import PlotScene
import RegressionPlots
import Testing

@Suite struct FitMarksTests {
  let fit: NadarayaWatson.Fit

  init() throws {
    fit = try NadarayaWatson(bandwidth: 0.5)
      .fit(x: [0, 1, 2, 6, 7, 7.5], y: [1, 3, 2, 4, 4.5, 3])
  }

  func scene(@MarkBuilder marks: () -> [any Mark]) throws -> Scene {
    try Figure { Axes(marks: marks) }
      .resolve(measuring: MonospacedMeasuring(), resolution: 2).scene
  }

  /// The nearest key is two bandwidths away at 3 and 5, and at 9.
  @Test func gapsLieBetweenFarKeys() {
    func ends(_ gaps: Gaps) -> [Double] {
      gaps.ranges.flatMap { [$0.lowerBound, $0.upperBound] }
    }
    func isNear(_ ends: [Double], _ expected: [Double]) -> Bool {
      ends.count == expected.count && zip(ends, expected).allSatisfy { abs($0 - $1) < 1e-12 }
    }
    #expect(isNear(ends(Gaps(of: fit, beyond: 2)), [3, 5]))
    #expect(isNear(ends(Gaps(of: fit, beyond: 2, in: -3...9)), [-3, -1, 3, 5, 8.5, 9]))
    #expect(isNear(ends(Gaps(of: fit, beyond: 0.8)), [0.4, 0.6, 1.4, 1.6, 2.4, 5.6, 6.4, 6.6]))
    #expect(isNear(ends(Gaps(of: fit, beyond: 3, in: 3.9...4.1)), [3.9, 4.1]))
    #expect(Gaps(of: fit, beyond: 4).ranges.isEmpty && Gaps(of: fit, beyond: 4).body.isEmpty)
    #expect(Gaps(of: fit, beyond: .nan).ranges.isEmpty)
  }

  @Test func gapsAreSpans() throws {
    let composed = try scene {
      Gaps(of: fit, beyond: 2, text: "no data", label: "gap")
      Scatter(x: fit.x, y: fit.y)
    }
    let ranges = Gaps(of: fit, beyond: 2).ranges
    let byHand = try scene {
      VerticalSpan(ranges, text: "no data", label: "gap")
      Scatter(x: fit.x, y: fit.y)
    }
    #expect(composed == byHand)
  }

  @Test func residualsStandAboutZero() throws {
    let residuals = zip(fit.y, fit.predict(at: fit.x)).map { $0 - $1 }
    #expect(residuals.contains { $0 > 0.1 } && residuals.contains { $0 < -0.1 })
    #expect(
      try scene { Residuals(fit, label: "left") }
        == scene {
          HorizontalLine(at: 0, color: Color(gray: 0.4))
          Scatter(x: fit.x, y: residuals, alpha: 0.6, label: "left")
        })
    #expect(
      try scene { Residuals(fit, against: .predictions, color: .magenta, alpha: 1) }
        == scene {
          HorizontalLine(at: 0, color: Color(gray: 0.4))
          Scatter(x: fit.predict(at: fit.x), y: residuals, color: .magenta, alpha: 1)
        })
  }

  @Test func kernelsAreLinesWithUprightSteps() throws {
    let curves = KernelCurves([.gaussian, .box], in: -2...2, labels: ["normal"])
    let lines = curves.body.compactMap { $0 as? Line }
    #expect(lines.count == 2)
    #expect(lines.map { $0.label?.string } == ["normal", "box"])
    let box = try #require(lines.last)
    let steps = zip(box.x.numbers, box.x.numbers.dropFirst())
      .filter { place, next in Kernel.box(place) != Kernel.box(next) }
    #expect(steps.count == 2 && steps.allSatisfy { $1 - $0 < 1e-15 })
    #expect(box.y.numbers == box.x.numbers.map { Kernel.box($0) })
    _ = try scene { curves }
  }

  @Test func axesOfWeightsAreLabelledByValues() throws {
    let queries = [0.5, 1.5, 2.5]
    let matrix = try fit.attentionWeights(at: queries)
    let weights = try AttentionWeights(stacking: [[matrix, matrix]])
    func scene(_ figure: Figure) throws -> Scene {
      try figure.resolve(measuring: MonospacedMeasuring(), resolution: 2).scene
    }
    let nested = (0..<3).map { row in fit.x.indices.map { matrix[row, $0] ?? .nan } }
    let labelled = try scene(.heatmaps(weights, keys: fit.x, queries: queries))
    #expect(
      try labelled
        == scene(
          .heatmaps([[nested, nested]], xTicks: .ofCells(fit.x), yTicks: .ofCells(queries))))
    #expect(try labelled != scene(.heatmaps(weights)))
  }
}
