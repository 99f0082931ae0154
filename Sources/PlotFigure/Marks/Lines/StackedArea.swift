public import PlotScene

/// Layers stacked on each other, each in its own colour. matplotlib: `Axes.stackplot`.
///
/// The baselines ``StackBaseline/wiggle`` and ``StackBaseline/weightedWiggle`` make a streamgraph.
///
/// A missing value (NaN or nil) of a layer counts as 0; so does an infinite one, with a diagnostic.
/// A missing x is a gap in all layers. Opaque layers that are nowhere negative leave no seams between
/// them in any format: each goes on half way to the top of the stack, under those above it.
public struct StackedArea: CompositeMark {
  /// The values along the horizontal axis.
  public let x: Channel
  /// The heights of the layers, a value for each of `x`, the lowest layer first.
  public let layers: [Channel]
  /// The names of the layers in the legend; none for no entries.
  public var labels: [RichText]
  /// Where the stack begins.
  public let baseline: StackBaseline
  /// The colours of the layers in turn; empty for the next ones of the theme's cycle.
  public var colors: [Color]

  /// The edges of the layers, one more than there are.
  private let edges: [[Double]]
  private let isNegative: Bool

  /// Layers stacked on each other.
  ///
  /// - Parameters:
  ///   - x: n values along the horizontal axis.
  ///   - ys: the heights of each layer, n values each, the lowest layer first.
  ///   - labels: a name for each layer, or none.
  ///   - baseline: where the stack begins.
  ///   - colors: the colours of the layers in turn; none for the next ones of the theme's cycle.
  /// - Complexity: O(values) to draw.
  public init(
    x: some Sequence<some Plottable>, ys: some Sequence<some Sequence<some Plottable>>,
    labels: [any RichTextConvertible] = [], baseline: StackBaseline = .zero, colors: [Color] = []
  ) {
    self.x = Channel(x)
    layers = ys.map { Channel($0) }
    self.labels = labels.map(\.richText)
    self.baseline = baseline
    self.colors = colors
    let heights = layers.map(\.numbers)
    edges = baseline.edges(of: heights)
    isNegative = heights.contains { $0.contains { $0 < 0 } }
  }

  /// Checks that each layer has a height for each x, and that there are as many labels.
  public func validate() throws(PlotError) {
    for (number, layer) in layers.enumerated() {
      guard layer.count == x.count, layer.kind == .numbers else {
        throw PlotError(
          problem: layer.kind == .numbers
            ? "x has \(x.count) values and layer \(number) has \(layer.count); "
              + "they must have the same number"
            : "the values of layer \(number) are no numbers")
      }
    }
    guard labels.isEmpty || labels.count == layers.count else {
      throw PlotError(
        problem: "there are \(layers.count) layers and \(labels.count) labels; "
          + "there must be one for each, or none")
    }
  }

  /// The layers, the lowest first.
  public var body: [any Mark] {
    let top = edges[edges.count - 1]
    return layers.indices.map { number in
      // Layers that only touched would let the page shine through where they share a dot.
      let cover =
        isNegative ? nil : zip(edges[number + 1], top).map { $0 / 2 + $1 / 2 }
      return StackedLayer(
        x: x, heights: layers[number], lower: edges[number], upper: edges[number + 1],
        cover: cover, isLowest: number == 0,
        isFoot: baseline == .zero && !isNegative,
        color: colors.isEmpty ? nil : colors[number % colors.count],
        label: number < labels.count ? labels[number] : nil)
    }
  }
}

/// One layer of a stack.
private struct StackedLayer: Mark {
  let x: Channel
  let heights: Channel
  let lower: [Double]
  let upper: [Double]
  /// How far it goes on under the layers above; nil where they may not cover that.
  let cover: [Double]?
  let isLowest: Bool
  let isFoot: Bool
  let color: Color?
  let label: RichText?

  func extent(in scales: ScaleSet) -> Extent {
    var range = Channel.range(of: upper, in: scales.y.legalDomain)
    range = hull(range, Channel.range(of: lower, in: scales.y.legalDomain))
    // What has no place on a logarithm is the lower edge of the lowest layer, which is at 0.
    let infinite = heights.count(outside: Scale.finite)
    return Extent(
      x: AxisExtent(x, on: scales.x), y: AxisExtent(range, stickyEdges: isFoot ? [0] : []),
      unplaced: infinite + (isLowest ? scales.x.unplaced(in: x) : 0))
  }

  var takesCycleColor: Bool { color == nil }

  func draw(in panel: Panel) -> [SceneItem] {
    let own = color ?? panel.cycleColor
    let places = panel.x.values(of: x)
    let top = own.alpha < 1 ? nil : cover.map { tapered($0, at: places.map(panel.x.position)) }
    let band = Band(
      places: places, first: top ?? upper, second: lower, where: nil, tellsSides: false, .vertical,
      in: panel)
    return band.above.isEmpty ? [] : panel.clipped([.fill(band.above, own)])
  }

  /// How far the layer goes on under those above: not at its ends, where all of it would shine through
  /// dots that the stack fills by half.
  private func tapered(_ cover: [Double], at places: [Double]) -> [Double] {
    let seen = places.filter(\.isFinite)
    guard let first = seen.min(), let last = seen.max() else { return cover }
    return zip(zip(upper, cover), places).map { edges, place in
      let part = min(1, (place - first) / 2, (last - place) / 2)
      return edges.0 + (edges.1 - edges.0) * part
    }
  }

  func legendKeys(in panel: Panel) -> [LegendKey] {
    label.map { [.patch($0, fill: color ?? panel.cycleColor)] } ?? []
  }

  var altText: String {
    "\(label.map { "Layer \"\($0.string)\"" } ?? "Layer") over \(x.count) places."
  }
}
