extension Colormap {
  /// Cynthia Brewer's colours, as ColorBrewer 2.0 has them.
  static let brewerSource =
    "Cynthia Brewer, Mark Harrower and The Pennsylvania State University (2002), Apache-2.0"

  /// Brown over white to blue-green.
  ///
  /// matplotlib: `BrBG`.
  public static let brBG = Colormap(
    "BrBG", .diverging, source: brewerSource,
    table: """
      5430058c510abf812ddfc27df6e8c3f5f5f5c7eae580cdc135978f01665e003c30
      """)

  /// Pink over white to yellow-green; hard for some colour-blind readers.
  ///
  /// matplotlib: `PiYG`.
  public static let piYG = Colormap(
    "PiYG", .diverging, source: brewerSource,
    table: """
      8e0152c51b7dde77aef1b6dafde0eff7f7f7e6f5d0b8e1867fbc414d9221276419
      """)

  /// Purple over white to green.
  ///
  /// matplotlib: `PRGn`.
  public static let prGn = Colormap(
    "PRGn", .diverging, source: brewerSource,
    table: """
      40004b762a839970abc2a5cfe7d4e8f7f7f7d9f0d3a6dba05aae611b783700441b
      """)

  /// Orange over white to purple.
  ///
  /// matplotlib: `PuOr`.
  public static let puOr = Colormap(
    "PuOr", .diverging, source: brewerSource,
    table: """
      7f3b08b35806e08214fdb863fee0b6f7f7f7d8daebb2abd28073ac5427882d004b
      """)

  /// Red over white to blue.
  ///
  /// matplotlib: `RdBu`.
  public static let rdBu = Colormap(
    "RdBu", .diverging, source: brewerSource,
    table: """
      67001fb2182bd6604df4a582fddbc7f7f7f7d1e5f092c5de4393c32166ac053061
      """)

  /// Red over white to black.
  ///
  /// matplotlib: `RdGy`.
  public static let rdGy = Colormap(
    "RdGy", .diverging, source: brewerSource,
    table: """
      67001fb2182bd6604df4a582fddbc7ffffffe0e0e0bababa8787874d4d4d1a1a1a
      """)

  /// Red over light yellow to blue.
  ///
  /// matplotlib: `RdYlBu`.
  public static let rdYlBu = Colormap(
    "RdYlBu", .diverging, source: brewerSource,
    table: """
      a50026d73027f46d43fdae61fee090ffffbfe0f3f8abd9e974add14575b4313695
      """)

  /// Red over yellow to blue, with many hues.
  ///
  /// matplotlib: `Spectral`.
  public static let spectral = Colormap(
    "Spectral", .diverging, source: brewerSource,
    table: """
      9e0142d53e4ff46d43fdae61fee08bffffbfe6f598abdda466c2a53288bd5e4fa2
      """)

  /// Red over light yellow to green; red-green blind readers take one end for the other.
  ///
  /// matplotlib: `RdYlGn`.
  public static let rdYlGn = Colormap(
    "RdYlGn", .diverging, source: brewerSource,
    table: """
      a50026d73027f46d43fdae61fee08bffffbfd9ef8ba6d96a66bd631a9850006837
      """)
}
