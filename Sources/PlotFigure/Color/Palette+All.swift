extension Palette {
  /// All palettes of this package.
  public static let all: [Palette] = [
    .default, .defaultDark, .okabeIto, .petroff6, .petroff8, .petroff10, .tableau10, .tableau20,
    .tableau20b, .tableau20c, .tolBright, .tolVibrant, .tolMuted, .tolHighContrast, .tolLight,
    .set1, .set2, .set3, .dark2, .paired, .accent, .pastel1, .pastel2, .grays,
  ]

  /// The palette of a name, as in `"okabe-ito"` or matplotlib's `"Set2"`; nil if there is none.
  public static func named(_ name: String) -> Palette? { all.first { $0.name == name } }
}
