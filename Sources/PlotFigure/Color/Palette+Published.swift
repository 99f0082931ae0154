extension Palette {
  /// The ten colours of Tableau (2016), matplotlib's default; red and green, and several pairs
  /// more, look alike to a colour-blind reader.
  ///
  /// matplotlib: `tab10`.
  public static let tableau10 = Palette(
    "tableau10",
    [
      0x1f77b4, 0xff7f0e, 0x2ca02c, 0xd62728, 0x9467bd, 0x8c564b, 0xe377c2, 0x7f7f7f, 0xbcbd22,
      0x17becf,
    ])

  /// Eight colours that colour-blind readers tell apart; the yellow is faint on white.
  ///
  /// From M. Okabe and K. Ito, "Color Universal Design" (2008).
  public static let okabeIto = Palette(
    "okabe-ito",
    [
      0x000000, 0xe69f00, 0x56b4e9, 0x009e73, 0xf0e442, 0x0072b2, 0xd55e00, 0xcc79a7,
    ])

  /// Ten colours from a survey of taste under a bound on colour-blind confusion.
  ///
  /// matplotlib: `petroff10`. From M. A. Petroff, "Accessible Color Sequences for Data
  /// Visualization", arXiv:2107.02270 (2021).
  public static let petroff10 = Palette(
    "petroff10",
    [
      0x3f90da, 0xffa90e, 0xbd1f01, 0x94a4a2, 0x832db6, 0xa96b59, 0xe76300, 0xb9ac70, 0x717581,
      0x92dadd,
    ])
}
