import PlotScene

/// The ticks, numbers and name of an axis along one side of a frame of known length.
struct AxisGuide {
  /// The side of the frame it stands on.
  enum Side {
    case bottom
    case left
    case right
  }

  let ticks: TickSet
  /// How far it reaches beyond the frame, in points.
  private(set) var depth: Double
  /// How far the outermost numbers reach beyond the ends of the frame: at its left or top, and at
  /// its right or bottom.
  let overhang: (start: Double, end: Double)

  private let axis: TrainedAxis
  private let side: Side
  private let length: Double
  private let theme: AxisTheme
  private let numbers: [TextBlock]
  private let name: TextBlock?
  private var note: AxisNote?

  /// - Parameters:
  ///   - length: the length of the axis, in points.
  ///   - nameLength: how long the axis' name may be before it is broken; nil for as long as the
  ///     axis.
  ///   - noteStart: where the note of an axis on the right begins, from the axis line.
  init(
    _ axis: TrainedAxis, on side: Side, length: Double, nameLength: Double? = nil,
    noteStart: Double = 0, typesetter: Typesetter
  ) {
    let theme = typesetter.theme
    let isHorizontal = side == .bottom
    ticks = typesetter.ticks(of: axis, isHorizontal: isHorizontal, length: length)
    numbers =
      axis.showsTickLabels
      ? ticks.major.map { typesetter.block($0.label, theme.axis.tickLabel) } : []
    name =
      axis.showsLabel
      ? axis.label.map {
        typesetter.block($0, theme.axis.label, maxWidth: max(nameLength ?? length, 60))
      } : nil
    self.axis = axis
    self.side = side
    self.length = length
    self.theme = theme.axis

    let mapping = AxisMapping(
      scale: axis.scale, limits: axis.limits, isReversed: axis.isReversed,
      from: isHorizontal ? 0 : length, to: isHorizontal ? length : 0)
    var (start, end) = (0.0, 0.0)
    for (tick, block) in zip(ticks.major, numbers) {
      let half = isHorizontal ? block.width / 2 : max(block.rise, block.fall * 2) / 2
      let below = isHorizontal ? half : block.capitalsHeight / 2 + block.fall
      let position = mapping.position(tick.value)
      start = max(start, half - position)
      end = max(end, position + below - length)
    }

    let gap = theme.axis.tickLength + theme.axis.tickLabelGap
    let most = numbers.map { isHorizontal ? $0.height : $0.width }.max()
    var depth = most.map { gap + $0 } ?? (ticks.major.isEmpty ? 0 : theme.axis.tickLength)
    if let text = ticks.note, !text.isEmpty, let most {
      let block = typesetter.block(text, theme.axis.tickLabel)
      if isHorizontal {
        let note = AxisNote(
          block, below: length, depth: depth, name: name, gap: theme.axis.labelGap)
        start = max(start, -note.left)
        if !note.isBesideName { depth = note.depth }
        self.note = note
      } else {
        note = AxisNote(
          block, above: side == .left ? (-gap - most, -gap) : (gap, gap + most),
          start: side == .left ? nil : noteStart, overhang: start, gap: theme.axis.tickLabelGap)
      }
    }
    if let name { depth += theme.axis.labelGap + name.height }
    if isHorizontal, let note { depth = max(depth, note.depth) }
    if side == .right, let note { depth = max(depth, note.left + note.block.width) }
    self.depth = depth
    overhang = (start, end)
  }

  /// Whether the name is written.
  var hasName: Bool { name != nil }

  /// Moves the name outwards, to where the axis has a depth; nothing changes without a name.
  mutating func alignName(depth: Double) {
    guard hasName, depth > self.depth else { return }
    note?.follow(nameBy: depth - self.depth)
    self.depth = depth
  }

  /// Where the note of a vertical axis stands above its top end, from the axis line to the right,
  /// and how high it reaches; nil without one.
  var noteAbove: (left: Double, right: Double, height: Double)? {
    guard side != .bottom, let note else { return nil }
    return (note.left, note.left + note.block.width, note.top)
  }

  /// The strokes at the ticks of the axis along a frame.
  func tickMarks(along frame: Rect) -> [SceneItem] {
    let path = positions(in: frame).reduce(into: Path()) { path, position in
      let (start, end) =
        switch side {
        case .bottom:
          (Point(x: position, y: frame.maxY), Point(x: position, y: frame.maxY + theme.tickLength))
        case .left:
          (Point(x: frame.minX, y: position), Point(x: frame.minX - theme.tickLength, y: position))
        case .right:
          (Point(x: frame.maxX, y: position), Point(x: frame.maxX + theme.tickLength, y: position))
        }
      path.append(Path(from: start, to: end))
    }
    return path.isEmpty ? [] : [.stroke(path, theme.tick.stroke)]
  }

  /// The numbers and the name along a frame.
  ///
  /// - Parameter room: the name keeps inside of this if the frame is shorter than it.
  func texts(along frame: Rect, in room: Rect) -> [PlacedText] {
    var texts: [PlacedText] = []
    let gap = theme.tickLength + theme.tickLabelGap
    let rise = numbers.map(\.rise).max() ?? 0
    for (position, block) in zip(positions(in: frame), numbers) {
      switch side {
      case .bottom:
        // All baselines at one height, whatever is raised in one of them.
        let top = frame.maxY + gap + rise - block.rise
        texts += block.placed(
          left: position - block.width / 2, top: top, align: .middle, as: .tickLabel)
      case .left:
        texts += block.placed(
          left: frame.minX - gap - block.width, top: position - block.capitalsHeight / 2,
          align: .end, as: .tickLabel)
      case .right:
        texts += block.placed(
          left: frame.maxX + gap, top: position - block.capitalsHeight / 2, as: .tickLabel)
      }
    }
    if let note { texts += placed(note, along: frame) }
    if let name { texts += placed(name, along: frame, in: room) }
    return texts
  }

  private func placed(_ name: TextBlock, along frame: Rect, in room: Rect) -> [PlacedText] {
    let half = name.width / 2
    switch side {
    case .bottom:
      let middle = Self.kept(frame.midX, half, from: room.minX, to: room.maxX)
      return name.placed(
        left: middle - half, top: frame.maxY + depth - name.height, align: .middle, as: .label)
    case .left:
      let middle = Self.kept(frame.midY, half, from: room.minY, to: room.maxY)
      return name.placedUpwards(left: frame.minX - depth, middle: middle, as: .label)
    case .right:
      let middle = Self.kept(frame.midY, half, from: room.minY, to: room.maxY)
      return name.placedUpwards(
        left: frame.maxX + depth - name.height, middle: middle, as: .label)
    }
  }

  private func placed(_ note: AxisNote, along frame: Rect) -> [PlacedText] {
    let (x, y) =
      switch side {
      case .bottom: (frame.minX, frame.maxY + note.top)
      case .left: (frame.minX, frame.minY - note.top)
      case .right: (frame.maxX, frame.minY - note.top)
      }
    return note.block.placed(left: x + note.left, top: y, as: .note)
  }

  /// A middle moved as little as needed so that `half` on both sides of it fits between two ends.
  static func kept(
    _ middle: Double, _ half: Double, from low: Double, to high: Double
  ) -> Double {
    high - low < 2 * half ? (low + high) / 2 : min(max(middle, low + half), high - half)
  }

  private func positions(in frame: Rect) -> [Double] {
    let isHorizontal = side == .bottom
    let mapping = AxisMapping(
      scale: axis.scale, limits: axis.limits, isReversed: axis.isReversed,
      from: isHorizontal ? frame.minX : frame.maxY, to: isHorizontal ? frame.maxX : frame.minY)
    return ticks.major.map { mapping.position($0.value) }
  }

  /// The ticks as users and tests see them.
  var resolved: ResolvedAxis {
    ResolvedAxis(
      scale: axis.scale.name, domain: axis.limits, isReversed: axis.isReversed,
      label: axis.label?.string, ticks: ticks.major.map(\.value),
      labels: ticks.major.map(\.label.string), note: ticks.note?.string, minorTicks: ticks.minor)
  }

  /// Characters that no font has.
  var missing: [Unicode.Scalar] {
    numbers.flatMap(\.missing) + (name?.missing ?? []) + (note?.block.missing ?? [])
  }

  /// Whether two numbers come closer than they may: 0 where they touch, below where they overlap.
  var crowding: Double {
    let mapping = AxisMapping(
      scale: axis.scale, limits: axis.limits, isReversed: false, from: 0, to: length)
    let spots = zip(ticks.major, numbers)
      .map { (mapping.position($0.value), side == .bottom ? $1.width : $1.capitalsHeight) }
      .sorted { $0.0 < $1.0 }
    return zip(spots, spots.dropFirst())
      .map { $1.0 - $0.0 - ($0.1 + $1.1) / 2 }.min() ?? .infinity
  }
}
