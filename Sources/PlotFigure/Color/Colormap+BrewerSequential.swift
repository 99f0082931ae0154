extension Colormap {
  /// White to dark blue.
  ///
  /// matplotlib: `Blues`.
  public static let blues = Colormap(
    "Blues", source: brewerSource,
    table: """
      f7fbffdeebf7c6dbef9ecae16baed64292c62171b508519c08306b
      """)

  /// White to dark green.
  ///
  /// matplotlib: `Greens`.
  public static let greens = Colormap(
    "Greens", source: brewerSource,
    table: """
      f7fcf5e5f5e0c7e9c0a1d99b74c47641ab5d238b45006d2c00441b
      """)

  /// White to black.
  ///
  /// matplotlib: `Greys`.
  public static let greys = Colormap(
    "Greys", source: brewerSource,
    table: """
      fffffff0f0f0d9d9d9bdbdbd969696737373525252252525000000
      """)

  /// White to dark orange.
  ///
  /// matplotlib: `Oranges`.
  public static let oranges = Colormap(
    "Oranges", source: brewerSource,
    table: """
      fff5ebfee6cefdd0a2fdae6bfd8d3cf16913d94801a636037f2704
      """)

  /// White to dark purple.
  ///
  /// matplotlib: `Purples`.
  public static let purples = Colormap(
    "Purples", source: brewerSource,
    table: """
      fcfbfdefedf5dadaebbcbddc9e9ac8807dba6a51a354278f3f007d
      """)

  /// White to dark red.
  ///
  /// matplotlib: `Reds`.
  public static let reds = Colormap(
    "Reds", source: brewerSource,
    table: """
      fff5f0fee0d2fcbba1fc9272fb6a4aef3b2ccb181da50f1567000d
      """)

  /// White over light blue to dark green.
  ///
  /// matplotlib: `BuGn`.
  public static let buGn = Colormap(
    "BuGn", source: brewerSource,
    table: """
      f7fcfde5f5f9ccece699d8c966c2a441ae76238b45006d2c00441b
      """)

  /// White over light green to dark blue.
  ///
  /// matplotlib: `GnBu`.
  public static let gnBu = Colormap(
    "GnBu", source: brewerSource,
    table: """
      f7fcf0e0f3dbccebc5a8ddb57bccc44eb3d32b8cbe0868ac084081
      """)

  /// White over light orange to dark red.
  ///
  /// matplotlib: `OrRd`.
  public static let orRd = Colormap(
    "OrRd", source: brewerSource,
    table: """
      fff7ecfee8c8fdd49efdbb84fc8d59ef6548d7301fb300007f0000
      """)

  /// White over light purple to dark blue.
  ///
  /// matplotlib: `PuBu`.
  public static let puBu = Colormap(
    "PuBu", source: brewerSource,
    table: """
      fff7fbece7f2d0d1e6a6bddb74a9cf3690c00570b0045a8d023858
      """)

  /// Light yellow to dark green.
  ///
  /// matplotlib: `YlGn`.
  public static let ylGn = Colormap(
    "YlGn", source: brewerSource,
    table: """
      ffffe5f7fcb9d9f0a3addd8e78c67941ab5d238443006837004529
      """)

  /// Light yellow over green to dark blue.
  ///
  /// matplotlib: `YlGnBu`.
  public static let ylGnBu = Colormap(
    "YlGnBu", source: brewerSource,
    table: """
      ffffd9edf8b1c7e9b47fcdbb41b6c41d91c0225ea8253494081d58
      """)

  /// Light yellow over orange to dark brown.
  ///
  /// matplotlib: `YlOrBr`.
  public static let ylOrBr = Colormap(
    "YlOrBr", source: brewerSource,
    table: """
      ffffe5fff7bcfee391fec44ffe9929ec7014cc4c02993404662506
      """)

  /// Light yellow over orange to dark red.
  ///
  /// matplotlib: `YlOrRd`.
  public static let ylOrRd = Colormap(
    "YlOrRd", source: brewerSource,
    table: """
      ffffccffeda0fed976feb24cfd8d3cfc4e2ae31a1cbd0026800026
      """)

  /// White over light blue to dark violet.
  ///
  /// matplotlib: `BuPu`.
  public static let buPu = Colormap(
    "BuPu", source: brewerSource,
    table: """
      f7fcfde0ecf4bfd3e69ebcda8c96c68c6bb188419d810f7c4d004b
      """)

  /// White over light purple and blue to dark green.
  ///
  /// matplotlib: `PuBuGn`.
  public static let puBuGn = Colormap(
    "PuBuGn", source: brewerSource,
    table: """
      fff7fbece2f0d0d1e6a6bddb67a9cf3690c002818a016c59014636
      """)

  /// White over light purple to dark red.
  ///
  /// matplotlib: `PuRd`.
  public static let puRd = Colormap(
    "PuRd", source: brewerSource,
    table: """
      f7f4f9e7e1efd4b9dac994c7df65b0e7298ace125698004367001f
      """)

  /// White over pink to dark violet.
  ///
  /// matplotlib: `RdPu`.
  public static let rdPu = Colormap(
    "RdPu", source: brewerSource,
    table: """
      fff7f3fde0ddfcc5c0fa9fb5f768a1dd3497ae017e7a017749006a
      """)
}
