import PlotFigure
import PlotScene

extension EveryMark {
  /// A new mark of this family adds its line here.
  static let fields: [MarkCase] = [
    MarkCase("heatmap") { x, y in Heatmap([x, y]) },
    MarkCase("heatmap from below") { x, y in Heatmap([x, y], yRange: 0...1, origin: .lower) },
    MarkCase("heatmap with labels") { x, y in Heatmap([x, y], cellLabels: .values) },
    MarkCase("heatmap of names") { x, y in
      Heatmap([x, y], columns: x.indices.map { "column \($0)" }, rows: ["x", "y"])
    },
    MarkCase("heatmap between edges") { x, y in
      Heatmap([x, y], xEdges: (0...x.count).map { $0 * $0 }, yEdges: [0, 1, 10])
    },
    MarkCase("picture", hasPairs: false) { x, _ in
      Picture([x.map { Color(gray: $0) }], alpha: 0.5)
    },
    MarkCase("contour", hasPairs: false) { x, y in
      Contour(z: [x, y].map { $0 + [1] }, labels: true)
    },
    MarkCase("contour of points") { x, y in Contour(x: x, y: y, z: y) },
    MarkCase("filled contour", hasPairs: false) { x, y in
      FilledContour(z: [x, y].map { $0 + [1] })
    },
    MarkCase("filled contour of points") { x, y in FilledContour(x: x, y: y, z: x) },
    MarkCase("triangle mesh") { x, y in TriangleMesh(x: x, y: y) },
    MarkCase("triangle mesh of values", hasPairs: false) { x, y in
      TriangleMesh(x: x, y: y, values: x, edgeColor: .black)
    },
    MarkCase("dendrogram", hasPairs: false) { x, y in
      Dendrogram(HierarchicalClustering(rows: zip(x, y).map { [$0, $1] }))
    },
    MarkCase("confusion matrix", hasPairs: false) { x, _ in
      ConfusionMatrix(
        ConfusionCounts(
          x.indices.map { row in x.indices.map { row * $0 } }, classes: x.indices.map { "\($0)" }))
    },
    MarkCase("correlation matrix", hasPairs: false) { x, y in
      CorrelationMatrix([x, y], names: ["a", "b"])
    },
  ]
}
