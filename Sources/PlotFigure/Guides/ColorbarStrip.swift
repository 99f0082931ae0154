import PlotScene

/// The colours of a colorbar: the strip, flat bands where the scale has classes, and a point at
/// either end beyond which values have a colour of their own.
///
/// An upright strip grows upwards and a level one to the right. What is said along the strip and
/// across it is the same for both; only points on the page differ.
struct ColorbarStrip {
  /// How long the points at the first and at the last colour are, in points of the page.
  let tips: (first: Double, last: Double)

  private let mapping: ColorMapping
  private let isHorizontal: Bool
  /// How far a colour reaches under its neighbour, which is painted after it, so that no seam shows
  /// where their smoothed edges meet.
  private static let overlap = 2.0
  /// The least distance of lines between colours.
  private static let leastStep = 2.0

  /// - Parameters:
  ///   - tips: whether there is a point at the first and at the last colour.
  ///   - length: from end to end, the points included.
  ///   - width: the width of the strip.
  init(
    _ mapping: ColorMapping, tips: (atFirst: Bool, atLast: Bool), isHorizontal: Bool,
    length: Double, width: Double
  ) {
    self.mapping = mapping
    self.isHorizontal = isHorizontal
    let tip = min(width * 0.9, length / 5)
    self.tips = (tips.atFirst ? tip : 0, tips.atLast ? tip : 0)
  }

  /// The part of a colorbar's frame between the points, along which its ticks stand.
  func scaleFrame(in frame: Rect) -> Rect {
    isHorizontal
      ? Rect(
        x: frame.minX + tips.first, y: frame.minY,
        width: max(frame.width - tips.first - tips.last, 0), height: frame.height)
      : Rect(
        x: frame.minX, y: frame.minY + tips.last, width: frame.width,
        height: max(frame.height - tips.last - tips.first, 0))
  }

  /// The colours in a frame, without a line around them.
  func items(in frame: Rect) -> [SceneItem] {
    let strip = scaleFrame(in: frame)
    let (whole, scale) = (ends(of: frame), ends(of: strip))
    let last = mapping.classes.map { mapping.colormap.color(ofClass: $0.count, of: $0.count) }
    let first = mapping.classes.map { mapping.colormap.color(ofClass: -1, of: $0.count) }
    return tip(
      at: scale.last, to: whole.last, in: strip, last ?? mapping.colormap.color(at: 2))
      + tip(
        at: scale.first, to: whole.first, in: strip, first ?? mapping.colormap.color(at: -1))
      + colors(in: strip)
  }

  /// The line around the colours.
  func outline(in frame: Rect) -> Path {
    let strip = scaleFrame(in: frame)
    let (whole, scale, sides) = (ends(of: frame), ends(of: strip), sides(of: strip))
    let middle = (sides.near + sides.far) / 2
    var corners = [point(scale.last, sides.near)]
    if tips.last > 0 { corners.append(point(whole.last, middle)) }
    corners.append(point(scale.last, sides.far))
    corners.append(point(scale.first, sides.far))
    if tips.first > 0 { corners.append(point(whole.first, middle)) }
    corners.append(point(scale.first, sides.near))
    return Path(lines: corners, closed: true)
  }

  /// Lines between colours that change in steps, and between them and the points; nil if there are
  /// none.
  func edges(in frame: Rect) -> Path? {
    let strip = scaleFrame(in: frame)
    let (scale, sides) = (ends(of: strip), sides(of: strip))
    var places = Array(steps(in: strip).dropFirst().dropLast())
    let length = (scale.last - scale.first).magnitude
    if length < Self.leastStep * Double(places.count + 1) { places = [] }
    if tips.first > 0 { places.append(scale.first) }
    if tips.last > 0 { places.append(scale.last) }
    guard !places.isEmpty else { return nil }
    return places.reduce(into: Path()) { path, place in
      path.append(Path(from: point(place, sides.near), to: point(place, sides.far)))
    }
  }
}

// MARK: - Along and across

extension ColorbarStrip {
  /// Where a rectangle begins and ends in the direction in which the strip grows.
  private func ends(of rect: Rect) -> (first: Double, last: Double) {
    isHorizontal ? (rect.minX, rect.maxX) : (rect.maxY, rect.minY)
  }

  /// Where a rectangle begins and ends across the strip.
  private func sides(of rect: Rect) -> (near: Double, far: Double) {
    isHorizontal ? (rect.minY, rect.maxY) : (rect.minX, rect.maxX)
  }

  private func point(_ along: Double, _ across: Double) -> Point {
    isHorizontal ? Point(x: along, y: across) : Point(x: across, y: along)
  }
}

// MARK: - Colours

extension ColorbarStrip {
  /// A point at one end of the strip.
  private func tip(at base: Double, to apex: Double, in strip: Rect, _ color: Color) -> [SceneItem]
  {
    guard base != apex else { return [] }
    let sides = sides(of: strip)
    let hidden =
      color.alpha == 1 && isOpaque
      ? min(Self.overlap, (isHorizontal ? strip.width : strip.height) / 2) : 0
    let foot = apex < base ? base + hidden : base - hidden
    let corners = [
      point(foot, sides.near), point(base, sides.near),
      point(apex, (sides.near + sides.far) / 2),
      point(base, sides.far), point(foot, sides.far),
    ]
    return [.fill(Path(lines: corners, closed: true), color)]
  }

  private func colors(in strip: Rect) -> [SceneItem] {
    if mapping.classes != nil, isOpaque { return bands(in: strip) }
    var pixels: [UInt8] = []
    let table = ColorTable(mapping)
    let count = cells
    for cell in 0..<count {
      let fraction = (Double(cell) + 0.5) / Double(count)
      // Cells are counted from the left or from the top.
      table.append(mapping.value(at: isHorizontal ? fraction : 1 - fraction), to: &pixels)
    }
    let image = CellImage(
      columns: isHorizontal ? count : 1, rows: isHorizontal ? 1 : count, pixels: pixels,
      frame: strip)
    return image.map { [.image($0)] } ?? []
  }

  /// A band for each class within the limits, from the left or from the top.
  private func bands(in strip: Rect) -> [SceneItem] {
    let axis = axis(in: strip)
    let sides = sides(of: strip)
    let places = steps(in: strip).sorted()
    let end = places.last ?? 0
    return zip(places, places.dropFirst()).map { from, to in
      // The middle on the page belongs to the class, whatever the rounding of its ends.
      let color = mapping.color(axis.value(at: (from + to) / 2))
      let rect = Rect(
        corner: point(from, sides.near), corner: point(min(to + Self.overlap, end), sides.far))
      return .fill(Path(rect), color)
    }
  }

  /// Where the colour changes in a step, with both ends; nothing between them where it changes
  /// evenly.
  private func steps(in strip: Rect) -> [Double] {
    let (first, last) = ends(of: strip)
    guard let classes = mapping.classes else {
      return ([0] + mapping.colormap.steps + [1]).map { first + (last - first) * $0 }
    }
    let axis = axis(in: strip)
    let (low, high) = (mapping.limits.lowerBound, mapping.limits.upperBound)
    let inner = classes.boundaries.filter { low < $0 && $0 < high }
    return ([low] + inner + [high]).map(axis.position)
  }

  /// From values to places along the strip.
  private func axis(in strip: Rect) -> AxisMapping {
    let (first, last) = ends(of: strip)
    return AxisMapping(
      scale: mapping.scale, limits: mapping.limits, isReversed: mapping.isReversed, from: first,
      to: last)
  }

  /// In how many flat cells the colours are drawn: as many as there are bands, or so many that no
  /// step can be seen.
  private var cells: Int {
    let colormap = mapping.colormap
    if mapping.classes != nil { return 1000 }
    guard colormap.blending == .none else { return 256 }
    return colormap.positions.isEmpty ? min(colormap.colors.count, 1000) : 1000
  }

  private var isOpaque: Bool { mapping.colormap.colors.allSatisfy { $0.alpha == 1 } }
}

extension Colormap {
  /// Where between 0 and 1 one flat colour follows another; nothing if colours blend.
  fileprivate var steps: [Double] {
    guard blending == .none else { return [] }
    guard positions.isEmpty else { return positions.dropFirst().filter { 0 < $0 && $0 < 1 } }
    return (1..<max(colors.count, 1)).map { Double($0) / Double(colors.count) }
  }
}
