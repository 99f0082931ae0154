public import PlotScene

/// A text of a mark in its place, measured: what to draw, and the room that it takes.
public struct MarkText: Hashable, Sendable {
  /// The lines.
  public let items: [SceneItem]
  /// The upright box around the text, from the top of its capitals to what reaches below its last
  /// line, in points on the page.
  public let box: Rect
}

extension Panel {
  /// A text with a point of its box at a place.
  ///
  /// - Parameters:
  ///   - text: what it says, on as many lines as it has.
  ///   - place: where the anchor is, in points on the page.
  ///   - anchor: the point of the text's box that is put there.
  ///   - distance: how far from the place it is kept, in points, away from the anchor's side.
  ///   - style: size, weight and colour; nil for the theme's style of texts of marks.
  ///   - color: another colour than the style's.
  ///   - angle: by how much it is turned, counter-clockwise about its anchor.
  ///   - maxWidth: lines longer than this are broken at spaces, in points.
  public func text(
    _ text: RichText, at place: Point, anchor: TextAnchor = .center, distance: Double = 0,
    style: TextStyle? = nil, color: Color? = nil, angle: Angle? = nil, maxWidth: Double = .infinity
  ) -> MarkText {
    let block = block(text, style: style, color: color, maxWidth: maxWidth)
    let parts = anchor.parts
    let place = Point(
      x: place.x + (1 - 2 * parts.x) * distance, y: place.y + (1 - 2 * parts.y) * distance)
    // Digits and capitals look centred where what hangs below the line does not count.
    let height = anchor.parts.y == 0.5 ? block.capitalsHeight : block.height
    let alignment: TextBlock.Alignment =
      parts.x == 0 ? .start : parts.x == 1 ? .end : .middle
    let pivot = Point(x: block.width * parts.x, y: height * parts.y)
    let placed = block.placed(
      pivot, at: place, angle: angle?.degrees ?? 0, align: alignment, as: .mark)
    let box = Rect(x: 0, y: 0, width: block.width, height: block.height)
      .turned(by: angle?.degrees ?? 0, about: pivot, to: place)
    return MarkText(items: placed.map { .text($0.line) }, box: box)
  }

  /// The width and height of a text in points.
  public func size(
    of text: RichText, style: TextStyle? = nil, maxWidth: Double = .infinity
  ) -> Size {
    let block = block(text, style: style, color: nil, maxWidth: maxWidth)
    return Size(width: block.width, height: block.height)
  }

  /// How far the texts among some items reach beyond the frame, in points.
  public func overhang(of items: [SceneItem]) -> Insets {
    PlacedText.ofMarks(items, measuring: measuring).reduce(Insets.zero) { reach, text in
      reach.union(overhang(of: text.ink))
    }
  }

  /// How far a box reaches beyond the frame, in points.
  public func overhang(of box: Rect) -> Insets {
    Insets(
      top: max(frame.minY - box.minY, 0), left: max(frame.minX - box.minX, 0),
      bottom: max(box.maxY - frame.maxY, 0), right: max(box.maxX - frame.maxX, 0))
  }

  private func block(
    _ text: RichText, style: TextStyle?, color: Color?, maxWidth: Double
  ) -> TextBlock {
    let style = style ?? self.style.text
    return TextBlock(
      text, font: Font(fontFamilies, size: style.size, weight: style.weight),
      color: color ?? style.color, measuring: measuring, maxWidth: maxWidth)
  }
}
