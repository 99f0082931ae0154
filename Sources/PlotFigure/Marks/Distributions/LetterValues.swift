public import PlotScene

/// Boxes between letter values, the fourths widest and each further pair narrower and paler: what a box
/// plot hides of the tails of large samples. seaborn: `boxenplot`.
///
/// Missing values (NaN or nil) are left out, and so are infinite ones, with a diagnostic. The
/// statistics are of all finite values: those without a place on the axis, such as 0 on a
/// logarithm, count in them but are not drawn, and a diagnostic says how many there are. See
/// ``LetterValueStatistics``. Along a vertical axis the first of several names is on top.
public struct LetterValues: Mark {
  /// The letter values of each group, in the order in which they were first seen.
  public let statistics: [LetterValueStatistics]
  /// The names, numbers or moments at which the groups stand, in the same order.
  public var places: Channel { groups.places }
  /// Which way the values go.
  public var orientation: Orientation { groups.orientation }
  /// Whether values beyond the last box are shown.
  public var showsOutliers: Bool
  /// The width of the widest box as a part of the distance of groups.
  public var width: Double
  /// How far groups stand beside their place, as a part of their distance.
  public var offset: Double
  /// The colour; nil for the next of the theme's cycle.
  public var color: Color?
  /// A colour for each group; nil for one for all.
  public var palette: Palette?
  /// The opacity, 0…1.
  public var alpha: Double
  /// The diameter of outliers in points; nil for half of the theme's.
  public var markerSize: Double?
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  private let groups: DistributionGroups
  private let depth: LetterValueDepth

  /// Letter values of pairs of a place and a value.
  ///
  /// - Parameters:
  ///   - x: n places, as names of categories, or the values if the boxes are horizontal.
  ///   - y: n values, or the places.
  ///   - orientation: which way the values go; nil to the right where `y` has the names, else up.
  ///   - depth: how many boxes a group has.
  ///   - outliers: whether values beyond the last box are shown.
  ///   - width: the width of the widest box as a part of the distance of groups.
  ///   - offset: how far groups stand beside their place, as a part of their distance.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - palette: a colour for each group; nil for one for all.
  ///   - alpha: the opacity, 0…1.
  ///   - markerSize: the diameter of outliers in points; nil for half of the theme's.
  ///   - label: the name in the legend.
  /// - Complexity: O(n log n) once, O(n) to draw.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    orientation: Orientation? = nil, depth: LetterValueDepth = .tukey, outliers: Bool = true,
    width: Double = 0.8, offset: Double = 0, color: Color? = nil, palette: Palette? = nil,
    alpha: Double = 1, markerSize: Double? = nil, label: (any RichTextConvertible)? = nil
  ) {
    self.init(
      DistributionGroups(x: Channel(x), y: Channel(y), orientation: orientation), depth, outliers,
      width, offset, color, palette, alpha, markerSize, label)
  }

  /// Letter values of named groups, each a list of values.
  public init(
    _ groups: some Sequence<(String, [Double])>, orientation: Orientation = .vertical,
    depth: LetterValueDepth = .tukey, outliers: Bool = true, width: Double = 0.8,
    offset: Double = 0, color: Color? = nil, palette: Palette? = nil, alpha: Double = 1,
    markerSize: Double? = nil, label: (any RichTextConvertible)? = nil
  ) {
    self.init(
      DistributionGroups(groups, orientation: orientation), depth, outliers, width, offset, color,
      palette, alpha, markerSize, label)
  }

  private init(
    _ groups: DistributionGroups, _ depth: LetterValueDepth, _ outliers: Bool, _ width: Double,
    _ offset: Double, _ color: Color?, _ palette: Palette?, _ alpha: Double,
    _ markerSize: Double?, _ label: (any RichTextConvertible)?
  ) {
    self.groups = groups
    self.depth = depth
    showsOutliers = outliers
    self.width = width
    self.offset = offset
    self.color = color
    self.palette = palette
    self.alpha = alpha
    self.markerSize = markerSize
    self.label = label?.richText
    statistics =
      depth.problem == nil
      ? groups.samples.map { LetterValueStatistics($0, depth: depth) } : []
  }
}

extension LetterValues {
  /// Checks that each place has its value, and that the numbers make sense.
  public func validate() throws(PlotError) {
    try groups.validate()
    if let problem = depth.problem { throw PlotError(problem: problem) }
    try requireGroupParts(width: width, offset: offset)
    try requireLength(markerSize, "the marker size")
    try requireFraction(alpha, "alpha")
  }

  /// The places with the boxes' widths, and all that is shown of the values.
  public func extent(in scales: ScaleSet) -> Extent {
    let shown = statistics.flatMap { letters -> [Double] in
      (letters.boxes.last.map { [$0.lowerBound, $0.upperBound] } ?? [])
        + (showsOutliers
          ? [letters.outliers.first, letters.outliers.last].compactMap { $0 } : [])
    }
    return groups.extent(
      in: scales, values: shown, from: offset - width / 2, to: offset + width / 2)
  }

  /// Names along the vertical axis are read from the top.
  public var wishes: AxesWishes { AxesWishes(reversesY: groups.hasNamesDown) }

  /// One without colours of its own takes the next one.
  public var takesCycleColor: Bool { color == nil && palette == nil }

  /// The boxes from the narrowest to the widest, medians and outliers on top.
  public func draw(in panel: Panel) -> [SceneItem] {
    var (items, markers): ([SceneItem], [SceneItem]) = ([], [])
    for (frame, (index, letters)) in zip(
      GroupFrame.all(of: groups, in: panel), statistics.enumerated())
    {
      guard let frame, letters.count > 0 else { continue }
      let own = palette?[index] ?? color ?? panel.cycleColor
      items += boxes(letters, frame, own)
      let points =
        showsOutliers
        ? frame.markers(letters.outliers, at: letters.outliers.map { _ in offset }) : []
      if !points.isEmpty {
        markers.append(
          .markers(
            MarkerBatch(
              .circle, at: points, size: markerSize ?? panel.style.markerSize / 2,
              color: own.opacity(own.alpha * alpha * 0.6), edge: nil)))
      }
    }
    return panel.clipped(items) + markers
  }

  /// A patch.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    guard let label else { return [] }
    let own = palette?[0] ?? color ?? panel.cycleColor
    return [.patch(label, fill: own.opacity(own.alpha * alpha))]
  }

  /// The letter values in words.
  public var altText: String {
    "\(nameInErrors) of \(groups.samples.reduce(0) { $0 + $1.count }) values in "
      + "\(groups.count) groups."
  }

  private func boxes(
    _ letters: LetterValueStatistics, _ frame: GroupFrame, _ color: Color
  ) -> [SceneItem] {
    let panel = frame.panel
    let count = Double(letters.boxes.count)
    var items: [SceneItem] = []
    for (number, box) in letters.boxes.enumerated().reversed() {
      let part = Double(number) / max(count, 1)
      let half = width / 2 * (1 - part)
      let ends = frame.values([box.lowerBound, box.upperBound])
      let (left, right) = (frame.place(offset - half), frame.place(offset + half))
      let path = frame.line(
        [(left, ends[0]), (right, ends[0]), (right, ends[1]), (left, ends[1])], closed: true)
      guard !path.isEmpty else { continue }
      let pale = color.mixed(with: panel.background.opacity(color.alpha), by: part * 0.8)
      items += [
        .fill(path, pale.opacity(pale.alpha * alpha)),
        .stroke(path, Stroke(panel.background, width: 0.5, join: .miter)),
      ]
    }
    let middle = frame.values([letters.median])[0]
    let line = frame.line([
      (frame.place(offset - width / 2), middle), (frame.place(offset + width / 2), middle),
    ])
    // A light line on a dark box and a dark one on a light box.
    let ink =
      panel.background.contrast(with: color) >= 2 ? panel.background : panel.style.text.color
    if !line.isEmpty {
      items.append(.stroke(line, Stroke(ink, width: panel.style.lineWidth)))
    }
    return items
  }
}
