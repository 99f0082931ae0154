extension Palette {
  private static let okabeItoSource =
    "M. Okabe and K. Ito, Color Universal Design (2008), free to use"
  private static let petroffSource =
    "M. A. Petroff, arXiv:2107.02270 (2021), as in matplotlib (PSF licence)"

  /// Eight colours that colour-blind readers tell apart; the yellow is faint on white.
  ///
  /// matplotlib: `okabe_ito`.
  public static let okabeIto = Palette(
    "okabe-ito", source: okabeItoSource,
    [0x000000, 0xe69f00, 0x56b4e9, 0x009e73, 0xf0e442, 0x0072b2, 0xd55e00, 0xcc79a7])

  /// Six colours from a survey of taste under a bound on colour-blind confusion, well apart.
  ///
  /// matplotlib: `petroff6`.
  public static let petroff6 = Palette(
    "petroff6", source: petroffSource,
    [0x5790fc, 0xf89c20, 0xe42536, 0x964a8b, 0x9c9ca1, 0x7a21dd])

  /// Eight colours from a survey of taste under a bound on colour-blind confusion.
  ///
  /// matplotlib: `petroff8`.
  public static let petroff8 = Palette(
    "petroff8", source: petroffSource,
    [0x1845fb, 0xff5e02, 0xc91f16, 0xc849a9, 0xadad7d, 0x86c8dd, 0x578dff, 0x656364])

  /// Ten colours from a survey of taste under a bound on colour-blind confusion.
  ///
  /// matplotlib: `petroff10`.
  public static let petroff10 = Palette(
    "petroff10", source: petroffSource,
    [
      0x3f90da, 0xffa90e, 0xbd1f01, 0x94a4a2, 0x832db6, 0xa96b59, 0xe76300, 0xb9ac70, 0x717581,
      0x92dadd,
    ])
}
