import PlotScene

/// The look of a figure and the measures of its fonts, for one layout: it makes blocks of text, and
/// chooses the ticks of axes.
///
/// Axes of a grid that share an axis ask for the same ticks many times over, so answers are kept.
final class Typesetter {
  let theme: Theme
  let measuring: any TextMeasuring
  private var chosen: [TickQuestion: TickSet] = [:]

  /// What decides the ticks of an axis, if all axes of a group are alike.
  private struct TickQuestion: Hashable {
    let group: TrainedAxis.Group
    let isHorizontal: Bool
    let length: Double
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

  /// The ticks of an axis of a length, in points.
  func ticks(of axis: TrainedAxis, isHorizontal: Bool, length: Double) -> TickSet {
    let question = TickQuestion(group: axis.group, isHorizontal: isHorizontal, length: length)
    if let known = chosen[question] { return known }
    let style = theme.axis.tickLabel
    let font = theme.font(style)
    let spacing = theme.axis.tickSpacing
    let request = TickRequest(
      scale: axis.scale, limits: axis.limits, length: length,
      // Nobody counts forty ticks: beyond ten gaps their number grows with the root of the length.
      spacing: spacing * max(length / (10 * spacing), 1).squareRoot(),
      // Numbers side by side need more room than numbers one above the other.
      labelGap: isHorizontal ? style.size * 0.6 : style.size * 0.35,
      format: axis.format,
      labelExtent: { [measuring] label in
        let metrics = measuring.metrics(of: label, font: font)
        return isHorizontal ? metrics.advance : metrics.capHeight + metrics.descent
      })
    let ticks = axis.ticks.resolve(request)
    chosen[question] = ticks
    return ticks
  }
}
