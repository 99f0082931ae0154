public import PlotScene

/// A smooth curve through points, with markers if wanted, drawn as exact Bézier curves.
///
/// matplotlib has no twin (`Axes.plot` of a `scipy.interpolate` spline); ggplot2: `geom_xspline`; D3:
/// `curveMonotoneX`, `curveNatural`, `curveCatmullRom`.
///
/// The curve is smooth on the page: on a logarithmic axis it goes through logarithms. On even axes the
/// monotone and the natural curve are those of ``CubicCurve`` through the data.
///
/// A missing value (NaN or nil) is a gap; a point between two gaps shows as a dot. An infinite value,
/// and one that its scale has no place for, is a gap and a diagnostic. Between two gaps, the points of
/// a monotone or natural curve are taken in the order of x, and those of equal x as one at the mean of
/// their places; a Catmull–Rom curve goes through them in their own order.
public struct Spline: Mark {
  /// How the curve bends between its points.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It rises and falls only where the points do: ``CubicCurve/monotone(x:y:)``.
    case monotone
    /// It bends as little as it can, and may reach beyond the points: ``CubicCurve/natural(x:y:)``.
    case natural
    /// It goes through points anywhere in the plane, as closed loops: the centripetal
    /// ``CatmullRomCurve``, by distances on the page.
    case catmullRom
  }

  /// The values along the horizontal axis.
  public var x: Channel
  /// The values along the vertical axis, one for each of `x`.
  public var y: Channel
  /// How the curve bends.
  public var kind: Kind
  /// Pattern, colour, width and markers; what is nil comes from the theme.
  public var style: LineStyle
  /// The opacity, 0…1.
  public var alpha: Double
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// A smooth curve through points.
  ///
  /// - Parameters:
  ///   - x: n values along the horizontal axis.
  ///   - y: n values along the vertical axis.
  ///   - kind: how the curve bends between its points.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - alpha: the opacity, 0…1.
  ///   - lineWidth: the width in points; nil for the theme's.
  ///   - style: the pattern, or a whole look as in `.dashed.color(.magenta)`.
  ///   - marker: the marker at each point; nil for the style's, as a rule none.
  ///   - markerSize: the markers' diameter in points; nil for the theme's.
  ///   - label: the name in the legend.
  /// - Complexity: O(n) to draw; O(n log n) if a monotone or natural curve has to sort by x.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>, kind: Kind = .monotone,
    color: Color? = nil, alpha: Double = 1, lineWidth: Double? = nil, style: LineStyle = .solid,
    marker: MarkerShape? = nil, markerSize: Double? = nil,
    label: (any RichTextConvertible)? = nil
  ) {
    self.x = Channel(x)
    self.y = Channel(y)
    self.kind = kind
    self.style = style.with(color, lineWidth, marker, markerSize)
    self.alpha = alpha
    self.label = label?.richText
  }
}

extension Spline {
  /// Checks that there is a y for each x, and that the style's numbers make sense.
  public func validate() throws(PlotError) {
    try requireSameCount(x: x, y: y)
    try style.validate(alpha: alpha)
  }

  /// The ranges of the finite values.
  ///
  /// A natural or Catmull–Rom curve may reach beyond its points; on even axes of numbers that is
  /// counted for the natural one.
  public func extent(in scales: ScaleSet) -> Extent {
    var extent = Extent(x: x, y: y, in: scales)
    let isEven = scales.x.transform == nil && scales.y.transform == nil
    guard kind == .natural, isEven, x.kind != .categories, y.kind == .numbers else { return extent }
    let points = zip(scales.x.values(of: x), y.numbers).map {
      $0.isFinite && $1.isFinite ? Point(x: $0, y: $1) : nil
    }
    for piece in SplinePath(points, kind).pieces {
      for bezier in piece.curves {
        for end in bezier.turns.map(\.y) where end.isFinite {
          extent.y.range = hull(extent.y.range, end...end)
        }
      }
    }
    return extent
  }

  /// A curve without a colour of its own takes the next one.
  public var takesCycleColor: Bool { style.color == nil }

  /// The curve inside the frame, and the markers at the points.
  public func draw(in panel: Panel) -> [SceneItem] {
    let look = DrawnLine(style, alpha: alpha, in: panel)
    let (x, y) = (panel.x.values(of: x), panel.y.values(of: y))
    return line(look, x, y) + look.markers(x: x, y: y)
  }

  /// A short piece of the line with its marker.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    DrawnLine(style, alpha: alpha, in: panel).legendKeys(label)
  }

  /// The point of the curve that is furthest to the right in the frame.
  public func labelAnchor(in panel: Panel) -> Point? {
    Polyline(x: panel.x.values(of: x), y: panel.y.values(of: y), in: panel, reach: 0).end
  }

  /// The curve in words.
  public var altText: String { "\(nameInErrors) through \(x.count) points." }

  private func line(_ look: DrawnLine, _ x: [Double], _ y: [Double]) -> [SceneItem] {
    guard let stroke = look.stroke else { return [] }
    let panel = look.panel
    let spline = SplinePath(zip(x, y).map(panel.point), kind)
    let box = panel.frame.expanded(by: stroke.width + 1)
    // More points than the device has places for are drawn as a line: pieces shorter than half a dot
    // differ from it by nothing that could be seen but their turns.
    if x.count > 4 * WholeNumber.above(panel.frame.width * panel.resolution, in: 1...100_000) {
      var points: [Point?] = []
      for piece in spline.pieces { points += piece.corners.map(Optional.some) + [nil] }
      return look.items(Polyline(points, in: box, resolution: panel.resolution).pieces)
    }
    var path = Path()
    var dots: [[Point]] = []
    for piece in spline.pieces {
      if piece.curves.isEmpty { dots.append([piece.start]) }
      var end: Point?
      for bezier in piece.curves {
        guard let bezier = bezier.seen(in: box) else { continue }
        if end != bezier.start { path.elements.append(.move(bezier.start)) }
        path.elements.append(.curve(bezier.first, bezier.second, bezier.end))
        end = bezier.end
      }
    }
    let items = path.isEmpty ? [] : panel.clipped([.stroke(path, stroke)])
    return items + look.items(dots)
  }
}
