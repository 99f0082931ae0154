import PlotScene

/// A legend measured: its title above its entries in columns.
struct LegendBlock {
  /// The size with its padding, in points.
  let size: Size
  /// By how much it is wider and higher than its room; zero where it fits.
  let shortage: Size

  private let grid: LegendGrid
  private let title: TextBlock?
  private let theme: LegendTheme

  /// - Parameters:
  ///   - keys: the entries in order.
  ///   - legend: its title and number of columns.
  ///   - room: what it may take; long labels are broken to fit into the width, and there are
  ///     several columns where one would be too high.
  ///   - flow: whether entries are read column by column or row by row.
  /// - Returns: nil without entries.
  init?(
    _ keys: [LegendKey], _ legend: Legend, room: Size, flow: LegendGrid.Flow,
    typesetter: Typesetter
  ) {
    guard !keys.isEmpty else { return nil }
    let look = typesetter.theme.legend
    let width = max(room.width - 2 * look.padding, 1)
    title = legend.title.map {
      var style = look.text
      style.weight = .semibold
      return typesetter.block($0, style, maxWidth: width)
    }
    let titleHeight = title.map { $0.height + LegendGaps(look).row } ?? 0
    grid = LegendColumns(
      keys,
      room: Size(width: width, height: room.height - 2 * look.padding - titleHeight),
      flow: flow, typesetter: typesetter
    ).best(asked: legend.columns)
    theme = look
    size = Size(
      width: max(grid.size.width, title?.width ?? 0) + 2 * look.padding,
      height: titleHeight + grid.size.height + 2 * look.padding)
    shortage = Size(
      width: Self.excess(size.width, room.width), height: Self.excess(size.height, room.height))
  }

  /// The legend with its top left corner at a place: what lies under its texts, and the texts.
  func placed(at origin: Point) -> (items: [SceneItem], texts: [PlacedText]) {
    let frame = Rect(x: origin.x, y: origin.y, width: size.width, height: size.height)
    let outline = Path(frame, cornerRadius: theme.cornerRadius)
    var items: [SceneItem] = [.fill(outline, theme.background)]
    if let border = theme.border { items.append(.stroke(outline, border.stroke)) }
    var texts: [PlacedText] = []
    var corner = origin.offset(x: theme.padding, y: theme.padding)
    if let title {
      texts += title.placed(left: corner.x, top: corner.y, as: .legend)
      corner.y += title.height + LegendGaps(theme).row
    }
    for (entry, place) in zip(grid.entries, grid.places) {
      items += entry.key.draw(place.key.offset(x: corner.x, y: corner.y))
      texts += entry.label.placed(
        left: corner.x + place.label.x, top: corner.y + place.label.y, as: .legend)
    }
    return (items, texts)
  }

  /// The side outside a frame where it takes less from it: the right, or above where a column
  /// would take more than a third of the width and rows would take less.
  func side(outside frame: Rect, distance: Double) -> Side {
    let count = grid.entries.count
    let across = (size.width + 2 * distance) / frame.width
    let perRow = WholeNumber.below(frame.width / size.width, in: 1...count)
    let rows = (count + perRow - 1) / perRow
    let down = (size.height * Double(rows) / Double(count) + 2 * distance) / frame.height
    return across > 1.0 / 3 && down < across ? .top : .right
  }

  /// Characters that no font has.
  var missing: [Unicode.Scalar] {
    grid.entries.flatMap(\.label.missing) + (title?.missing ?? [])
  }

  private static func excess(_ length: Double, _ room: Double) -> Double {
    length > room + 1e-6 ? length - room : 0
  }
}
