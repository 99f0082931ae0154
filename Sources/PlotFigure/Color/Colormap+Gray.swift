import PlotScene

extension Colormap {
  /// Black to white, evenly.
  ///
  /// matplotlib: `gray`.
  public static let gray = Colormap(
    name: "gray", source: "none needed", colors: [.black, .white])
}
