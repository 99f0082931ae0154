import PlotScene

/// Markers at values along the axis of values, one at each place, with numbers beyond them.
struct PlaceMarkers: Mark {
  let x: Channel
  let y: Channel
  let orientation: Orientation
  let color: Color?
  let alpha: Double
  let marker: MarkerShape
  let markerSize: Double?
  var labels: BarLabels?
  /// From where numbers are kept away; nil for 0, or the end of an axis that has no 0.
  var base: Double?
  let label: RichText?

  var takesCycleColor: Bool { color == nil }
  /// Names along the vertical axis are read from the top.
  var wishes: AxesWishes {
    AxesWishes(reversesY: orientation == .horizontal && x.kind == .categories)
  }

  func extent(in scales: ScaleSet) -> Extent {
    orientation == .vertical
      ? Extent(x: x, y: y, in: scales) : Extent(x: y, y: x, in: scales)
  }

  func draw(in panel: Panel) -> [SceneItem] {
    let (places, values) = (panel.placeAxis(orientation), panel.valueAxis(orientation))
    let centers = zip(places.values(of: x), values.values(of: y))
      .map { panel.point(place: places.position($0), value: values.position($1), orientation) }
      .filter { $0.isFinite && panel.contains($0) }
    let markers: [SceneItem] =
      centers.isEmpty
      ? []
      : [
        .markers(
          MarkerBatch(
            marker, at: centers, size: size(in: panel), color: fill(in: panel), edge: nil))
      ]
    return markers + labelItems(in: panel)
  }

  func legendKeys(in panel: Panel) -> [LegendKey] {
    guard let label else { return [] }
    return [.marker(label, marker, size: size(in: panel), color: fill(in: panel))]
  }

  func overhang(in panel: Panel) -> Insets? {
    labels == nil ? nil : panel.overhang(of: labelItems(in: panel))
  }

  var altText: String { "" }

  private func size(in panel: Panel) -> Double { markerSize ?? panel.style.markerSize * 1.5 }

  private func fill(in panel: Panel) -> Color {
    let own = color ?? panel.cycleColor
    return own.opacity(own.alpha * alpha)
  }

  private func labelItems(in panel: Panel) -> [SceneItem] {
    guard let labels else { return [] }
    let (places, values) = (panel.placeAxis(orientation), panel.valueAxis(orientation))
    let ends = values.values(of: y)
    let outside = BarLabels(
      .end, format: labels.format, texts: labels.texts, style: labels.style,
      distance: labels.distance)
    return BarTexts(
      labels: outside, values: ends,
      from: Array(repeating: base ?? values.openFoot, count: ends.count), to: ends,
      radius: size(in: panel) / 2,
      slots: BarSlots(places.values(of: x), on: places.scale, width: 1),
      orientation: orientation, colors: []
    ).items(in: panel)
  }
}
