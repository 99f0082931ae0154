import Plotting

extension Example {
  static let facets = Example(
    "facets", "A table divided by a column of categories, a panel for each, named on strips."
  ) { _ in
    // F. J. Anscombe, "Graphs in statistical analysis", The American Statistician 27 (1973), 17–21.
    let x = [10.0, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
    let sets: [(name: String, x: [Double], y: [Double])] = [
      ("I", x, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]),
      ("II", x, [9.14, 8.14, 8.74, 8.77, 9.26, 8.10, 6.13, 3.10, 9.13, 7.26, 4.74]),
      ("III", x, [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]),
      (
        "IV", [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8],
        [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.50, 5.56, 7.91, 6.89]
      ),
    ]
    let set = sets.flatMap { set in set.x.map { _ in "Set \(set.name)" } }
    let allX = sets.flatMap(\.x)
    let allY = sets.flatMap(\.y)

    return Figure.facets(
      by: set, size: .millimetres(120, 105), title: "Four sets of numbers, one regression",
      subtitle: "Each has the means 9 and 7.5, the correlation 0.82 and the line y = 3 + x / 2",
      caption: "Data: F. J. Anscombe (1973)", xLabel: "x", yLabel: "y",
      x: Axis(limits: 2...20), y: Axis(limits: 2...14), legend: .outside(.bottom)
    ) { rows in
      let (x, y) = (rows.of(allX), rows.of(allY))
      let fit = LeastSquares(x, y)
      Line(
        x: [2, 20], y: [fit.value(at: 2), fit.value(at: 20)], color: .gray, label: "Least squares")
      Scatter(x: x, y: y, color: Palette.default[0], alpha: 0.85, label: "Observed")
    }
  }
}

/// The straight line with the least sum of squares to points.
private struct LeastSquares {
  private let slope: Double
  private let middle: (x: Double, y: Double)

  init(_ x: [Double], _ y: [Double]) {
    let count = Double(x.count)
    let (meanX, meanY) = (x.reduce(0, +) / count, y.reduce(0, +) / count)
    slope =
      zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
      / x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
    middle = (meanX, meanY)
  }

  func value(at x: Double) -> Double { middle.y + slope * (x - middle.x) }
}
