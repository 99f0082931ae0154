public import PlotScene

/// Upright lines across the frame, at one value or several. matplotlib: `Axes.axvline`. For lines from
/// one value to another see ``Segments``.
///
/// The horizontal axis is long enough to show the values; the other one is not changed. A missing
/// value (NaN or nil) is left out; so is an infinite one, and one that its scale has no place for, as 0
/// on a logarithmic axis, with a diagnostic. A text stands to the right of
/// each line, or to the left where there is no room, inside the frame.
public struct VerticalLine: Mark {
  /// The values along the horizontal axis.
  public var values: Channel
  /// The part of the frame that is crossed: 0 is its bottom, 1 the top.
  public var part: ClosedRange<Double>
  /// The colour; nil for that of the theme's texts.
  public var color: Color?
  /// The opacity, 0…1.
  public var alpha: Double
  /// The width in points; nil for two thirds of the theme's lines.
  public var lineWidth: Double?
  /// The pattern.
  public var style: Dash
  /// What is written on each line; nil for nothing.
  public var text: RichText?
  /// Where along it that is: 0 is at the start of the part, 1 at its end.
  public var textPlace: Double
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// Lines at some values.
  ///
  /// - Parameters:
  ///   - values: n values along the horizontal axis.
  ///   - part: the part of the frame that is crossed: 0 is its bottom, 1 the top.
  ///   - color: the colour; nil for that of the theme's texts.
  ///   - alpha: the opacity, 0…1.
  ///   - lineWidth: the width in points; nil for two thirds of the theme's lines.
  ///   - style: the pattern.
  ///   - text: what is written on each line.
  ///   - textPlace: where along it that is: 0 is at the start of the part, 1 at its end.
  ///   - label: the name in the legend.
  /// - Complexity: O(n) to draw.
  public init(
    at values: some Sequence<some Plottable>, part: ClosedRange<Double> = 0...1,
    color: Color? = nil, alpha: Double = 1, lineWidth: Double? = nil, style: Dash = .solid,
    text: (any RichTextConvertible)? = nil, textPlace: Double = 1,
    label: (any RichTextConvertible)? = nil
  ) {
    self.values = Channel(values)
    self.part = part
    self.color = color
    self.alpha = alpha
    self.lineWidth = lineWidth
    self.style = style
    self.text = text?.richText
    self.textPlace = textPlace
    self.label = label?.richText
  }

  /// A line at one value.
  public init(
    at value: some Plottable, part: ClosedRange<Double> = 0...1,
    color: Color? = nil, alpha: Double = 1, lineWidth: Double? = nil, style: Dash = .solid,
    text: (any RichTextConvertible)? = nil, textPlace: Double = 1,
    label: (any RichTextConvertible)? = nil
  ) {
    self.init(
      at: CollectionOfOne(value), part: part, color: color, alpha: alpha, lineWidth: lineWidth,
      style: style, text: text, textPlace: textPlace,
      label: label)
  }
}

extension VerticalLine {
  /// Checks that the part is one of the frame, and that the style's numbers make sense.
  public func validate() throws(PlotError) { try lines.validate() }

  /// The values along the horizontal axis.
  public func extent(in scales: ScaleSet) -> Extent { lines.extent(in: scales) }

  /// The lines inside the frame, and their texts.
  public func draw(in panel: Panel) -> [SceneItem] { lines.draw(in: panel) }

  /// A short piece of a line.
  public func legendKeys(in panel: Panel) -> [LegendKey] { lines.look.legendKeys(in: panel) }

  /// How far the texts reach beyond the frame across the lines; along them a longer axis is of no use.
  public func overhang(in panel: Panel) -> Insets? {
    guard text != nil else { return nil }
    let reach = panel.overhang(of: draw(in: panel))
    return Insets(left: reach.left, right: reach.right)
  }

  /// The lines in words.
  public var altText: String {
    "\(nameInErrors) at \(values.count) value\(values.count == 1 ? "" : "s")."
  }

  private var lines: LevelLines {
    LevelLines(
      values: values, isLevel: false, part: part,
      look: ReferenceLook(
        color: color, alpha: alpha, lineWidth: lineWidth, style: style, text: text,
        textPlace: textPlace, label: label))
  }
}
