import PlotScene

/// All that surrounds the frame of one axes, measured for a frame of a known size.
///
/// On each side guides stand one outside the other: the axis, the strip of a facet, colorbars,
/// legends; above all of them the title.
struct PanelGuides {
  /// A legend of the axes.
  struct PanelLegend {
    /// Its number among those of the axes.
    let index: Int
    let block: LegendBlock
    /// The side on which it stands outside; nil if it is inside.
    let side: Side?
  }

  /// The horizontal axis, shown or not.
  private(set) var x: AxisGuide
  /// The vertical axis, shown or not.
  private(set) var y: AxisGuide
  /// The axes that are shown, by their side.
  private(set) var shown: [Side: AxisGuide] = [:]
  let colorbars: [ColorbarGuide]
  /// Colorbars inside the frame.
  let insets: [ColorbarInset]
  private(set) var strips: [StripGuide]
  let legends: [PanelLegend]
  /// Labels at the ends of lines.
  let direct: DirectLabels?
  let theme: Theme
  let titles: TitleRow?
  private(set) var alignedTitleBottom = 0.0
  /// How far marks reach beyond the frame.
  let overhang: Insets
  let size: Size

  /// - Parameters:
  ///   - size: the size of the frame.
  ///   - room: its part of the page.
  ///   - legendSides: for each legend the side on which it stands outside; nil for inside.
  init(
    _ draft: PanelDraft, size: Size, room: Size, legendSides: [Side?], typesetter: Typesetter
  ) {
    theme = typesetter.theme
    self.size = size
    let axes = PanelAxes(draft, size: size, typesetter: typesetter)
    (x, y, shown) = (axes.x, axes.y, axes.shown)
    colorbars = draft.colorbars.compactMap { colorbar, scale in
      ColorbarGuide(
        colorbar, mapping: scale.mapping, group: scale.group,
        length: colorbar.side?.isHorizontal == true ? size.width : size.height, data: scale.data,
        typesetter: typesetter)
    }
    insets = draft.colorbars.compactMap { colorbar, scale in
      ColorbarInset(
        colorbar, mapping: scale.mapping, group: scale.group, frame: size, data: scale.data,
        typesetter: typesetter)
    }
    let facet: [(RichText?, Side, Double)] = [
      (draft.axes.strips.top, .top, size.width), (draft.axes.strips.right, .right, size.height),
    ]
    strips = facet.compactMap { text, side, length in
      text.map { StripGuide($0, on: side, length: length, typesetter: typesetter) }
    }
    let panel = draft.panel(
      in: Rect(x: 0, y: 0, width: size.width, height: size.height), resolution: 1)
    overhang = draft.overhang(in: panel) ?? .zero
    legends = draft.legendEntries(in: panel).compactMap { index, legend, keys in
      let side = legendSides[index]
      let block = LegendBlock(
        keys, legend,
        room: Size(
          width: side.map { $0.isHorizontal ? size.width : room.width * 0.5 } ?? size.width * 0.9,
          height: side == nil
            ? size.height - 2 * typesetter.theme.legend.distance : room.height),
        flow: side?.isHorizontal == true ? .across : .down, typesetter: typesetter)
      return block.map { PanelLegend(index: index, block: $0, side: side) }
    }
    direct = DirectLabels(
      draft.directLabels(in: panel), frame: size, maxWidth: room.width / 3, typesetter: typesetter)
    titles = TitleRow(
      draft, width: size.width,
      margin: max(shown[.left]?.depth ?? 0, shown[.bottom]?.overhang.start ?? 0),
      typesetter: typesetter)
    raiseNotes()
  }

  /// Moves the note of an upright axis above the axis, the strip and the colorbars at the top if it
  /// reaches over them.
  private mutating func raiseNotes() {
    let height = depth(.top)
    guard height > 0 else { return }
    if let note = shown[.left]?.noteAbove, note.right > -overhang(of: .top, at: .left) {
      shown[.left]?.raiseNote(above: height)
    }
    if let note = shown[.right]?.noteAbove, note.left < overhang(of: .top, at: .right) {
      shown[.right]?.raiseNote(above: height)
    }
  }

  /// The axis that is shown on a side; nil if there is none.
  subscript(side: Side) -> AxisGuide? { shown[side] }

  /// Characters that no font has.
  var missing: [Unicode.Scalar] {
    var missing = Side.inDrawingOrder.flatMap { self[$0]?.missing ?? [] }
    missing += colorbars.flatMap(\.missing) + insets.flatMap(\.missing) + strips.flatMap(\.missing)
    missing += legends.flatMap(\.block.missing) + (direct?.missing ?? []) + (titles?.missing ?? [])
    return missing
  }
}

// MARK: - In line with others

extension PanelGuides {
  /// How far the axis on a side reaches if it has a name; nil without one.
  func nameDepth(_ side: Side) -> Double? {
    guard let axis = self[side], axis.hasName else { return nil }
    return axis.depth
  }

  /// Moves the name of the axis on a side outwards, in line with those of other axes.
  mutating func alignName(_ side: Side, depth: Double) {
    shown[side]?.alignName(depth: depth)
    if side == .top { raiseNotes() }
  }

  /// How far the titles of a row are to be above their frames; nil for one that has no title, or has
  /// an axis, a colorbar or a legend below it: that is no reason to lift those of others.
  var titleHeight: Double? {
    titles == nil || hasLegendAbove || depth(.top) > 0 ? nil : titleBottom
  }

  /// Makes strips as deep as those in line with them.
  mutating func alignStrips(depth: (Side) -> Double) {
    for index in strips.indices { strips[index].deepen(to: depth(strips[index].side)) }
    raiseNotes()
  }

  /// Moves the title upwards, in line with those of other axes.
  mutating func alignTitle(height: Double) {
    if titleHeight != nil { alignedTitleBottom = max(alignedTitleBottom, height) }
  }
}
