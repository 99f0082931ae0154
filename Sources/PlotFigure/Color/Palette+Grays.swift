import PlotScene

extension Palette {
  /// Five greys from black to light, neighbours far apart, for print without colour.
  public static let grays = Palette(
    name: "grays", source: "none needed",
    colors: [0.0, 0.55, 0.3, 0.72, 0.42].map { Color(gray: $0) })
}
