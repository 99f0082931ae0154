import CCairo

extension CellPicture {
  /// The picture as a surface of Cairo's, which the caller destroys.
  func makeSurface() throws(RenderError) -> OpaquePointer {
    let surface = cairo_image_surface_create(
      CAIRO_FORMAT_ARGB32, Int32(truncatingIfNeeded: columns), Int32(truncatingIfNeeded: rows))
    guard let surface, cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
      let data = cairo_image_surface_get_data(surface)
    else { throw Canvas.error(CAIRO_STATUS_NO_MEMORY) }
    cairo_surface_flush(surface)
    let stride = Int(cairo_image_surface_get_stride(surface))
    let target = UnsafeMutableRawBufferPointer(start: data, count: stride * rows)
    pixels.withUnsafeBytes { source in
      for row in 0..<rows {
        let line = source[(row * columns * 4)..<((row + 1) * columns * 4)]
        UnsafeMutableRawBufferPointer(rebasing: target[(row * stride)...]).copyBytes(from: line)
      }
    }
    cairo_surface_mark_dirty(surface)
    return surface
  }
}
