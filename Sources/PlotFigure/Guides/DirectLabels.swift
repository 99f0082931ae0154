import PlotScene

/// Labels at the ends of lines, to the right of a frame and in the lines' colours: kept apart,
/// with a thin line from a curve to a label that had to move.
struct DirectLabels {
  /// A label and the end of its line.
  struct Entry {
    let key: LegendKey
    /// The place of the end, from the top left corner of the frame.
    let anchor: Point
  }

  /// How far the labels reach outwards from the frame, with the gap, in points.
  let depth: Double
  /// How far the labels reach above and below the ends of the frame.
  let overhang: (start: Double, end: Double)

  private struct Label {
    let block: TextBlock
    let color: Color
    let anchor: Point
    /// The middle of its capitals, from the top of the frame.
    let y: Double
  }

  private let labels: [Label]
  private let gap: Double
  private let leaderWidth: Double
  private let size: Double

  /// - Parameters:
  ///   - entries: the labels.
  ///   - frame: the size of the frame.
  ///   - maxWidth: longer labels are broken.
  /// - Returns: nil without entries.
  init?(_ entries: [Entry], frame: Size, maxWidth: Double, typesetter: Typesetter) {
    let theme = typesetter.theme
    let page = theme.background ?? Color(gray: 1)
    let size = theme.legend.text.size
    let all = entries.enumerated()
      .filter { $0.element.anchor.isFinite }
      .sorted { ($0.element.anchor.y, $0.offset) < ($1.element.anchor.y, $1.offset) }
      .map { _, entry in
        var style = theme.legend.text
        style.color = entry.key.color.map { $0.readable(on: page) } ?? style.color
        let block = typesetter.block(entry.key.label, style, maxWidth: max(maxWidth, 1))
        return (entry: entry, block: block, color: style.color)
      }
    guard let first = all.first, let last = all.last else { return nil }
    let gaps = zip(all, all.dropFirst()).map { upper, lower in
      upper.block.lowerPart + lower.block.upperPart + size * 0.25
    }
    let places = LabelSpreading.places(
      all.map(\.entry.anchor.y), gaps: gaps, within: 0...max(frame.height, 0))
    labels = zip(all, places).map {
      Label(block: $0.block, color: $0.color, anchor: $0.entry.anchor, y: $1)
    }
    self.size = size
    leaderWidth = theme.legend.leaderWidth
    let needsLeaders = labels.contains { Self.isMoved($0.anchor, $0.y, frame.width, size) }
    gap = size * (needsLeaders ? 1.5 : 0.5)
    depth = gap + (labels.map(\.block.width).max() ?? 0)
    overhang = (
      max(first.block.upperPart - (places.first ?? 0), 0),
      max((places.last ?? 0) + last.block.lowerPart - frame.height, 0)
    )
  }

  /// The leaders and the labels beside a frame.
  ///
  /// - Parameters:
  ///   - frame: the frame around the marks.
  ///   - distance: how far what stands between reaches to the right of the frame, in points.
  func placed(
    along frame: Rect, distance: Double = 0
  ) -> (items: [SceneItem], texts: [PlacedText]) {
    var items: [SceneItem] = []
    var texts: [PlacedText] = []
    let left = frame.maxX + distance + gap
    for label in labels {
      let middle = frame.minY + label.y
      texts += label.block.placed(left: left, top: middle - label.block.upperPart, as: .legend)
      guard Self.isMoved(label.anchor, label.y, frame.width, size) else { continue }
      // It begins beyond what stands between: a line over numbers could be taken for one of them.
      let start = Point(
        x: distance > 0 ? frame.maxX + distance : frame.minX + label.anchor.x + size * 0.25,
        y: frame.minY + label.anchor.y)
      let bend = Point(x: max(start.x, frame.maxX + distance), y: start.y)
      let corners = [start, bend, Point(x: left - size * 0.25, y: middle)]
      items.append(.stroke(Path(lines: corners), Stroke(label.color, width: leaderWidth)))
    }
    return (items, texts)
  }

  /// Characters that no font has.
  var missing: [Unicode.Scalar] { labels.flatMap(\.block.missing) }

  /// Whether a label is so far from the end of its line that a leader must join them: beside the
  /// line by more than a third of the text's size, or beyond a gap wider than usual margins.
  private static func isMoved(
    _ anchor: Point, _ y: Double, _ width: Double, _ size: Double
  ) -> Bool {
    abs(y - anchor.y) > size / 3 || width - anchor.x > max(2 * size, width * 0.1)
  }
}

extension TextBlock {
  /// From the top to the middle of the capitals.
  fileprivate var upperPart: Double { capitalsHeight / 2 }
  /// From the middle of the capitals to the bottom.
  fileprivate var lowerPart: Double { height - upperPart }
}
