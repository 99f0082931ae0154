public import PlotScene

/// Upright bands across the frame between two values, one or several. matplotlib: `Axes.axvspan`.
///
/// The horizontal axis is long enough to show the values; the other one is not changed. An end that
/// is infinite, or that its scale has no place for, as 0 on a logarithmic axis, lies beyond the edge of
/// the frame. A band with a missing end is left out.
public struct VerticalSpan: Mark {
  /// The lower ends along the horizontal axis.
  public var lower: Channel
  /// The upper ends, one for each of `lower`.
  public var upper: Channel
  /// The part of the frame that is crossed: 0 is its bottom, 1 the top.
  public var part: ClosedRange<Double>
  /// The colour; nil for that of the theme's texts.
  public var color: Color?
  /// The opacity, 0…1.
  public var alpha: Double
  /// What is written in each band, at its left edge; nil for nothing.
  public var text: RichText?
  /// Where along it that is: 0 is at the start of the part, 1 at its end.
  public var textPlace: Double
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// Bands between the ends of some ranges.
  ///
  /// - Parameters:
  ///   - ranges: n ranges of values along the horizontal axis.
  ///   - part: the part of the frame that is crossed: 0 is its bottom, 1 the top.
  ///   - color: the colour; nil for that of the theme's texts.
  ///   - alpha: the opacity, 0…1.
  ///   - text: what is written in each band, at its left edge.
  ///   - textPlace: where along it that is: 0 is at the start of the part, 1 at its end.
  ///   - label: the name in the legend.
  /// - Complexity: O(n) to draw.
  public init<Value: Plottable & Comparable>(
    _ ranges: some Sequence<ClosedRange<Value>>, part: ClosedRange<Double> = 0...1,
    color: Color? = nil, alpha: Double = 0.12, text: (any RichTextConvertible)? = nil,
    textPlace: Double = 1,
    label: (any RichTextConvertible)? = nil
  ) {
    let ranges = Array(ranges)
    lower = Channel(ranges.map(\.lowerBound))
    upper = Channel(ranges.map(\.upperBound))
    self.part = part
    self.color = color
    self.alpha = alpha
    self.text = text?.richText
    self.textPlace = textPlace
    self.label = label?.richText
  }

  /// A band between the ends of a range.
  public init<Value: Plottable & Comparable>(
    _ range: ClosedRange<Value>, part: ClosedRange<Double> = 0...1, color: Color? = nil,
    alpha: Double = 0.12, text: (any RichTextConvertible)? = nil, textPlace: Double = 1,
    label: (any RichTextConvertible)? = nil
  ) {
    self.init(
      [range], part: part, color: color, alpha: alpha, text: text, textPlace: textPlace,
      label: label)
  }
}

extension VerticalSpan {
  /// Checks that each band has two ends and the part is one of the frame.
  public func validate() throws(PlotError) { try bands.validate() }

  /// The ends along the horizontal axis that have a place.
  public func extent(in scales: ScaleSet) -> Extent { bands.extent(in: scales) }

  /// The bands inside the frame, and their texts.
  public func draw(in panel: Panel) -> [SceneItem] { bands.draw(in: panel) }

  /// A patch.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    label.map { [.patch($0, fill: bands.look.ink(in: panel))] } ?? []
  }

  /// How far the texts reach beyond the frame across the bands; along them a longer axis is of no use.
  public func overhang(in panel: Panel) -> Insets? {
    guard text != nil else { return nil }
    let reach = panel.overhang(of: draw(in: panel))
    return Insets(left: reach.left, right: reach.right)
  }

  /// The bands in words.
  public var altText: String {
    "\(nameInErrors) between \(lower.count) pair\(lower.count == 1 ? "" : "s") of values."
  }

  private var bands: LevelBands {
    LevelBands(
      lower: lower, upper: upper, isLevel: false, part: part,
      look: ReferenceLook(
        color: color, alpha: alpha, lineWidth: nil, style: .solid, text: text,
        textPlace: textPlace, label: label))
  }
}
