import PlotScene

extension CellLabels {
  /// The room that a text leaves to either edge of its cell, as a part of its size.
  private static let padding = 0.2

  private struct Candidate {
    let text: RichText
    let frame: Rect
    let value: Double
    /// The largest size that fits.
    let most: Double
  }

  /// The texts in the cells of a table.
  func texts(_ table: CellTable, _ colors: ColorMapping, in panel: Panel) -> [SceneItem] {
    var style = panel.style.text
    style.size = size ?? style.size
    let least = min(leastSize, style.size)
    let found = candidates(table, style, in: panel).filter { $0.most >= least }
    guard let fitting = found.map(\.most).min() else { return [] }
    style.size = min(style.size, fitting)
    return found.flatMap { cell -> [SceneItem] in
      let ink = color ?? panel.ink(on: colors.color(cell.value))
      return panel.text(cell.text, at: cell.frame.center, style: style, color: ink).items
    }
  }

  private func candidates(_ table: CellTable, _ style: TextStyle, in panel: Panel) -> [Candidate] {
    // A digit is about half as wide as it is high: what is smaller needs no measuring.
    let columns = (0..<table.across.count).filter { length(table.across.span($0)) >= leastSize / 2 }
    let rows = (0..<table.down.count).filter { length(table.down.span($0)) >= leastSize * 0.7 }
    var cells: [(row: Int, column: Int, value: Double)] = []
    var frames: [Rect] = []
    for row in rows {
      for column in columns {
        guard let value = table.value(row, column), value.isFinite else { continue }
        let (x, y) = (table.across.span(column), table.down.span(row))
        cells.append((table.down.cells[row], table.across.cells[column], value))
        frames.append(
          Rect(
            corner: Point(x: x.lowerBound, y: y.lowerBound),
            corner: Point(x: x.upperBound, y: y.upperBound)))
      }
    }
    var sizes: [RichText: Size] = [:]
    return zip(zip(texts(cells), cells), frames).compactMap { content, frame in
      guard let text = content.0, !text.isEmpty else { return nil }
      let extent = sizes[text] ?? panel.size(of: text, style: style)
      sizes[text] = extent
      let room = 2 * Self.padding * style.size
      let part = min(
        frame.width / (extent.width + room), frame.height / (extent.height + room / 2))
      return Candidate(
        text: text, frame: frame, value: content.1.value, most: part * style.size)
    }
  }

  private func length(_ range: ClosedRange<Double>) -> Double {
    range.upperBound - range.lowerBound
  }
}
