extension Palette {
  private static let ownSource = "made for this package (docs/decisions/0003-default-colours.md)"

  /// Eight colours for series on a light background: blue, orange, green, red, purple, sky blue,
  /// brown and pink.
  ///
  /// Readers with any kind of colour blindness tell them apart, the first five can be told apart in
  /// grey too, and none is faint on white.
  public static let `default` = Palette(
    "default", source: ownSource,
    [0x0856b6, 0xea9724, 0x239677, 0xd22023, 0x481485, 0x2aa9e5, 0x623102, 0xe15faf])

  /// The hues of ``default`` in the same order for a dark background.
  public static let defaultDark = Palette(
    "default-dark", source: ownSource,
    [0x669bff, 0xf99803, 0x32dda1, 0xd54d63, 0xaa78ca, 0x8beffa, 0xc38a55, 0xfe9ade])
}
