import PlotScene

/// The numbers at some bars, in their places.
struct BarTexts {
  let labels: BarLabels
  /// The number of each bar; NaN for none.
  let values: [Double]
  /// Where each bar begins.
  let from: [Double]
  /// Where each bar ends.
  let to: [Double]
  /// How far something else reaches beyond the end of each bar, as the value where it ends; empty for
  /// nothing.
  var reach: [Double] = []
  /// How far a marker at its end reaches beyond it, in points.
  var radius = 0.0
  let slots: BarSlots
  let orientation: Orientation
  /// One colour for all bars, or one for each.
  let colors: [Color]
  /// Whether a number that has no room inside is left out.
  var isPart = false

  /// The numbers in a panel.
  func items(in panel: Panel) -> [SceneItem] {
    let written = texts(in: panel)
    return values.indices.flatMap { index -> [SceneItem] in
      guard index < written.count, !values[index].isNaN, !written[index].isEmpty else { return [] }
      return text(index, written[index], in: panel)?.items ?? []
    }
  }

  private func texts(in panel: Panel) -> [RichText] {
    if let texts = labels.texts { return texts }
    let kind = panel.valueAxis(orientation).scale.kind
    let shown = values.filter { !$0.isNaN }
    var written = labels.format.labels(TickFormat.Request(values: shown, kind: kind)).labels[...]
    return values.map { $0.isNaN ? RichText("") : written.popFirst() ?? RichText("") }
  }

  private func text(_ index: Int, _ text: RichText, in panel: Panel) -> MarkText? {
    let (places, axis) = (panel.placeAxis(orientation), panel.valueAxis(orientation))
    let middle =
      (places.position(slots.lower[index]) + places.position(slots.upper[index])) / 2
    let (start, end) = (axis.heldPosition(from[index], reach: 0), axis.position(to[index]))
    let point = panel.point(place: middle, value: end, orientation)
    guard point.isFinite, start.isFinite, panel.contains(point) else { return nil }
    // Upwards on the page are smaller numbers.
    let isForward = orientation == .vertical ? end <= start : end >= start
    let isGrowing = end == start ? (axis.isReversed != (to[index] >= from[index])) : isForward
    let place = fits(index, text, length: abs(end - start), in: panel) ? labels.place : .end
    if place != labels.place, isPart { return nil }
    switch place {
    case .end:
      let far = index < reach.count ? axis.heldPosition(reach[index], reach: 0) : end
      let edge =
        far.isNaN ? end : isForward == (orientation == .vertical) ? min(end, far) : max(end, far)
      return panel.text(
        text, at: panel.point(place: middle, value: edge, orientation),
        anchor: anchor(isGrowing, isInside: false), distance: labels.distance + radius,
        style: labels.style)
    case .insideEnd:
      return panel.text(
        text, at: point, anchor: anchor(isGrowing, isInside: true), distance: labels.distance,
        style: style(index, in: panel))
    case .insideBase:
      return panel.text(
        text, at: panel.point(place: middle, value: start, orientation),
        anchor: anchor(!isGrowing, isInside: true), distance: labels.distance,
        style: style(index, in: panel))
    case .center:
      return panel.text(
        text, at: panel.point(place: middle, value: (start + end) / 2, orientation),
        style: style(index, in: panel))
    }
  }

  /// The side of a number's box that is put at the end of a bar.
  private func anchor(_ isGrowing: Bool, isInside: Bool) -> TextAnchor {
    switch orientation {
    case .vertical: isGrowing != isInside ? .bottom : .top
    case .horizontal: isGrowing != isInside ? .left : .right
    }
  }

  /// Whether a number has room inside its bar.
  private func fits(_ index: Int, _ text: RichText, length: Double, in panel: Panel) -> Bool {
    guard labels.place != .end else { return true }
    let places = panel.placeAxis(orientation)
    let thickness = abs(
      places.position(slots.upper[index]) - places.position(slots.lower[index]))
    let size = panel.size(of: text, style: labels.style)
    let (along, across) =
      orientation == .vertical ? (size.height, size.width) : (size.width, size.height)
    let room = labels.place == .center ? 2 : labels.distance + 1
    return along + room <= length && across <= thickness + 1
  }

  /// The ink that is read best on the colour of a bar.
  private func style(_ index: Int, in panel: Panel) -> TextStyle {
    var style = labels.style ?? panel.style.text
    guard labels.style == nil, let color = colors[safe: min(index, colors.count - 1)] else {
      return style
    }
    style.color = panel.ink(on: color)
    return style
  }
}

extension Array {
  /// The element of a number; nil where there is none.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
