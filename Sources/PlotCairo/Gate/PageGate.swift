package import PlotScene

/// The one gate that numbers pass between a scene and a file.
///
/// Cairo turns coordinates into 24.8 fixed point and draws what does not fit in the wrong place, and
/// some of its functions hang on or die of NaN. So everything is cut here, in `Double`, to a little
/// more than the page, and what is not finite is left out. What lies on the page is handed on as it
/// came.
package struct PageGate: Sendable {
  /// The page.
  package let page: Rect

  /// How far beyond the page fills are kept, in points: more than a pixel at any resolution.
  private static let margin = 100.0
  /// The longest side of a page in points, 200 inches: readers of PDF accept no more.
  package static let longestSide = 14_400.0
  /// How many dashes one stroke may have.
  private static let mostDashes = 100_000.0
  /// How many lengths a dash pattern may have.
  private static let longestPattern = 64

  /// A gate for a page of a size in points.
  ///
  /// - Throws: ``RenderError`` unless both sides are in 0…14,400 points, 0 excluded.
  package init(page size: Size) throws(RenderError) {
    let longest = Self.longestSide
    guard size.width > 0, size.height > 0, size.width <= longest, size.height <= longest else {
      throw RenderError(
        .pageSize,
        "a page of \(size.width) × \(size.height) points cannot be drawn; both sides must be more "
          + "than 0 and at most 14400 points (200 inches)")
    }
    page = Rect(x: 0, y: 0, width: size.width, height: size.height)
  }

  /// The part of a path that matters for filling the page; nil if none does.
  ///
  /// Points that are not finite are left out, as if their neighbours were joined. What reaches far
  /// beyond the page is cut by Sutherland and Hodgman's method side by side, which keeps the winding
  /// number of every point inside, so either fill rule holds; the cut edges lie off the page.
  package func fill(_ path: Path) -> Path? {
    let limits = page.expanded(by: Self.margin)
    if path.isInside(limits) { return path }
    var result = Path()
    for line in path.polylines(near: limits, gaps: .joined) {
      let corners = line.points.clippedPolygon(to: limits)
      if corners.count > 2 { result.append(Path(lines: corners, closed: true)) }
    }
    return result.isEmpty ? nil : result
  }

  /// The part of a path that matters for stroking, and a stroke of sound numbers; nil if nothing
  /// would be seen.
  ///
  /// A segment with an end that is not finite is left out. The path is cut where the line, with its
  /// width and its sharpest corner, has left the page; there dashes begin anew.
  package func stroke(_ path: Path, _ stroke: Stroke) -> (path: Path, stroke: Stroke)? {
    guard var stroke = bounded(stroke), !path.isEmpty else { return nil }
    // A mitred corner reaches ten half widths.
    let limits = page.expanded(by: Self.margin + 5 * stroke.width)
    var visible = path
    if !path.isInside(limits) {
      visible = Path()
      for line in path.polylines(near: limits, gaps: .open) {
        for piece in line.clippedPieces(to: limits) { visible.append(piece) }
      }
    }
    guard !visible.isEmpty else { return nil }
    stroke.dash = Self.bounded(stroke.dash, along: visible)
    return (visible, stroke)
  }

  /// A stroke with a finite width that the page can show; nil for one that draws nothing.
  package func bounded(_ stroke: Stroke) -> Stroke? {
    guard stroke.width > 0, stroke.color.alpha > 0 else { return nil }
    var stroke = stroke
    stroke.width = min(stroke.width, largest)
    return stroke
  }

  /// The diameter of a marker, held to what the page can show; nil for one that draws nothing.
  package func bounded(markerSize size: Double) -> Double? {
    size > 0 ? min(size, largest) : nil
  }

  /// Whether a marker with its centre at `point`, reaching `radius` points, can be seen.
  package func shows(_ point: Point, radius: Double) -> Bool {
    // Comparisons with NaN are false.
    point.x > page.minX - radius && point.x < page.maxX + radius
      && point.y > page.minY - radius && point.y < page.maxY + radius
  }

  /// Whether any of a rectangle can be seen; false unless all its numbers are finite.
  package func shows(_ rect: Rect) -> Bool {
    rect.x.isFinite && rect.y.isFinite && rect.maxX.isFinite && rect.maxY.isFinite
      && rect.intersects(page)
  }

  /// A text with a sound size and angle; nil if its place is not finite or nothing of it is opaque.
  package func text(_ line: TextLine) -> TextLine? {
    guard line.origin.isFinite, line.color.alpha > 0, !line.text.isEmpty else { return nil }
    var line = line
    line.font.size = FontLibrary.size(line.font)
    line.angle = line.angle.isFinite ? line.angle.truncatingRemainder(dividingBy: 360) : 0
    return line
  }

  /// A width or diameter beyond which a mark covers the page wherever it is.
  private var largest: Double { 4 * (page.width + page.height) }

  /// Dashes that can be drawn in bounded time: unsound patterns give an unbroken line, and one that
  /// is too fine for the length of the path is made coarser.
  private static func bounded(_ dash: [Double], along path: Path) -> [Double] {
    guard !dash.isEmpty, dash.count <= longestPattern,
      dash.allSatisfy({ $0 >= 0 && $0 <= 1e6 })
    else { return [] }
    let period = dash.reduce(0, +) / Double(dash.count)
    guard period > 0 else { return [] }
    let scale = path.polygonLength / mostDashes / period
    return scale > 1 ? dash.map { $0 * scale } : dash
  }
}
