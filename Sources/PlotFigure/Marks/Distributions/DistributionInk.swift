import PlotScene

/// The colours of one group: that of its lines, and a lighter one inside, which is opaque, so that what
/// lies behind does not change it.
struct DistributionInk {
  let line: Color
  let fill: Color

  init(_ color: Color, alpha: Double, in panel: Panel) {
    line = color.opacity(color.alpha * alpha)
    let light = color.mixed(with: panel.background.opacity(color.alpha), by: 0.62)
    fill = light.opacity(light.alpha * alpha)
  }

  /// The ink of a group: of a palette, of a colour of the mark, or of the theme's cycle.
  static func of(
    _ group: Int, color: Color?, palette: Palette?, alpha: Double, in panel: Panel
  ) -> DistributionInk {
    DistributionInk(palette?[group] ?? color ?? panel.cycleColor, alpha: alpha, in: panel)
  }
}
