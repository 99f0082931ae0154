import PlotScene

/// Finds the arrangement of labels beside one axis.
struct TickLabelArranger {
  /// A label that is asked for.
  struct Place {
    let index: Int
    let text: RichText
    let position: Double
  }

  let places: [Place]
  let side: Side
  let length: Double
  let gap: Double
  let angle: Angle?
  let typesetter: Typesetter
  /// The labels on as many lines as they were given.
  let blocks: [TextBlock]

  /// The size of the type, in points; distances are given in it.
  private let em: Double

  init(
    _ places: [Place], side: Side, length: Double, gap: Double, angle: Angle?,
    typesetter: Typesetter
  ) {
    self.places = places
    self.side = side
    self.length = length
    self.gap = gap
    self.angle = angle
    self.typesetter = typesetter
    em = typesetter.theme.axis.tickLabel.size
    blocks = places.map { typesetter.tickLabel($0.text) }
  }

  /// The labels in the first arrangement that fits; the fewest are left out.
  func arranged() -> [TickLabel] {
    let all = Array(places.indices)
    if let labels = arrangement(of: all) { return labels }
    guard isEven else { return clearOfEachOther() }
    var decade = 1
    while decade < all.count {
      for every in [2, 3, 4, 5, 10] {
        let some = all.filter { rank($0) % (every * decade) == 0 }
        if let labels = arrangement(of: some) { return labels }
      }
      decade *= 10
    }
    return clearOfEachOther()
  }

  /// The number of a label from the lower end of the axis on.
  private func rank(_ place: Int) -> Int {
    let isTurned = (places.first?.index ?? 0) > (places.last?.index ?? 0)
    return isTurned ? places.count - 1 - place : place
  }

  private func arrangement(of some: [Int]) -> [TickLabel]? {
    if let angle, angle.degrees != 0 { return turned(some, angle.degrees) }
    if !side.isHorizontal {
      return level(some, widths: [16 * em, 24 * em, .infinity]) ?? staggered(some, most: 6 * em)
    }
    let widths =
      pitch(of: some).map { [.infinity, $0 - Self.alongGap * em] } ?? [length, .infinity]
    if let labels = level(some, widths: widths) ?? staggered(some, most: 3 * em) { return labels }
    return angle == nil ? turned(some, 45) ?? turned(some, 90) : nil
  }

  /// The least distance between ticks; nil for one alone.
  private func pitch(of some: [Int]) -> Double? {
    zip(some, some.dropFirst()).map { places[$1].position - places[$0].position }.min()
  }

  // MARK: - Arrangements

  /// Level labels, broken at the first of some widths that leaves room between them; nil for none.
  private func level(_ some: [Int], widths: [Double]) -> [TickLabel]? {
    for width in widths {
      if let labels = labels(some, angle: 0, width: width), areClear(labels) { return labels }
    }
    return nil
  }

  /// Labels turned by an angle; nil if there is no room between them.
  private func turned(_ some: [Int], _ angle: Double) -> [TickLabel]? {
    // Steep lines that are closer than their height need not be tried.
    if side.isHorizontal, angle.magnitude >= 45, let pitch = pitch(of: some), pitch < em / 2 {
      return nil
    }
    for width in [10 * em, 15 * em, .infinity] {
      if let labels = labels(some, angle: angle, width: width), areClear(labels) { return labels }
    }
    return nil
  }

  /// Level labels in two rows, none wider than `most`; nil if there is no room between them, or some
  /// are left out anyway.
  private func staggered(_ some: [Int], most: Double) -> [TickLabel]? {
    guard some.count == places.count, some.count > 2, some.allSatisfy({ blocks[$0].width <= most }),
      let near = labels(some, angle: 0, width: .infinity)
    else { return nil }
    let boxes = near.map(\.box)
    let (width, height) = (boxes.map(\.width).max() ?? 0, boxes.map(\.height).max() ?? 0)
    let far = side.place(
      along: 0,
      out: side.isHorizontal
        ? height + 2 * Self.acrossGap * em : width + 1.5 * Self.alongGap * em)
    let labels = near.enumerated().map { $0 % 2 == 0 ? $1 : $1.moved(x: far.x, y: far.y) }
    let isClear = areClear(labels) && zip(labels, labels.dropFirst(2)).allSatisfy(Self.areClear(em))
    return isClear ? labels : nil
  }

  /// Labels of one angle, broken where they are wider than a width; nil if that takes a fourth line
  /// or a word is wider.
  private func labels(_ some: [Int], angle: Double, width: Double) -> [TickLabel]? {
    var broken: [TextBlock] = []
    for index in some {
      var block = blocks[index]
      if block.width > width {
        guard width >= em else { return nil }
        block = typesetter.block(
          places[index].text, typesetter.theme.axis.tickLabel, maxWidth: width)
        // A word that is too wide is no reason against lines where these only save room.
        guard block.lineCount <= 3, angle != 0 || !side.isHorizontal || block.width <= width
        else { return nil }
      }
      broken.append(block)
    }
    let labels = zip(some, broken).map { index, block in
      TickLabel(
        block, index: places[index].index, at: places[index].position, on: side, gap: gap,
        angle: angle)
    }
    guard side.isHorizontal, angle == 0 else { return labels }
    // All baselines next to the axis at one height, whatever is raised or lowered in one of them.
    let inner = side == .bottom ? \TextBlock.rise : \TextBlock.fall
    let most = broken.map { $0[keyPath: inner] }.max() ?? 0
    return labels.map { label in
      let place = side.place(along: 0, out: most - label.block[keyPath: inner])
      return label.moved(x: place.x, y: place.y)
    }
  }

  // MARK: - Room

  /// The least room between labels along their lines: more than a space between words.
  private static let alongGap = 0.4
  /// The least room between labels across their lines.
  private static let acrossGap = 0.1

  private func areClear(_ labels: [TickLabel]) -> Bool {
    zip(labels, labels.dropFirst()).allSatisfy(Self.areClear(em))
  }

  private static func areClear(_ em: Double) -> (TickLabel, TickLabel) -> Bool {
    { first, second in
      let room = first.room(to: second)
      return room.along >= alongGap * em || room.across >= acrossGap * em
    }
  }

  /// Whether the ticks stand at equal distances.
  private var isEven: Bool {
    let steps = zip(places, places.dropFirst()).map { $1.position - $0.position }
    guard let least = steps.min(), let most = steps.max() else { return true }
    return most - least <= 0.01 * most
  }

  /// As many labels as stand clear of each other, from the first on.
  private func clearOfEachOther() -> [TickLabel] {
    var kept: [TickLabel] = []
    for label in labels(Array(places.indices), angle: angle?.degrees ?? 0, width: .infinity) ?? []
    where kept.last.map({ Self.areClear(em)($0, label) }) ?? true {
      kept.append(label)
    }
    return kept
  }
}
