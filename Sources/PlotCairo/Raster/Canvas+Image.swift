import CCairo
import PlotScene

extension Canvas {
  /// Draws cells, averaged by area where they are smaller than pixels.
  func draw(_ image: CellImage) throws(RenderError) {
    guard image.frame.width > 0, image.frame.height > 0, gate.shows(image.frame) else { return }
    let frame = snapped(image.frame)
    let area = PixelRect(touching: frame, in: clip.pixels)
    guard !area.isEmpty else { return }
    let columns = CellResampling(
      count: image.columns, from: frame.minX, to: frame.maxX, pixels: area.x)
    let rows = CellResampling(count: image.rows, from: frame.minY, to: frame.maxY, pixels: area.y)
    let (width, height) = (Int32(clamping: area.x.count), Int32(clamping: area.y.count))
    guard let layer = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height) else {
      throw Self.error(CAIRO_STATUS_NO_MEMORY)
    }
    defer { cairo_surface_destroy(layer) }
    let status = cairo_surface_status(layer)
    guard status == CAIRO_STATUS_SUCCESS, let data = cairo_image_surface_get_data(layer) else {
      throw Self.error(status)
    }
    cairo_surface_flush(layer)
    let stride = Int(cairo_image_surface_get_stride(layer)) / 4
    data.withMemoryRebound(to: UInt32.self, capacity: stride * area.y.count) {
      CellAveraging(image: image, columns: columns, rows: rows)
        .write(to: $0, pixelsPerRow: stride)
    }
    cairo_surface_mark_dirty(layer)
    let (x, y) = (Double(area.x.lowerBound), Double(area.y.lowerBound))
    cairo_set_source_surface(context, layer, x, y)
    cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_NEAREST)
    cairo_rectangle(context, x, y, Double(area.x.count), Double(area.y.count))
    cairo_fill(context)
  }

  /// A frame in pixels with its edges on pixel borders, as those of a filled rectangle are.
  private func snapped(_ rect: Rect) -> Rect {
    let path = Path(rect).scaled(by: grid.scale)
    return (PixelSnapping.fill(path) ?? path).bounds ?? rect
  }
}

/// Means of cells, computed with premultiplied colours, as a mean of what is seen must be.
private struct CellAveraging {
  let image: CellImage
  let columns: CellResampling
  let rows: CellResampling

  /// Writes premultiplied native-endian ARGB.
  func write(to pixels: UnsafeMutablePointer<UInt32>, pixelsPerRow: Int) {
    let width = columns.runs.last?.pixels.upperBound ?? 0
    var line = [SIMD4<Float>](repeating: .zero, count: image.columns)
    for row in rows.runs {
      average(row, into: &line)
      let first = pixels + row.pixels.lowerBound * pixelsPerRow
      line.withUnsafeBufferPointer { line in
        columns.shares.withUnsafeBufferPointer { shares in
          for column in columns.runs {
            var sum = SIMD4<Float>.zero
            for k in 0..<column.shares.count {
              sum += line[column.first + k] * shares[column.shares.lowerBound + k]
            }
            let pixel = packedPixel(sum)
            for x in column.pixels { first[x] = pixel }
          }
        }
      }
      for y in 1..<row.pixels.count { (first + y * pixelsPerRow).update(from: first, count: width) }
    }
  }

  /// The mean of some rows of cells, column by column, in 0…255.
  private func average(_ row: CellResampling.Run, into line: inout [SIMD4<Float>]) {
    // Only what the pixels show is read.
    let shown = columns.cells
    line.withUnsafeMutableBufferPointer { line in
      image.pixels.withUnsafeBufferPointer { bytes in
        for i in shown { line[i] = .zero }
        for (cellRow, share) in zip(row.cells, rows.shares[row.shares]) {
          for i in shown {
            let at = 4 * (cellRow * image.columns + i)
            let alpha = Float(bytes[at + 3])
            let color = SIMD4(
              Float(bytes[at + 2]), Float(bytes[at + 1]), Float(bytes[at]), 255)
            line[i] += color * (alpha * (1 / 255) * share)
          }
        }
      }
    }
  }
}
