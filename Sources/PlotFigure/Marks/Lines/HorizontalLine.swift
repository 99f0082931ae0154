public import PlotScene

/// Level lines across the frame, at one value or several. matplotlib: `Axes.axhline`. For lines from one
/// value to another see ``Segments``.
///
/// The vertical axis is long enough to show the values; the other one is not changed. A missing
/// value (NaN or nil) is left out; so is an infinite one, and one that its scale has no place for, as 0
/// on a logarithmic axis, with a diagnostic. A text stands on each line, or
/// under it where there is no room above, inside the frame.
public struct HorizontalLine: Mark {
  /// The values along the vertical axis.
  public var values: Channel
  /// The part of the frame that is crossed: 0 is its left side, 1 the right one.
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
  ///   - values: n values along the vertical axis.
  ///   - part: the part of the frame that is crossed: 0 is its left side, 1 the right one.
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

extension HorizontalLine {
  /// Checks that the part is one of the frame, and that the style's numbers make sense.
  public func validate() throws(PlotError) { try lines.validate() }

  /// The values along the vertical axis.
  public func extent(in scales: ScaleSet) -> Extent { lines.extent(in: scales) }

  /// The lines inside the frame, and their texts.
  public func draw(in panel: Panel) -> [SceneItem] { lines.draw(in: panel) }

  /// A short piece of a line.
  public func legendKeys(in panel: Panel) -> [LegendKey] { lines.look.legendKeys(in: panel) }

  /// How far the texts reach beyond the frame across the lines; along them a longer axis is of no use.
  public func overhang(in panel: Panel) -> Insets? {
    guard text != nil else { return nil }
    let reach = panel.overhang(of: draw(in: panel))
    return Insets(top: reach.top, bottom: reach.bottom)
  }

  /// The lines in words.
  public var altText: String {
    "\(nameInErrors) at \(values.count) value\(values.count == 1 ? "" : "s")."
  }

  private var lines: LevelLines {
    LevelLines(
      values: values, isLevel: true, part: part,
      look: ReferenceLook(
        color: color, alpha: alpha, lineWidth: lineWidth, style: style, text: text,
        textPlace: textPlace, label: label))
  }
}
