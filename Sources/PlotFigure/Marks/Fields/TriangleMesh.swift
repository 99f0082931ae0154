public import PlotScene

/// The triangles between scattered points, as lines or in the colours of their values. matplotlib:
/// `Axes.triplot`, `Axes.tripcolor`.
///
/// The triangles are those of a ``Triangulation``, and a triangle has the mean of the values at its
/// corners. A point with a missing coordinate (NaN) is left out; so is one whose coordinate is
/// infinite or has no place on its scale, with a diagnostic. A triangle with a missing value has the
/// colormap's colour for missing values.
public struct TriangleMesh: Mark {
  /// The values along the horizontal axis.
  public var x: Channel
  /// The values along the vertical axis, one for each of `x`.
  public var y: Channel
  /// The values that are shown by colour; nil for lines only.
  public var values: Channel?
  /// The colours.
  public var colormap: Colormap
  /// The values at the ends of the colours; the data's own if open.
  public var colorLimits: Limits
  /// How values become colours; nil for even steps.
  public var colorScale: Scale?
  /// The colour of the lines; nil for none.
  public var edgeColor: Color?
  /// The width of the lines in points.
  public var edgeWidth: Double
  /// The name in errors.
  public var label: RichText?

  /// Triangles in the colours of values.
  ///
  /// - Parameters:
  ///   - x: n values along the horizontal axis.
  ///   - y: n values along the vertical axis.
  ///   - values: n values that are shown by colour.
  ///   - colormap: the colours.
  ///   - colorLimits: the values at the ends of the colours.
  ///   - colorScale: how values become colours; nil for even steps.
  ///   - edgeColor: the colour of the lines between triangles; nil for none.
  ///   - edgeWidth: the width of these lines in points.
  ///   - label: the name in errors.
  /// - Complexity: O(n log n) to draw.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    values: some Sequence<some Plottable>, colormap: Colormap = .viridis,
    colorLimits: Limits = .automatic, colorScale: Scale? = nil, edgeColor: Color? = nil,
    edgeWidth: Double = 0.5, label: (any RichTextConvertible)? = nil
  ) {
    self.x = Channel(x)
    self.y = Channel(y)
    self.values = Channel(values.map(\.plotValue))
    self.colormap = colormap
    self.colorLimits = colorLimits
    self.colorScale = colorScale
    self.edgeColor = edgeColor
    self.edgeWidth = edgeWidth
    self.label = label?.richText
  }

  /// The lines between points.
  ///
  /// - Parameters:
  ///   - x: n values along the horizontal axis.
  ///   - y: n values along the vertical axis.
  ///   - edgeColor: the colour of the lines.
  ///   - edgeWidth: their width in points.
  ///   - label: the name in errors.
  /// - Complexity: O(n log n) to draw.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    edgeColor: Color = .gray, edgeWidth: Double = 0.5, label: (any RichTextConvertible)? = nil
  ) {
    self.init(
      x: x, y: y, values: [Double](), edgeColor: edgeColor, edgeWidth: edgeWidth, label: label)
    values = nil
  }
}

extension TriangleMesh {
  /// Checks that there are as many of each, and the line width.
  public func validate() throws(PlotError) {
    try requireSameCount(x: x, y: y)
    if let values, values.count != x.count {
      throw PlotError(
        problem: "x has \(x.count) values and there are \(values.count) values for colours; "
          + "they must have the same number")
    }
    try requireLength(edgeWidth, "the edge width")
  }

  /// The ranges of the points, and of the values.
  public func extent(in scales: ScaleSet) -> Extent {
    var extent = Extent(x: x, y: y, in: scales)
    if let values {
      extent.color = AxisExtent(values, on: scales.color)
      extent.unplaced += values.count(outside: scales.color.legalDomain)
    }
    return extent
  }

  /// The colours and their ends.
  public var colorEncoding: ColorEncoding? {
    values == nil ? nil : ColorEncoding(colormap, limits: colorLimits, scale: colorScale)
  }

  /// The triangles, and the lines between them.
  public func draw(in panel: Panel) -> [SceneItem] {
    let (x, y) = (panel.x.values(of: x), panel.y.values(of: y))
    let isPlaced = zip(x, y).map {
      panel.x.scale.hasPlace(for: $0) && panel.y.scale.hasPlace(for: $1)
    }
    let mesh = Triangulation(x: zip(x, isPlaced).map { $1 ? $0 : .nan }, y: y)
    let points = zip(zip(x, y), isPlaced).map { place, isPlaced in
      isPlaced
        ? Point(
          x: panel.x.heldPosition(place.0, reach: 1e7), y: panel.y.heldPosition(place.1, reach: 1e7)
        )
        : .zero
    }
    var items: [SceneItem] = []
    let box = panel.frame.expanded(by: max(edgeWidth, 1))
    if let values, let color = panel.color {
      let numbers = values.numbers
      for triangle in 0..<mesh.count {
        let corners = mesh.triangle(triangle)
        let outline = corners.map { points[$0] }
        guard Self.mayReach(outline, into: box) else { continue }
        let own = color.color(corners.reduce(0) { $0 + numbers[$1] / 3 })
        guard own.alpha > 0 else { continue }
        let path = Path(lines: outline, closed: true)
        items.append(.fill(path, own))
        // A line of its own colour covers the seams to neighbours, which smoothed edges leave.
        if own.alpha == 1 { items.append(.stroke(path, Stroke(own, width: 0.3))) }
      }
    }
    if let edgeColor {
      var path = Path()
      for (start, end) in mesh.edges
      where Self.mayReach([points[start], points[end]], into: box) {
        path.append(Path(from: points[start], to: points[end]))
      }
      if !path.isEmpty {
        items.append(.stroke(path, Stroke(edgeColor, width: edgeWidth, cap: .round)))
      }
    }
    return panel.clipped(items)
  }

  /// The mesh in words.
  public var altText: String { "\(nameInErrors) between \(x.count) points." }

  /// Whether something between corners may be seen in a box: not if all lie beyond one of its sides.
  private static func mayReach(_ corners: [Point], into box: Rect) -> Bool {
    !corners.allSatisfy { $0.x < box.minX } && !corners.allSatisfy { $0.x > box.maxX }
      && !corners.allSatisfy { $0.y < box.minY } && !corners.allSatisfy { $0.y > box.maxY }
  }
}
