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
    if let map = all.first(where: { $0.name == name }) { return map }
    if name.hasSuffix("_r") { return named(String(name.dropLast(2)))?.reversed }
    return Palette.named(name).map { Colormap($0) }
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
