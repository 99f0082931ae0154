import PlotScene

/// The colours of a colorbar: the strip, flat bands where the scale has classes, and a point at
/// either end beyond which values have a colour of their own.
struct ColorbarStrip {
  /// How long the points at the top and at the bottom are, in points of the page.
  let tips: (top: Double, bottom: Double)

  private let mapping: ColorMapping
  /// How far a colour reaches under its neighbour, which is painted after it, so that no seam shows
  /// where their smoothed edges meet.
  private static let overlap = 2.0

  /// - Parameters:
  ///   - length: from end to end, the points included.
  ///   - width: the width of the strip.
  init(_ mapping: ColorMapping, length: Double, width: Double) {
    self.mapping = mapping
    let tip = min(width * 0.9, length / 5)
    tips = (mapping.colormap.over == nil ? 0 : tip, mapping.colormap.under == nil ? 0 : tip)
  }

  /// The part of a colorbar's frame between the points, along which its ticks stand.
  func scaleFrame(in frame: Rect) -> Rect {
    Rect(
      x: frame.minX, y: frame.minY + tips.top, width: frame.width,
      height: max(frame.height - tips.top - tips.bottom, 0))
  }

  /// The colours in a frame, without a line around them.
  func items(in frame: Rect) -> [SceneItem] {
    let strip = scaleFrame(in: frame)
    return tip(at: strip.minY, to: frame.minY, in: strip, mapping.colormap.over)
      + tip(at: strip.maxY, to: frame.maxY, in: strip, mapping.colormap.under) + colors(in: strip)
  }

  /// The line around the colours.
  func outline(in frame: Rect) -> Path {
    let strip = scaleFrame(in: frame)
    guard tips.top > 0 || tips.bottom > 0 else { return Path(strip) }
    var corners = [Point(x: strip.minX, y: strip.minY)]
    if tips.top > 0 { corners.append(Point(x: strip.midX, y: frame.minY)) }
    corners.append(Point(x: strip.maxX, y: strip.minY))
    corners.append(Point(x: strip.maxX, y: strip.maxY))
    if tips.bottom > 0 { corners.append(Point(x: strip.midX, y: frame.maxY)) }
    corners.append(Point(x: strip.minX, y: strip.maxY))
    return Path(lines: corners, closed: true)
  }

  /// A point at one end of the strip.
  private func tip(at base: Double, to apex: Double, in strip: Rect, _ color: Color?) -> [SceneItem]
  {
    guard let color, base != apex else { return [] }
    let hidden = color.alpha == 1 && isOpaque ? min(Self.overlap, strip.height / 2) : 0
    let foot = apex < base ? base + hidden : base - hidden
    let corners = [
      Point(x: strip.minX, y: foot), Point(x: strip.minX, y: base), Point(x: strip.midX, y: apex),
      Point(x: strip.maxX, y: base), Point(x: strip.maxX, y: foot),
    ]
    return [.fill(Path(lines: corners, closed: true), color)]
  }

  private func colors(in strip: Rect) -> [SceneItem] {
    if let classes = mapping.classes, isOpaque { return bands(of: classes, in: strip) }
    var pixels: [UInt8] = []
    let table = ColorTable(mapping)
    for row in 0..<rows {
      let fraction = (Double(row) + 0.5) / Double(rows)
      table.append(mapping.value(at: 1 - fraction), to: &pixels)
    }
    return CellImage(columns: 1, rows: rows, pixels: pixels, frame: strip).map { [.image($0)] }
      ?? []
  }

  /// A band for each class within the limits, from the top down.
  private func bands(of classes: ColorClasses, in strip: Rect) -> [SceneItem] {
    let axis = AxisMapping(
      scale: mapping.scale, limits: mapping.limits, isReversed: mapping.isReversed,
      from: strip.maxY, to: strip.minY)
    let edges =
      [mapping.limits.lowerBound]
      + classes.boundaries.filter {
        mapping.limits.lowerBound < $0 && $0 < mapping.limits.upperBound
      } + [mapping.limits.upperBound]
    let bands = zip(edges, edges.dropFirst()).map { low, high in
      // The middle on the page belongs to the class, whatever the rounding of its ends.
      let (from, to) = (axis.position(low), axis.position(high))
      return (
        top: min(from, to), bottom: max(from, to),
        color: mapping.color(axis.value(at: (from + to) / 2))
      )
    }
    return bands.sorted { $0.top < $1.top }.map { band in
      let bottom = min(band.bottom + Self.overlap, strip.maxY)
      let rect = Rect(
        corner: Point(x: strip.minX, y: band.top), corner: Point(x: strip.maxX, y: bottom))
      return .fill(Path(rect), band.color)
    }
  }

  /// In how many flat rows the colours are drawn: as many as there are bands, or so many that no
  /// step can be seen.
  private var rows: Int {
    let colormap = mapping.colormap
    if mapping.classes != nil { return 1000 }
    guard colormap.blending == .none else { return 256 }
    return colormap.positions.isEmpty ? min(colormap.colors.count, 1000) : 1000
  }

  private var isOpaque: Bool { mapping.colormap.colors.allSatisfy { $0.alpha == 1 } }
}
