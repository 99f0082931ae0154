import PlotScene

/// Bands across the frame between values of one axis: what ``HorizontalSpan`` and ``VerticalSpan`` have
/// in common.
struct LevelBands {
  let lower: Channel
  let upper: Channel
  /// Which axis the values belong to: the vertical one for level bands.
  let isLevel: Bool
  /// The part of the frame that is crossed.
  let part: ClosedRange<Double>
  let look: ReferenceLook

  func validate() throws(PlotError) {
    guard lower.count == upper.count else {
      throw PlotError(
        problem: "there are \(lower.count) lower ends and \(upper.count) upper ones; "
          + "they must have the same number")
    }
    try requirePart(part)
    try look.validate()
  }

  func extent(in scales: ScaleSet) -> Extent {
    let scale = isLevel ? scales.y : scales.x
    let axis = AxisExtent(lower, on: scale).union(AxisExtent(upper, on: scale))
    return isLevel ? Extent(y: axis) : Extent(x: axis)
  }

  func draw(in panel: Panel) -> [SceneItem] {
    let (axis, frame) = (isLevel ? panel.y : panel.x, panel.frame)
    let (from, to) = (part.lowerBound, part.upperBound)
    var path = Path()
    var texts: [SceneItem] = []
    for (low, high) in zip(axis.values(of: lower), axis.values(of: upper)) {
      let ends = (axis.heldPosition(low), axis.heldPosition(high))
      guard ends.0.isFinite, ends.1.isFinite, ends.0 != ends.1 else { continue }
      let rect =
        isLevel
        ? Rect(
          corner: Point(x: frame.minX + frame.width * from, y: ends.0),
          corner: Point(x: frame.minX + frame.width * to, y: ends.1))
        : Rect(
          corner: Point(x: ends.0, y: frame.maxY - frame.height * from),
          corner: Point(x: ends.1, y: frame.maxY - frame.height * to))
      path.append(Path(rect))
      if let text = look.text { texts += items(text, in: rect, panel) }
    }
    return path.isEmpty ? [] : panel.clipped([.fill(path, look.ink(in: panel))]) + texts
  }

  /// The text at the edge of a band, as far as that is seen.
  private func items(_ text: RichText, in rect: Rect, _ panel: Panel) -> [SceneItem] {
    let frame = panel.frame
    let seen = Rect(
      corner: Point(x: max(rect.minX, frame.minX), y: max(rect.minY, frame.minY)),
      corner: Point(x: min(rect.maxX, frame.maxX), y: min(rect.maxY, frame.maxY)))
    let line =
      isLevel
      ? (Point(x: seen.minX, y: seen.minY), Point(x: seen.maxX, y: seen.minY))
      : (Point(x: seen.minX, y: seen.maxY), Point(x: seen.minX, y: seen.minY))
    let place = LevelLines.place(look.textPlace, line)
    let part = look.textPlace
    let anchor: TextAnchor =
      isLevel
      ? part < 1 / 3.0 ? .topLeft : part > 2 / 3.0 ? .topRight : .top
      : part < 1 / 3.0 ? .bottomLeft : part > 2 / 3.0 ? .topLeft : .left
    return panel.text(
      text, at: place, anchor: anchor, distance: 2.5, color: look.color
    ).items
  }
}
