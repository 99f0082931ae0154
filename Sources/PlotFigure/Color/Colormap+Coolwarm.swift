extension Colormap {
  /// On his page of colour maps the author gives his own to the public domain (CC0), but says of
  /// this one that it came with ParaView first and is under its licence. The table is matplotlib's.
  private static let coolwarmSource =
    "Kenneth Moreland (2009), doi:10.1007/978-3-642-10520-3_9, BSD-3-Clause (ParaView)"

  /// Blue over a light grey to red, with soft shading.
  ///
  /// matplotlib: `coolwarm`.
  public static let coolwarm = Colormap(
    "coolwarm", .diverging, source: coolwarmSource,
    table: """
      3b4cc0445acc4d68d75775e16282ea6c8ef1779af782a5fb8db0fe98b9ffa3c2ffaec9fdb8d0f9c2d5f4ccd9ee
      d5dbe6dddddde5d8d1ecd3c5f1ccb9f5c4adf7bba0f7b194f7a687f49a7bf18d6fec7f63e57058de604dd55042
      cb3e38c0282fb40426
      """)
}
