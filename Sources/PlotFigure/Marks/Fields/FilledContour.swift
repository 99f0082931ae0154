public import PlotScene

/// The areas between the levels of a field, each in one colour. matplotlib: `Axes.contourf`,
/// `Axes.tricontourf`.
///
/// A missing value (NaN, or one of the mask) leaves out the cells of a table around it, but for the
/// triangle of the three other corners unless `cutsCorners` is false; of scattered points it leaves
/// the point out. Infinite values are missing, with a diagnostic.
///
/// Opaque areas are painted one over the other, each with all that is above its lower level, so that
/// no seam shows between neighbours. Below an `alpha` of 1 they are painted side by side, and readers
/// that smooth edges show a faint line where two meet.
public struct FilledContour: Mark {
  /// The levels, ascending.
  public let levels: [Double]
  /// The colours.
  public var colormap: Colormap
  /// Which ends are filled with what lies beyond the first and the last level, in the colours that the
  /// map has for that.
  public var extend: Colorbar.Extend
  /// The opacity, 0…1.
  public var alpha: Double
  /// The name in errors.
  public var label: RichText?

  let source: FieldSource
  private let problem: String?

  /// Areas over a table.
  ///
  /// - Parameters:
  ///   - x: the places of the n columns, ascending or descending at any distances; numbers, times or
  ///     categories.
  ///   - y: the places of the m rows.
  ///   - z: m rows of n values.
  ///   - mask: for each value whether it is to be missing, in the shape of the values; nil for none.
  ///   - levels: the borders of the bands.
  ///   - colormap: the colours: the lowest band has the first, the highest the last.
  ///   - extend: which ends are filled beyond given levels; `.automatic`
  ///     fills those for which the map has a colour of its own.
  ///   - alpha: the opacity, 0…1.
  ///   - cutsCorners: whether a cell with one missing corner is the triangle of the others.
  ///   - label: the name in errors.
  /// - Complexity: O(levels · m · n) to draw.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    z: some Sequence<some Sequence<some Plottable>>, mask: [[Bool]]? = nil,
    levels: ContourLevels = .automatic, colormap: Colormap = .viridis,
    extend: Colorbar.Extend = .automatic, alpha: Double = 1, cutsCorners: Bool = true,
    label: (any RichTextConvertible)? = nil
  ) {
    let rows = z.map { $0.map(\.plotValue) }
    self.init(
      FieldSource(Channel(x), Channel(y), rows, mask: mask, cutsCorners: cutsCorners), levels,
      colormap, extend, alpha, label)
  }

  /// Areas over a table whose columns are at 0, 1, … and whose rows, too.
  public init(
    z: some Sequence<some Sequence<some Plottable>>, mask: [[Bool]]? = nil,
    levels: ContourLevels = .automatic, colormap: Colormap = .viridis,
    extend: Colorbar.Extend = .automatic, alpha: Double = 1, cutsCorners: Bool = true,
    label: (any RichTextConvertible)? = nil
  ) {
    let rows = z.map { $0.map(\.plotValue) }
    self.init(
      FieldSource(nil, nil, rows, mask: mask, cutsCorners: cutsCorners), levels, colormap, extend,
      alpha, label)
  }

  /// Areas over scattered points, between which a ``Triangulation`` puts triangles.
  ///
  /// - Parameters:
  ///   - x: n places.
  ///   - y: n places.
  ///   - z: n values.
  ///   - levels: the borders of the bands.
  ///   - colormap: the colours: the lowest band has the first, the highest the last.
  ///   - extend: which ends are filled beyond given levels; `.automatic`
  ///     fills those for which the map has a colour of its own.
  ///   - alpha: the opacity, 0…1.
  ///   - label: the name in errors.
  /// - Complexity: O(n (levels + log n)) to draw.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    z: some Sequence<some Plottable>,
    levels: ContourLevels = .automatic, colormap: Colormap = .viridis,
    extend: Colorbar.Extend = .automatic, alpha: Double = 1,
    label: (any RichTextConvertible)? = nil
  ) {
    self.init(
      FieldSource(scattered: Channel(x), Channel(y), Channel(z.map(\.plotValue))), levels,
      colormap, extend, alpha, label)
  }

  private init(
    _ source: FieldSource, _ levels: ContourLevels, _ colormap: Colormap,
    _ extend: Colorbar.Extend, _ alpha: Double, _ label: (any RichTextConvertible)?
  ) {
    self.source = source
    self.levels =
      source.range.map { levels.bands(in: $0, leastPositive: source.leastPositive) } ?? []
    problem = levels.problem
    self.colormap = colormap
    self.extend = extend
    self.alpha = alpha
    self.label = label?.richText
  }
}

extension FilledContour {
  /// Checks that places and values have the same numbers, that places are in order, and that there are
  /// levels.
  public func validate() throws(PlotError) {
    if let problem { throw PlotError(problem: problem) }
    try source.validate()
    try requireFraction(alpha, "alpha")
    if levels.count == 1 {
      throw PlotError(problem: "there is one level; bands need two or more")
    }
  }

  /// The ranges of the places, and the levels.
  public func extent(in scales: ScaleSet) -> Extent {
    // What is filled beyond the levels gives the colorbar its points.
    let beyond = source.range.map { range in
      (fillsBelow ? [range.lowerBound] : []) + (fillsAbove ? [range.upperBound] : [])
    }
    return source.extent(
      in: scales, color: AxisExtent(Channel(levels + (beyond ?? [])), on: scales.color))
  }

  /// A table fills its frame.
  public var wishes: AxesWishes { AxesWishes(fillsFrame: source.rowLengths != nil) }

  /// A colour for each band.
  public var colorEncoding: ColorEncoding? {
    guard levels.count > 1 else { return nil }
    return ColorEncoding(colormap, scale: .boundaries(levels))
  }

  /// The bands, the lowest at the bottom.
  public func draw(in panel: Panel) -> [SceneItem] {
    guard levels.count > 1, let color = panel.color else { return [] }
    let borders = (fillsBelow ? [-.infinity] : []) + levels + (fillsAbove ? [.infinity] : [])
    let bands = ContourBands(of: source.field(in: panel), at: borders)
    let paths = bands.regions.map { region in
      region.reduce(into: Path()) {
        let points = panel.reduced($1)
        if points.count > 2 { $0.append(Path(lines: points, closed: true)) }
      }
    }
    var items: [SceneItem] = []
    let top = paths[bands.count]
    for band in 0..<bands.count where !paths[band].isEmpty {
      let (low, high) = (borders[band], borders[band + 1])
      let value = low == -.infinity ? high.nextDown : high == .infinity ? low.nextUp : low
      let own = Self.color(of: value, isBeyond: low == -.infinity || high == .infinity, color)
      let fill = own.opacity(own.alpha * alpha)
      var area = paths[band]
      // What is above the last level is not painted over, and must not be painted at all; and what
      // is translucent must not be painted twice.
      if fill.alpha < 1 {
        area.append(paths[band + 1])
      } else {
        area.append(top)
      }
      items.append(.fill(area, fill, rule: .evenOdd))
    }
    return panel.clipped(items)
  }

  /// The areas in words.
  public var altText: String {
    "\(nameInErrors) \(source.words) in \(max(levels.count - 1, 0)) bands."
  }

  private var fillsBelow: Bool {
    extend == .both || extend == .lower || (extend == .automatic && colormap.under != nil)
  }

  private var fillsAbove: Bool {
    extend == .both || extend == .upper || (extend == .automatic && colormap.over != nil)
  }

  /// The colour of what is above a level; the map's colour for what is outside if it is that.
  private static func color(
    of value: Double, isBeyond: Bool, _ mapping: ColorMapping
  ) -> Color {
    guard isBeyond else { return mapping.color(value) }
    let isLow = value < mapping.limits.lowerBound
    return mapping.color(isLow ? value : max(value, mapping.limits.upperBound.nextUp))
  }
}
