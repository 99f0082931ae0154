import PlotFigure
import PlotScene

extension EveryMark {
  /// A new mark of this family adds its line here.
  static let annotations: [MarkCase] = [
    MarkCase("text", hasPairs: false) { x, y in Text("a\nb", x: x.first, y: y.first) },
    MarkCase("text in the frame", hasPairs: false) { _, _ in Text("a", at: .topLeft) },
    MarkCase("annotation", hasPairs: false) { x, y in
      Annotation("a", x: x.first, y: y.first, offset: (20, 15), bend: 0.2)
    },
    MarkCase("arrow", hasPairs: false) { x, y in
      Arrow(from: (x.first, y.first), to: (x.last, y.last), heads: .both, label: "a")
    },
    MarkCase("bracket", hasPairs: false) { x, y in
      Bracket(from: x.first, to: x.last, at: y.first, label: "a")
    },
    MarkCase("polygon") { Polygon(x: $0, y: $1, edgeColor: .black, label: "polygon") },
    MarkCase("table", hasPairs: false) { x, y in
      Table(
        columns: ["a", "b"], rows: y.indices.map { "\($0)" }, cells: y.map { _ in ["a", "b"] })
    },
    MarkCase("parallel coordinates", hasPairs: false) { x, y in
      ParallelCoordinates([("x", x), ("y", Array(y.prefix(x.count)))])
    },
  ]
}
