public import PlotScene

/// An image from pixels that have their own colours. matplotlib: `Axes.imshow` of an array of RGB or
/// RGBA.
///
/// Pixels that are larger than a dot of the device are flat areas with sharp edges: nothing is made
/// up between them. Where they are smaller, a dot shows the mean of its pixels by area. There are no
/// missing values; a clear pixel shows what is behind it. On a scale that is not even the picture is
/// bent as the scale is.
///
/// Pixel (row r, column c) is centred at x = c, y = r unless ranges are given; the first row is on top
/// and pixels are square.
public struct Picture: Mark {
  /// Four bytes a pixel (red, green, blue and straight alpha), row by row.
  public let pixels: [UInt8]
  /// The number of pixels in a row.
  public let width: Int
  /// The outer edges of the first and last column; nil for −½ and width − ½.
  public var xRange: ClosedRange<Double>?
  /// The outer edges of the first and last row; nil for −½ and height − ½.
  public var yRange: ClosedRange<Double>?
  /// Where the first row is.
  public var origin: Heatmap.Origin
  /// Whether the axes take the shape that makes pixels square.
  public var hasSquarePixels: Bool
  /// The opacity, 0…1.
  public var alpha: Double
  /// The name in errors.
  public var label: RichText?

  private let problem: String?

  /// An image from rows of colours.
  ///
  /// - Parameters:
  ///   - colors: the rows, all of the same length.
  ///   - xRange: the outer edges of the first and last column; −½ … width − ½ if not given.
  ///   - yRange: the outer edges of the first and last row; −½ … height − ½ if not given.
  ///   - origin: where the first row is.
  ///   - squarePixels: whether the axes take the shape that makes pixels square; if not given, they do
  ///     unless a range is given.
  ///   - alpha: the opacity, 0…1.
  ///   - label: the name in errors.
  /// - Complexity: O(pixels) to draw.
  public init(
    _ colors: [[Color]], xRange: ClosedRange<Double>? = nil, yRange: ClosedRange<Double>? = nil,
    origin: Heatmap.Origin = .upper, squarePixels: Bool? = nil, alpha: Double = 1,
    label: (any RichTextConvertible)? = nil
  ) {
    let width = colors.first?.count ?? 0
    let uneven = colors.firstIndex { $0.count != width }
    var pixels: [UInt8] = []
    pixels.reserveCapacity(width * colors.count * 4)
    for color in colors.joined() {
      let (red, green, blue, alpha) = color.bytes
      pixels += [red, green, blue, alpha]
    }
    self.init(
      pixels, width,
      uneven.map {
        "row \($0) has \(colors[$0].count) pixels and row 0 has \(width); "
          + "all rows must have the same number"
      }, xRange, yRange, origin, squarePixels, alpha, label)
  }

  /// An image from bytes, as files hold them once they are unpacked.
  ///
  /// - Parameters:
  ///   - bytes: red, green, blue and, if there are four channels, straight alpha of each pixel, row by
  ///     row; one channel is a grey.
  ///   - width: the number of pixels in a row.
  ///   - height: the number of rows.
  ///   - channels: how many bytes a pixel has: 1, 3 or 4.
  ///   - xRange: the outer edges of the first and last column; −½ … width − ½ if not given.
  ///   - yRange: the outer edges of the first and last row; −½ … height − ½ if not given.
  ///   - origin: where the first row is.
  ///   - squarePixels: whether the axes take the shape that makes pixels square; if not given, they do
  ///     unless a range is given.
  ///   - alpha: the opacity, 0…1.
  ///   - label: the name in errors.
  /// - Complexity: O(pixels) to draw.
  public init(
    bytes: some Sequence<UInt8>, width: Int, height: Int, channels: Int = 4,
    xRange: ClosedRange<Double>? = nil, yRange: ClosedRange<Double>? = nil,
    origin: Heatmap.Origin = .upper, squarePixels: Bool? = nil, alpha: Double = 1,
    label: (any RichTextConvertible)? = nil
  ) {
    let bytes = Array(bytes)
    var problem: String?
    if ![1, 3, 4].contains(channels) {
      problem = "a pixel has \(channels) channels; it must have 1, 3 or 4"
    } else if width < 0 || height < 0 || bytes.count % channels != 0
      || Double(bytes.count / channels) != Double(width) * Double(height)
    {
      problem =
        "there are \(bytes.count) bytes; \(width) × \(height) pixels of \(channels) channels "
        + "need \(Double(width) * Double(height) * Double(channels))"
    }
    var pixels = bytes
    if problem == nil, channels != 4 {
      pixels = []
      pixels.reserveCapacity(bytes.count / channels * 4)
      for start in stride(from: 0, to: bytes.count, by: channels) {
        for channel in 0..<3 { pixels.append(bytes[start + min(channel, channels - 1)]) }
        pixels.append(255)
      }
    }
    self.init(pixels, width, problem, xRange, yRange, origin, squarePixels, alpha, label)
  }

  private init(
    _ pixels: [UInt8], _ width: Int, _ problem: String?, _ xRange: ClosedRange<Double>?,
    _ yRange: ClosedRange<Double>?, _ origin: Heatmap.Origin, _ squarePixels: Bool?,
    _ alpha: Double, _ label: (any RichTextConvertible)?
  ) {
    self.pixels = pixels
    self.width = width
    self.problem = problem
    self.xRange = xRange
    self.yRange = yRange
    self.origin = origin
    hasSquarePixels = squarePixels ?? (xRange == nil && yRange == nil)
    self.alpha = alpha
    self.label = label?.richText
  }

  /// The number of rows.
  public var height: Int { width > 0 ? pixels.count / 4 / width : 0 }

  private var columns: CellPlaces { CellPlaces(count: width, range: xRange, edges: nil) }
  private var rows: CellPlaces { CellPlaces(count: height, range: yRange, edges: nil) }
}

extension Picture {
  /// Checks that there are as many pixels as rows and columns need, and that ranges are not empty.
  public func validate() throws(PlotError) {
    if let problem { throw PlotError(problem: problem) }
    try requireFraction(alpha, "alpha")
    for (name, problem) in [
      ("x", columns.problem(of: "columns")), ("y", rows.problem(of: "rows")),
    ] {
      if let problem { throw PlotError(problem: "the \(name) \(problem)") }
    }
  }

  /// The outer edges.
  public func extent(in scales: ScaleSet) -> Extent {
    guard width > 0, height > 0 else { return Extent() }
    return Extent(
      x: columns.extent(on: scales.x), y: rows.extent(on: scales.y),
      unplaced: width * height - columns.placed(on: scales.x) * rows.placed(on: scales.y))
  }

  /// Square pixels, the first row on top, a full frame.
  public var wishes: AxesWishes {
    AxesWishes(
      aspect: hasSquarePixels ? columns.cellWidth / rows.cellWidth : nil,
      reversesY: origin == .upper, fillsFrame: true, hasWholeX: xRange == nil,
      hasWholeY: yRange == nil)
  }

  /// One image of the pixels that can be seen.
  public func draw(in panel: Panel) -> [SceneItem] {
    guard width > 0, height > 0 else { return [] }
    let frame = panel.frame
    guard
      let across = CellSpan(count: width, range: columns.evenRange, along: panel.x)
        .bins(within: frame.minX...frame.maxX, resolution: panel.resolution),
      let down = CellSpan(count: height, range: rows.evenRange, along: panel.y)
        .bins(within: frame.minY...frame.maxY, resolution: panel.resolution)
    else { return [] }
    let image = CellImage(
      columns: across.count, rows: down.count, pixels: means(across, down),
      frame: Rect(
        corner: Point(x: across.start, y: down.start), corner: Point(x: across.end, y: down.end)))
    return image.map { panel.clipped([.image($0)]) } ?? []
  }

  /// The picture in words.
  public var altText: String { "\(nameInErrors) of \(width) × \(height) pixels." }

  /// The pixels of bins: their means by area, in colours multiplied by alpha, as a mean of what is
  /// seen must be.
  private func means(_ across: CellBins, _ down: CellBins) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(across.count * down.count * 4)
    let columns = (0..<across.count).map { across.cells(of: $0, limit: width) }
    for bin in 0..<down.count {
      let rows = down.cells(of: bin, limit: height)
      for columns in columns {
        var sum = SIMD4<Double>.zero
        var total = 0.0
        for row in rows {
          for column in columns {
            let start = (row.index * width + column.index) * 4
            let weight = row.weight * column.weight
            let opacity = Double(pixels[start + 3]) / 255 * weight
            sum += SIMD4(
              Double(pixels[start]) * opacity, Double(pixels[start + 1]) * opacity,
              Double(pixels[start + 2]) * opacity, 255 * opacity)
            total += weight
          }
        }
        let opacity = sum.w / 255
        for channel in 0..<3 { result.append(Self.byte(opacity > 0 ? sum[channel] / opacity : 0)) }
        result.append(Self.byte(total > 0 ? sum.w / total * alpha : 0))
      }
    }
    return result
  }

  private static func byte(_ value: Double) -> UInt8 { UInt8(min(max(value.rounded(), 0), 255)) }
}
