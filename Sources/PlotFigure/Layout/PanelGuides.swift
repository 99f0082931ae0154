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
  private var shown: [Side: AxisGuide] = [:]
  let colorbars: [ColorbarGuide]
  /// Colorbars inside the frame.
  let insets: [ColorbarInset]
  private(set) var strips: [StripGuide]
  let legends: [PanelLegend]
  /// Labels at the ends of lines.
  let direct: DirectLabels?
  let theme: Theme
  private let titles: TitleRow?
  private var alignedTitleBottom = 0.0
  private let size: Size

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
  mutating func alignName(_ side: Side, depth: Double) { shown[side]?.alignName(depth: depth) }

  /// How far the titles of a row are to be above their frames; nil for one that has no title, or has
  /// an axis, a colorbar or a legend below it: that is no reason to lift those of others.
  var titleHeight: Double? {
    titles == nil || hasLegendAbove || depth(.top) > 0 ? nil : titleBottom
  }

  /// Makes strips as deep as those in line with them.
  mutating func alignStrips(depth: (Side) -> Double) {
    for index in strips.indices { strips[index].deepen(to: depth(strips[index].side)) }
  }

  /// Moves the title upwards, in line with those of other axes.
  mutating func alignTitle(height: Double) {
    if titleHeight != nil { alignedTitleBottom = max(alignedTitleBottom, height) }
  }
}

// MARK: - How far all of it reaches

extension PanelGuides {
  /// How far all of it reaches beyond the frame.
  var protrusion: Insets {
    var all = untitledProtrusion
    if let titles { all.top = max(all.top, titleBottom + titles.height) }
    return all
  }

  /// How far the numbers of upright axes and colorbars reach above the frame.
  private var numbersTop: Double {
    ([shown[.left], shown[.right]].compactMap { $0?.overhang.start }
      + uprightColorbars.map(\.overhang.start)).max() ?? 0
  }

  /// How far the notes of upright axes and colorbars reach above the frame.
  private var notesTop: Double {
    ([shown[.left], shown[.right]].compactMap { $0?.noteAbove?.height }
      + colorbars.map(\.noteHeight)).max() ?? 0
  }

  private var uprightColorbars: [ColorbarGuide] { colorbars.filter { !$0.side.isHorizontal } }

  /// How far the strip on a side reaches.
  private func strip(_ side: Side) -> Double { strips.first { $0.side == side }?.depth ?? 0 }

  /// How far the axis, the strip and the colorbars on a side reach from the frame, what stands at
  /// the ends of other sides left aside.
  private func depth(_ side: Side) -> Double {
    colorbars.reduce(depthOfAxis(side)) { $0 + ($1.side == side ? $1.depth : 0) }
  }

  /// How far the axis, the strip and labels at the ends of lines on a side reach, and where
  /// colorbars may begin.
  private func depthOfAxis(_ side: Side) -> Double {
    let depth =
      side == .right
      ? directDistance + (direct?.depth ?? 0) : (self[side]?.depth ?? 0) + strip(side)
    // The note over a colorbar begins beyond the last number at the top.
    let hasNote = colorbars.contains { $0.side == side && $0.noteHeight > 0 }
    return hasNote ? max(depth, overhang(of: .top, at: side)) : depth
  }

  /// How far from the frame labels at the ends of lines begin: beyond numbers at the top and at the
  /// bottom that they reach down to.
  private var directDistance: Double {
    let depth = (self[.right]?.depth ?? 0) + strip(.right)
    guard let direct else { return depth }
    return max(
      depth, direct.overhang.start > 0 ? overhang(of: .top, at: .right) : 0,
      direct.overhang.end > 0 ? overhang(of: .bottom, at: .right) : 0)
  }

  /// How far numbers on a level side reach beyond the left or the right end of the frame.
  private func overhang(of level: Side, at end: Side) -> Double {
    let all =
      [shown[level]].compactMap { $0?.overhang }
      + colorbars.filter { $0.side == level }.map(\.overhang)
    return all.map { end == .left ? $0.start : $0.end }.max() ?? 0
  }

  /// How far from the frame a colorbar begins.
  private func distance(ofColorbar index: Int) -> Double {
    let side = colorbars[index].side
    return colorbars[..<index].reduce(depthOfAxis(side)) {
      $0 + ($1.side == side ? $1.depth : 0)
    }
  }

  /// How far all but legends and titles reaches beyond the frame.
  private var axesProtrusion: Insets {
    let across =
      [shown[.bottom], shown[.top]].compactMap { $0?.overhang }
      + colorbars.filter { $0.side.isHorizontal }.map(\.overhang)
    let upright =
      [shown[.left], shown[.right]].compactMap { $0?.overhang }
      + uprightColorbars.map(\.overhang) + [direct].compactMap { $0?.overhang }
    return Insets(
      top: max(depth(.top), numbersTop, notesTop, direct?.overhang.start ?? 0),
      left: max(depth(.left), across.map(\.start).max() ?? 0),
      bottom: max(depth(.bottom), upright.map(\.end).max() ?? 0),
      right: max(
        depth(.right), across.map(\.end).max() ?? 0,
        (shown[.left]?.noteAbove?.right ?? 0) - size.width))
  }

  private var hasLegendAbove: Bool { legends.contains { $0.side == .top } }

  /// How far the title is above the frame; 0 without one.
  private var titleBottom: Double {
    guard let titles else { return 0 }
    // A note beside the title does not lift it.
    let free = titles.start(width: size.width) - theme.axesTitle.text.size
    let isBesideNotes = free >= (shown[.left]?.noteAbove?.right ?? 0)
    let bottom =
      isBesideNotes && !hasLegendAbove ? max(numbersTop, depth(.top)) : untitledProtrusion.top
    return max(bottom + theme.spacing.title, alignedTitleBottom)
  }

  /// How far all but the title reaches beyond the frame.
  private var untitledProtrusion: Insets {
    var all = axesProtrusion
    for side in Side.allCases {
      for row in legendRows(side) {
        all[side] += legendDistance(side) + row.depth
        // What is larger than the frame reaches beyond its ends, too.
        if side.isHorizontal {
          let excess = (row.length - size.width) / 2
          all.left = max(all.left, excess)
          all.right = max(all.right, excess)
        } else {
          all.bottom = max(all.bottom, row.length - size.height)
        }
      }
    }
    return all
  }

  /// Legends one after the other along a side.
  private struct LegendRow {
    var legends: [PanelLegend]
    /// How long they are together along the side, with the room between them.
    var length: Double
    /// How far they reach outwards.
    var depth: Double
  }

  /// The legends outside on a side: one after the other along it while the frame is long enough, and
  /// the next ones beyond.
  private func legendRows(_ side: Side) -> [LegendRow] {
    let room = side.isHorizontal ? size.width : size.height
    var rows: [LegendRow] = []
    for legend in legends where legend.side == side {
      let own = legend.block.size
      let (length, depth) =
        side.isHorizontal ? (own.width, own.height) : (own.height, own.width)
      let longer = (rows.last?.length ?? .infinity) + legendDistance(side) + length
      if let last = rows.indices.last, longer <= room {
        rows[last].legends.append(legend)
        rows[last].length = longer
        rows[last].depth = max(rows[last].depth, depth)
      } else {
        rows.append(LegendRow(legends: [legend], length: length, depth: depth))
      }
    }
    return rows
  }

  private func legendDistance(_ side: Side) -> Double {
    side.isHorizontal ? theme.spacing.guides / 2 : theme.spacing.guides
  }
}

// MARK: - On the page

extension PanelGuides {
  /// Where a legend outside stands around a frame; nil for one inside.
  func origin(of legend: PanelLegend, around frame: Rect) -> Point? {
    guard let side = legend.side else { return nil }
    let distance = legendDistance(side)
    var reach = axesProtrusion[side] + distance
    for row in legendRows(side) {
      guard row.legends.contains(where: { $0.index == legend.index }) else {
        reach += row.depth + distance
        continue
      }
      let along = row.legends.prefix { $0.index != legend.index }.reduce(0) { sum, other in
        let size = other.block.size
        return sum + distance + (side.isHorizontal ? size.width : size.height)
      }
      let size = legend.block.size
      let left = frame.midX - row.length / 2 + along
      switch side {
      case .right: return Point(x: frame.maxX + reach, y: frame.minY + along)
      case .left: return Point(x: frame.minX - reach - size.width, y: frame.minY + along)
      case .top: return Point(x: left, y: frame.minY - reach - size.height)
      case .bottom: return Point(x: left, y: frame.maxY + reach)
      }
    }
    return nil
  }

  /// The texts above a frame.
  func titleTexts(above frame: Rect, in room: Rect) -> [PlacedText] {
    titles?.texts(above: frame, bottom: frame.minY - titleBottom, in: room) ?? []
  }

  /// The strips of a facet.
  func placedStrips(along frame: Rect) -> (items: [SceneItem], texts: [PlacedText]) {
    let placed = strips.map { strip in
      strip.placed(along: frame.enlarged(strip.side, by: self[strip.side]?.depth ?? 0))
    }
    return (placed.flatMap(\.items), placed.flatMap(\.texts))
  }

  /// The labels at the ends of lines.
  func placedDirect(along frame: Rect) -> (items: [SceneItem], texts: [PlacedText]) {
    direct?.placed(along: frame, distance: directDistance) ?? ([], [])
  }

  /// The frame with all that stands between it and a colorbar.
  func place(ofColorbar index: Int, beside frame: Rect) -> Rect {
    frame.enlarged(colorbars[index].side, by: distance(ofColorbar: index))
  }
}

extension Rect {
  /// The rectangle with a side further out.
  func enlarged(_ side: Side, by distance: Double) -> Rect {
    var insets = Insets.zero
    insets[side] = -distance
    return inset(by: insets)
  }
}

extension Insets {
  /// The distance from a side.
  subscript(side: Side) -> Double {
    get {
      switch side {
      case .top: top
      case .left: left
      case .bottom: bottom
      case .right: right
      }
    }
    set {
      switch side {
      case .top: top = newValue
      case .left: left = newValue
      case .bottom: bottom = newValue
      case .right: right = newValue
      }
    }
  }
}
