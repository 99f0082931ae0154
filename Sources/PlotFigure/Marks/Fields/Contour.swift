public import PlotScene

/// Lines along which a field has given levels. matplotlib: `Axes.contour`, `Axes.tricontour`,
/// `Axes.clabel`.
///
/// A missing value (NaN, or one of the mask) leaves out the cells of a table around it, but for the
/// triangle of the three other corners unless `cutsCorners` is false; of scattered points it leaves
/// the point out. Infinite values are missing, with a diagnostic.
///
/// With `labels`, each line has its level written into it once, where it is straightest, in an
/// interruption of the line, turned with it and never upside down. A line that is too short, or that
/// has no straight part where the text keeps clear of other lines and labels and inside the frame, has
/// none.
public struct Contour: Mark {
  /// The levels, ascending.
  public let levels: [Double]
  /// The colour of all lines; nil for colours by level.
  public var color: Color?
  /// The colours by level.
  public var colormap: Colormap
  /// The levels at the ends of the colours; the first and the last level if open.
  public var colorLimits: Limits
  /// How levels become colours; nil for even steps.
  public var colorScale: Scale?
  /// The opacity, 0…1.
  public var alpha: Double
  /// The width in points; nil for two thirds of the theme's.
  public var lineWidth: Double?
  /// The pattern.
  public var style: Dash
  /// The pattern of levels below 0; nil for that of the others.
  public var negativeStyle: Dash?
  /// Whether the levels are written into the lines.
  public var labels: Bool
  /// How they are written.
  public var labelFormat: TickFormat
  /// The size of these texts in points; nil for the theme's.
  public var labelSize: Double?
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  let source: FieldSource
  private let problem: String?

  /// Lines over a table.
  ///
  /// - Parameters:
  ///   - x: the places of the n columns, ascending or descending at any distances; numbers, times or
  ///     categories.
  ///   - y: the places of the m rows.
  ///   - z: m rows of n values.
  ///   - mask: for each value whether it is to be missing, in the shape of the values; nil for none.
  ///   - levels: at which levels there are lines.
  ///   - color: the colour of all lines; nil for colours by level.
  ///   - colormap: the colours by level.
  ///   - colorLimits: the levels at the ends of the colours.
  ///   - colorScale: how levels become colours; nil for even steps.
  ///   - alpha: the opacity, 0…1.
  ///   - lineWidth: the width in points; nil for two thirds of the theme's.
  ///   - style: the pattern.
  ///   - negativeStyle: the pattern of levels below 0, as in `.dashed`; nil for that of the others.
  ///   - labels: whether the levels are written into the lines.
  ///   - labelFormat: how they are written.
  ///   - labelSize: the size of these texts in points; nil for the theme's.
  ///   - cutsCorners: whether a cell with one missing corner is the triangle of the others.
  ///   - label: the name in the legend.
  /// - Complexity: O(levels · m · n) to draw.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    z: some Sequence<some Sequence<some Plottable>>, mask: [[Bool]]? = nil,
    levels: ContourLevels = .automatic, color: Color? = nil, colormap: Colormap = .viridis,
    colorLimits: Limits = .automatic, colorScale: Scale? = nil, alpha: Double = 1,
    lineWidth: Double? = nil, style: Dash = .solid, negativeStyle: Dash? = nil,
    labels: Bool = false, labelFormat: TickFormat = .automatic, labelSize: Double? = nil,
    cutsCorners: Bool = true, label: (any RichTextConvertible)? = nil
  ) {
    let rows = z.map { $0.map(\.plotValue) }
    self.init(
      FieldSource(Channel(x), Channel(y), rows, mask: mask, cutsCorners: cutsCorners), levels,
      color, colormap, colorLimits, colorScale, alpha, lineWidth, style, negativeStyle, labels,
      labelFormat, labelSize, label)
  }

  /// Lines over a table whose columns are at 0, 1, … and whose rows, too.
  public init(
    z: some Sequence<some Sequence<some Plottable>>, mask: [[Bool]]? = nil,
    levels: ContourLevels = .automatic, color: Color? = nil, colormap: Colormap = .viridis,
    colorLimits: Limits = .automatic, colorScale: Scale? = nil, alpha: Double = 1,
    lineWidth: Double? = nil, style: Dash = .solid, negativeStyle: Dash? = nil,
    labels: Bool = false, labelFormat: TickFormat = .automatic, labelSize: Double? = nil,
    cutsCorners: Bool = true, label: (any RichTextConvertible)? = nil
  ) {
    let rows = z.map { $0.map(\.plotValue) }
    self.init(
      FieldSource(nil, nil, rows, mask: mask, cutsCorners: cutsCorners), levels,
      color, colormap, colorLimits, colorScale, alpha, lineWidth, style, negativeStyle, labels,
      labelFormat, labelSize, label)
  }

  /// Lines over scattered points, between which a ``Triangulation`` puts triangles.
  ///
  /// - Parameters:
  ///   - x: n places.
  ///   - y: n places.
  ///   - z: n values.
  ///   - levels: at which levels there are lines.
  ///   - color: the colour of all lines; nil for colours by level.
  ///   - colormap: the colours by level.
  ///   - colorLimits: the levels at the ends of the colours.
  ///   - colorScale: how levels become colours; nil for even steps.
  ///   - alpha: the opacity, 0…1.
  ///   - lineWidth: the width in points; nil for two thirds of the theme's.
  ///   - style: the pattern.
  ///   - negativeStyle: the pattern of levels below 0, as in `.dashed`; nil for that of the others.
  ///   - labels: whether the levels are written into the lines.
  ///   - labelFormat: how they are written.
  ///   - labelSize: the size of these texts in points; nil for the theme's.
  ///   - label: the name in the legend.
  /// - Complexity: O(n (levels + log n)) to draw.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    z: some Sequence<some Plottable>,
    levels: ContourLevels = .automatic, color: Color? = nil, colormap: Colormap = .viridis,
    colorLimits: Limits = .automatic, colorScale: Scale? = nil, alpha: Double = 1,
    lineWidth: Double? = nil, style: Dash = .solid, negativeStyle: Dash? = nil,
    labels: Bool = false, labelFormat: TickFormat = .automatic, labelSize: Double? = nil,
    label: (any RichTextConvertible)? = nil
  ) {
    self.init(
      FieldSource(scattered: Channel(x), Channel(y), Channel(z.map(\.plotValue))), levels,
      color, colormap, colorLimits, colorScale, alpha, lineWidth, style, negativeStyle, labels,
      labelFormat, labelSize, label)
  }

  private init(
    _ source: FieldSource, _ levels: ContourLevels, _ color: Color?, _ colormap: Colormap,
    _ colorLimits: Limits, _ colorScale: Scale?, _ alpha: Double, _ lineWidth: Double?,
    _ style: Dash, _ negativeStyle: Dash?, _ labels: Bool, _ labelFormat: TickFormat,
    _ labelSize: Double?, _ label: (any RichTextConvertible)?
  ) {
    self.source = source
    self.levels =
      source.range.map { levels.lines(in: $0, leastPositive: source.leastPositive) } ?? []
    problem = levels.problem
    self.color = color
    self.colormap = colormap
    self.colorLimits = colorLimits
    self.colorScale = colorScale
    self.alpha = alpha
    self.lineWidth = lineWidth
    self.style = style
    self.negativeStyle = negativeStyle
    self.labels = labels
    self.labelFormat = labelFormat
    self.labelSize = labelSize
    self.label = label?.richText
  }
}

extension Contour {
  /// Checks that places and values have the same numbers, that places are in order, and that the
  /// style's numbers make sense.
  public func validate() throws(PlotError) {
    if let problem = problem ?? labelFormat.problem { throw PlotError(problem: problem) }
    try source.validate()
    try requireFraction(alpha, "alpha")
    try requireLength(lineWidth, "the line width")
    try requireLengths(style)
    try requireLengths(negativeStyle)
    if let labelSize, !(labelSize > 0 && labelSize <= 1000) {
      throw PlotError(
        problem: "the label size is \(labelSize); it must be above 0 and at most 1000 points")
    }
  }

  /// The ranges of the places, and the levels where they have colours.
  public func extent(in scales: ScaleSet) -> Extent {
    source.extent(
      in: scales,
      color: color == nil ? AxisExtent(Channel(levels), on: scales.color) : AxisExtent())
  }

  /// A table fills its frame.
  public var wishes: AxesWishes { AxesWishes(fillsFrame: source.rowLengths != nil) }

  /// Colours by level, unless all lines have one.
  public var colorEncoding: ColorEncoding? {
    guard color == nil, !levels.isEmpty else { return nil }
    return ColorEncoding(colormap, limits: colorLimits, scale: colorScale)
  }

  /// The lines, with their labels.
  public func draw(in panel: Panel) -> [SceneItem] {
    guard !levels.isEmpty, source.hasCells else { return [] }
    let contours = ContourLines(of: source.field(in: panel), at: levels)
    let strokes = levels.map { stroke($0, in: panel) }
    var lines: [ContourLabeling.Line] = []
    let box = panel.frame.expanded(by: strokes.reduce(1) { max($0, $1.width + 1) })
    for (index, pieces) in contours.pieces.enumerated() {
      for piece in pieces {
        for points in Polyline.parts(of: panel.reduced(piece.points), in: box) {
          lines.append(ContourLabeling.Line(level: index, points: points))
        }
      }
    }
    guard labels else { return panel.clipped(items(of: lines, strokes)) }
    var textStyle = panel.style.text
    textStyle.size = labelSize ?? textStyle.size
    let texts = labelFormat.texts(for: levels)
    let sizes = texts.map { panel.size(of: $0, style: textStyle) }
    let labeling = ContourLabeling(lines, sizes: sizes, textSize: textStyle.size, in: panel.frame)
    let written = labeling.labels.flatMap { label in
      let own = strokes[label.level].color.opacity(1)
      return panel.text(
        texts[label.level], at: label.center, style: textStyle,
        color: color == nil ? own.readable(on: panel.background) : own,
        angle: .degrees(label.angle)
      ).items
    }
    return panel.clipped(items(of: labeling.lines, strokes)) + written
  }

  /// A piece of a line, in the middle one of the colours by level.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    guard let label, !levels.isEmpty else { return [] }
    return [.line(label, stroke(levels[levels.count / 2], in: panel))]
  }

  /// The lines in words.
  public var altText: String { "\(nameInErrors) \(source.words) at \(levels.count) levels." }

  private func items(of lines: [ContourLabeling.Line], _ strokes: [Stroke]) -> [SceneItem] {
    var paths = Array(repeating: Path(), count: levels.count)
    for line in lines where line.points.count > 1 {
      let isClosed = line.points.count > 3 && line.points.first == line.points.last
      paths[line.level].append(
        Path(lines: isClosed ? line.points.dropLast() : line.points[...], closed: isClosed))
    }
    return zip(paths, strokes).filter { !$0.0.isEmpty }.map { .stroke($0, $1) }
  }

  private func stroke(_ level: Double, in panel: Panel) -> Stroke {
    let own = color ?? panel.color?.color(level) ?? panel.style.text.color
    let width = lineWidth ?? panel.style.lineWidth * 2 / 3
    let dash = level < 0 ? negativeStyle ?? style : style
    return Stroke(
      own.opacity(own.alpha * alpha), width: width, cap: dash.cap,
      dash: dash.pattern.map { $0 * width })
  }
}

extension Polyline {
  /// The parts of a line that lie in a box.
  static func parts(of points: [Point], in box: Rect) -> [[Point]] {
    var parts: [[Point]] = []
    var part: [Point] = []
    for (start, end) in zip(points, points.dropFirst()) {
      guard let (a, b) = clip(start, end, to: box) else { continue }
      if part.last != a {
        if part.count > 1 { parts.append(part) }
        part = [a]
      }
      part.append(b)
    }
    if part.count > 1 { parts.append(part) }
    return parts
  }
}
