import PlotFigure
import PlotScene
import Testing

/// Letters and marks stand out from what is behind them, by WCAG 2.2: 4.5 for letters (1.4.3), 3 for
/// what a reader must see to understand a figure (1.4.11). The ratios are computed outside.
@Suite struct ContrastTests {
  struct Table: Decodable { let ratios: [String: Double] }

  static func ratio(_ color: Color, on background: Color?) throws -> Double {
    let table: Table = try Reference.json("contrast")
    let pair = "\(color) on \(background ?? .white)"
    return try #require(table.ratios[pair], "contrast.py does not know \(pair)")
  }

  @Test(arguments: Themes.all)
  func lettersAreLegible(name: String, theme: Theme) throws {
    let onPage = [
      theme.title.text, theme.title.subtitle, theme.axesTitle.text, theme.axesTitle.subtitle,
      theme.caption.text, theme.tag, theme.axis.tickLabel, theme.axis.label,
    ]
    for text in onPage {
      #expect(try Self.ratio(text.color, on: theme.background) >= 4.5)
    }
    #expect(try Self.ratio(theme.legend.text.color, on: theme.legend.background) >= 4.5)
    #expect(
      try Self.ratio(theme.strip.text.color, on: theme.strip.background ?? theme.background) >= 4.5)
  }

  /// The colours that do not reach 3: they are kept, as they are distinct from all others, for
  /// markers and thick lines.
  static let faint: [String: [String]] = [
    "standard": ["#ea9724", "#2aa9e5"],
    "classic": ["#ea9724", "#2aa9e5"],
    "minimal": ["#ea9724", "#2aa9e5"],
    "dark": [],
    "print": ["#b8b8b8"],
    "d2l": ["#ff7f0e", "#e377c2", "#bcbd22", "#17becf"],
  ]

  @Test(arguments: Themes.all)
  func coloursOfDataStandOut(name: String, theme: Theme) throws {
    let colors = theme.marks.cycle.colors
    let faint = try colors.filter { try Self.ratio($0, on: theme.background) < 3 }
    #expect(faint.map(\.description) == Self.faint[name])
    for color in colors { #expect(try Self.ratio(color, on: theme.background) >= 1.85) }
  }
}
