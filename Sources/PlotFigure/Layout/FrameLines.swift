import PlotScene

/// The lines around a frame: those of its style in one piece, and those of axes that stand elsewhere,
/// are shorter or have gaps.
struct FrameLines {
  let items: [SceneItem]

  init(_ draft: PanelDraft, _ guides: PanelGuides, breaks: AxisBreak, around frame: Rect) {
    let look = draft.theme.axis.line
    var sides = Self.sides(draft, guides)
    var lines: [SceneItem] = []
    for side in Side.inDrawingOrder {
      let line = FrameSides(side)
      if let axis = guides[side], let spine = axis.spineOfItsOwn {
        if spine.isDrawn ?? sides.contains(line) {
          lines += axis.line(along: frame)
          lines += breaks.marks(on: side, of: frame, inset: axis.inset, look: axis.lineLook)
        }
        sides.remove(line)
      } else if sides.contains(line), breaks.isBroken(side) {
        lines += breaks.line(on: side, of: frame, look: look)
        lines += breaks.marks(on: side, of: frame, look: look)
        sides.remove(line)
      }
    }
    let outline = sides.outline(of: frame)
    items = (outline.isEmpty ? [] : [.stroke(outline, look.stroke)]) + lines
  }

  /// The sides that have a line: as the axes or the theme say, and where axes stand that are not on
  /// their usual side.
  private static func sides(_ draft: PanelDraft, _ guides: PanelGuides) -> FrameSides {
    if let sides = draft.axes.frame { return sides }
    let style = draft.fillsFrame ? draft.theme.frame.filledSides : draft.theme.frame.sides
    var sides = style
    // Where an axis does not stand at its side, lines across from it would be left over.
    for (axis, standard) in [(draft.axes.x, Side.bottom), (draft.axes.y, .left)]
    where axis.spine.position != .edge {
      sides.remove(FrameSides(standard.opposite))
    }
    for (axis, standard) in [(draft.axes.x, Side.bottom), (draft.axes.y, .left)]
    where axis.placement == .hidden && axis.spine.isDrawn == false {
      sides.remove(FrameSides(standard))
    }
    for (placement, standard) in [
      (draft.axes.x.placement, Side.bottom), (draft.axes.y.placement, Side.left),
    ] {
      let (own, other) = (FrameSides(standard), FrameSides(standard.opposite))
      guard style.contains(own) else { continue }
      if placement == .opposite, !style.contains(other) { sides.remove(own) }
      if placement == .opposite || placement == .both { sides.insert(other) }
    }
    for (second, first) in [(Side.top, Side.bottom), (.right, .left)]
    where guides[second] != nil && style.contains(FrameSides(first)) {
      sides.insert(FrameSides(second))
    }
    return sides
  }
}
