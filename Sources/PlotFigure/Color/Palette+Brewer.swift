extension Palette {
  /// Nine strong colours; red and green look alike to some readers.
  ///
  /// matplotlib: `Set1`.
  public static let set1 = Palette(
    "Set1", source: Colormap.brewerSource,
    [0xe41a1c, 0x377eb8, 0x4daf4a, 0x984ea3, 0xff7f00, 0xffff33, 0xa65628, 0xf781bf, 0x999999])

  /// Eight soft colours of about equal weight, for areas.
  ///
  /// matplotlib: `Set2`.
  public static let set2 = Palette(
    "Set2", source: Colormap.brewerSource,
    [0x66c2a5, 0xfc8d62, 0x8da0cb, 0xe78ac3, 0xa6d854, 0xffd92f, 0xe5c494, 0xb3b3b3])

  /// Twelve pale colours, for areas.
  ///
  /// matplotlib: `Set3`.
  public static let set3 = Palette(
    "Set3", source: Colormap.brewerSource,
    [
      0x8dd3c7, 0xffffb3, 0xbebada, 0xfb8072, 0x80b1d3, 0xfdb462, 0xb3de69, 0xfccde5, 0xd9d9d9,
      0xbc80bd, 0xccebc5, 0xffed6f,
    ])

  /// Six pairs of a light and a dark colour of one hue.
  ///
  /// matplotlib: `Paired`.
  public static let paired = Palette(
    "Paired", source: Colormap.brewerSource,
    [
      0xa6cee3, 0x1f78b4, 0xb2df8a, 0x33a02c, 0xfb9a99, 0xe31a1c, 0xfdbf6f, 0xff7f00, 0xcab2d6,
      0x6a3d9a, 0xffff99, 0xb15928,
    ])

  /// Eight dark colours of about equal weight, for lines and points.
  ///
  /// matplotlib: `Dark2`.
  public static let dark2 = Palette(
    "Dark2", source: Colormap.brewerSource,
    [0x1b9e77, 0xd95f02, 0x7570b3, 0xe7298a, 0x66a61e, 0xe6ab02, 0xa6761d, 0x666666])

  /// Four pale and four strong colours, for a few series that matter.
  ///
  /// matplotlib: `Accent`.
  public static let accent = Palette(
    "Accent", source: Colormap.brewerSource,
    [0x7fc97f, 0xbeaed4, 0xfdc086, 0xffff99, 0x386cb0, 0xf0027f, 0xbf5b17, 0x666666])

  /// Nine very pale colours, for areas behind marks.
  ///
  /// matplotlib: `Pastel1`.
  public static let pastel1 = Palette(
    "Pastel1", source: Colormap.brewerSource,
    [0xfbb4ae, 0xb3cde3, 0xccebc5, 0xdecbe4, 0xfed9a6, 0xffffcc, 0xe5d8bd, 0xfddaec, 0xf2f2f2])

  /// Eight very pale colours, for areas behind marks.
  ///
  /// matplotlib: `Pastel2`.
  public static let pastel2 = Palette(
    "Pastel2", source: Colormap.brewerSource,
    [0xb3e2cd, 0xfdcdac, 0xcbd5e8, 0xf4cae4, 0xe6f5c9, 0xfff2ae, 0xf1e2cc, 0xcccccc])
}
