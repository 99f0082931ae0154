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
    theme.frame.sides = []
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

/// Rows of colours, each with its name.
private func swatches(_ rows: some Collection<Row>, across: Int) -> Axes {
  let rows = Array(rows)
  return Axes(
    xLimits: Limits(lower: 0, upper: Double(across)),
    yLimits: Limits(lower: -0.5, upper: Double(rows.count) - 0.5, isReversed: true),
    xTicks: Ticks.none, yTicks: .at(rows.indices, labels: rows.map(\.label))
  ) {
    Swatches(rows: rows.map(\.colors))
  }
}

/// A rectangle for each colour of each row.
private struct Swatches: Mark {
  let rows: [[Color]]

  func validate() throws(PlotError) {}

  func extent(in scales: ScaleSet) -> Extent {
    Extent(
      x: AxisExtent(0...Double(rows.map(\.count).max() ?? 0)),
      y: AxisExtent(-0.5...Double(rows.count) - 0.5))
  }

  func draw(in panel: Panel) -> [SceneItem] {
    rows.enumerated().flatMap { row, colors in
      colors.enumerated().compactMap { column, color in
        guard let corner = panel.point(Double(column) + 0.04, Double(row) - 0.42),
          let opposite = panel.point(Double(column) + 0.96, Double(row) + 0.42)
        else { return nil }
        return .fill(Path(Rect(corner: corner, corner: opposite)), color)
      }
    }
  }

  var altText: String { "\(rows.count) rows of colours." }
}
