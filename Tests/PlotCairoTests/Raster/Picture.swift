import CPNG
import PlotCairo
import PlotScene

/// A PNG read back by libpng, as straight RGBA.
struct Picture: Equatable {
  let width: Int
  let height: Int
  private let bytes: [UInt8]

  init?(png: [UInt8]) {
    var image = png_image()
    image.version = UInt32(PNG_IMAGE_VERSION)
    defer { png_image_free(&image) }
    guard png_image_begin_read_from_memory(&image, png, png.count) != 0 else { return nil }
    image.format = 3  // PNG_FORMAT_RGBA, which Swift does not see
    var bytes = [UInt8](repeating: 0, count: Int(image.width) * Int(image.height) * 4)
    guard png_image_finish_read(&image, nil, &bytes, 0, nil) != 0 else { return nil }
    (width, height) = (Int(image.width), Int(image.height))
    self.bytes = bytes
  }

  /// A scene's picture; one pixel a point unless said otherwise.
  init?(_ scene: Scene, dpi: Double = 72) throws { self.init(png: try scene.png(dpi: dpi)) }

  /// Red, green, blue and alpha of a pixel.
  subscript(x: Int, y: Int) -> [Int] {
    let start = 4 * (y * width + x)
    return bytes[start..<start + 4].map(Int.init)
  }

  /// How dark a grey picture is at a pixel: 0 white, 255 black.
  func ink(_ x: Int, _ y: Int) -> Int { 255 - self[x, y][1] }

  /// All pixels that are not white.
  var inked: [(x: Int, y: Int)] {
    (0..<height).flatMap { y in (0..<width).map { (x: $0, y: y) } }.filter { ink($0.x, $0.y) > 0 }
  }

  /// The largest difference of any channel of any pixel.
  func largestDifference(from other: Picture) -> Int {
    guard width == other.width, height == other.height else { return 256 }
    return zip(bytes, other.bytes).map { abs(Int($0) - Int($1)) }.max() ?? 0
  }
}

extension Scene {
  /// A white page with items.
  static func page(_ width: Double, _ height: Double, _ items: [SceneItem]) -> Scene {
    Scene(size: Size(width: width, height: height), background: Color(gray: 1), items: items)
  }
}

let black = Color(gray: 0)
