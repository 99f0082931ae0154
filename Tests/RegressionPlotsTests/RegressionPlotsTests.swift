import KernelRegression
import PlotFigure
import PlotScene
import RegressionPlots
import Testing

@Suite struct RegressionPlotsTests {
  static let keys = [0.0, 1, 2, 3]
  static let values = [1.0, 3, 2, 4]
  static let queries = [0.5, 1.5, 2.5]

  func scene(@MarkBuilder marks: () -> [any Mark]) throws -> Scene {
    try Figure { Axes(marks: marks) }
      .resolve(measuring: MonospacedMeasuring(), resolution: 2).scene
  }

  @Test func curvesAreTwoLinesAndPoints() throws {
    let fit = try NadarayaWatson(bandwidth: 1).fit(x: Self.keys, y: Self.values)
    let truth = [1.5, 2.5, 3.0]
    let composed = try scene {
      RegressionCurves(
        fit, at: Self.queries, truth: truth, keys: Self.keys, values: Self.values)
    }
    let byHand = try scene {
      Line(x: Self.queries, y: truth, label: "Truth")
      Line(x: Self.queries, y: fit.predict(at: Self.queries), style: .dashed, label: "Pred")
      Scatter(x: Self.keys, y: Self.values, alpha: 0.5)
    }
    #expect(composed == byHand)
  }

  @Test func aPartThatDoesNotFitIsNamed() {
    let error = #expect(throws: PlotError.self) {
      try scene {
        RegressionCurves(
          queries: Self.queries, truth: [1], prediction: [1, 2, 3], keys: Self.keys,
          values: Self.values)
      }
    }
    #expect(
      error?.description
        == "axes 1, RegressionCurves, Line \"Truth\": x has 3 values and y has 1; "
        + "they must have the same number")
  }

  @Test func weightsAreTheSameGridAsNestedArrays() throws {
    let fit = try NadarayaWatson(bandwidth: 1).fit(x: Self.keys, y: Self.values)
    let matrix = try fit.attentionWeights(at: Self.queries)
    let nested = (0..<3).map { row in Self.keys.indices.map { matrix[row, $0] ?? .nan } }
    let weights = try AttentionWeights(stacking: [[matrix, matrix]])
    func scene(_ figure: Figure) throws -> Scene {
      try figure.resolve(measuring: MonospacedMeasuring(), resolution: 2).scene
    }
    #expect(
      try scene(.heatmaps(weights, xLabel: "Keys", titles: ["a", "b"]))
        == scene(.heatmaps([[nested, nested]], xLabel: "Keys", titles: ["a", "b"])))
    #expect(
      try self.scene { Heatmap(matrix, colormap: .blues) }
        == self.scene { Heatmap(nested, colormap: .blues) })
    // The scale of the colours goes on to them, and makes another picture.
    let logarithmic = try scene(.heatmaps(weights, colorScale: .log))
    #expect(try logarithmic == scene(.heatmaps([[nested, nested]], colorScale: .log)))
    #expect(try logarithmic != scene(.heatmaps(weights)))
    let heatmap = try self.scene { Heatmap(matrix, colorScale: .log) }
    #expect(try heatmap == self.scene { Heatmap(nested, colormap: .reds, colorScale: .log) })
    #expect(try heatmap != self.scene { Heatmap(matrix) })
  }
}
