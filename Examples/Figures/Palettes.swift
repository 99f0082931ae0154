import Plotting

extension Example {
  static let palettes = Example(
    "palettes", "All palettes, and four of them as readers with other eyes see them."
  ) { _ in
    let compared: [Palette] = [.default, .okabeIto, .tolVibrant, .tableau10]
    let seen = compared.flatMap { palette in
      ColorVision.allCases.map { vision in
        Row(
          label: vision == .normal
            ? RichText(palette.name, style: .bold) : RichText("\(vision)"),
          colors: palette.colors.prefix(10).map(vision.seen))
      } + [Row(label: "", colors: [])]
    }
    var theme = Theme.standard
    theme.frame.sides = .none
    theme.axis.tickLength = 0
    return Figure(size: .inches(7.5, 4.6), layout: .grid(columns: 2), theme: theme) {
      swatches(Palette.all.map { Row(label: RichText($0.name), colors: $0.colors) }, across: 20)
      swatches(seen.dropLast(), across: 10)
    }
  }
}

private struct Row {
  let label: RichText
  let colors: [Color]
}

/// Squares of colours, a row for each palette.
private func swatches(_ rows: some Collection<Row>, across: Int) -> Axes {
  let rows = Array(rows)
  let columns = (0..<across).map { column in
    rows.indices.filter { column < rows[$0].colors.count }
  }
  return Axes(
    xLimits: Limits(lower: -0.5, upper: Double(across) - 0.5),
    yLimits: Limits(lower: -0.6, upper: Double(rows.count) - 0.4, isReversed: true),
    xTicks: Ticks.none, yTicks: .at(rows.indices, labels: rows.map(\.label))
  ) {
    for (column, present) in columns.enumerated() {
      for row in present {
        Scatter(x: [column], y: [row], color: rows[row].colors[column], marker: .square, size: 10.5)
      }
    }
  }
}
