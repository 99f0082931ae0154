import PlotScene

/// How a line of a style looks in a panel: its stroke, its markers, its entry in the legend.
struct DrawnLine {
  let style: LineStyle
  let panel: Panel
  /// The colour of all of it.
  let color: Color

  init(_ style: LineStyle, alpha: Double, in panel: Panel) {
    self.style = style
    self.panel = panel
    let own = style.color ?? panel.cycleColor
    color = own.opacity(own.alpha * alpha)
  }

  /// The line; nil for markers alone.
  var stroke: Stroke? {
    style.dash.map { Stroke($0, color, width: style.width ?? panel.style.lineWidth) }
  }

  /// The line through pieces of points, inside the frame. A piece of one point shows as a dot, unless
  /// it has a marker.
  func items(_ pieces: [[Point]]) -> [SceneItem] {
    guard let stroke else { return [] }
    var path = Path()
    var dots: [Point] = []
    for piece in pieces {
      if piece.count > 1 {
        path.append(Path(lines: piece))
      } else if style.marker == nil {
        dots += piece.filter(panel.contains)
      }
    }
    var items: [SceneItem] = []
    if !path.isEmpty { items += panel.clipped([.stroke(path, stroke)]) }
    if !dots.isEmpty {
      items.append(
        .markers(
          MarkerBatch(
            .circle, at: dots, sizes: .uniform(stroke.width * 1.5), fill: .uniform(color))))
    }
    return items
  }

  /// The markers at pairs of values, as far as their centres are in the frame.
  func markers(x: [Double], y: [Double]) -> [SceneItem] {
    guard let shape = style.marker else { return [] }
    let centers = zip(x, y).compactMap(panel.point).filter(panel.contains)
    guard !centers.isEmpty else { return [] }
    return [
      .markers(
        MarkerBatch(
          shape, at: centers, size: style.markerSize ?? panel.style.markerSize, color: color,
          edge: nil))
    ]
  }

  /// A short piece of the line with its marker; none without a label.
  func legendKeys(_ label: RichText?) -> [LegendKey] {
    guard let label else { return [] }
    let line = stroke.map { LegendKey.line(label, $0) }
    let marker = style.marker.map {
      LegendKey.marker(label, $0, size: style.markerSize ?? panel.style.markerSize, color: color)
    }
    if let line, let marker { return [line.overlaid(with: marker)] }
    return [line ?? marker ?? LegendKey(label, color: color) { _ in [] }]
  }
}

extension Stroke {
  /// A line of a pattern, whose lengths are multiples of its width.
  init(_ dash: Dash, _ color: Color, width: Double) {
    self.init(color, width: width, cap: dash.cap, dash: dash.pattern.map { $0 * width })
  }
}

extension LineStyle {
  /// The same with what a mark says itself.
  func with(
    _ color: Color?, _ width: Double?, _ marker: MarkerShape? = nil, _ markerSize: Double? = nil
  ) -> LineStyle {
    var style = self
    style.color = color ?? self.color
    style.width = width ?? self.width
    style.marker = marker ?? self.marker
    style.markerSize = markerSize ?? self.markerSize
    return style
  }

  /// Checks that the style's numbers make sense.
  func validate(alpha: Double) throws(PlotError) {
    try requireLength(width, "the line width")
    try requireLength(markerSize, "the marker size")
    try requireLengths(dash)
    try requireFraction(alpha, "alpha")
  }
}
