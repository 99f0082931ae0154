import PlotScene

/// The line, ticks, numbers and name of an axis along one side of a frame of known length.
struct AxisGuide {
  let ticks: TickSet
  /// How far it reaches beyond the frame, in points.
  private(set) var depth: Double
  /// How far the outermost numbers reach beyond the ends of the frame: at its left or top, and at
  /// its right or bottom.
  let overhang: (start: Double, end: Double)

  private let axis: TrainedAxis
  let side: Side
  private let length: Double
  /// How many points inside the frame the axis line stands; negative outside.
  let inset: Double
  /// The stretches that are left out, from the left or upper end.
  private let gaps: [ClosedRange<Double>]
  private let direction: TickDirection
  private let theme: AxisTheme
  /// Where the ticks are along the axis, from its left or upper end.
  private let positions: [Double]
  private let minorPositions: [Double]
  private var numbers: TickLabelLayout
  private let name: TextBlock?
  private var note: AxisNote?
  /// How far numbers, note and name are moved outwards.
  private var push = 0.0

  /// - Parameters:
  ///   - length: the length of the axis, in points.
  ///   - nameLength: how long the axis' name may be before it is broken; nil for as long as the
  ///     axis.
  ///   - noteReach: how far the note of a vertical axis may reach to the right of the axis line
  ///     before it is broken.
  ///   - noteStart: where the note of an axis on the right begins, from the axis line.
  ///   - inset: how many points inside the frame the axis line stands; negative outside. What it
  ///     says of its depth and of its note is as seen from the frame.
  init(
    _ axis: TrainedAxis, on side: Side, length: Double, nameLength: Double? = nil,
    noteReach: Double = 60, noteStart: Double = 0, inset: Double = 0, typesetter: Typesetter
  ) {
    var theme = typesetter.theme.axis
    if let color = axis.color {
      theme.line.color = color
      theme.tick.color = color
      theme.minorTick.color = color
    }
    let direction = axis.tickDirection ?? theme.tickDirection
    let (tick, minorTick) = (
      theme.tickLength * direction.outerPart, theme.minorTickLength * direction.outerPart
    )
    let isHorizontal = side.isHorizontal
    let mapping = AxisMapping(
      scale: axis.scale, limits: axis.limits, isReversed: axis.isReversed,
      from: isHorizontal ? 0 : length, to: isHorizontal ? length : 0)
    ticks = typesetter.ticks(of: axis, on: side, length: length)
    positions = ticks.major.map { mapping.position($0.value) }
    minorPositions = axis.showsMinorTicks ? ticks.minor.map(mapping.position) : []
    numbers =
      axis.showsTickLabels
      ? typesetter.labels(
        of: axis, ticks, at: positions, on: side, length: length,
        gap: tick + theme.tickLabelGap)
      : TickLabelLayout()
    name =
      axis.showsLabel
      ? axis.label.map {
        typesetter.block($0, theme.label, maxWidth: max(nameLength ?? length, 60))
      } : nil
    self.axis = axis
    self.side = side
    self.length = length
    self.inset = inset
    self.direction = direction
    gaps = mapping.gaps
    self.theme = theme

    // From the axis line; the frame comes in at the end.
    var depth = max(
      numbers.depth, ticks.major.isEmpty ? 0 : tick, minorPositions.isEmpty ? 0 : minorTick)
    var overhang = numbers.overhang
    if let text = ticks.note, !text.isEmpty, !numbers.labels.isEmpty {
      let room = isHorizontal ? length : side == .left ? depth + noteReach : noteReach - noteStart
      let block = typesetter.block(text, theme.tickLabel, maxWidth: max(room, 60))
      if isHorizontal {
        let note = AxisNote(
          block, on: side, length: length, depth: depth, name: inset > 0 ? nil : name,
          gap: theme.labelGap)
        overhang.start = max(overhang.start, -note.left)
        if !note.isBesideName { depth = note.depth }
        self.note = note
      } else {
        let near = tick + theme.tickLabelGap
        note = AxisNote(
          block, above: side == .left ? (-depth, -near) : (near, depth),
          start: side == .left ? nil : noteStart, overhang: overhang.start,
          gap: theme.tickLabelGap)
      }
    }
    // The name stays outside of the frame, however far inside the axis stands.
    depth = max(depth, inset)
    if let name { depth += theme.labelGap + name.height }
    if isHorizontal, let note { depth = max(depth, note.depth) }
    if side == .right, let note { depth = max(depth, note.left + note.block.width) }
    self.depth = max(depth - inset, 0)
    self.overhang = overhang
  }

  /// Its line, where that is not simply a side of the frame.
  var spineOfItsOwn: Spine? {
    axis.spine == .automatic && axis.color == nil && gaps.isEmpty ? nil : axis.spine
  }

  /// How its line looks.
  var lineLook: LineLook { theme.line }

  /// Whether the name is written.
  var hasName: Bool { name != nil }

  /// How far its name is from the frame; infinite without one.
  var nameDistance: Double { name.map { depth - $0.height } ?? .infinity }

  /// How many labels were left out for want of room.
  var leftOut: Int { numbers.leftOut }

  /// Moves the name outwards, to where the axis has a depth; nothing changes without a name.
  mutating func alignName(depth: Double) {
    guard hasName, depth > self.depth else { return }
    note?.follow(nameBy: depth - self.depth)
    self.depth = depth
  }

  /// Moves numbers, note and name outwards by as much as keeps the numbers of a horizontal axis
  /// clear of those of a vertical one, at the corner of a frame of a height.
  mutating func clear(_ vertical: AxisGuide, height: Double) {
    guard inset <= 0 else { return }
    let beyond = side == .top ? vertical.overhang.start : vertical.overhang.end
    let first = theme.tickLength * direction.outerPart + theme.tickLabelGap - inset
    let most = beyond + theme.tickLabelGap - first
    guard most > push, vertical.side == .left ? overhang.start > 0 : overhang.end > 0 else {
      return
    }
    let frame = Rect(x: 0, y: 0, width: length, height: height)
    let others = vertical.numbers.labels
      .flatMap { $0.placed(from: vertical.origin(along: frame)) }
      .filter { side == .top ? $0.ink.minY < 0 : $0.ink.maxY > height }
    let own = numbers.labels
      .filter { vertical.side == .left ? $0.box.minX < 0 : $0.box.maxX > length }
      .flatMap { $0.placed(from: origin(along: frame)) }
    guard own.contains(where: { label in others.contains(where: label.overlaps) }) else { return }
    depth += most - push
    push = most
  }

  /// Where the note of a vertical axis stands above its top end, from the axis line to the right,
  /// and how high it reaches; nil without one.
  var noteAbove: (left: Double, right: Double, height: Double)? {
    guard !side.isHorizontal, let note else { return nil }
    let left = note.left + (side == .left ? inset : -inset)
    return (left, left + note.block.width, note.depth)
  }

  /// Moves the note of a vertical axis above what reaches to a height over the frame.
  mutating func raiseNote(above height: Double) { note?.raise(to: height + theme.tickLabelGap) }

  /// The ticks as users and tests see them.
  var resolved: ResolvedAxis {
    var labels =
      axis.showsTickLabels ? ticks.major.map { _ in "" } : ticks.major.map(\.label.string)
    for label in numbers.labels { labels[label.index] = ticks.major[label.index].label.string }
    return ResolvedAxis(
      scale: axis.scale.name, domain: axis.limits, isReversed: axis.isReversed,
      label: axis.label?.string, ticks: ticks.major.map(\.value), labels: labels,
      note: ticks.note?.string, minorTicks: ticks.minor, categories: axis.scale.categories)
  }

  /// Characters that no font has.
  var missing: [Unicode.Scalar] {
    numbers.labels.flatMap(\.block.missing) + (name?.missing ?? []) + (note?.block.missing ?? [])
  }
}

// MARK: - On the page

extension AxisGuide {
  /// The left or upper end of the axis line along a frame.
  private func origin(along frame: Rect) -> Point {
    side.place(along: 0, out: -inset, from: side.origin(of: frame))
  }

  /// The line of the axis along a frame: interrupted where values are left out, and as long as its
  /// ticks say if it is trimmed; nothing for one that is hidden.
  func line(along frame: Rect) -> [SceneItem] {
    guard axis.spine.isDrawn != false else { return [] }
    let origin = origin(along: frame)
    let path = strokes.reduce(into: Path()) { path, stroke in
      path.append(
        Path(
          from: side.place(along: stroke.lowerBound, out: 0, from: origin),
          to: side.place(along: stroke.upperBound, out: 0, from: origin)))
    }
    guard !path.isEmpty else { return [] }
    var stroke = theme.line.stroke
    // Fills the corner with the line of the other axis, and the outer half of a tick at its end.
    stroke.cap = .square
    return [.stroke(path, stroke)]
  }

  /// From where to where the line is drawn, from the left or upper end.
  private var strokes: [ClosedRange<Double>] {
    let labelled = zip(ticks.major, positions).filter { !$0.label.isEmpty && $1.isFinite }.map(\.1)
    var (start, end) = (0.0, length)
    if axis.spine.isTrimmed {
      guard let first = labelled.min(), let last = labelled.max() else { return [] }
      (start, end) = (first, last)
    }
    var pieces: [ClosedRange<Double>] = []
    for gap in gaps where gap.lowerBound > start && gap.upperBound < end {
      pieces.append(start...gap.lowerBound)
      start = gap.upperBound
    }
    return start < end ? pieces + [start...end] : pieces
  }

  /// Leaves out the numbers that would lie on the line of another axis of a frame or touch its
  /// numbers, where one of the two stands inside of the frame.
  mutating func cross(_ other: AxisGuide, in size: Size) {
    guard inset > 0 || other.inset > 0 else { return }
    let frame = Rect(x: 0, y: 0, width: size.width, height: size.height)
    let ends = other.origin(along: frame)
    let far = other.side.place(along: other.length, out: 0, from: ends)
    let line = Rect(corner: ends, corner: far).expanded(by: theme.line.width + 0.5)
    let texts = other.numbers.labels.flatMap { $0.placed(from: other.origin(along: frame)) }
    let corner = origin(along: frame)
    numbers.keep { label in
      !label.box.offset(x: corner.x, y: corner.y).intersects(line)
        && !label.placed(from: corner).contains { own in texts.contains(where: own.overlaps) }
    }
  }

  /// The strokes at the ticks of the axis along a frame.
  func tickMarks(along frame: Rect) -> [SceneItem] {
    let minor = marks(minorPositions, length: theme.minorTickLength, along: frame)
    let major = marks(markedPositions, length: theme.tickLength, along: frame)
    return [(minor, theme.minorTick), (major, theme.tick)].filter { !$0.0.isEmpty }
      .map { .stroke($0.0, $0.1.stroke) }
  }

  /// Where ticks have a mark: all of them unless that would be a grey bar, then those with a label.
  private var markedPositions: [Double] {
    let sorted = positions.sorted()
    let least = zip(sorted, sorted.dropFirst()).map { $1 - $0 }.min() ?? .infinity
    guard leftOut > 0, least < Self.leastDistance else { return positions }
    return numbers.labels.map { positions[$0.index] }
  }

  /// The least distance of marks without a label, in points.
  private static let leastDistance = 3.0

  private func marks(_ positions: [Double], length: Double, along frame: Rect) -> Path {
    let origin = origin(along: frame)
    let (outside, inside) = (
      length * direction.outerPart, length * (1 - direction.outerPart)
    )
    return positions.reduce(into: Path()) { path, position in
      path.append(
        Path(
          from: side.place(along: position, out: -inside, from: origin),
          to: side.place(along: position, out: outside, from: origin)))
    }
  }

  /// The numbers, the note and the name along a frame.
  ///
  /// - Parameter room: the name keeps inside of this if the frame is shorter than it.
  func texts(along frame: Rect, in room: Rect) -> [PlacedText] {
    let corner = side.place(along: 0, out: push, from: origin(along: frame))
    var texts = numbers.labels.flatMap { $0.placed(from: corner) }
    if let note {
      let top = side == .bottom ? note.distance : -note.depth
      texts += note.block.placed(left: corner.x + note.left, top: corner.y + top, as: .note)
    }
    if let name { texts += placed(name, along: frame, in: room) }
    return texts.map { $0.colored(axis.color) }
  }

  private func placed(_ name: TextBlock, along frame: Rect, in room: Rect) -> [PlacedText] {
    let half = name.width / 2
    switch side {
    case .bottom, .top:
      let middle = Self.kept(frame.midX, half, from: room.minX, to: room.maxX)
      let top = side == .top ? frame.minY - depth : frame.maxY + depth - name.height
      return name.placed(left: middle - half, top: top, align: .middle, as: .label)
    case .left:
      let middle = Self.kept(frame.midY, half, from: room.minY, to: room.maxY)
      return name.placedUpwards(left: frame.minX - depth, middle: middle, as: .label)
    case .right:
      let middle = Self.kept(frame.midY, half, from: room.minY, to: room.maxY)
      return name.placedUpwards(
        left: frame.maxX + depth - name.height, middle: middle, as: .label)
    }
  }

  /// A middle moved as little as needed so that `half` on both sides of it fits between two ends.
  static func kept(
    _ middle: Double, _ half: Double, from low: Double, to high: Double
  ) -> Double {
    high - low < 2 * half ? (low + high) / 2 : min(max(middle, low + half), high - half)
  }
}
