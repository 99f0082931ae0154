import PlotScene

/// The texts above a frame: its letter, its title with texts at both ends, and the subtitle below.
struct TitleRow {
  private let tag: TextBlock?
  private let title: TextBlock?
  private let left: TextBlock?
  private let right: TextBlock?
  private let subtitle: TextBlock?
  private let alignment: TitleAlignment
  private let gap: Double
  /// The room between texts side by side.
  private let distance: Double

  /// - Parameters:
  ///   - width: the width of the frame.
  ///   - margin: how far the letter stands to the left of the frame.
  init?(_ draft: PanelDraft, width: Double, margin: Double, typesetter: Typesetter) {
    let theme = typesetter.theme.axesTitle
    let distance = theme.text.size
    tag = draft.tag.map { typesetter.block($0, typesetter.theme.tag) }
    let indent = tag.map { max($0.width + distance - margin, 0) } ?? 0
    let room = max(width - indent, 60)
    // Texts at both ends leave a third to a title between them.
    let most =
      draft.axes.title == nil ? (room - distance) / 2 : (room - 2 * distance) / 3
    left = draft.axes.leftTitle.map { typesetter.block($0, theme.text, maxWidth: max(most, 30)) }
    right = draft.axes.rightTitle.map { typesetter.block($0, theme.text, maxWidth: max(most, 30)) }
    let taken = [left, right].compactMap { $0?.width }.reduce(0) { $0 + $1 + distance }
    title = draft.axes.title.map {
      typesetter.block($0, theme.text, maxWidth: max(room - taken, 60))
    }
    subtitle = draft.axes.subtitle.map {
      typesetter.block($0, theme.subtitle, maxWidth: room)
    }
    guard tag != nil || title != nil || left != nil || right != nil || subtitle != nil else {
      return nil
    }
    alignment = theme.alignment
    gap = theme.subtitle.size * 0.4
    self.distance = distance
  }

  /// The height of all texts, in points.
  var height: Double {
    firstHeight + (subtitle.map { $0.height + (firstHeight > 0 ? gap : 0) } ?? 0)
  }

  private var first: [TextBlock] { [tag, left, title, right].compactMap { $0 } }
  private var firstHeight: Double { first.map(\.height).max() ?? 0 }

  /// Where the texts begin, to the right of the left end of a frame of a width; negative for a
  /// letter.
  func start(width: Double) -> Double {
    if tag != nil || left != nil || alignment == .left { return -.infinity }
    let widest = max(title?.width ?? 0, subtitle?.width ?? 0)
    guard widest > 0 else { return right.map { width - $0.width } ?? 0 }
    return alignment == .center ? (width - widest) / 2 : width - widest
  }

  /// The texts above a frame.
  ///
  /// - Parameters:
  ///   - bottom: where they end.
  ///   - room: texts in the middle keep inside of this if the frame is shorter than they are, and the
  ///     letter stands in its upper left corner, in line with those of the same row and column.
  func texts(above frame: Rect, bottom: Double, in room: Rect) -> [PlacedText] {
    var texts: [PlacedText] = []
    let top = bottom - height
    // First lines stand on one baseline.
    let rise = first.map(\.rise).max() ?? 0
    func place(_ block: TextBlock, _ left: Double, _ top: Double, _ align: TextBlock.Alignment) {
      texts += block.placed(left: left, top: top, align: align, as: .title)
    }
    func line(_ block: TextBlock) -> Double { top + rise - block.rise }
    var start = frame.minX
    if let tag {
      place(tag, room.minX, line(tag) - max(top - room.minY, 0), .start)
      start = max(start, room.minX + tag.width + distance)
    }
    var free = (low: tag == nil ? room.minX : start, high: room.maxX)
    if let left {
      place(left, start, line(left), .start)
      free.low = start + left.width + distance
    }
    if let right {
      place(right, frame.maxX - right.width, line(right), .end)
      free.high = frame.maxX - right.width - distance
    }
    func place(_ block: TextBlock?, from low: Double, to high: Double, _ top: (TextBlock) -> Double)
    {
      guard let block else { return }
      let half = block.width / 2
      let wanted =
        switch alignment {
        case .left: max(start, low) + half
        case .center: frame.midX
        case .right: min(frame.maxX, high) - half
        }
      let middle =
        alignment == .center ? AxisGuide.kept(wanted, half, from: low, to: high) : wanted
      place(block, middle - half, top(block), alignment.lines)
    }
    place(title, from: free.low, to: free.high, line)
    // Nothing stands beside what is below the first line.
    place(subtitle, from: room.minX, to: room.maxX) { bottom - $0.height }
    return texts
  }

  /// Characters that no font has.
  var missing: [Unicode.Scalar] {
    (first + [subtitle].compactMap { $0 }).flatMap(\.missing)
  }
}
