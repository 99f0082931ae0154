import PlotScene

/// Frames and what surrounds them, brought into agreement: labels depend on the lengths of frames
/// and frames on the room that labels take.
///
/// A few rounds suffice. From the fourth on, room once given is not taken back, so that it ends.
struct Arrangement {
  let guides: [PanelGuides]
  let gridGuides: [GridGuides]
  let figureGuides: FigureGuides
  let placed: PlacedFrames
  /// The size of the page.
  let size: Size
  /// The room on the page inside its border.
  let page: Rect

  private static let rounds = 12

  /// - Parameter legendSides: for each legend of each axes the side on which it stands outside; nil
  ///   for inside.
  init(
    _ figure: Figure, _ training: Training, legendSides: [[Side?]], typesetters: Typesetters
  ) {
    var round = ArrangementRound(
      figure, training, last: Self.guess(figure, training), size: figure.size.points,
      legendSides: legendSides, reserved: nil, typesetters: typesetters)
    for number in 1..<Self.rounds where !round.isSettled {
      round = ArrangementRound(
        figure, training, last: round.placed, size: round.size, legendSides: legendSides,
        reserved: number >= 3 ? round.protrusions : nil, typesetters: typesetters)
    }
    guides = round.guides
    gridGuides = round.gridGuides
    figureGuides = round.figureGuides
    placed = round.placed
    size = round.size
    page = Rect(x: 0, y: 0, width: size.width, height: size.height)
      .expanded(by: -figure.theme.spacing.page)
  }

  /// A first guess: frames take four fifths of the page.
  private static func guess(_ figure: Figure, _ training: Training) -> PlacedFrames {
    let points = figure.size.points
    let grid = MeasuredGrid(
      training.plan, panels: training.panels.map { _ in (.zero, nil) }, guides: [], gap: 0)
    var placed = PlacedFrames(axes: training.panels.count, grids: training.plan.all.count)
    let area = Rect(x: 0, y: 0, width: points.width, height: points.height)
      .expanded(by: -figure.theme.spacing.page)
    grid.place(
      in: Rect(x: 0, y: 0, width: area.width * 0.8, height: area.height * 0.8),
      frame: figure.size.frame, into: &placed)
    return placed
  }

  /// Characters of any text that no font has, each once, in order of appearance.
  var missing: [Unicode.Scalar] {
    var seen: Set<Unicode.Scalar> = []
    return (guides.flatMap(\.missing) + gridGuides.flatMap(\.missing) + figureGuides.missing)
      .filter { seen.insert($0).inserted }
  }
}

/// A typesetter for the look of the figure, and one for each look of its axes.
struct Typesetters {
  let ofFigure: Typesetter
  let ofPanels: [Typesetter]

  init(_ figure: Figure, _ panels: [PanelDraft], measuring: any TextMeasuring) {
    let common = Typesetter(theme: figure.theme, measuring: measuring)
    var others: [Theme: Typesetter] = [:]
    ofPanels = panels.map { panel in
      guard !panel.axes.look.isEmpty else { return common }
      let typesetter =
        others[panel.theme] ?? Typesetter(theme: panel.theme, measuring: measuring)
      others[panel.theme] = typesetter
      return typesetter
    }
    ofFigure = common
  }
}
