import CCairo
import PlotScene

/// A page of pixels that scene items are drawn on.
///
/// Points become pixels here, so Cairo's own matrix stays the identity.
final class Canvas {
  /// What drawing is held to.
  struct Clip {
    /// The pixels outside of which nothing is drawn.
    var pixels: PixelRect
    /// Whether the clip is exactly these pixels.
    var isRectangle: Bool
  }

  let grid: PixelGrid
  let gate: PageGate
  let surface: OpaquePointer
  let context: OpaquePointer
  var clip: Clip

  /// An empty page, transparent or of one colour.
  init(_ grid: PixelGrid, gate: PageGate, background: Color?) throws(RenderError) {
    let (width, height) = (Int32(clamping: grid.width), Int32(clamping: grid.height))
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height),
      let context = cairo_create(surface)
    else { throw Self.error(CAIRO_STATUS_NO_MEMORY) }
    self.grid = grid
    self.gate = gate
    self.surface = surface
    self.context = context
    clip = Clip(pixels: PixelRect(x: 0..<grid.width, y: 0..<grid.height), isRectangle: true)
    try check()
    if let background {
      setColor(background)
      cairo_set_operator(context, CAIRO_OPERATOR_SOURCE)
      cairo_paint(context)
      cairo_set_operator(context, CAIRO_OPERATOR_OVER)
    }
    cairo_set_tolerance(context, Self.tolerance)
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// How far a flattened curve may lie from the true one, in pixels.
  static let tolerance = 0.05

  /// Draws items in order, the first at the bottom.
  func draw(_ items: [SceneItem]) throws(RenderError) {
    for item in items {
      switch item {
      case .fill(let path, let color, let rule): fill(path, color, rule)
      case .stroke(let path, let stroke): try self.stroke(path, stroke)
      case .markers(let batch): try draw(batch)
      case .text(let line): try draw(line)
      case .image(let image): try draw(image)
      case .clip(let path, let items): try draw(items, inside: path)
      case .group(_, let items): try draw(items)
      }
    }
  }

  /// Throws what Cairo reports; it remembers the first failure.
  func check() throws(RenderError) {
    let status = cairo_status(context)
    if status != CAIRO_STATUS_SUCCESS { throw Self.error(status) }
    let surfaceStatus = cairo_surface_status(surface)
    if surfaceStatus != CAIRO_STATUS_SUCCESS { throw Self.error(surfaceStatus) }
  }

  static func error(_ status: cairo_status_t) -> RenderError {
    if status == CAIRO_STATUS_NO_MEMORY {
      return RenderError(.memory, "memory ran out while drawing")
    }
    let text = cairo_status_to_string(status).map { String(cString: $0) } ?? "unknown failure"
    return RenderError(.drawing, "Cairo could not draw the page: \(text)")
  }

  // MARK: Fills and clips

  func fill(_ path: Path, _ color: Color, _ rule: FillRule) {
    guard color.alpha > 0, let path = gate.fill(path) else { return }
    emitFill(path, rule)
    setColor(color)
    cairo_fill(context)
  }

  private func draw(_ items: [SceneItem], inside path: Path) throws(RenderError) {
    guard let path = gate.fill(path) else { return }
    let outer = clip
    cairo_save(context)
    defer {
      cairo_restore(context)
      clip = outer
    }
    let drawn = emitFill(path, .nonZero)
    cairo_clip(context)
    guard let bounds = drawn.bounds else { return }
    clip.pixels = PixelRect(touching: bounds, in: outer.pixels)
    clip.isRectangle = outer.isRectangle && drawn.isWholePixelRectangle
    if !clip.pixels.isEmpty { try draw(items) }
  }

  /// Makes an area Cairo's current path, and returns it in pixels.
  @discardableResult
  private func emitFill(_ path: Path, _ rule: FillRule) -> Path {
    let scaled = path.scaled(by: grid.scale)
    let drawn = PixelSnapping.fill(scaled) ?? scaled
    context.emit(drawn)
    cairo_set_fill_rule(
      context, rule == .evenOdd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING)
    return drawn
  }

  // MARK: Paths and paint

  func setColor(_ color: Color) {
    cairo_set_source_rgba(context, color.red, color.green, color.blue, color.alpha)
  }
}

extension OpaquePointer {
  /// Makes a path the current one of a Cairo context, every coordinate multiplied, then moved.
  func emit(_ path: Path, scale: Double = 1, x dx: Double = 0, y dy: Double = 0) {
    cairo_new_path(self)
    for element in path.elements {
      switch element {
      case .move(let p): cairo_move_to(self, p.x * scale + dx, p.y * scale + dy)
      case .line(let p): cairo_line_to(self, p.x * scale + dx, p.y * scale + dy)
      case .curve(let a, let b, let p):
        cairo_curve_to(
          self, a.x * scale + dx, a.y * scale + dy, b.x * scale + dx, b.y * scale + dy,
          p.x * scale + dx, p.y * scale + dy)
      case .close: cairo_close_path(self)
      }
    }
  }
}

extension Path {
  /// Whether the path is one rectangle with all edges on pixel borders, in pixels.
  fileprivate var isWholePixelRectangle: Bool {
    guard let bounds, elements.count == 5 || elements.count == 6 else { return false }
    let corners = [bounds.minX, bounds.minY, bounds.maxX, bounds.maxY]
    guard corners.allSatisfy({ $0 == $0.rounded() }) else { return false }
    var points: Set<Point> = []
    var previous: Point?
    for (i, element) in elements.enumerated() {
      switch element {
      case .move(let p):
        if i > 0 { return false }
        points.insert(p)
        previous = p
      case .line(let p):
        guard let from = previous, from.x == p.x || from.y == p.y else { return false }
        points.insert(p)
        previous = p
      case .curve: return false
      case .close: if i != elements.count - 1 { return false }
      }
    }
    return points.count == 4
      && points.allSatisfy {
        ($0.x == bounds.minX || $0.x == bounds.maxX) && ($0.y == bounds.minY || $0.y == bounds.maxY)
      }
  }
}
