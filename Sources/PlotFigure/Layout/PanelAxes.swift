import PlotScene

/// The axes of a frame of a known size, on their sides.
struct PanelAxes {
  /// The horizontal axis, shown or not.
  private(set) var x: AxisGuide
  /// The vertical axis, shown or not.
  private(set) var y: AxisGuide
  /// The axes that are shown, by their side.
  private(set) var shown: [Side: AxisGuide] = [:]

  init(_ draft: PanelDraft, size: Size, typesetter: Typesetter) {
    let frame = Rect(x: 0, y: 0, width: size.width, height: size.height)
    let panel = draft.panel(in: frame, resolution: 1)
    func inset(_ spine: Spine, _ side: Side) -> Double {
      side.isHorizontal
        ? spine.inset(from: side, across: panel.y, ends: 0...size.height)
        : spine.inset(from: side, across: panel.x, ends: 0...size.width)
    }
    let xSides = draft.axes.x.placement.sides(standard: .bottom)
    let ySides = draft.axes.y.placement.sides(standard: .left)
    let (xSide, ySide) = (xSides.first?.side ?? .bottom, ySides.first?.side ?? .left)
    x = AxisGuide(
      draft.x, on: xSide, length: size.width, inset: inset(draft.x.spine, xSide),
      typesetter: typesetter)
    // A long name may stand beside the numbers of the horizontal axis, too, unless they reach that
    // far.
    func vertical(nameLength: Double?) -> AxisGuide {
      AxisGuide(
        draft.y, on: ySide, length: size.height, nameLength: nameLength, noteReach: size.width,
        inset: inset(draft.y.spine, ySide), typesetter: typesetter)
    }
    let isUsual = xSides.first?.side == .bottom && ySide == .left
    y = vertical(nameLength: isUsual ? size.height + x.depth : nil)
    if isUsual, y.nameDistance < x.overhang.start + typesetter.theme.axis.labelGap {
      y = vertical(nameLength: nil)
    }
    x.clear(y, height: size.height)
    for (guide, trained, sides) in [(x, draft.x, xSides), (y, draft.y, ySides)] {
      for (side, hasName) in sides {
        var repeated = trained
        repeated.showsLabel = false
        shown[side] =
          hasName
          ? guide
          : AxisGuide(
            repeated, on: side, length: side.isHorizontal ? size.width : size.height,
            inset: trained.spine.isOffset ? inset(trained.spine, side) : 0, typesetter: typesetter)
      }
    }
    for (second, side) in [(draft.top, Side.top), (draft.right, Side.right)] {
      guard let second, second.placement != .hidden else { continue }
      shown[side] = AxisGuide(
        second, on: side, length: side.isHorizontal ? size.width : size.height,
        inset: inset(second.spine, side), typesetter: typesetter)
    }
    for level in [Side.bottom, .top] {
      for upright in [Side.left, .right] {
        if let across = shown[upright] { shown[level]?.clear(across, height: size.height) }
      }
    }
    let all = shown
    for side in Side.inDrawingOrder {
      // Numbers of an axis inside the frame may lie on any axis across it.
      for other in Side.inDrawingOrder where side.isHorizontal != other.isHorizontal {
        if let across = all[other] { shown[side] = shown[side]?.crossed(by: across, in: size) }
      }
    }
    if let side = xSides.first?.side { x = shown[side] ?? x }
    if let side = ySides.first?.side { y = shown[side] ?? y }
  }
}

extension AxisGuide {
  /// The axis without the numbers that another one of the frame leaves no room for.
  fileprivate func crossed(by other: AxisGuide, in size: Size) -> AxisGuide {
    var axis = self
    axis.cross(other, in: size)
    return axis
  }
}
