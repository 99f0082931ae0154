public import PlotScene

/// Names at points, each in a place that it finds for itself. R: `ggrepel`; Python: `adjustText`.
///
/// A name lies over no other, over no point of this mark, and inside the frame. It stands beside its
/// point if it can; else further away, with a line back to it. The same data give the same places.
/// A name that finds no place within `reach` is left out, unless ``isComplete`` is set: then it is
/// drawn in its best place and the figure's diagnostics say which names overlap.
///
/// A point with a missing value (NaN or nil) is left out, and one without a name only keeps names
/// off; one with a value that is infinite or that its scale has no place for is left out with a
/// diagnostic.
///
///     Scatter(x: mass, y: speed)
///     PointLabels(x: mass, y: speed, names: species)
public struct PointLabels: Mark {
  /// The values along the horizontal axis.
  public var x: Channel
  /// The values along the vertical axis, one for each of `x`.
  public var y: Channel
  /// The names, one for each of `x`; nil or empty for none.
  public var names: [RichText?]
  /// The colour of names and lines; nil for the theme's.
  public var color: Color?
  /// Size, weight and colour of names; nil for the theme's texts of marks.
  public var style: TextStyle?
  /// The diameter of the points' markers, which names keep off, in points; nil for the theme's.
  public var markerSize: Double?
  /// The gap between a marker and its name in points.
  public var distance: Double
  /// How far from its marker a name may be, in points.
  public var reach: Double
  /// Whether names that find no place are drawn all the same.
  public var isComplete: Bool
  /// Marks that names keep off, too: curves, areas and others of the same axes.
  public var obstacles: [any Mark]

  /// Names at points.
  ///
  /// - Parameters:
  ///   - x: n values along the horizontal axis.
  ///   - y: n values along the vertical axis.
  ///   - names: n names, as texts; nil or empty for points without.
  ///   - color: the colour of names and lines; nil for the theme's.
  ///   - style: size, weight and colour of names; nil for the theme's texts of marks.
  ///   - markerSize: the diameter of the points' markers in points; nil for the theme's.
  ///   - distance: the gap between a marker and its name in points.
  ///   - reach: how far from its marker a name may be, in points; 0 for beside it only.
  ///   - isComplete: whether names that find no place are drawn all the same, over others.
  ///   - obstacles: marks that names keep off, too.
  /// - Complexity: O(n · places) to draw, where a name has 8 places beside its point and 16 in each
  ///   ring: 200 names take about 30 ms.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    names: some Sequence<(any RichTextConvertible)?>,
    color: Color? = nil, style: TextStyle? = nil, markerSize: Double? = nil,
    distance: Double = 1.5, reach: Double = 40, isComplete: Bool = false,
    obstacles: [any Mark] = []
  ) {
    self.x = Channel(x)
    self.y = Channel(y)
    self.names = names.map { $0?.richText }
    self.color = color
    self.style = style
    self.markerSize = markerSize
    self.distance = distance
    self.reach = reach
    self.isComplete = isComplete
    self.obstacles = obstacles
  }
}

extension PointLabels {
  /// Checks that there is a y and a name for each x, and that the style's numbers make sense.
  public func validate() throws(PlotError) {
    try requireSameCount(x: x, y: y)
    guard names.count == x.count else {
      throw PlotError(
        problem: "x has \(x.count) values and there are \(names.count) names; "
          + "they must have the same number")
    }
    try requireLength(markerSize, "the marker size")
    try requireLength(distance, "the distance")
    try requireLength(reach, "the reach")
    for mark in obstacles { try mark.validate() }
  }

  /// The ranges of the finite values.
  public func extent(in scales: ScaleSet) -> Extent { Extent(x: x, y: y, in: scales) }

  /// The names that found a place, and their lines.
  public func draw(in panel: Panel) -> [SceneItem] {
    var points: [Point] = []
    var labels: [PointLabelPlacement.Label] = []
    var texts: [RichText] = []
    for (index, values) in zip(panel.x.values(of: x), panel.y.values(of: y)).enumerated() {
      guard let point = panel.point(values.0, values.1), panel.contains(point) else { continue }
      if index < names.count, let name = names[index], !name.isEmpty {
        labels.append(
          PointLabelPlacement.Label(size: panel.size(of: name, style: style), point: points.count))
        texts.append(name)
      }
      points.append(point)
    }
    let others = obstacles.flatMap { $0.draw(in: panel) }
    let placement = PointLabelPlacement(
      labels, points: points, radius: (markerSize ?? panel.style.markerSize) / 2,
      distance: distance, reach: reach, in: panel.frame,
      avoiding: others.isEmpty ? nil : InkMap(others, in: panel.frame))
    let ink = color ?? style?.color ?? panel.style.text.color
    var lines = Path()
    var items: [SceneItem] = []
    for (index, text) in texts.enumerated() {
      guard
        let place = placement.places[index] ?? (isComplete ? placement.fallbacks[index] : nil)
      else { continue }
      if let leader = place.leader {
        lines.append(Path(from: leader.start, to: leader.end))
      }
      items +=
        panel.text(
          text, at: Point(x: place.box.minX, y: place.box.minY), anchor: .topLeft, style: style,
          color: color
        ).items
    }
    let stroke = Stroke(ink.opacity(ink.alpha * 0.6), width: 0.5)
    return (lines.isEmpty ? [] : panel.clipped([.stroke(lines, stroke)])) + items
  }

  /// The names in words.
  public var altText: String {
    "\(nameInErrors) of \(names.count { $0?.isEmpty == false }) points."
  }
}
