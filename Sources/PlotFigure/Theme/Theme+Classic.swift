import PlotScene

extension Theme {
  /// Black axes on all four sides with thin lines and ticks inwards, as in figures of the last forty
  /// years of journals. matplotlib: `style.use("classic")`.
  public static let classic: Theme = {
    var theme = Theme(ink: .black, page: .white)
    let line = LineLook(.black, width: 0.5)
    theme.fontFamilies = ["TeX Gyre Heros", "Helvetica", "Arial"] + theme.fontFamilies
    theme.title.text.weight = .regular
    theme.axesTitle.text.weight = .regular
    theme.title.subtitle.color = .black
    theme.axesTitle.subtitle.color = .black
    theme.caption.text.color = .black
    theme.strip.background = nil
    theme.strip.border = line
    theme.frame.sides = .box
    theme.axis.line = line
    theme.axis.tick = line
    theme.axis.tickDirection = .inward
    theme.axis.tickLength = 4
    theme.axis.minorTick = LineLook(.black, width: 0.4)
    theme.axis.minorTickLength = 2
    theme.axis.tickLabelGap = 3
    theme.axis.majorGrid = LineLook(Color(gray: 0.75), width: 0.4)
    theme.axis.minorGrid = LineLook(Color(gray: 0.87), width: 0.4)
    theme.legend.border = line
    theme.legend.cornerRadius = 0
    theme.colorbar.border = line
    theme.marks.lineWidth = 1.1
    theme.marks.markerSize = 4.5
    return theme
  }()
}
