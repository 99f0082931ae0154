import CCairo
import PlotScene

/// A PDF document in the making, drawn by Cairo into memory.
final class PDFPage {
  let gate: PageGate
  /// The `cairo_t`.
  let context: OpaquePointer
  private let surface: OpaquePointer
  private let sink: ByteSink
  private var library: FontLibrary?

  init(size: Size, title: String?, fonts: FontLibrary?) throws(RenderError) {
    gate = try PageGate(page: size)
    library = fonts
    sink = ByteSink()
    let surface = cairo_pdf_surface_create_for_stream(
      ByteSink.write, sink.address, size.width, size.height)
    guard let surface, let context = cairo_create(surface) else {
      throw RenderError(.memory, "memory ran out while starting a PDF document")
    }
    self.surface = surface
    self.context = context
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "swift-plotting")
    // Without this the document would carry the time, and no two would be alike.
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "")
    if let title {
      let clean = RichText(title).string
      cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, clean)
    }
    cairo_set_miter_limit(context, 10)
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// The document's bytes; nothing can be drawn afterwards.
  func finished() throws(RenderError) -> [UInt8] {
    let drawn = cairo_status(context)
    cairo_surface_finish(surface)
    for status in [drawn, cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
      throw RenderError(
        status == CAIRO_STATUS_NO_MEMORY ? .memory : .drawing,
        "the PDF document could not be made: \(String(cString: cairo_status_to_string(status)))")
    }
    return sink.bytes
  }

  /// The fonts, looked for when the first text needs them.
  func fonts() throws(RenderError) -> FontLibrary {
    if let library { return library }
    let found = try FontLibrary.shared()
    library = found
    return found
  }

  // MARK: Items

  func draw(_ scene: Scene) throws(RenderError) {
    if let background = scene.background, background.alpha > 0 {
      set(background)
      cairo_rectangle(context, 0, 0, gate.page.width, gate.page.height)
      cairo_fill(context)
    }
    try draw(scene.items)
  }

  func draw(_ items: [SceneItem]) throws(RenderError) {
    for item in items {
      switch item {
      case .fill(let path, let color, let rule): fill(path, color, rule)
      case .stroke(let path, let style): stroke(path, style)
      case .markers(let batch): draw(batch)
      case .text(let line): try draw(line)
      case .image(let image): try draw(image)
      case .clip(let path, let items): try clip(to: path, items)
      case .group(_, let items): try draw(items)
      }
    }
  }

  func fill(_ path: Path, _ color: Color, _ rule: FillRule = .nonZero) {
    guard color.alpha > 0, let path = gate.fill(path) else { return }
    set(color)
    let isEvenOdd = rule == .evenOdd
    cairo_set_fill_rule(context, isEvenOdd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING)
    add(path)
    cairo_fill(context)
  }

  func stroke(_ path: Path, _ style: Stroke) {
    guard let (path, style) = gate.stroke(path, style) else { return }
    set(style)
    add(path)
    cairo_stroke(context)
  }

  private func clip(to path: Path, _ items: [SceneItem]) throws(RenderError) {
    guard !items.isEmpty, let path = gate.fill(path) else { return }
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_set_fill_rule(context, CAIRO_FILL_RULE_WINDING)
    add(path)
    cairo_clip(context)
    try draw(items)
  }

  // MARK: Paint and paths, of numbers that have passed the gate

  func set(_ color: Color) {
    cairo_set_source_rgba(context, color.red, color.green, color.blue, color.alpha)
  }

  func set(_ style: Stroke) {
    set(style.color)
    cairo_set_line_width(context, style.width)
    switch style.cap {
    case .butt: cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
    case .round: cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
    case .square: cairo_set_line_cap(context, CAIRO_LINE_CAP_SQUARE)
    }
    switch style.join {
    case .miter: cairo_set_line_join(context, CAIRO_LINE_JOIN_MITER)
    case .round: cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    case .bevel: cairo_set_line_join(context, CAIRO_LINE_JOIN_BEVEL)
    }
    cairo_set_dash(context, style.dash, Int32(truncatingIfNeeded: style.dash.count), 0)
  }

  func add(_ path: Path) {
    for element in path.elements {
      switch element {
      case .move(let p): cairo_move_to(context, p.x, p.y)
      case .line(let p): cairo_line_to(context, p.x, p.y)
      case .curve(let a, let b, let p): cairo_curve_to(context, a.x, a.y, b.x, b.y, p.x, p.y)
      case .close: cairo_close_path(context)
      }
    }
  }
}
