public import PlotScene

extension Panel {
  /// The ink for texts on a colour: that of texts, the page's, black or white, the first that is read
  /// well, or else the best.
  public func ink(on color: Color) -> Color {
    let ground = background.mixed(with: color.opacity(1), by: color.alpha).opacity(1)
    let inks = [style.text.color, background.opacity(1), .black, .white]
    return inks.first { $0.contrast(with: ground) >= 4.5 }
      ?? inks.max { $0.contrast(with: ground) < $1.contrast(with: ground) } ?? style.text.color
  }
}
