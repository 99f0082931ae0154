import Plotting

extension Example {
  static let colormaps = Example(
    "colormaps", "All colour maps by kind, drawn by a mark of the figure's own."
  ) { _ in
    let maps = Dictionary(grouping: Colormap.all, by: \.kind)
    let sequential = maps[.sequential] ?? []
    let even = sequential.filter { !$0.source.hasPrefix("Cynthia Brewer") }
    let brewer = sequential.filter { $0.source.hasPrefix("Cynthia Brewer") }
    let palettes: [Palette] = [.default, .okabeIto, .set2, .paired]
    let columns: [[Strip]] = [
      [.heading("Sequential")] + even.map(Strip.map),
      [.heading("ColorBrewer")] + brewer.map(Strip.map)
        + [.heading("Cyclic")] + (maps[.cyclic] ?? []).map(Strip.map),
      [.heading("Diverging")] + (maps[.diverging] ?? []).map(Strip.map)
        + [.heading("Qualitative")] + palettes.map { .map(Colormap($0)) },
    ]
    let rows = columns.map(\.count).max() ?? 0
    var theme = Theme.standard
    theme.frame.sides = []
    theme.axis.tickLength = 0
    return Figure(
      size: .inches(7.5, 5.6), layout: .grid(columns: columns.count), theme: theme
    ) {
      for strips in columns {
        Axes(
          xLimits: 0...1, yLimits: Limits(lower: -0.5, upper: Double(rows) - 0.5, isReversed: true),
          xTicks: Ticks.none, yTicks: .at(strips.indices, labels: strips.map(\.label))
        ) {
          ColormapStrips(maps: strips.map(\.map))
        }
      }
    }
  }
}

/// A line of the figure: a map with its name, or the name of a group.
private enum Strip {
  case heading(String)
  case map(Colormap)

  var label: RichText {
    switch self {
    case .heading(let text): RichText(text, style: .bold)
    case .map(let map): RichText(map.name)
    }
  }

  var map: Colormap? { if case .map(let map) = self { map } else { nil } }
}

/// A strip of colours in each row that has a map.
private struct ColormapStrips: Mark {
  let maps: [Colormap?]

  func validate() throws(PlotError) {}

  func extent(in scales: ScaleSet) -> Extent {
    Extent(x: AxisExtent(0...1), y: AxisExtent(-0.5...Double(maps.count) - 0.5))
  }

  func draw(in panel: Panel) -> [SceneItem] {
    maps.enumerated().compactMap { row, map in
      guard let map, let top = panel.point(0, Double(row) - 0.42),
        let bottom = panel.point(1, Double(row) + 0.42)
      else { return nil }
      let cells = map.blending == .none ? map.colors.count : 256
      let pixels = map.samples(cells).flatMap { color in
        let (red, green, blue, alpha) = color.bytes
        return [red, green, blue, alpha]
      }
      return CellImage(
        columns: cells, rows: 1, pixels: pixels, frame: Rect(corner: top, corner: bottom)
      ).map { .image($0) }
    }
  }

  var altText: String { "\(maps.compactMap { $0 }.count) colour maps." }
}
