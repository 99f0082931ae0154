import PlotFigure
import PlotScene

extension EveryMark {
  /// A new mark of this family adds its line here.
  static let points: [MarkCase] = [
    MarkCase("scatter") { Scatter(x: $0, y: $1, alpha: 0.5, label: "scatter") },
    MarkCase("scatter by size, colour and shape") { x, y in
      Scatter(
        x: x, y: y, sizeBy: x, colorBy: x, shapeBy: x.indices.map { "group \($0 % 2)" },
        label: "points")
    },
    MarkCase("scatter by category") { x, y in
      Scatter(x: x, y: y, colorBy: x.indices.map { $0 == 1 ? nil : "group \($0)" })
    },
    MarkCase("rug at the bottom", hasPairs: false) { x, _ in Rug(x, label: "rug") },
    MarkCase("rug on the right", hasPairs: false) { _, y in Rug(y, on: .right) },
    MarkCase("strip") { Strip(x: $0, y: $1, label: "strip") },
    MarkCase("level strip") { Strip(x: $0, y: $1, orientation: .horizontal, palette: .default) },
    MarkCase("beeswarm") { Beeswarm(x: $0, y: $1, label: "swarm") },
    MarkCase("level beeswarm") {
      Beeswarm(x: $0, y: $1, orientation: .horizontal, palette: .default)
    },
    MarkCase("connected scatter") { x, y in
      ConnectedScatter(
        x: x, y: y, names: x.indices.map { "\($0)" }, arrowSize: 5, label: "path")
    },
    MarkCase("hexbin") { Hexbin(x: $0, y: $1, columns: 8) },
    MarkCase("hexbin of values") {
      Hexbin(x: $0, y: $1, values: $0, summary: .median, columns: 8, minCount: 0)
    },
    MarkCase("two-dimensional histogram") { Histogram2D(x: $0, y: $1, xBins: 4, yBins: 3) },
    MarkCase("two-dimensional histogram of edges") {
      Histogram2D(x: $0, y: $1, xBins: .edges([0, 1, 4]), yBins: 3, density: true, minCount: 0)
    },
    MarkCase("quiver") { Quiver(x: $0, y: $1, u: $0, v: $0, label: "arrows") },
    MarkCase("quiver in data units") {
      Quiver(
        x: $0, y: $1, u: $0, v: $0, colorBy: $0, scaling: .data(factor: 0.5), pivot: .middle)
    },
    MarkCase("quiver key", hasPairs: false) { x, y in
      QuiverKey(Quiver(x: x, y: y, u: x, v: y), length: 1, label: "1 m/s")
    },
    MarkCase("streamlines", hasPairs: false) { x, y in
      Streamlines(x: [0.0, 1], y: [0.0, 1], u: square(x), v: square(y), label: "flow")
    },
    MarkCase("streamlines by speed", hasPairs: false) { x, y in
      Streamlines(
        x: [0.0, 1], y: [0.0, 1], u: square(y), v: square(x), colorsBySpeed: true,
        lineWidths: 0.5...2)
    },
    MarkCase("names at points") { x, y in
      PointLabels(x: x, y: y, names: x.indices.map { "point \($0)" })
    },
  ]

  /// The first numbers as a table of two rows and two columns; 1 where there are too few.
  private static func square(_ values: [Double]) -> [[Double]] {
    let four = Array((values + [1, 1, 1, 1]).prefix(4))
    return [[four[0], four[1]], [four[2], four[3]]]
  }
}
