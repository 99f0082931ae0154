import PlotScene

extension Theme {
  /// The default look: dark grey axes on the left and at the bottom of a white page, ticks
  /// outwards, colours that readers with a colour-vision deficiency can tell apart.
  public static let standard = Theme(ink: Color(gray: 0.13), page: .white)

  /// Light on a dark page, for slides and screens.
  public static let dark: Theme = {
    var theme = Theme(ink: Color(hex: 0xe6e6e6), page: Color(hex: 0x16181d))
    theme.marks.cycle = .defaultDark
    theme.axis.majorGrid.color = Color(hex: 0x33363d)
    theme.axis.minorGrid.color = Color(hex: 0x26292f)
    theme.axis.line.color = Color(hex: 0x9aa0aa)
    theme.colorbar.border?.color = Color(hex: 0x9aa0aa)
    theme.axis.tick.color = Color(hex: 0x9aa0aa)
    theme.axis.minorTick.color = Color(hex: 0x9aa0aa)
    return theme
  }()

  /// The look of the book Dive into Deep Learning: a full frame with a grid, and the first colours
  /// of matplotlib.
  public static let d2l: Theme = {
    var theme = Theme(ink: .black, page: .white)
    theme.frame.sides = .box
    theme.frame.grid = .major
    theme.marks.cycle = .tableau10
    theme.axis.line.width = 0.8
    theme.colorbar.border?.width = 0.8
    theme.axis.majorGrid = LineLook(Color(gray: 0.69), width: 0.6)
    theme.legend.border = LineLook(Color(gray: 0.8), width: 0.6)
    return theme
  }()

  /// Black on white with thin lines and nothing behind the marks, for journals that print in grey.
  ///
  /// Its greys cannot carry more than three lines by themselves: give further ones a dash, too.
  public static let print: Theme = {
    var theme = Theme(ink: .black, page: .white)
    theme.fontFamilies = ["TeX Gyre Heros", "Helvetica", "Arial"] + theme.fontFamilies
    theme.frame.sides = .box
    theme.marks.cycle = .grays
    theme.marks.lineWidth = 1
    theme.marks.markerSize = 4
    theme.axis.line.width = 0.5
    theme.colorbar.border?.width = 0.5
    theme.axis.tick.width = 0.5
    theme.axis.minorTick.width = 0.4
    theme.legend.border = nil
    return theme
  }()

  /// The measures that all looks begin with, in one colour of ink on one colour of page.
  init(ink: Color, page: Color) {
    let line = LineLook(ink.mixed(with: page, by: 0.25), width: 0.7)
    let quiet = ink.mixed(with: page, by: 0.3)
    self.init(
      fontFamilies: [
        "Inter", "Helvetica Neue", "Arial", "Liberation Sans", "DejaVu Sans",
      ],
      background: page,
      title: TitleTheme(
        text: TextStyle(size: 10.5, weight: .semibold, color: ink),
        subtitle: TextStyle(size: 9, color: quiet), alignment: .center),
      axesTitle: TitleTheme(
        text: TextStyle(size: 9, weight: .semibold, color: ink),
        subtitle: TextStyle(size: 8, color: quiet), alignment: .center),
      caption: CaptionTheme(text: TextStyle(size: 7, color: quiet), alignment: .left),
      tag: TextStyle(size: 10, weight: .bold, color: ink),
      strip: StripTheme(
        text: TextStyle(size: 8, color: ink), background: ink.mixed(with: page, by: 0.91),
        border: nil, padding: 3),
      frame: FrameTheme(background: nil, sides: .axes, grid: []),
      axis: AxisTheme(
        line: line, tick: line, tickLength: 3, minorTick: LineLook(line.color, width: 0.5),
        minorTickLength: 1.8, tickLabelGap: 2.5,
        tickLabel: TextStyle(size: 8, color: ink), tickSpacing: 32,
        label: TextStyle(size: 9, color: ink), labelGap: 3.5,
        majorGrid: LineLook(ink.mixed(with: page, by: 0.88), width: 0.6),
        minorGrid: LineLook(ink.mixed(with: page, by: 0.94), width: 0.5), margin: 0.05),
      legend: LegendTheme(
        text: TextStyle(size: 8, color: ink), background: page,
        border: LineLook(ink.mixed(with: page, by: 0.84), width: 0.6),
        cornerRadius: 2, padding: 4, distance: 5, keyWidth: 18, leaderWidth: 0.5),
      colorbar: ColorbarTheme(width: 8, gap: 6, border: line),
      marks: MarkTheme(
        cycle: .default, lineWidth: 1.5, markerSize: 5, text: TextStyle(size: 7.5, color: ink)),
      spacing: SpacingTheme(page: 5, panels: 10, title: 5, guides: 10))
  }
}
