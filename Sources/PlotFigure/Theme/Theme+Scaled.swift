extension Theme {
  /// The look with all letters, lines, ticks, markers and distances larger or smaller, for slides,
  /// posters and thumbnails. matplotlib (seaborn): `set_context`.
  ///
  ///     Figure(size: .inches(13.333, 7.5), theme: .standard.scaled(by: 2)) { … }
  ///
  /// Sizes that marks give themselves stay as they are. Resolving a figure throws where a scaled
  /// measure cannot be drawn.
  ///
  /// - Parameter factor: 2 for twice the size.
  public func scaled(by factor: Double) -> Theme {
    var theme = self
    for measure in Self.measures where measure.kind != .part {
      theme[keyPath: measure.path] *= factor
    }
    return theme
  }
}
