public import PlotScene

/// Pairs of numbers counted in rectangular cells, shown by colour. matplotlib: `Axes.hist2d`.
///
/// A cell has its lower edges and not its upper ones, but for the last ones, as in numpy. Pairs
/// with a missing value (NaN or nil) are left out; so are those outside of given edges, and those
/// with a value that is infinite or that its scale has no place for, with a diagnostic. Cells
/// without pairs, or with less than `minCount`, are not drawn.
public struct Histogram2D: Mark {
  /// Where the cells along one axis end.
  public enum Bins: Hashable, Sendable, ExpressibleByIntegerLiteral {
    /// So many cells of one width, from the smallest value to the largest, 1…10000.
    case count(Int)
    /// Between these edges, ascending.
    case edges([Double])

    /// So many cells of one width.
    public init(integerLiteral count: Int) { self = .count(count) }
  }

  /// The values along the horizontal axis.
  public var x: Channel
  /// The values along the vertical axis, one for each of `x`.
  public var y: Channel
  /// What each pair counts; nil for 1.
  public var weights: Channel?
  /// Where the columns end.
  public var xBins: Bins
  /// Where the rows end.
  public var yBins: Bins
  /// Whether counts are divided by the area of the cell and the sum of all.
  public var isDensity: Bool
  /// The smallest count (or sum of weights) of a cell that is drawn; nil for those with at least
  /// one pair.
  public var minCount: Double?
  /// The colours.
  public var colormap: Colormap
  /// The values at the ends of the colours; what is open comes from the cells.
  public var colorLimits: Limits
  /// How counts become colours; nil for even steps.
  public var colorScale: Scale?
  /// The name in errors.
  public var label: RichText?

  /// Pairs counted in cells.
  ///
  /// - Parameters:
  ///   - x: n numbers along the horizontal axis.
  ///   - y: n numbers along the vertical axis.
  ///   - weights: what each pair counts, n numbers; nil for 1.
  ///   - xBins: where the columns end, as in `30` or `.edges([0, 1, 10])`.
  ///   - yBins: where the rows end.
  ///   - density: whether counts are divided by the area of the cell and the sum of all.
  ///   - minCount: the smallest count (or sum of weights) of a cell that is drawn; nil for those
  ///     with at least one pair, whatever it weighs; 0 to draw empty ones, too.
  ///   - colormap: the colours.
  ///   - colorLimits: the values at the ends of the colours; the cells' own if not given.
  ///   - colorScale: how counts become colours, as in `.log`; nil for even steps.
  ///   - label: the name in errors.
  /// - Complexity: O(n + cells) to draw for even cells.
  public init<Weights: Sequence>(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    weights: Weights? = [Double]?.none, xBins: Bins = 20, yBins: Bins = 20, density: Bool = false,
    minCount: Double? = nil, colormap: Colormap = .viridis, colorLimits: Limits = .automatic,
    colorScale: Scale? = nil, label: (any RichTextConvertible)? = nil
  ) where Weights.Element: Plottable {
    self.x = Channel(x)
    self.y = Channel(y)
    self.weights = weights.map { Channel($0) }
    self.xBins = xBins
    self.yBins = yBins
    self.isDensity = density
    self.minCount = minCount
    self.colormap = colormap
    self.colorLimits = colorLimits
    self.colorScale = colorScale
    self.label = label?.richText
  }
}

extension Histogram2D {
  /// Checks that all data are numbers of the same count, and that edges ascend.
  public func validate() throws(PlotError) {
    try requireSameCount(x: x, y: y)
    for case (let channel?, let name) in [(x, "x"), (y, "y"), (weights, "weights")]
    where channel.kind != .numbers {
      throw PlotError(problem: "\(name) has \(channel.kind); cells count numbers")
    }
    if let weights, weights.count != x.count {
      throw PlotError(
        problem: "x has \(x.count) values and weights has \(weights.count); "
          + "they must have the same number")
    }
    for (name, bins) in [("xBins", xBins), ("yBins", yBins)] {
      switch bins {
      case .count(let count):
        guard (1...10_000).contains(count) else {
          throw PlotError(problem: "\(name) is \(count); it must be 1 to 10000")
        }
      case .edges(let edges):
        guard edges.count > 1, edges.allSatisfy(\.isFinite),
          zip(edges, edges.dropFirst()).allSatisfy(<)
        else {
          throw PlotError(
            problem:
              "\(name) has \(edges.count) edges; there must be 2 or more, finite and ascending"
          )
        }
      }
    }
    guard minCount?.isNaN != true else {
      throw PlotError(problem: "minCount is NaN; it must be a number")
    }
  }

  /// The outer edges, and the range of what is drawn of the counts.
  public func extent(in scales: ScaleSet) -> Extent {
    var extent = Extent(x: x, y: y, in: scales)
    if let weights { extent.unplaced += weights.count(outside: Scale.finite) }
    let bins = bins(on: scales.x, scales.y)
    extent.x = Self.extent(bins.xEdges, on: scales.x)
    extent.y = Self.extent(bins.yEdges, on: scales.y)
    extent.color = AxisExtent(Channel(shown(bins)), on: scales.color)
    return extent
  }

  /// A full frame: the cells reach its lines.
  public var wishes: AxesWishes { AxesWishes(fillsFrame: true) }

  /// The colours and their ends.
  public var colorEncoding: ColorEncoding? {
    ColorEncoding(colormap, limits: colorLimits, scale: colorScale)
  }

  /// The cells: an image where they are even, else a rectangle each.
  public func draw(in panel: Panel) -> [SceneItem] {
    guard let color = panel.color else { return [] }
    let bins = bins(on: panel.x.scale, panel.y.scale)
    let shown = shown(bins)
    guard case .count = xBins, case .count = yBins else {
      return panel.clipped(
        BinTiles(bins, in: panel).items { shown[$0].isNaN ? nil : color.color(shown[$0]) })
    }
    let rows = (0..<bins.rows).map { Array(shown[$0 * bins.columns..<($0 + 1) * bins.columns]) }
    guard let left = bins.xEdges.first, let right = bins.xEdges.last, left < right,
      let bottom = bins.yEdges.first, let top = bins.yEdges.last, bottom < top
    else { return [] }
    return Heatmap(
      rows, xRange: left...right, yRange: bottom...top, colormap: colormap, origin: .lower
    ).draw(in: panel)
  }

  /// The pairs in words.
  public var altText: String { "\(nameInErrors) of \(x.count) pairs." }

  private func bins(on xScale: Scale, _ yScale: Scale) -> RectangularBins {
    func edges(_ bins: Bins, _ values: [Double], _ scale: Scale) -> [Double] {
      switch bins {
      case .edges(let edges): return edges
      case .count(let count):
        let values = scale.legalDomain == Scale.finite ? values : values.filter(scale.hasPlace)
        return RectangularBins.edges(of: values, count: count)
      }
    }
    return RectangularBins(
      x: x.numbers, y: y.numbers, weights: weights?.numbers,
      xEdges: edges(xBins, x.numbers, xScale), yEdges: edges(yBins, y.numbers, yScale))
  }

  /// What each cell shows; NaN where it is not drawn.
  private func shown(_ bins: RectangularBins) -> [Double] {
    let values = isDensity ? bins.densities : bins.counts
    if let minCount { return zip(values, bins.counts).map { $1 >= minCount ? $0 : .nan } }
    return zip(values, pairs(in: bins)).map { $1 > 0 ? $0 : .nan }
  }

  /// How many pairs each cell has, whatever they weigh.
  private func pairs(in bins: RectangularBins) -> [Double] {
    guard let weights else { return bins.counts }
    return RectangularBins(
      x: x.numbers, y: y.numbers, weights: weights.numbers.map { $0.isFinite ? 1.0 : .nan },
      xEdges: bins.xEdges, yEdges: bins.yEdges
    ).counts
  }

  private static func extent(_ edges: [Double], on scale: Scale) -> AxisExtent {
    let placed = edges.filter(scale.legalDomain.contains)
    guard let low = placed.first, let high = placed.last else { return AxisExtent() }
    return AxisExtent(low...high, stickyEdges: [low, high])
  }
}
