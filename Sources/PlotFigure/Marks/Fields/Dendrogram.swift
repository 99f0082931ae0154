public import PlotScene

/// The tree of a clustering. scipy: `scipy.cluster.hierarchy.dendrogram`.
///
/// The leaves are at 0, 1, … in the order of ``HierarchicalClustering/leaves``, and each merge is a
/// bar at its distance. There are no missing values.
public struct Dendrogram: Mark {
  /// The clustering.
  public let clustering: HierarchicalClustering
  /// Whether distances go up, or to the right.
  public var orientation: Orientation
  /// The colour; nil for that of the theme's texts.
  public var color: Color?
  /// The width of lines in points; nil for half of the theme's.
  public var lineWidth: Double?
  /// Whether the axes show numbers.
  public var showsAxes: Bool
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// The tree of a clustering.
  ///
  /// - Parameters:
  ///   - clustering: the clustering.
  ///   - orientation: `.vertical` for leaves along the horizontal axis and distances upwards,
  ///     `.horizontal` for leaves along the vertical axis and distances to the right.
  ///   - color: the colour; nil for that of the theme's texts.
  ///   - lineWidth: the width of lines in points; nil for half of the theme's.
  ///   - showsAxes: whether the axes show numbers.
  ///   - label: the name in the legend.
  /// - Complexity: O(n) to draw.
  public init(
    _ clustering: HierarchicalClustering, orientation: Orientation = .vertical,
    color: Color? = nil, lineWidth: Double? = nil, showsAxes: Bool = true,
    label: (any RichTextConvertible)? = nil
  ) {
    self.clustering = clustering
    self.orientation = orientation
    self.color = color
    self.lineWidth = lineWidth
    self.showsAxes = showsAxes
    self.label = label?.richText
  }
}

extension Dendrogram {
  /// Checks the line width.
  public func validate() throws(PlotError) { try requireLength(lineWidth, "the line width") }

  /// The places of the leaves and the distances from 0.
  public func extent(in scales: ScaleSet) -> Extent {
    guard clustering.count > 0 else { return Extent() }
    let leaves = AxisExtent(
      -0.5...Double(clustering.count) - 0.5,
      stickyEdges: [-0.5, Double(clustering.count) - 0.5])
    let most = clustering.merges.lazy.map(\.distance).filter(\.isFinite).max() ?? 0
    let distances = AxisExtent(0...max(most, 0), stickyEdges: [0])
    return orientation == .vertical
      ? Extent(x: leaves, y: distances) : Extent(x: distances, y: leaves)
  }

  /// No numbers if that is wished.
  public var wishes: AxesWishes { AxesWishes(hidesAxes: !showsAxes) }

  /// The lines of the tree.
  public func draw(in panel: Panel) -> [SceneItem] {
    let count = clustering.count
    var places = Array(repeating: 0.0, count: count + clustering.merges.count)
    var heights = Array(repeating: 0.0, count: count + clustering.merges.count)
    for (place, leaf) in clustering.leaves.enumerated() { places[leaf] = Double(place) }
    let (along, across) = (panel.placeAxis(orientation), panel.valueAxis(orientation))
    var path = Path()
    for (index, merge) in clustering.merges.enumerated() {
      let (left, right) = merge.members
      let height = merge.distance
      let corners = [
        (places[left], heights[left]), (places[left], height), (places[right], height),
        (places[right], heights[right]),
      ].map {
        panel.point(
          place: along.heldPosition($0, reach: 1e6), value: across.heldPosition($1, reach: 1e6),
          orientation)
      }
      if corners.allSatisfy(\.isFinite) { path.append(Path(lines: corners)) }
      places[count + index] = (places[left] + places[right]) / 2
      heights[count + index] = height
    }
    return path.isEmpty ? [] : panel.clipped([.stroke(path, stroke(in: panel))])
  }

  /// A piece of a line.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    label.map { [.line($0, stroke(in: panel))] } ?? []
  }

  /// The tree in words.
  public var altText: String { "\(nameInErrors) of \(clustering.count) items." }

  private func stroke(in panel: Panel) -> Stroke {
    Stroke(
      color ?? panel.style.text.color, width: lineWidth ?? panel.style.lineWidth / 2,
      join: .miter)
  }
}
