import CCairo
import PlotScene

extension Canvas {
  /// Lines that a row of pixels meets more often, on average, are drawn in runs: the cost of one
  /// stroke grows with the square of that number.
  private static let mostCrossings = 256.0

  func stroke(_ path: Path, _ stroke: Stroke) throws(RenderError) {
    guard let (path, stroke) = gate.stroke(path, stroke) else { return }
    if path.elements.count > 256,
      path.crossingsPerRow(atLeast: 1 / grid.scale) > Self.mostCrossings
    {
      try strokeInRuns(path, stroke)
      return
    }
    let pen = Pen(stroke, scale: grid.scale)
    let scaled = path.scaled(by: grid.scale)
    let width = PixelSnapping.width(pen.width)
    if let snapped = PixelSnapping.stroke(scaled, width: width, cap: pen.cap) {
      context.emit(snapped)
      pen.apply(to: context, width: width)
    } else {
      context.emit(scaled)
      pen.apply(to: context, width: pen.width)
    }
    setColor(stroke.color)
    cairo_stroke(context)
  }

  /// Strokes run after run, opaque, into a mask, which is then painted once: so no place is painted
  /// twice, whatever the colour's opacity.
  private func strokeInRuns(_ path: Path, _ stroke: Stroke) throws(RenderError) {
    let pen = Pen(stroke, scale: grid.scale)
    guard let bounds = path.scaled(by: grid.scale).bounds else { return }
    // A mitred corner reaches ten half widths.
    let reach = pen.width * (pen.join == .miter ? 5 : 1) + 2
    let area = PixelRect(touching: bounds.expanded(by: reach), in: clip.pixels)
    guard !area.isEmpty else { return }
    let mask = try CoverageMask(area)
    pen.apply(to: mask.context, width: pen.width)
    for line in path.polylines(near: gate.page.expanded(by: reach), gaps: .open) {
      let points = line.points.map {
        Point(
          x: $0.x * grid.scale - Double(area.x.lowerBound),
          y: $0.y * grid.scale - Double(area.y.lowerBound))
      }
      StrokeRuns(points: points, isClosed: line.isClosed, pen: pen).draw(on: mask.context)
    }
    setColor(stroke.color)
    try mask.paint(on: self)
  }
}

extension Path {
  /// How often a level line meets the path, on average over its height or `height`.
  fileprivate func crossingsPerRow(atLeast height: Double) -> Double {
    var (low, high, way, start, current) = (Double.infinity, -Double.infinity, 0.0, 0.0, 0.0)
    func add(_ y: Double) {
      (low, high) = (min(low, y), max(high, y))
      way += abs(y - current)
      current = y
    }
    for element in elements {
      switch element {
      case .move(let p):
        (start, current) = (p.y, p.y)
        add(p.y)
      case .line(let p): add(p.y)
      case .curve(let a, let b, let p):
        add(a.y)
        add(b.y)
        add(p.y)
      case .close: add(start)
      }
    }
    return way / max(high - low, height)
  }
}

/// A stroke's numbers in pixels.
struct Pen {
  let width: Double
  let cap: Stroke.Cap
  let join: Stroke.Join
  let dash: [Double]

  init(_ stroke: Stroke, scale: Double) {
    width = stroke.width * scale
    cap = stroke.cap
    join = stroke.join
    dash = stroke.dash.map { $0 * scale }
  }

  /// Makes this Cairo's pen.
  func apply(to context: OpaquePointer, width: Double) {
    cairo_set_line_width(context, width)
    apply(cap, to: context)
    switch join {
    case .miter: cairo_set_line_join(context, CAIRO_LINE_JOIN_MITER)
    case .round: cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    case .bevel: cairo_set_line_join(context, CAIRO_LINE_JOIN_BEVEL)
    }
    startDashes(at: 0, on: context)
  }

  func apply(_ cap: Stroke.Cap, to context: OpaquePointer) {
    switch cap {
    case .butt: cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
    case .round: cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
    case .square: cairo_set_line_cap(context, CAIRO_LINE_CAP_SQUARE)
    }
  }

  /// Sets the dashes as they are `distance` pixels along the line.
  func startDashes(at distance: Double, on context: OpaquePointer) {
    let period = dash.reduce(0, +) * 2  // an odd pattern repeats after two rounds
    let offset = period > 0 ? distance.truncatingRemainder(dividingBy: period) : 0
    cairo_set_dash(context, dash, Int32(clamping: dash.count), offset)
  }
}
