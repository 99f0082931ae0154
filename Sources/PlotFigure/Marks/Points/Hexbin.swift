public import PlotScene

/// Points counted in hexagons, shown by colour. matplotlib: `Axes.hexbin`; ggplot2: `geom_hex`.
///
/// On a scale other than even steps, such as a logarithm, the hexagons are even on the page, too.
/// Points with a missing value (NaN or nil) are left out; so are those with a value that is infinite
/// or that its scale has no place for, with a diagnostic. Hexagons with fewer points than `minCount`
/// are not drawn. There are no hexagons between the names of categories.
public struct Hexbin: Mark {
  /// The values along the horizontal axis.
  public var x: Channel
  /// The values along the vertical axis, one for each of `x`.
  public var y: Channel
  /// The numbers that are summed up in each hexagon; nil to count points.
  public var values: Channel?
  /// What they come to.
  public var summary: BinSummary
  /// The steps of hexagons from left to right.
  public var columns: Int
  /// The steps from bottom to top; nil for `columns` ⁄ √3.
  public var rows: Int?
  /// The fewest points of a hexagon that is drawn.
  public var minCount: Int
  /// The colours.
  public var colormap: Colormap
  /// The values at the ends of the colours; what is open comes from the hexagons.
  public var colorLimits: Limits
  /// How values become colours; nil for even steps.
  public var colorScale: Scale?
  /// The name in errors.
  public var label: RichText?

  /// Points counted in hexagons.
  ///
  /// - Parameters:
  ///   - x: n values along the horizontal axis.
  ///   - y: n values along the vertical axis.
  ///   - values: n numbers that are summed up in each hexagon; nil to count points.
  ///   - summary: what they come to.
  ///   - columns: the steps of hexagons from left to right, 1…1000.
  ///   - rows: the steps from bottom to top, 1…1000; nil for `columns` ⁄ √3, which makes hexagons
  ///     regular in a square frame.
  ///   - minCount: the fewest points of a hexagon that is drawn; 0 to draw empty ones, too.
  ///   - colormap: the colours.
  ///   - colorLimits: the values at the ends of the colours; the hexagons' own if not given.
  ///   - colorScale: how values become colours, as in `.log`; nil for even steps.
  ///   - label: the name in errors.
  /// - Complexity: O(n + hexagons) to draw.
  public init<Values: Sequence>(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    values: Values? = [Double]?.none, summary: BinSummary = .mean, columns: Int = 40,
    rows: Int? = nil, minCount: Int = 1, colormap: Colormap = .viridis,
    colorLimits: Limits = .automatic, colorScale: Scale? = nil,
    label: (any RichTextConvertible)? = nil
  ) where Values.Element: Plottable {
    self.x = Channel(x)
    self.y = Channel(y)
    self.values = values.map { Channel($0) }
    self.summary = summary
    self.columns = columns
    self.rows = rows
    self.minCount = minCount
    self.colormap = colormap
    self.colorLimits = colorLimits
    self.colorScale = colorScale
    self.label = label?.richText
  }
}

extension Hexbin {
  /// Checks that all data have the same count, that places are no names, and that there is a
  /// sensible number of hexagons.
  public func validate() throws(PlotError) {
    try requireSameCount(x: x, y: y)
    for (channel, name) in [(x, "x"), (y, "y")] where channel.kind == .categories {
      throw PlotError(
        problem: "\(name) has \(channel.kind), and there are no hexagons between names; "
          + "it must have numbers or times")
    }
    if let values {
      guard values.kind == .numbers else {
        throw PlotError(problem: "values are \(values.kind); hexagons sum up numbers")
      }
      guard values.count == x.count else {
        throw PlotError(
          problem: "x has \(x.count) values and values has \(values.count); "
            + "they must have the same number")
      }
    }
    for (name, number) in [("columns", columns), ("rows", rows ?? 1)] {
      guard (1...1000).contains(number) else {
        throw PlotError(problem: "there are \(number) \(name); there must be 1 to 1000")
      }
    }
  }

  /// The hexagons, and the range of what is drawn of them.
  public func extent(in scales: ScaleSet) -> Extent {
    var extent = Extent(x: x, y: y, in: scales)
    let bins = bins(on: scales.x, scales.y)
    let step = bins.step
    extent.x = Self.widened(
      extent.x, x.kind, on: scales.x, bins.xRange, by: step.x / 2)
    extent.y = Self.widened(
      extent.y, y.kind, on: scales.y, bins.yRange, by: step.y / 3)
    extent.color = AxisExtent(Channel(shown(bins)), on: scales.color)
    if let values { extent.unplaced += values.count(outside: Scale.finite) }
    return extent
  }

  /// The colours and their ends.
  public var colorEncoding: ColorEncoding? {
    ColorEncoding(colormap, limits: colorLimits, scale: colorScale)
  }

  /// A tile for each hexagon.
  public func draw(in panel: Panel) -> [SceneItem] {
    guard let color = panel.color else { return [] }
    let bins = bins(on: panel.x.scale, panel.y.scale)
    let shown = shown(bins)
    let step = bins.step
    func place(_ axis: AxisMapping, _ number: Double) -> Double {
      let most = Double.greatestFiniteMagnitude
      return axis.position(min(max(axis.scale.backward(number), -most), most))
    }
    // Even steps of the bins are even on the page: two places are all that is needed.
    let (left, right) = (
      place(panel.x, bins.xRange.lowerBound), place(panel.x, bins.xRange.upperBound)
    )
    let (bottom, top) = (
      place(panel.y, bins.yRange.lowerBound), place(panel.y, bins.yRange.upperBound)
    )
    let size = Size(
      width: (right - left) / Double(bins.columns), height: (bottom - top) / Double(bins.rows))
    guard left.isFinite, bottom.isFinite, size.width.isFinite, size.height.isFinite,
      step.x > 0, step.y > 0
    else { return [] }
    let tiles = HexagonTiles(
      bins, corner: Point(x: left, y: bottom), step: size, frame: panel.frame)
    return panel.clipped(
      tiles.items { index in
        shown[index].isNaN ? nil : color.color(shown[index])
      })
  }

  /// The points in words.
  public var altText: String {
    "\(nameInErrors) of \(x.count) points in hexagons of 1/\(columns) of their width."
  }

  /// The bins, along the even lines of the scales.
  private func bins(on xScale: Scale, _ yScale: Scale) -> HexagonalBins {
    HexagonalBins(
      x: Self.places(x, on: xScale), y: Self.places(y, on: yScale), values: values?.numbers,
      summary: summary, columns: columns, rows: rows)
  }

  /// What each hexagon shows; NaN where it is not drawn.
  private func shown(_ bins: HexagonalBins) -> [Double] {
    zip(bins.values, bins.counts).map { value, count in
      guard count >= minCount else { return .nan }
      return values == nil ? Double(count) : value
    }
  }

  private static func places(_ channel: Channel, on scale: Scale) -> [Double] {
    let values = scale.values(of: channel)
    if scale.transform == nil, scale.gaps.isEmpty, scale.legalDomain == Scale.finite {
      return values
    }
    return values.map { scale.hasPlace(for: $0) ? scale.forward($0) : .nan }
  }

  /// An extent with room for the hexagons around its ends.
  private static func widened(
    _ extent: AxisExtent, _ kind: Channel.Kind, on scale: Scale, _ range: ClosedRange<Double>,
    by reach: Double
  ) -> AxisExtent {
    var extent = extent
    switch kind {
    case .categories: extent.reach = max(reach, 0)
    case .times: extent.reach = reach
    case .numbers:
      guard extent.range != nil else { return extent }
      let (low, high) = (
        scale.backward(range.lowerBound - reach), scale.backward(range.upperBound + reach)
      )
      if low < high, scale.legalDomain.contains(low), scale.legalDomain.contains(high) {
        extent.range = low...high
      }
    }
    return extent
  }
}
