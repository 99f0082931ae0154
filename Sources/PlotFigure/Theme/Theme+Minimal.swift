import PlotScene

extension Theme {
  /// Nothing but the data on a light grid: no frame, no ticks, titles on the left. ggplot2:
  /// `theme_minimal`.
  public static let minimal: Theme = {
    var theme = Theme(ink: Color(gray: 0.2), page: .white)
    theme.title.alignment = .left
    theme.axesTitle.alignment = .left
    theme.strip.background = nil
    theme.strip.text.weight = .semibold
    theme.frame.sides = []
    theme.frame.filledSides = []
    theme.frame.grid = .major
    theme.axis.tickLength = 0
    theme.axis.minorTickLength = 0
    theme.axis.tickLabelGap = 4
    theme.axis.majorGrid = LineLook(Color(gray: 0.9), width: 0.7)
    theme.axis.minorGrid = LineLook(Color(gray: 0.95), width: 0.5)
    theme.legend.border = nil
    theme.colorbar.border = nil
    return theme
  }()
}
