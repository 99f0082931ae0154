import PlotScene

/// An inset in a box of a given size: its frame, and the guides around it that fit in between.
struct MeasuredInset {
  let guides: PanelGuides
  /// The frame, from the upper left corner of the box.
  let frame: Rect
  /// The size that its texts need; that of the box where they fit.
  let needed: Size

  private static let rounds = 12
  /// The least width and height of a frame, in points.
  private static let least = 10.0

  /// - Parameters:
  ///   - size: the box.
  ///   - legendSides: for each legend the side on which it stands outside; nil for inside.
  init(_ draft: PanelDraft, in size: Size, legendSides: [Side?], typesetter: Typesetter) {
    func measured(_ frame: Rect) -> PanelGuides {
      PanelGuides(
        draft, size: frame.size, room: size, legendSides: legendSides, typesetter: typesetter)
    }
    var frame = Self.frame(
      in: size, around: Insets(all: min(size.width, size.height) / 8), draft.heightPerWidth)
    var guides = measured(frame)
    var reserved = Insets.zero
    for round in 1..<Self.rounds {
      // As for the frames of a page, room once given is not taken back from the fourth round on.
      let protrusion = round > 3 ? guides.protrusion.union(reserved) : guides.protrusion
      reserved = protrusion
      let next = Self.frame(in: size, around: protrusion, draft.heightPerWidth)
      if next == frame { break }
      frame = next
      guides = measured(frame)
    }
    self.frame = frame
    self.guides = guides
    needed = Size(
      width: max(size.width, guides.protrusion.left + Self.least + guides.protrusion.right),
      height: max(size.height, guides.protrusion.top + Self.least + guides.protrusion.bottom))
  }

  /// The frame that guides leave of a box, in the middle of what its shape does not need.
  private static func frame(
    in size: Size, around protrusion: Insets, _ heightPerWidth: Double?
  ) -> Rect {
    let rest = Rect(x: 0, y: 0, width: size.width, height: size.height).inset(by: protrusion)
    let room = Size(width: max(rest.width, least), height: max(rest.height, least))
    guard let shape = heightPerWidth else {
      return Rect(x: rest.minX, y: rest.minY, width: room.width, height: room.height)
    }
    let width = min(room.width, room.height / shape)
    let height = min(room.height, room.width * shape)
    return Rect(
      x: rest.minX + (room.width - width) / 2, y: rest.minY + (room.height - height) / 2,
      width: width, height: height)
  }
}
