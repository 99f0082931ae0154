extension Colormap {
  /// All maps of this package: the sequential ones, the diverging and the cyclic.
  ///
  /// The maps of one colour a class are the palettes, as in `Colormap(.set2)`.
  public static let all: [Colormap] = sequential + diverging + cyclic

  /// The map of a name, as in `"viridis"`, or reversed as in `"viridis_r"`; also one of a palette,
  /// as in `"Set2"`. Nil if there is none.
  ///
  /// matplotlib: `matplotlib.colormaps[name]`.
  public static func named(_ name: String) -> Colormap? {
    if let map = forward(name) { return map }
    return name.hasSuffix("_r") ? forward(String(name.dropLast(2)))?.reversed : nil
  }

  /// The map or palette of a name, not reversed.
  private static func forward(_ name: String) -> Colormap? {
    all.first { $0.name == name } ?? Palette.named(name).map { Colormap($0) }
  }

  private static let sequential: [Colormap] = [
    .viridis, .plasma, .inferno, .magma, .cividis, .turbo, .mako, .rocket, .crest, .flare,
    .batlow, .lipari, .lajolla, .lapaz, .hawaii, .imola, .tokyo, .davos, .devon, .oslo,
    .acton, .bamako, .nuuk, .turku, .gray, .greys, .blues, .greens, .oranges, .purples, .reds,
    .buGn, .buPu, .gnBu, .orRd, .puBu, .puBuGn, .puRd, .rdPu, .ylGn, .ylGnBu, .ylOrBr,
    .ylOrRd,
  ]

  private static let diverging: [Colormap] = [
    .coolwarm, .vlag, .vik, .roma, .bam, .broc, .cork, .berlin, .lisbon, .tofino, .vanimo,
    .managua, .icefire, .brBG, .piYG, .prGn, .puOr, .rdBu, .rdGy, .rdYlBu, .rdYlGn, .spectral,
  ]

  private static let cyclic: [Colormap] = [
    .twilight, .twilightShifted, .romaO, .vikO, .bamO, .corkO, .brocO,
  ]
}
