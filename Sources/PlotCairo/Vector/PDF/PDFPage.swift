import CCairo
import PlotScene

/// A PDF document in the making, drawn by Cairo into memory.
final class PDFPage {
  let gate: PageGate
  /// The `cairo_t`.
  let context: OpaquePointer
  private let surface: OpaquePointer
  private let sink: ByteSink

  init(size: Size, title: String?) throws(RenderError) {
    gate = try PageGate(page: size)
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
      throw Canvas.error(status)
    }
    return sink.bytes
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
    context.emit(path)
    cairo_fill(context)
  }

  func stroke(_ path: Path, _ style: Stroke) {
    guard let (path, style) = gate.stroke(path, style) else { return }
    set(style.color)
    context.emit(path)
    Pen(style, scale: 1).apply(to: context, width: style.width)
    cairo_stroke(context)
  }

  private func clip(to path: Path, _ items: [SceneItem]) throws(RenderError) {
    guard !items.isEmpty, let path = gate.fill(path) else { return }
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_set_fill_rule(context, CAIRO_FILL_RULE_WINDING)
    context.emit(path)
    cairo_clip(context)
    try draw(items)
  }

  func set(_ color: Color) {
    cairo_set_source_rgba(context, color.red, color.green, color.blue, color.alpha)
  }
}
