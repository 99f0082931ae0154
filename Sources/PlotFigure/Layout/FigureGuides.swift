import PlotScene

/// What belongs to the page: the title and the subtitle above all axes, and the caption below.
struct FigureGuides {
  /// The room that all of it takes.
  let insets: Insets

  private let title: TextBlock?
  private let subtitle: TextBlock?
  private let caption: TextBlock?
  private let theme: Theme

  /// - Parameter width: the room on the page.
  init(_ figure: Figure, width: Double, typesetter: Typesetter) {
    let theme = typesetter.theme
    self.theme = theme
    title = figure.title.map { typesetter.block($0, theme.title.text, maxWidth: width) }
    subtitle = figure.subtitle.map {
      typesetter.block($0, theme.title.subtitle, maxWidth: width)
    }
    caption = figure.caption.map {
      typesetter.block($0, theme.caption.text, maxWidth: width)
    }
    let heights = [title, subtitle].compactMap { $0?.height }
    let gaps = title != nil && subtitle != nil ? theme.title.subtitle.size * 0.4 : 0
    insets = Insets(
      top: heights.isEmpty ? 0 : heights.reduce(gaps, +) + theme.spacing.title,
      bottom: caption.map { $0.height + theme.spacing.title } ?? 0)
  }

  /// The texts on the page.
  ///
  /// - Parameters:
  ///   - block: all axes with what belongs to them.
  ///   - frames: the box around all frames, over whose middle texts in the middle stand.
  ///   - page: the room on the page.
  func texts(around block: Rect, frames: Rect, page: Rect) -> [PlacedText] {
    var texts: [PlacedText] = []
    var top = block.minY - insets.top
    for part in [title, subtitle] {
      guard let part else { continue }
      texts += placed(part, theme.title.alignment, top: top, block, frames, page)
      top += part.height + theme.title.subtitle.size * 0.4
    }
    if let caption {
      texts += placed(
        caption, theme.caption.alignment, top: block.maxY + theme.spacing.title, block, frames, page
      )
    }
    return texts
  }

  private func placed(
    _ text: TextBlock, _ alignment: TitleAlignment, top: Double, _ block: Rect, _ frames: Rect,
    _ page: Rect
  ) -> [PlacedText] {
    let half = text.width / 2
    let wanted =
      switch alignment {
      case .left: block.minX + half
      case .center: frames.midX
      case .right: block.maxX - half
      }
    let middle = AxisGuide.kept(wanted, half, from: page.minX, to: page.maxX)
    return text.placed(left: middle - half, top: top, align: alignment.lines, as: .title)
  }

  /// Characters that no font has.
  var missing: [Unicode.Scalar] {
    [title, subtitle, caption].compactMap { $0 }.flatMap(\.missing)
  }
}

extension TitleAlignment {
  /// How the lines of a text lie in its box.
  var lines: TextBlock.Alignment {
    switch self {
    case .left: .start
    case .center: .middle
    case .right: .end
    }
  }
}
