import PlotScene

/// A legend measured: its entries in a column, or in rows that are no wider than allowed.
struct LegendBlock {
  /// The size with its padding, in points.
  let size: Size

  private let entries: [(key: LegendKey, label: TextBlock, origin: Point)]
  private let title: TextBlock?
  private let theme: LegendTheme
  private let keyHeight: Double

  /// - Parameter rowWidth: entries are laid in rows of at most this width; nil for one column.
  init?(
    _ keys: [LegendKey], title: RichText?, typesetter: Typesetter, maxWidth: Double,
    rowWidth: Double? = nil
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
    let perRow = rowWidth.map { width in
      let fitting = (width - 2 * look.padding + columnGap) / (entryWidth + columnGap)
      return WholeNumber.below(fitting, in: 1...keys.count)
    }
    let columns = perRow ?? 1
    let rowGap = look.text.size * 0.45
    let tallest = labels.map(\.capitalsHeight).max() ?? 0
    let top = look.padding + (titleBlock.map { $0.height + rowGap } ?? 0)

    var entries: [(key: LegendKey, label: TextBlock, origin: Point)] = []
    var y = top
    for start in stride(from: 0, to: keys.count, by: columns) {
      let row = start..<min(start + columns, keys.count)
      for (column, index) in row.enumerated() {
        let x = look.padding + Double(column) * (entryWidth + columnGap)
        entries.append((keys[index], labels[index], Point(x: x, y: y)))
      }
      y += (row.map { labels[$0].height }.max() ?? 0) + rowGap
    }
    let bottomFall = labels.suffix(columns).map(\.fall).min() ?? 0
    let contentWidth = Double(columns) * (entryWidth + columnGap) - columnGap
    self.entries = entries
    self.title = titleBlock
    self.theme = look
    keyHeight = tallest
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
      let key = Rect(x: place.x, y: place.y, width: theme.keyWidth, height: keyHeight)
      items += entry.key.draw(key)
      texts += entry.label.placed(left: place.x + labelIndent, top: place.y, as: .legend)
    }
    return (items, texts)
  }

  /// Characters that no font has.
  var missing: [Unicode.Scalar] {
    entries.flatMap(\.label.missing) + (title?.missing ?? [])
  }
}
