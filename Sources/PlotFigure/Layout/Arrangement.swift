import PlotScene

/// Frames and what surrounds them, brought into agreement: labels depend on the lengths of frames
/// and frames on the room that labels take.
///
/// A few rounds suffice. From the fourth on, room once given is not taken back, so that it ends.
struct Arrangement {
  let guides: [PanelGuides]
  let figureGuides: FigureGuides
  let grid: PlacedGrid
  /// How much larger the page would have to be; zero if it is large enough.
  let shortage: Size
  /// The room on the page inside its border.
  let page: Rect

  private static let rounds = 12

  /// - Parameter legendSides: for each axes the side on which its legend stands outside; nil for
  ///   inside.
  init(
    _ figure: Figure, _ training: Training, legendSides: [Side?],
    measuring: any TextMeasuring
  ) {
    let points = figure.size.points
    page = Rect(x: 0, y: 0, width: points.width, height: points.height)
      .expanded(by: -figure.theme.spacing.page)
    let typesetter = Typesetter(theme: figure.theme, measuring: measuring)
    // A first guess: frames take four fifths of the page.
    let guess = Size(
      width: page.width * 0.8 / Double(training.columns),
      height: page.height * 0.8 / Double(training.rows))
    var round = ArrangementRound(
      figure, training, page: page, legendSides: legendSides,
      sizes: training.panels.map { _ in guess }, gridHeight: page.height * 0.8, reserved: nil,
      typesetter: typesetter)
    for number in 1..<Self.rounds where !round.isSettled {
      round = ArrangementRound(
        figure, training, page: page, legendSides: legendSides, sizes: round.geometry.sizes,
        gridHeight: round.grid.frames.height, reserved: number >= 3 ? round.protrusions : nil,
        typesetter: typesetter)
    }
    guides = round.guides
    figureGuides = round.figureGuides
    grid = round.grid
    shortage = round.geometry.shortage
  }
}
