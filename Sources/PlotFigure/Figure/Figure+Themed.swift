extension Figure {
  /// The figure in a changed look:
  ///
  ///     figure.themed { $0.axis.tickLabel.size = 7 }
  ///
  /// - Parameter change: what to change in the theme.
  public func themed(_ change: (inout Theme) -> Void) -> Figure {
    var copy = self
    change(&copy.theme)
    return copy
  }
}
