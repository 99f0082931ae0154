import Plotting

extension Example {
  static let linesAndMarkers = Example(
    "lines-and-markers", "Line styles with names outside the frame, and all marker shapes."
  ) { _ in
    let styles: [(String, LineStyle)] = [
      ("solid", .solid), ("dashed", .dashed), ("dash-dotted", .dashDot), ("dotted", .dotted),
      ("with circles", .solid.marker(.circle)), ("squares alone", .none.marker(.square)),
    ]
    let shapes: [MarkerShape] = [
      .circle, .square, .diamond, .triangle, .triangleDown, .triangleLeft, .triangleRight,
      .pentagon, .hexagon, .star, .plusFilled, .crossFilled, .plus, .cross, .verticalLine,
      .horizontalLine,
    ]
    return Figure(size: .inches(5.5, 3.2), layout: .grid(columns: 1)) {
      Axes(xTicks: Ticks.none, yTicks: Ticks.none, legend: .outside(.right)) {
        for (row, style) in styles.enumerated() {
          Line(
            x: Array(0...8), y: (0...8).map { Double($0 % 3) / 3 - Double(row) }, style: style.1,
            label: style.0)
        }
      }
      Axes(xTicks: .integers, yTicks: Ticks.none, yMargin: 0.3) {
        for (column, shape) in shapes.enumerated() {
          Scatter(x: [column], y: [1], marker: shape, size: 7)
          Scatter(
            x: [column], y: [0], alpha: 0.5, marker: shape, size: 9, edgeColor: .black)
        }
      }
    }
  }
}
