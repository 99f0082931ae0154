import PlotScene

/// Lines across the frame at values of one axis: what ``HorizontalLine`` and ``VerticalLine`` have in
/// common.
struct LevelLines {
  let values: Channel
  /// Which axis the values belong to: the vertical one for level lines.
  let isLevel: Bool
  /// The part of the frame that is crossed.
  let part: ClosedRange<Double>
  let look: ReferenceLook

  func validate() throws(PlotError) {
    try requirePart(part)
    try look.validate()
  }

  func extent(in scales: ScaleSet) -> Extent {
    let scale = isLevel ? scales.y : scales.x
    let axis = AxisExtent(values, on: scale)
    let unplaced = scale.unplaced(in: values)
    return isLevel
      ? Extent(y: axis, unplaced: unplaced) : Extent(x: axis, unplaced: unplaced)
  }

  /// The ends of the lines inside the frame.
  func ends(in panel: Panel) -> [(start: Point, end: Point)] {
    let (axis, frame) = (isLevel ? panel.y : panel.x, panel.frame)
    let (from, to) = (part.lowerBound, part.upperBound)
    return axis.values(of: values).compactMap { value in
      let place = axis.position(value)
      guard axis.heldPosition(value, reach: 1e-6) == place else { return nil }
      return isLevel
        ? (
          Point(x: frame.minX + frame.width * from, y: place),
          Point(x: frame.minX + frame.width * to, y: place)
        )
        : (
          Point(x: place, y: frame.maxY - frame.height * from),
          Point(x: place, y: frame.maxY - frame.height * to)
        )
    }
  }

  func draw(in panel: Panel) -> [SceneItem] {
    let ends = ends(in: panel)
    guard !ends.isEmpty else { return [] }
    var path = Path()
    for line in ends { path.append(Path(from: line.start, to: line.end)) }
    var items = panel.clipped([.stroke(path, look.stroke(in: panel))])
    guard let text = look.text else { return items }
    for line in ends {
      items += isLevel ? above(line, text, in: panel) : beside(line, text, in: panel)
    }
    return items
  }

  /// The text over a level line, or under it where there is no room above.
  private func above(
    _ line: (start: Point, end: Point), _ text: RichText, in panel: Panel
  ) -> [SceneItem] {
    let place = Self.place(look.textPlace, line)
    let (high, low): (TextAnchor, TextAnchor) =
      look.textPlace < 1 / 3.0
      ? (.bottomLeft, .topLeft)
      : look.textPlace > 2 / 3.0 ? (.bottomRight, .topRight) : (.bottom, .top)
    let above = look.text(text, at: place, high, in: panel)
    if above.box.minY >= panel.frame.minY { return above.items }
    return look.text(text, at: place, low, in: panel).items
  }

  /// The text to the right of an upright line, or to the left where there is no room.
  private func beside(
    _ line: (start: Point, end: Point), _ text: RichText, in panel: Panel
  ) -> [SceneItem] {
    let place = Self.place(look.textPlace, line)
    let (after, before): (TextAnchor, TextAnchor) =
      look.textPlace < 1 / 3.0
      ? (.bottomLeft, .bottomRight)
      : look.textPlace > 2 / 3.0 ? (.topLeft, .topRight) : (.left, .right)
    let right = look.text(text, at: place, after, in: panel)
    if right.box.maxX <= panel.frame.maxX - 1 { return right.items }
    return look.text(text, at: place, before, in: panel).items
  }

  /// A place on a line, a little away from its ends.
  static func place(_ part: Double, _ line: (start: Point, end: Point)) -> Point {
    let (dx, dy) = (line.end.x - line.start.x, line.end.y - line.start.y)
    let length = max(abs(dx), abs(dy))
    let least = length > 4 * distance ? distance / length : 0.5
    let held = min(max(part, least), 1 - least)
    return line.start.offset(x: dx * held, y: dy * held)
  }

  /// How far texts are kept from the frame, in points.
  private static let distance = 2.0
}

/// The look of a line that carries no data.
struct ReferenceLook {
  let color: Color?
  let alpha: Double
  let lineWidth: Double?
  let style: Dash
  let text: RichText?
  var textPlace = 1.0
  let label: RichText?

  func validate() throws(PlotError) {
    try requireFraction(textPlace, "the place of the text")
    try requireLength(lineWidth, "the line width")
    try requireLengths(style)
    try requireFraction(alpha, "alpha")
  }

  /// The line: in the ink of the theme's texts and two thirds as wide as lines of data unless said
  /// otherwise.
  func stroke(in panel: Panel) -> Stroke {
    Stroke(style, ink(in: panel), width: lineWidth ?? panel.style.lineWidth * 2 / 3)
  }

  func ink(in panel: Panel) -> Color {
    let own = color ?? panel.style.text.color
    return own.opacity(own.alpha * alpha)
  }

  func text(
    _ text: RichText, at place: Point, _ anchor: TextAnchor, in panel: Panel
  ) -> MarkText {
    panel.text(text, at: place, anchor: anchor, distance: 2.5, color: color)
  }

  func legendKeys(in panel: Panel) -> [LegendKey] {
    label.map { [.line($0, stroke(in: panel))] } ?? []
  }
}

/// Checks that a part of a frame is one.
func requirePart(_ part: ClosedRange<Double>) throws(PlotError) {
  guard part.lowerBound >= 0, part.upperBound <= 1 else {
    throw PlotError(
      problem: "the part of the frame is \(part.lowerBound)…\(part.upperBound); "
        + "it must be within 0…1")
  }
}
