import PlotScene

/// The look of a figure and the measures of its fonts, for one layout: it makes blocks of text, and
/// chooses the ticks of axes and arranges their labels.
///
/// Axes of a grid that share an axis ask for the same ticks many times over, so answers are kept.
final class Typesetter {
  let theme: Theme
  let measuring: any TextMeasuring
  private var chosen: [Question: TickSet] = [:]
  private var arranged: [Question: TickLabelLayout] = [:]
  private var tickLabels: [RichText: TextBlock] = [:]

  /// What decides the ticks of an axis and their labels, if all axes of a group are alike.
  private struct Question: Hashable {
    let group: TrainedAxis.Group
    let side: Side
    let length: Double
    /// The room between the axis line and the labels; nil where it does not matter.
    var gap: Double?
  }

  init(theme: Theme, measuring: any TextMeasuring) {
    self.theme = theme
    self.measuring = measuring
  }

  /// Lines of text; those wider than `maxWidth` are broken at spaces.
  func block(_ text: RichText, _ style: TextStyle, maxWidth: Double = .infinity) -> TextBlock {
    TextBlock(
      text, font: theme.font(style), color: style.color, measuring: measuring, maxWidth: maxWidth)
  }

  /// The label of a tick on as many lines as it was given.
  func tickLabel(_ text: RichText) -> TextBlock {
    if let known = tickLabels[text] { return known }
    let label = block(text, theme.axis.tickLabel)
    tickLabels[text] = label
    return label
  }

  /// The ticks of an axis of a length, in points.
  func ticks(of axis: TrainedAxis, on side: Side, length: Double) -> TickSet {
    let question = Question(group: axis.group, side: side, length: length)
    if let known = chosen[question] { return known }
    let style = theme.axis.tickLabel
    let font = theme.font(style)
    let spacing = theme.axis.tickSpacing
    let turn = axis.tickAngle?.degrees ?? 0
    let (sine, cosine) = Rect.sineAndCosine(ofDegrees: side.isHorizontal ? turn : 90 - turn)
    let request = TickRequest(
      scale: axis.scale, limits: axis.limits, length: length,
      // Nobody counts forty ticks: beyond ten gaps their number grows with the root of the length.
      spacing: spacing * max(length / (10 * spacing), 1).squareRoot(),
      // Numbers side by side need more room than numbers one above the other.
      labelGap: side.isHorizontal ? style.size * 0.6 : style.size * 0.35,
      format: axis.format,
      labelExtent: { [measuring] label in
        let metrics = measuring.metrics(of: label, font: font)
        // Turned labels are apart if they are so along their lines or across them.
        return min(
          metrics.advance / max(cosine.magnitude, 1e-9),
          (metrics.capHeight + metrics.descent) / max(sine.magnitude, 1e-9))
      })
    let ticks = axis.ticks.resolve(request)
    chosen[question] = ticks
    return ticks
  }

  /// The labels of an axis of a length, in points, beside its ticks.
  ///
  /// - Parameters:
  ///   - positions: where the ticks are from the left or upper end, in points.
  ///   - gap: the room between the axis line and the labels.
  func labels(
    of axis: TrainedAxis, _ ticks: TickSet, at positions: [Double], on side: Side, length: Double,
    gap: Double
  ) -> TickLabelLayout {
    let question = Question(group: axis.group, side: side, length: length, gap: gap)
    if let known = arranged[question] { return known }
    let layout = TickLabelLayout(
      ticks.major, at: positions, on: side, length: length, gap: gap, angle: axis.tickAngle,
      typesetter: self)
    arranged[question] = layout
    return layout
  }
}
