import CCairo

/// The pixels of a PNG file.
struct SeenPage {
  let width: Int
  let height: Int
  private let pixels: [UInt32]

  /// Reads a file; nil if it is no PNG.
  init?(path: String) {
    guard let surface = cairo_image_surface_create_from_png(path) else { return nil }
    defer { cairo_surface_destroy(surface) }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
      let data = cairo_image_surface_get_data(surface)
    else { return nil }
    width = Int(cairo_image_surface_get_width(surface))
    height = Int(cairo_image_surface_get_height(surface))
    let stride = Int(cairo_image_surface_get_stride(surface))
    var pixels: [UInt32] = []
    for y in 0..<height {
      for x in 0..<width {
        let bytes = UnsafeRawPointer(data)
        pixels.append(bytes.loadUnaligned(fromByteOffset: y * stride + x * 4, as: UInt32.self))
      }
    }
    self.pixels = pixels
  }

  /// How far the mean colours of square blocks are apart: the mean over all, and the largest.
  func blockDifference(from other: SeenPage, side: Int) -> (mean: Double, largest: Double) {
    var (sum, count, largest) = (0.0, 0.0, 0.0)
    for top in stride(from: 0, to: min(height, other.height), by: side) {
      for left in stride(from: 0, to: min(width, other.width), by: side) {
        let (a, b) = (
          mean(left: left, top: top, side: side), other.mean(left: left, top: top, side: side)
        )
        let difference = zip(a, b).map { abs($0 - $1) }.max() ?? 0
        sum += difference
        count += 1
        largest = max(largest, difference)
      }
    }
    return (sum / max(count, 1), largest)
  }

  private func mean(left: Int, top: Int, side: Int) -> [Double] {
    var (sums, count) = ([0.0, 0, 0], 0.0)
    for y in top..<min(top + side, height) {
      for x in left..<min(left + side, width) {
        let pixel = pixels[y * width + x]
        for channel in 0..<3 { sums[channel] += Double((pixel >> (8 * UInt32(channel))) & 0xff) }
        count += 1
      }
    }
    return sums.map { $0 / max(count, 1) }
  }
}
