import PlotScene

/// A legend measured: its entries in a column, in several where one would be too tall, or in rows.
struct LegendBlock {
  /// The size with its padding, in points.
  let size: Size

  private let entries: [(key: LegendKey, label: TextBlock, origin: Point)]
  private let title: TextBlock?
  private let theme: LegendTheme

  /// - Parameters:
  ///   - maxWidth: longer labels are broken, and columns beside the first one must fit into it.
  ///   - maxHeight: where one column would be taller, there are more.
  ///   - rowWidth: entries are laid in rows of at most this width; nil for columns.
  init?(
    _ keys: [LegendKey], title: RichText?, typesetter: Typesetter, maxWidth: Double,
    maxHeight: Double, rowWidth: Double? = nil
  ) {
    guard !keys.isEmpty else { return nil }
    let look = typesetter.theme.legend
    let keyGap = look.text.size * 0.6
    let labels = keys.map {
      typesetter.block(
        $0.label, look.text, maxWidth: max(maxWidth - look.keyWidth - keyGap - 2 * look.padding, 40)
      )
    }
    let titleBlock = title.map {
      var style = look.text
      style.weight = .semibold
      return typesetter.block($0, style, maxWidth: maxWidth)
    }
    let entryWidth = look.keyWidth + keyGap + (labels.map(\.width).max() ?? 0)
    let columnGap = look.text.size * 1.5
    let rowGap = look.text.size * 0.45
    let top = look.padding + (titleBlock.map { $0.height + rowGap } ?? 0)
    func fitting(_ width: Double) -> Int {
      let count = (width - 2 * look.padding + columnGap) / (entryWidth + columnGap)
      return WholeNumber.below(count, in: 1...keys.count)
    }
    let height = labels.reduce(0) { $0 + $1.height + rowGap }
    let columns =
      rowWidth.map(fitting)
      ?? WholeNumber.above(height / (maxHeight - top - look.padding), in: 1...fitting(maxWidth))
    let rows = (keys.count + columns - 1) / columns
    // Rows are read from left to right, columns from top to bottom.
    let places = keys.indices.map {
      rowWidth == nil
        ? (column: $0 / rows, row: $0 % rows) : (column: $0 % columns, row: $0 / columns)
    }
    var heights = [Double](repeating: 0, count: rows)
    for (place, label) in zip(places, labels) {
      heights[place.row] = max(heights[place.row], label.height)
    }
    var y = top
    let tops = heights.map { height in
      defer { y += height + rowGap }
      return y
    }
    entries = zip(places, zip(keys, labels)).map { place, entry in
      let x = look.padding + Double(place.column) * (entryWidth + columnGap)
      return (key: entry.0, label: entry.1, origin: Point(x: x, y: tops[place.row]))
    }
    let bottomFall =
      zip(places, labels).filter { $0.0.row == rows - 1 }.map(\.1.fall).min() ?? 0
    let used = (places.map(\.column).max() ?? 0) + 1
    let contentWidth = Double(used) * (entryWidth + columnGap) - columnGap
    self.title = titleBlock
    self.theme = look
    // Below the last baseline there is as much room as above the first line.
    size = Size(
      width: max(contentWidth, titleBlock?.width ?? 0) + 2 * look.padding,
      height: y - rowGap - bottomFall * 0.5 + look.padding)
  }

  /// The legend with its top left corner at a place: what lies under its texts, and the texts.
  func placed(at origin: Point) -> (items: [SceneItem], texts: [PlacedText]) {
    let frame = Rect(x: origin.x, y: origin.y, width: size.width, height: size.height)
    let outline = Path(frame, cornerRadius: theme.cornerRadius)
    var items: [SceneItem] = [.fill(outline, theme.background)]
    if let border = theme.border { items.append(.stroke(outline, border.stroke)) }
    var texts: [PlacedText] = []
    if let title {
      texts += title.placed(
        left: origin.x + theme.padding, top: origin.y + theme.padding, as: .legend)
    }
    let labelIndent = theme.keyWidth + theme.text.size * 0.6
    for entry in entries {
      let place = entry.origin.offset(x: origin.x, y: origin.y)
      let key = Rect(
        x: place.x, y: place.y, width: theme.keyWidth, height: entry.label.capitalsHeight)
      items += entry.key.draw(key)
      texts += entry.label.placed(left: place.x + labelIndent, top: place.y, as: .legend)
    }
    return (items, texts)
  }

  /// The side outside a frame where it takes less from it: the right, or above where a column
  /// would take more than a third of the width and rows would take less.
  func side(outside frame: Rect, distance: Double) -> Side {
    let across = (size.width + 2 * distance) / frame.width
    let perRow = WholeNumber.below(frame.width / size.width, in: 1...entries.count)
    let rows = (entries.count + perRow - 1) / perRow
    let down =
      (size.height * Double(rows) / Double(entries.count) + 2 * distance) / frame.height
    return across > 1.0 / 3 && down < across ? .top : .right
  }

  /// Characters that no font has.
  var missing: [Unicode.Scalar] {
    entries.flatMap(\.label.missing) + (title?.missing ?? [])
  }
}
