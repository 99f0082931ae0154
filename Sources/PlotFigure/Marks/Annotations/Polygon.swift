public import PlotScene

/// The area inside a line through points, closed at its end. matplotlib: `Axes.fill`.
///
/// A missing value ends a polygon and begins the next one. What lies outside the limits is cut off at
/// the frame.
public struct Polygon: Mark {
  /// The values along the horizontal axis.
  public var x: Channel
  /// The values along the vertical axis, one for each of `x`.
  public var y: Channel
  /// The colour inside; nil for the next of the theme's cycle.
  public var color: Color?
  /// The opacity of the inside, 0…1.
  public var alpha: Double
  /// The colour of the line around; nil for none.
  public var edgeColor: Color?
  /// The width of that line in points.
  public var edgeWidth: Double
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// The area inside a line through points.
  ///
  /// - Parameters:
  ///   - x: n values along the horizontal axis.
  ///   - y: n values along the vertical axis.
  ///   - color: the colour inside; nil for the next of the theme's cycle.
  ///   - alpha: the opacity of the inside, 0…1.
  ///   - edgeColor: the colour of the line around; nil for none.
  ///   - edgeWidth: the width of that line in points.
  ///   - label: the name in the legend.
  /// - Complexity: O(n) to draw.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>, color: Color? = nil,
    alpha: Double = 1, edgeColor: Color? = nil, edgeWidth: Double = 0.8,
    label: (any RichTextConvertible)? = nil
  ) {
    self.x = Channel(x)
    self.y = Channel(y)
    self.color = color
    self.alpha = alpha
    self.edgeColor = edgeColor
    self.edgeWidth = edgeWidth
    self.label = label?.richText
  }
}

extension Polygon {
  /// Checks that there is a y for each x, and that the style's numbers make sense.
  public func validate() throws(PlotError) {
    try requireSameCount(x: x, y: y)
    try requireFraction(alpha, "alpha")
    try requireLength(edgeWidth, "the edge width")
  }

  /// The ranges of the finite values.
  public func extent(in scales: ScaleSet) -> Extent { Extent(x: x, y: y, in: scales) }

  /// An area without a colour of its own takes the next one.
  public var takesCycleColor: Bool { color == nil }

  /// The area and the line around it, cut off at the frame.
  public func draw(in panel: Panel) -> [SceneItem] {
    // The line around what is cut off runs outside of the frame, unseen.
    let reach = panel.frame.expanded(by: edgeWidth + 1)
    var path = Path()
    var piece: [Point] = []
    func end() {
      let seen = Self.clipped(piece, to: reach)
      if seen.count > 2 { path.append(Path(lines: seen, closed: true)) }
      piece = []
    }
    for (xValue, yValue) in zip(panel.x.values(of: x), panel.y.values(of: y)) {
      if let point = panel.point(xValue, yValue) { piece.append(point) } else { end() }
    }
    end()
    guard !path.isEmpty else { return [] }
    let edges = edge.map { [SceneItem.stroke(path, $0)] } ?? []
    return panel.clipped([.fill(path, fill(in: panel), rule: .evenOdd)] + edges)
  }

  /// A filled rectangle.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    label.map { [.patch($0, fill: fill(in: panel), edge: edge)] } ?? []
  }

  /// The area in words.
  public var altText: String { "\(nameInErrors) of \(x.count) points." }

  /// The part of a polygon inside a box (Sutherland and Hodgman 1974).
  private static func clipped(_ polygon: [Point], to box: Rect) -> [Point] {
    let edges: [(isInside: (Point) -> Bool, place: (Point, Point) -> Point)] = [
      ({ $0.x >= box.minX }, { crossing($0, $1, x: box.minX) }),
      ({ $0.x <= box.maxX }, { crossing($0, $1, x: box.maxX) }),
      ({ $0.y >= box.minY }, { crossing($0, $1, y: box.minY) }),
      ({ $0.y <= box.maxY }, { crossing($0, $1, y: box.maxY) }),
    ]
    return edges.reduce(polygon) { points, edge in
      var kept: [Point] = []
      guard var previous = points.last else { return kept }
      for point in points {
        if edge.isInside(point) != edge.isInside(previous) {
          kept.append(edge.place(previous, point))
        }
        if edge.isInside(point) { kept.append(point) }
        previous = point
      }
      return kept
    }
  }

  // Halves, so that the way from −1.7e308 to 1.7e308 does not overflow.
  private static func crossing(_ a: Point, _ b: Point, x: Double) -> Point {
    let part = (x / 2 - a.x / 2) / (b.x / 2 - a.x / 2)
    return Point(x: x, y: a.y + (b.y / 2 - a.y / 2) * part + (b.y / 2 - a.y / 2) * part)
  }

  private static func crossing(_ a: Point, _ b: Point, y: Double) -> Point {
    let part = (y / 2 - a.y / 2) / (b.y / 2 - a.y / 2)
    return Point(x: a.x + (b.x / 2 - a.x / 2) * part + (b.x / 2 - a.x / 2) * part, y: y)
  }

  private var edge: Stroke? { edgeColor.map { Stroke($0, width: edgeWidth, join: .miter) } }

  private func fill(in panel: Panel) -> Color {
    let own = color ?? panel.cycleColor
    return own.opacity(own.alpha * alpha)
  }
}
