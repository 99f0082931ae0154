import CCairo
import PlotScene

extension Canvas {
  /// Fills the outlines of a line's glyphs, a run at a time, at sub-pixel places.
  ///
  /// The baseline of level and upright text lies on a pixel border, so that all labels of an axis
  /// look alike.
  func draw(_ line: TextLine) throws(RenderError) {
    guard let line = gate.text(line) else { return }
    let shaped = try FontLibrary.shared().shape(line.text, font: line.font)
    let rotation = Rotation(degrees: line.angle)
    var origin = Point(x: line.origin.x * grid.scale, y: line.origin.y * grid.scale)
    if rotation.sine == 0 { origin.y = origin.y.rounded() }
    if rotation.cosine == 0 { origin.x = origin.x.rounded() }
    setColor(line.color)
    cairo_set_fill_rule(context, CAIRO_FILL_RULE_WINDING)
    for run in shaped.runs {
      cairo_new_path(context)
      for glyph in run.glyphs { add(glyph, of: run, from: origin, turned: rotation) }
      cairo_fill(context)
    }
  }

  /// Adds a glyph's outline to Cairo's path if any of it can be seen.
  private func add(
    _ glyph: Glyph, of run: GlyphRun, from origin: Point, turned rotation: Rotation
  ) {
    guard let box = run.face.bounds(of: glyph.index) else { return }
    let size = run.size * grid.scale
    let place = rotation(glyph.origin)
    let (x, y) = (origin.x + place.x * grid.scale, origin.y + place.y * grid.scale)
    let reach = size * (abs(box.x) + abs(box.y) + box.width + box.height)
    guard x + reach > 0, y + reach > 0, x - reach < Double(grid.width),
      y - reach < Double(grid.height)
    else { return }
    // Size, lean and turn in one matrix: x' = a·x + c·y + x₀, y' = b·x + d·y + y₀.
    let (cosine, sine) = (rotation.cosine * size, rotation.sine * size)
    let (a, b) = (cosine, -sine)
    let (c, d) = (sine - run.slant * cosine, cosine + run.slant * sine)
    for element in run.face.outline(of: glyph.index).elements {
      switch element {
      case .move(let p):
        cairo_move_to(context, a * p.x + c * p.y + x, b * p.x + d * p.y + y)
      case .line(let p):
        cairo_line_to(context, a * p.x + c * p.y + x, b * p.x + d * p.y + y)
      case .curve(let p, let q, let r):
        cairo_curve_to(
          context, a * p.x + c * p.y + x, b * p.x + d * p.y + y, a * q.x + c * q.y + x,
          b * q.x + d * q.y + y, a * r.x + c * r.y + x, b * r.x + d * r.y + y)
      case .close: cairo_close_path(context)
      }
    }
  }
}
