import CCairo
import PlotScene

extension Canvas {
  /// Blends a batch's stamps onto the page, marker after marker.
  func stamp(_ batch: MarkerBatch, with stamps: MarkerStamps) throws(RenderError) {
    let placed = PlacedMarkers(batch, stamps: stamps, scale: grid.scale, clip: clip.pixels)
    guard !placed.area.isEmpty else { return }
    if clip.isRectangle {
      cairo_surface_flush(surface)
      try blend(batch, stamps, placed, onto: surface, origin: (0, 0))
      cairo_surface_mark_dirty(surface)
      return
    }
    // Inside another shape: the markers are drawn on a copy, which replaces the page in the shape.
    let (width, height) = (
      Int32(clamping: placed.area.x.count), Int32(clamping: placed.area.y.count)
    )
    let (left, top) = (placed.area.x.lowerBound, placed.area.y.lowerBound)
    guard let copy = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height) else {
      throw Self.error(CAIRO_STATUS_NO_MEMORY)
    }
    defer { cairo_surface_destroy(copy) }
    let copying = cairo_create(copy)
    cairo_set_operator(copying, CAIRO_OPERATOR_SOURCE)
    cairo_set_source_surface(copying, surface, -Double(left), -Double(top))
    cairo_paint(copying)
    let status = cairo_status(copying)
    cairo_destroy(copying)
    guard status == CAIRO_STATUS_SUCCESS else { throw Self.error(status) }
    cairo_surface_flush(copy)
    try blend(batch, stamps, placed, onto: copy, origin: (left, top))
    cairo_surface_mark_dirty(copy)
    cairo_save(context)
    cairo_set_operator(context, CAIRO_OPERATOR_SOURCE)
    cairo_set_source_surface(context, copy, Double(left), Double(top))
    cairo_rectangle(context, Double(left), Double(top), Double(width), Double(height))
    cairo_fill(context)
    cairo_restore(context)
  }

  /// Blends onto the bytes of a surface whose first pixel is the page's pixel `origin`.
  private func blend(
    _ batch: MarkerBatch, _ stamps: MarkerStamps, _ placed: PlacedMarkers,
    onto surface: OpaquePointer, origin: (x: Int, y: Int)
  ) throws(RenderError) {
    guard let data = cairo_image_surface_get_data(surface) else {
      throw Self.error(CAIRO_STATUS_NO_MEMORY)
    }
    let stride = Int(cairo_image_surface_get_stride(surface)) / 4
    let pixels = UnsafeMutableRawPointer(data).assumingMemoryBound(to: UInt32.self)
    let colors = MarkerColors(batch)
    for (band, markers) in placed.bands {
      var buffer = BandBuffer(band)
      let start = pixels + (band.y.lowerBound - origin.y) * stride + band.x.lowerBound - origin.x
      buffer.read(from: start, pixelsPerRow: stride)
      for place in markers {
        let marker = placed.markers[place]
        let stamp = try stamps.stamp(size: marker.size, x: marker.phaseX, y: marker.phaseY)
        let (left, top) = (marker.x + stamp.left, marker.y + stamp.top)
        let (fill, edge) = colors[marker.index]
        if let fill { buffer.blend(fill, stamp.fill, stamp.width, stamp.height, left, top) }
        if let edge { buffer.blend(edge, stamp.edge, stamp.width, stamp.height, left, top) }
      }
      buffer.write(to: start, pixelsPerRow: stride)
    }
  }
}

/// A marker on whole pixels and eighths of them.
struct PlacedMarker {
  var index: Int
  var size: Int
  var x: Int
  var y: Int
  var phaseX: Int
  var phaseY: Int
}

/// The markers that can be seen, and the bands of rows that they lie in.
///
/// A band is small enough to stay in the processor's cache with more than a byte a channel.
struct PlacedMarkers {
  /// The pixels that the markers can touch.
  let area: PixelRect
  /// The markers, in drawing order.
  private(set) var markers: [PlacedMarker] = []
  /// Bands from top to bottom, with places in ``markers``; a marker across a border is in both.
  private(set) var bands: [(area: PixelRect, markers: [Int])] = []

  private static let pixelsInBand = 16_384

  init(_ batch: MarkerBatch, stamps: MarkerStamps, scale: Double, clip: PixelRect) {
    let reach = stamps.farthestReach
    let phases = Double(MarkerStamps.phases)
    let uniformSize = batch.sizes.uniform.map { stamps.index(ofSize: $0) }
    // Wide enough to hold what touches the clip, and no more.
    let columns = (clip.x.lowerBound - reach)...(clip.x.upperBound + reach)
    let rows = (clip.y.lowerBound - reach)...(clip.y.upperBound + reach)
    func eighths(_ value: Double, _ range: ClosedRange<Int>) -> Int? {
      let scaled = (value * scale * phases).rounded()
      let (low, high) = (
        range.lowerBound * MarkerStamps.phases, range.upperBound * MarkerStamps.phases
      )
      guard scaled >= Double(low), scaled <= Double(high) else { return nil }
      return WholeNumber.nearest(scaled, in: low...high)
    }
    markers.reserveCapacity(batch.centers.count)
    var (minX, maxX, minY, maxY) = (Int.max, Int.min, Int.max, Int.min)
    for (i, center) in batch.centers.enumerated() {
      guard let x = eighths(center.x, columns), let y = eighths(center.y, rows),
        let size = uniformSize ?? stamps.index(ofSize: batch.sizes[i])
      else { continue }
      let marker = PlacedMarker(
        index: i, size: size, x: x >> 3, y: y >> 3, phaseX: x & 7, phaseY: y & 7)
      markers.append(marker)
      (minX, maxX) = (min(minX, marker.x), max(maxX, marker.x))
      (minY, maxY) = (min(minY, marker.y), max(maxY, marker.y))
    }
    guard !markers.isEmpty else {
      area = PixelRect(x: 0..<0, y: 0..<0)
      return
    }
    area = PixelRect(x: minX - reach..<maxX + reach + 1, y: minY - reach..<maxY + reach + 1)
      .intersection(clip)
    guard !area.isEmpty else { return }
    let bandHeight = max(Self.pixelsInBand / area.x.count, 4)
    for top in stride(from: area.y.lowerBound, to: area.y.upperBound, by: bandHeight) {
      let rows = top..<min(top + bandHeight, area.y.upperBound)
      bands.append((PixelRect(x: area.x, y: rows), []))
    }
    func band(_ y: Int) -> Int {
      min(max(y - area.y.lowerBound, 0) / bandHeight, bands.count - 1)
    }
    for (place, marker) in markers.enumerated() {
      for b in band(marker.y - reach)...band(marker.y + reach) { bands[b].markers.append(place) }
    }
  }
}

/// Premultiplied colours of a batch's fills and edges, in 0…255, nil where nothing is drawn.
private struct MarkerColors {
  private let fills: [SIMD4<Float>]
  private let edges: [SIMD4<Float>]

  init(_ batch: MarkerBatch) {
    func premultiplied(_ color: Color) -> SIMD4<Float> {
      let alpha = color.alpha * 255
      return SIMD4(
        Float(color.blue * alpha), Float(color.green * alpha), Float(color.red * alpha),
        Float(alpha))
    }
    fills = batch.shape.isOpen ? [] : batch.fill?.values.map(premultiplied) ?? []
    edges = batch.edge?.values.map { $0.width > 0 ? premultiplied($0.color) : .zero } ?? []
  }

  subscript(index: Int) -> (fill: SIMD4<Float>?, edge: SIMD4<Float>?) {
    (
      fills.isEmpty ? nil : fills[min(index, fills.count - 1)],
      edges.isEmpty ? nil : edges[min(index, edges.count - 1)]
    )
  }
}

/// Pixels of a band with a float for each channel: many thin layers on eight bits would stop short
/// of the colour they add up to.
private struct BandBuffer {
  private let area: PixelRect
  private var pixels: [SIMD4<Float>]

  init(_ area: PixelRect) {
    self.area = area
    pixels = Array(repeating: .zero, count: area.x.count * area.y.count)
  }

  mutating func read(from source: UnsafePointer<UInt32>, pixelsPerRow: Int) {
    for y in 0..<area.y.count {
      let (row, start) = (source + y * pixelsPerRow, y * area.x.count)
      for x in 0..<area.x.count {
        let bits = row[x]
        pixels[start + x] = SIMD4(
          Float(bits & 0xff), Float(bits >> 8 & 0xff), Float(bits >> 16 & 0xff), Float(bits >> 24))
      }
    }
  }

  func write(to target: UnsafeMutablePointer<UInt32>, pixelsPerRow: Int) {
    for y in 0..<area.y.count {
      let (row, start) = (target + y * pixelsPerRow, y * area.x.count)
      for x in 0..<area.x.count {
        row[x] = packedPixel(pixels[start + x])
      }
    }
  }

  /// Lays a colour over the pixels, as opaque as it is covered.
  mutating func blend(
    _ color: SIMD4<Float>, _ coverage: [Float], _ width: Int, _ height: Int, _ left: Int,
    _ top: Int
  ) {
    let rows = (top..<top + height).clamped(to: area.y)
    let columns = (left..<left + width).clamped(to: area.x)
    guard !coverage.isEmpty, !rows.isEmpty, !columns.isEmpty else { return }
    let alpha = color.w / 255
    // In bounds by the clamping above: checked sums cost the innermost loop a fifth of its time.
    pixels.withUnsafeMutableBufferPointer { pixels in
      coverage.withUnsafeBufferPointer { coverage in
        guard let pixels = pixels.baseAddress, let coverage = coverage.baseAddress else { return }
        for y in rows {
          var target = pixels + (y - area.y.lowerBound) * area.x.count
          target += columns.lowerBound - area.x.lowerBound
          var source = coverage + (y - top) * width + (columns.lowerBound - left)
          let end = source + columns.count
          while source < end {
            let share = source.pointee
            target.pointee = target.pointee * (1 - alpha * share) + color * share
            target += 1
            source += 1
          }
        }
      }
    }
  }
}

/// Premultiplied channels in 0…255, in the order blue, green, red, alpha, as one pixel of Cairo's.
///
/// The numbers are rounded by adding 2²³, where a `Float` has no room for fractions and its lowest
/// bits are the whole number: much faster than a conversion that may trap.
func packedPixel(_ channels: SIMD4<Float>) -> UInt32 {
  let bits = unsafeBitCast(channels + 8_388_608, to: SIMD4<UInt32>.self) & 0xff
  return bits.x | bits.y << 8 | bits.z << 16 | bits.w << 24
}
