internal import RealModule
public import PlotScene

/// Curves that follow a field of vectors, evenly spaced on the page. matplotlib: `Axes.streamplot`.
///
/// The vectors are given on a grid and are bilinear between its points. A missing or infinite
/// component (NaN or nil) leaves its cells without curves, and an infinite one is a diagnostic.
public struct Streamlines: Mark {
  /// The columns of the grid along the horizontal axis, ascending.
  public var x: [Double]
  /// The rows of the grid along the vertical axis, ascending.
  public var y: [Double]
  /// The vectors' components to the right, row by row from the lowest.
  public let u: [[Double]]
  /// The vectors' components upwards, likewise.
  public let v: [[Double]]
  /// The distance of neighbouring curves in points.
  public var spacing: Double
  /// The colour of curves of one colour; nil for the next of the theme's cycle.
  public var color: Color?
  /// Whether colours show how long the vectors are.
  public var colorsBySpeed: Bool
  /// The opacity, 0…1.
  public var alpha: Double
  /// The width of the curves in points, where vectors are shortest and where they are longest; nil
  /// for the theme's width.
  public var lineWidths: ClosedRange<Double>?
  /// The length of the arrow heads in points; 0 for none.
  public var arrowSize: Double
  /// The colours of lengths.
  public var colormap: Colormap
  /// The lengths at the ends of the colours; what is open comes from the data.
  public var colorLimits: Limits
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// Curves along vectors.
  ///
  /// - Parameters:
  ///   - x: the columns of the grid, ascending, at least 2.
  ///   - y: the rows of the grid, ascending, at least 2.
  ///   - u: the components to the right: a row for each of `y`, with a number for each of `x`.
  ///   - v: the components upwards, likewise.
  ///   - spacing: the distance of neighbouring curves in points; matplotlib's density 1 is about 1⁄30
  ///     of the frame.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - colorsBySpeed: whether colours show how long the vectors are.
  ///   - alpha: the opacity, 0…1.
  ///   - lineWidths: the width in points where vectors are shortest and where they are longest; nil
  ///     for the theme's width.
  ///   - arrowSize: the length of the arrow heads in points, one in the middle of each curve; 0 for
  ///     none.
  ///   - colormap: the colours of lengths.
  ///   - colorLimits: the lengths at the ends of the colours; the data's own if not given.
  ///   - label: the name in the legend.
  /// - Complexity: O(grid + area of the frame ⁄ spacing²) to draw.
  public init(
    x: some Sequence<Double>, y: some Sequence<Double>,
    u: some Sequence<some Sequence<some Plottable>>,
    v: some Sequence<some Sequence<some Plottable>>,
    spacing: Double = 10, color: Color? = nil, colorsBySpeed: Bool = false, alpha: Double = 1,
    lineWidths: ClosedRange<Double>? = nil, arrowSize: Double = 5.5,
    colormap: Colormap = .viridis, colorLimits: Limits = .automatic,
    label: (any RichTextConvertible)? = nil
  ) {
    self.x = Array(x)
    self.y = Array(y)
    self.u = u.map { Channel($0).numbers }
    self.v = v.map { Channel($0).numbers }
    self.spacing = spacing
    self.color = color
    self.colorsBySpeed = colorsBySpeed
    self.alpha = alpha
    self.lineWidths = lineWidths
    self.arrowSize = arrowSize
    self.colormap = colormap
    self.colorLimits = colorLimits
    self.label = label?.richText
  }
}

extension Streamlines {
  /// Checks that the tables fit to the grid, that the grid ascends, and that the style's numbers make
  /// sense.
  public func validate() throws(PlotError) {
    for (name, table) in [("u", u), ("v", v)] {
      guard table.count == y.count else {
        throw PlotError(
          problem: "\(name) has \(table.count) rows and y has \(y.count) values; "
            + "they must have the same number")
      }
      if let row = table.firstIndex(where: { $0.count != x.count }) {
        throw PlotError(
          problem: "row \(row) of \(name) has \(table[row].count) values and x has \(x.count); "
            + "they must have the same number")
      }
    }
    for (name, values) in [("x", x), ("y", y)] where !values.isEmpty {
      guard values.count > 1, values.allSatisfy(\.isFinite),
        zip(values, values.dropFirst()).allSatisfy(<)
      else {
        throw PlotError(
          problem:
            "\(name) has \(values.count) values; there must be 2 or more, finite and ascending")
      }
    }
    guard spacing >= 1, spacing <= 10_000 else {
      throw PlotError(problem: "the spacing is \(spacing); it must be 1 to 10000 points")
    }
    try requireLength(lineWidths?.lowerBound, "the line width")
    try requireLength(lineWidths?.upperBound, "the line width")
    try requireLength(arrowSize, "the arrow size")
    try requireFraction(alpha, "alpha")
  }

  /// The grid, and the range of the lengths.
  public func extent(in scales: ScaleSet) -> Extent {
    func axis(_ values: [Double], _ scale: Scale) -> AxisExtent {
      guard let range = Channel.range(of: values, in: scale.legalDomain) else {
        return AxisExtent()
      }
      return AxisExtent(range, stickyEdges: [range.lowerBound, range.upperBound])
    }
    var extent = Extent(x: axis(x, scales.x), y: axis(y, scales.y))
    extent.unplaced =
      scales.x.unplaced(in: Channel(x)) + scales.y.unplaced(in: Channel(y))
      + (u + v).reduce(0) { $0 + Channel($1).count(outside: Scale.finite) }
    if colorsBySpeed, let field {
      extent.color = AxisExtent(Channel(field.speeds), on: scales.color)
    }
    return extent
  }

  /// The colours, if they show lengths.
  public var colorEncoding: ColorEncoding? {
    colorsBySpeed ? ColorEncoding(colormap, limits: colorLimits) : nil
  }

  /// Curves without a colour of their own take the next one, unless it shows lengths.
  public var takesCycleColor: Bool { color == nil && !colorsBySpeed }

  /// The curves inside the frame, and an arrow head in the middle of each.
  public func draw(in panel: Panel) -> [SceneItem] {
    guard let field, let scale = pageScale(in: panel) else { return [] }
    let lines = EvenStreamlines(of: field, spacing: spacing, scale: scale).lines
    let look = look(field, in: panel)
    return panel.clipped(
      lines.flatMap { line in
        StreamlineDrawing(line, of: field, look: look, in: panel).items
      })
  }

  /// A piece of a curve with its head.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    guard let label else { return [] }
    let color = colorsBySpeed ? Color(gray: 0.55) : ownColor(in: panel)
    let width = lineWidths.map { ($0.lowerBound + $0.upperBound) / 2 } ?? panel.style.lineWidth
    let size = arrowSize
    return [
      LegendKey(label, color: color, size: Size(width: 0, height: size)) { rect in
        let line = Path(
          from: Point(x: rect.minX, y: rect.midY), to: Point(x: rect.maxX, y: rect.midY))
        return [
          .stroke(line, Stroke(color, width: width)),
          .fill(ArrowOutline(headAt: rect.center, towards: (1, 0), length: size).path, color),
        ]
      }
    ]
  }

  /// The curves in words.
  public var altText: String {
    "\(nameInErrors) of a field of \(x.count) by \(y.count) vectors."
  }

  private var field: VectorField? {
    VectorField(x: x, y: y, u: u.flatMap { $0 }, v: v.flatMap { $0 })
  }

  private func ownColor(in panel: Panel) -> Color {
    let own = color ?? panel.cycleColor
    return own.opacity(own.alpha * alpha)
  }

  /// How many points on the page a unit of each axis has, between the ends of the grid.
  private func pageScale(in panel: Panel) -> (x: Double, y: Double)? {
    func scale(_ values: [Double], _ axis: AxisMapping) -> Double? {
      let ends = values.filter(axis.scale.legalDomain.contains)
      guard let low = ends.first, let high = ends.last, low < high else { return nil }
      let scale = (axis.position(high) - axis.position(low)).magnitude / (high - low)
      return scale > 0 && scale.isFinite ? scale : nil
    }
    guard let across = scale(x, panel.x), let up = scale(y, panel.y) else { return nil }
    return (across, up)
  }

  private func look(_ field: VectorField, in panel: Panel) -> StreamlineDrawing.Look {
    let speeds = Channel.range(of: field.speeds, in: Scale.finite) ?? 0...1
    let own = ownColor(in: panel)
    let (mapping, alpha) = (colorsBySpeed ? panel.color : nil, alpha)
    let width = panel.style.lineWidth * 0.8
    let widths = lineWidths
    return StreamlineDrawing.Look(
      speeds: speeds, arrowSize: arrowSize,
      isEven: mapping == nil && widths == nil,
      color: { speed in
        guard let color = mapping?.color(speed) else { return own }
        return color.opacity(color.alpha * alpha)
      },
      width: { part in
        widths.map { $0.lowerBound + part * ($0.upperBound - $0.lowerBound) } ?? width
      })
  }
}
