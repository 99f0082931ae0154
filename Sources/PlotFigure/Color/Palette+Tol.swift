extension Palette {
  private static let tolSource =
    "Paul Tol, Colour schemes (2021), SRON/EPS/TN/09-002 issue 3.2, BSD-3-Clause"

  /// Seven colours that readers with and without colour blindness tell apart.
  ///
  /// tol_colors: `bright`.
  public static let tolBright = Palette(
    "tol-bright", source: tolSource,
    [0x4477aa, 0xee6677, 0x228833, 0xccbb44, 0x66ccee, 0xaa3377, 0xbbbbbb])

  /// Seven strong colours that readers with and without colour blindness tell apart.
  ///
  /// tol_colors: `vibrant`.
  public static let tolVibrant = Palette(
    "tol-vibrant", source: tolSource,
    [0xee7733, 0x0077bb, 0x33bbee, 0xee3377, 0xcc3311, 0x009988, 0xbbbbbb])

  /// Nine muted colours and a pale grey for missing data; no strong red or blue.
  ///
  /// tol_colors: `muted`.
  public static let tolMuted = Palette(
    "tol-muted", source: tolSource,
    [
      0xcc6677, 0x332288, 0xddcc77, 0x117733, 0x88ccee, 0x882255, 0x44aa99, 0x999933, 0xaa4499,
      0xdddddd,
    ])

  /// Three colours that stay apart in grey too.
  ///
  /// tol_colors: `high_contrast` without black and white.
  public static let tolHighContrast = Palette(
    "tol-high-contrast", source: tolSource,
    [0x004488, 0xbb5566, 0xddaa33])

  /// Nine light colours for the areas of a table or a map, black text readable on each.
  ///
  /// tol_colors: `light`.
  public static let tolLight = Palette(
    "tol-light", source: tolSource,
    [0x77aadd, 0xee8866, 0xeedd88, 0xffaabb, 0x99ddff, 0x44bb99, 0xbbcc33, 0xaaaa00, 0xdddddd])
}
