extension Palette {
  /// The colours of series on a light background.
  public static let `default` = Palette(
    "default",
    [
      0x1f77b4, 0xff7f0e, 0x2ca02c, 0xd62728, 0x9467bd, 0x8c564b, 0xe377c2, 0x7f7f7f,
    ])

  /// The colours of series on a dark background: the hues of ``default`` in the same order.
  public static let defaultDark = Palette(
    "default-dark",
    [
      0x1f77b4, 0xff7f0e, 0x2ca02c, 0xd62728, 0x9467bd, 0x8c564b, 0xe377c2, 0x7f7f7f,
    ])
}
