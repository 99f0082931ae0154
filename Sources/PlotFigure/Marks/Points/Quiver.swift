internal import RealModule
public import PlotScene

/// Arrows at points: a field of vectors. matplotlib: `Axes.quiver`.
///
/// An arrow with a missing value (NaN or nil) is left out; so is one with a value that is infinite or
/// that its scale has no place for, with a diagnostic. A vector without length is a dot. How long an
/// arrow is, says a ``QuiverKey``. What of
/// an arrow reaches beyond the frame is cut off; axes with open limits show those of `.data` whole.
public struct Quiver: Mark {
  /// How long arrows are, and which way they point.
  public enum Scaling: Hashable, Sendable {
    /// So many points on the page for a unit of length; nil for arrows whose mean is as long as in
    /// matplotlib: of n of them the width of the frame ⁄ (1.8 · max(√n, 10)). They point as `u` to
    /// the right and `v` upwards do on the page, whatever the units of the axes are.
    case page(pointsPerUnit: Double? = nil)
    /// From (x, y) to (x + factor · u, y + factor · v), in the units of the axes.
    case data(factor: Double = 1)
  }

  /// The part of an arrow that is at its point.
  public enum Pivot: String, Hashable, Sendable, CaseIterable {
    /// Its beginning.
    case tail
    /// Its middle.
    case middle
    /// Its tip.
    case tip
  }

  /// The values along the horizontal axis.
  public var x: Channel
  /// The values along the vertical axis, one for each of `x`.
  public var y: Channel
  /// The vectors' components to the right.
  public var u: [Double]
  /// The vectors' components upwards.
  public var v: [Double]
  /// The numbers that colours show; nil for arrows of one colour.
  public var colorBy: Channel?
  /// How long arrows are, and which way they point.
  public var scaling: Scaling
  /// The part of an arrow that is at its point.
  public var pivot: Pivot
  /// The colour of arrows of one colour; nil for the next of the theme's cycle.
  public var color: Color?
  /// The opacity, 0…1.
  public var alpha: Double
  /// The width of the shaft in points.
  public var width: Double
  /// The colours of numbers.
  public var colormap: Colormap
  /// The numbers at the ends of the colours; what is open comes from the data.
  public var colorLimits: Limits
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// Arrows at points.
  ///
  /// - Parameters:
  ///   - x: n values along the horizontal axis.
  ///   - y: n values along the vertical axis.
  ///   - u: the vectors' components to the right, n numbers.
  ///   - v: the vectors' components upwards, n numbers.
  ///   - colorBy: n numbers that colours show, such as ``magnitudes(u:v:)``; nil for one colour.
  ///   - scaling: how long arrows are, and which way they point.
  ///   - pivot: the part of an arrow that is at its point.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - alpha: the opacity, 0…1.
  ///   - width: the width of the shaft in points.
  ///   - colormap: the colours of numbers.
  ///   - colorLimits: the numbers at the ends of the colours; the data's own if not given.
  ///   - label: the name in the legend.
  /// - Complexity: O(n) to draw.
  public init<Colors: Sequence>(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    u: some Sequence<some Plottable>, v: some Sequence<some Plottable>,
    colorBy: Colors? = [Double]?.none, scaling: Scaling = .page(), pivot: Pivot = .tail,
    color: Color? = nil, alpha: Double = 1, width: Double = 1.1,
    colormap: Colormap = .viridis, colorLimits: Limits = .automatic,
    label: (any RichTextConvertible)? = nil
  ) where Colors.Element: Plottable {
    self.x = Channel(x)
    self.y = Channel(y)
    self.u = Channel(u).numbers
    self.v = Channel(v).numbers
    self.colorBy = colorBy.map { Channel($0) }
    self.scaling = scaling
    self.pivot = pivot
    self.color = color
    self.alpha = alpha
    self.width = width
    self.colormap = colormap
    self.colorLimits = colorLimits
    self.label = label?.richText
  }

  /// The lengths √(u² + v²) of vectors; NaN where a component is missing.
  public static func magnitudes(u: [Double], v: [Double]) -> [Double] {
    zip(u, v).map { Double.hypot($0, $1) }
  }
}

extension Quiver {
  /// Checks that all data have the same count, and that the style's numbers make sense.
  public func validate() throws(PlotError) {
    try requireSameCount(x: x, y: y)
    for (name, count) in [("u", u.count), ("v", v.count), ("colorBy", colorBy?.count ?? x.count)]
    where count != x.count {
      throw PlotError(
        problem: "x has \(x.count) values and \(name) has \(count) numbers; "
          + "they must have the same number")
    }
    if let colorBy, colorBy.kind == .categories {
      throw PlotError(problem: "colorBy has categories; colours of arrows show numbers")
    }
    switch scaling {
    case .page(let points?):
      guard points > 0, points.isFinite else {
        throw PlotError(problem: "pointsPerUnit is \(points); it must be above 0")
      }
    case .data(let factor):
      guard factor.isFinite else {
        throw PlotError(problem: "the factor is \(factor); it must be a finite number")
      }
    case .page(nil): break
    }
    try requireLength(width, "the width")
    try requireFraction(alpha, "alpha")
  }

  /// The ranges of the finite values, and of both ends of arrows in the units of the axes.
  public func extent(in scales: ScaleSet) -> Extent {
    var extent = Extent(x: x, y: y, in: scales)
    extent.unplaced += Channel(u).count(outside: Scale.finite)
    extent.unplaced += Channel(v).count(outside: Scale.finite)
    if case .data(let factor) = scaling {
      for (values, steps, scale, path) in [
        (x, u, scales.x, \Extent.x), (y, v, scales.y, \Extent.y),
      ] {
        let numbers = scale.values(of: values)
        for part in pivot.ends {
          let ends = zip(numbers, steps).map { $0 + part * factor * $1 }
          guard values.kind == .numbers else { continue }
          extent[keyPath: path].range = hull(
            extent[keyPath: path].range, Channel.range(of: ends, in: scale.legalDomain))
        }
      }
    }
    if let colorBy {
      extent.color = AxisExtent(colorBy, on: scales.color)
      extent.unplaced += colorBy.count(outside: scales.color.legalDomain)
    }
    return extent
  }

  /// The colours, if they show numbers.
  public var colorEncoding: ColorEncoding? {
    colorBy.map { _ in ColorEncoding(colormap, limits: colorLimits) }
  }

  /// Arrows without a colour of their own take the next one, unless it shows data.
  public var takesCycleColor: Bool { color == nil && colorBy == nil }

  /// The arrows of the points inside the limits, drawn inside the frame.
  public func draw(in panel: Panel) -> [SceneItem] {
    let arrows = arrows(in: panel)
    guard let colorBy, let mapping = panel.color else {
      var path = Path()
      for arrow in arrows {
        path.append(ArrowOutline(from: arrow.tail, to: arrow.tip, width: width).path)
      }
      return path.isEmpty ? [] : panel.clipped([.fill(path, ownColor(in: panel))])
    }
    let values = mapping.scale.values(of: colorBy)
    return panel.clipped(
      arrows.compactMap { arrow in
        let color = mapping.color(values[arrow.index])
        guard color.alpha > 0 else { return nil }
        return .fill(
          ArrowOutline(from: arrow.tail, to: arrow.tip, width: width).path,
          color.opacity(color.alpha * alpha))
      })
  }

  /// An arrow.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    guard let label else { return [] }
    return [Self.key(label, length: 16, width: width, color: keyColor(in: panel))]
  }

  /// The arrows in words.
  public var altText: String { "\(nameInErrors) of \(x.count) arrows." }

  /// The points on the page that a vector of length 1 has, if all directions have as many.
  func pointsPerUnit(in panel: Panel) -> Double? {
    switch scaling {
    case .page(let points?): return points
    case .data: return nil
    case .page(nil):
      let lengths = Self.magnitudes(u: u, v: v).filter(\.isFinite)
      // Divided first, as a sum of large numbers overflows.
      let mean = lengths.reduce(0) { $0 + $1 / Double(lengths.count) }
      guard mean > 0, mean.isFinite else { return 1 }
      let row = max(Double(lengths.count).squareRoot(), 10)
      return panel.frame.width / (1.8 * row) / mean
    }
  }

  /// The colour of entries in the legend, which say nothing of data.
  func keyColor(in panel: Panel) -> Color {
    colorBy == nil ? ownColor(in: panel) : Color(gray: 0.55)
  }

  /// A level arrow as an entry of a legend.
  static func key(_ label: RichText, length: Double, width: Double, color: Color) -> LegendKey {
    LegendKey(label, color: color, size: Size(width: length, height: 4 * width)) { rect in
      let (left, right) = (
        rect.center.offset(x: -length / 2, y: 0), rect.center.offset(x: length / 2, y: 0)
      )
      return [.fill(ArrowOutline(from: left, to: right, width: width).path, color)]
    }
  }

  private func ownColor(in panel: Panel) -> Color {
    let own = color ?? panel.cycleColor
    return own.opacity(own.alpha * alpha)
  }

  private func arrows(in panel: Panel) -> [(index: Int, tail: Point, tip: Point)] {
    let (xs, ys) = (panel.x.values(of: x), panel.y.values(of: y))
    let points = pointsPerUnit(in: panel)
    let ends = pivot.ends
    return (0..<min(xs.count, ys.count, u.count, v.count)).compactMap { i in
      guard let place = panel.point(xs[i], ys[i]), panel.contains(place) else { return nil }
      func end(_ part: Double) -> Point? {
        if let points {
          let point = place.offset(x: part * points * u[i], y: -part * points * v[i])
          return point.isFinite ? point : nil
        }
        guard case .data(let factor) = scaling else { return nil }
        return panel.point(xs[i] + part * factor * u[i], ys[i] + part * factor * v[i])
      }
      guard let tail = end(ends[0]), let tip = end(ends[1]) else { return nil }
      return (i, tail, tip)
    }
  }
}

extension Quiver.Pivot {
  /// Where the tail and the tip are along the vector, from the point.
  fileprivate var ends: [Double] {
    switch self {
    case .tail: [0, 1]
    case .middle: [-0.5, 0.5]
    case .tip: [-1, 0]
    }
  }
}
