import PlotScene

/// The pixels of a page at a resolution.
struct PixelGrid: Hashable, Sendable {
  /// Pixels in a row.
  let width: Int
  /// Rows.
  let height: Int
  /// Pixels in a point.
  let scale: Double

  /// More pixels than this are refused: 400 MB of memory, or a square of 33 inches at 300 dpi.
  static let mostPixels = 100_000_000
  /// Cairo draws nothing beyond this many pixels.
  static let longestSide = 32_767
  /// The resolutions accepted, in pixels an inch.
  static let resolutions = 1.0...10_000

  /// The pixels of a page in points, at least one each way.
  init(_ size: Size, dpi: Double) throws(RenderError) {
    guard Self.resolutions.contains(dpi) else {
      throw RenderError(
        .resolution, "a resolution of \(dpi) dpi cannot be drawn; it must be in 1…10000")
    }
    scale = dpi / 72
    let sides = 1...(Self.longestSide + 1)
    width = WholeNumber.nearest(size.width * scale, in: sides)
    height = WholeNumber.nearest(size.height * scale, in: sides)
    guard width <= Self.longestSide, height <= Self.longestSide,
      width * height <= Self.mostPixels
    else {
      throw RenderError(
        .tooManyPixels,
        "\(size.width) × \(size.height) points at \(dpi) dpi make too many pixels; at most "
          + "\(Self.longestSide) each way and \(Self.mostPixels) in all can be drawn")
    }
  }
}

/// Whole pixels: from `x.lowerBound` up to, but without, `x.upperBound`, and so for `y`.
struct PixelRect: Hashable, Sendable {
  var x: Range<Int>
  var y: Range<Int>

  var isEmpty: Bool { x.isEmpty || y.isEmpty }

  func intersection(_ other: PixelRect) -> PixelRect {
    PixelRect(x: x.clamped(to: other.x), y: y.clamped(to: other.y))
  }

  /// The pixels within `limits` that a rectangle in pixels touches.
  init(touching rect: Rect, in limits: PixelRect) {
    func range(_ low: Double, _ high: Double, _ limits: Range<Int>) -> Range<Int> {
      let bounds = limits.lowerBound...limits.upperBound
      let start = WholeNumber.below(low, in: bounds)
      return start..<max(start, WholeNumber.above(high, in: bounds))
    }
    x = range(rect.minX, rect.maxX, limits.x)
    y = range(rect.minY, rect.maxY, limits.y)
  }

  init(x: Range<Int>, y: Range<Int>) {
    self.x = x
    self.y = y
  }
}
