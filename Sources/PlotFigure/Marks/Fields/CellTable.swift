import PlotScene

/// The cells of a table in their places on the page.
struct CellTable {
  let values: [Double]
  let columns: Int
  let across: CellSlots
  let down: CellSlots

  /// The most areas worth the bytes; an image serves larger tables.
  private static let most = 4096
  /// How far an area reaches under the next, in points: a dot of a screen. Where four cells
  /// meet, what reaches under a smoothed edge tints it, so that more would be seen.
  private static let overlap = 1.0

  /// The value of the cell in two slots; nil where there is a gap.
  func value(_ row: Int, _ column: Int) -> Double? {
    guard across.cells[column] >= 0, down.cells[row] >= 0 else { return nil }
    let index = down.cells[row] * columns + across.cells[column]
    return values.indices.contains(index) ? values[index] : nil
  }

  /// The cells as areas of one colour, cells of one row and colour together; nil if they are too
  /// many, or if some let a part of what is behind them through.
  ///
  /// Cells side by side leave hairlines where their smoothed edges meet. So each reaches a little
  /// under its right and lower neighbours, which are painted after it, as far as these hide it.
  func areas(_ color: ColorMapping) -> [SceneItem]? {
    guard across.count > 0, down.count > 0, across.count * down.count <= Self.most else {
      return across.count > 0 && down.count > 0 ? nil : []
    }
    let table = ColorTable(color)
    var colors: [[Color?]] = []
    for row in 0..<down.count {
      let known = (0..<across.count).map { value(row, $0) }
      let bytes = table.pixels(of: known.map { $0 ?? .nan })
      var line: [Color?] = []
      for (index, value) in known.enumerated() {
        let cell = bytes[index * 4..<index * 4 + 4].map { Double($0) / 255 }
        guard cell[3] == 0 || cell[3] == 1 else { return nil }
        line.append(
          value == nil || cell[3] == 0 ? nil : Color(red: cell[0], green: cell[1], blue: cell[2]))
      }
      colors.append(line)
    }
    var items: [SceneItem] = []
    for row in 0..<down.count {
      var start = 0
      while start < across.count {
        var end = start + 1
        while end < across.count, colors[row][end] == colors[row][start] { end += 1 }
        if let color = colors[row][start] {
          items.append(.fill(outline(row, start..<end, colors), color))
        }
        start = end
      }
    }
    return items
  }

  /// A run of cells with what it reaches under its neighbours.
  private func outline(_ row: Int, _ run: Range<Int>, _ colors: [[Color?]]) -> Path {
    let (left, right) = (across.edges[run.lowerBound], across.edges[run.upperBound])
    let (top, bottom) = (down.edges[row], down.edges[row + 1])
    let hasRight = run.upperBound < across.count && colors[row][run.upperBound] != nil
    let hasBelow = row + 1 < down.count && run.allSatisfy { colors[row + 1][$0] != nil }
    let hasBoth =
      hasRight && hasBelow && colors[row + 1][run.upperBound] != nil
    let farRight =
      hasRight ? min(right + Self.overlap, across.edges[run.upperBound + 1]) : right
    let farBelow = hasBelow ? min(bottom + Self.overlap, down.edges[row + 2]) : bottom
    guard hasRight, hasBelow, !hasBoth else {
      return Path(
        Rect(corner: Point(x: left, y: top), corner: Point(x: farRight, y: farBelow)))
    }
    return Path(
      lines: [
        Point(x: left, y: top), Point(x: farRight, y: top), Point(x: farRight, y: bottom),
        Point(x: right, y: bottom), Point(x: right, y: farBelow), Point(x: left, y: farBelow),
      ], closed: true)
  }
}
