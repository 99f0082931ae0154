extension FigureSize {
  /// The size of a figure for a journal:
  ///
  ///     Figure(size: .journal(.natureOneColumn)) { … }
  ///     Figure(size: .journal(.ieeeTwoColumns, heightPerWidth: 0.4)) { … }
  ///
  /// - Parameters:
  ///   - width: the journal and how many columns wide; `JournalWidth(.millimetres(85))` for others.
  ///   - heightPerWidth: the height over the width; that of a golden rectangle if not given.
  public static func journal(
    _ width: JournalWidth, heightPerWidth: Double = FigureSize.golden
  ) -> FigureSize {
    .width(width.length, heightPerWidth: heightPerWidth)
  }

  /// The size of a figure for a journal, of a height in a unit.
  ///
  /// - Parameters:
  ///   - width: the journal and how many columns wide.
  ///   - height: the height, as in `.millimetres(60)`.
  public static func journal(_ width: JournalWidth, height: Length) -> FigureSize {
    FigureSize(width: width.length, height: height)
  }
}
