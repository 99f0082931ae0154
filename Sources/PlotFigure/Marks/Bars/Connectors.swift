import PlotScene

/// Lines along the axis of values, one at each place: the stems of lollipops, the bars of dumbbells.
struct Connectors: Mark {
  let x: Channel
  /// Where lines begin; nil for the base.
  var from: Channel?
  let to: Channel
  var base: Double?
  let orientation: Orientation
  /// The colour; nil for the next of the theme's cycle.
  let color: Color?
  /// Whether the colour is that of texts where none is given.
  var isInk = false
  let alpha: Double
  /// The width in points; nil for the theme's.
  let lineWidth: Double?
  let label: RichText? = nil

  var takesCycleColor: Bool { color == nil && !isInk }

  func extent(in scales: ScaleSet) -> Extent {
    let (places, values) =
      orientation == .vertical ? (scales.x, scales.y) : (scales.y, scales.x)
    let along = AxisExtent(x, on: places)
    // What has no place is reported by the markers at the ends.
    let across = BarFoot(base: base, on: values).extent(heights: to, feet: from)
    return orientation == .vertical
      ? Extent(x: along, y: across) : Extent(x: across, y: along)
  }

  func draw(in panel: Panel) -> [SceneItem] {
    let (places, values) = (panel.placeAxis(orientation), panel.valueAxis(orientation))
    let ends = values.values(of: to)
    let starts =
      from.map(values.values) ?? Array(repeating: base ?? values.openFoot, count: ends.count)
    var path = Path()
    var drawn: Set<[Int]> = []
    for (place, (start, end)) in zip(places.values(of: x), zip(starts, ends)) {
      let along = places.position(place)
      guard start.isFinite, values.scale.hasPlace(for: end), along.isFinite else { continue }
      let (a, b) = (values.heldPosition(start), values.heldPosition(end))
      let ends = (
        panel.point(place: along, value: a, orientation),
        panel.point(place: along, value: b, orientation)
      )
      let box = Rect(corner: ends.0, corner: ends.1)
      guard panel.frame.expanded(by: 10).intersects(box.expanded(by: 1)) else { continue }
      // A line over another one in the same quarter of a dot is not seen.
      let key = [along, a, b].map {
        WholeNumber.nearest($0 * panel.resolution * 4, in: -1_000_000_000...1_000_000_000)
      }
      guard drawn.insert(key).inserted else { continue }
      path.append(Path(from: ends.0, to: ends.1))
    }
    guard !path.isEmpty else { return [] }
    let own = color ?? (isInk ? panel.style.text.color : panel.cycleColor)
    let stroke = Stroke(
      own.opacity(own.alpha * alpha), width: lineWidth ?? panel.style.lineWidth)
    return panel.clipped([.stroke(path, stroke)])
  }

  var altText: String { "" }
}
