public import PlotScene

extension Figure {
  /// Decides everything about the figure: trains its scales, chooses ticks, finds places for texts
  /// and legends, and draws the marks.
  ///
  /// - Parameters:
  ///   - measuring: how wide and tall texts are.
  ///   - resolution: dots of the device in a point (1/72 in); details below a dot are put together.
  /// - Throws: ``PlotError`` if data do not fit together or a number makes no sense.
  public func resolve(
    measuring: any TextMeasuring, resolution: Double
  ) throws(PlotError) -> ResolvedFigure {
    try checkNumbers(resolution: resolution)
    let training = try Training(self)
    let typesetters = Typesetters(self, training.panels, measuring: measuring)
    var sides = training.panels.map { $0.axes.legends.map(\.outsideSide) }
    // A legend that finds no free place inside moves outside, which needs a new arrangement. Each
    // can do so once, so this ends.
    while true {
      let arrangement = Arrangement(
        self, training, legendSides: sides, typesetters: typesetters)
      try checkPage(arrangement.size)
      let page = ResolvedPage(
        self, training, arrangement, typesetters: typesetters, resolution: resolution)
      if page.crowdedOut.isEmpty {
        return page.resolved(self, training.diagnostics, arrangement)
      }
      for legend in page.crowdedOut { sides[legend.axes][legend.index] = legend.side }
    }
  }

  /// A page that follows from its frames can be larger than any.
  private func checkPage(_ page: Size) throws(PlotError) {
    for (name, value) in [("wide", page.width), ("high", page.height)] where !(value <= 20_000) {
      throw PlotError(
        problem: "the frames need a page \(value.rounded()) points \(name); it may be up to 20000")
    }
  }

  private func checkNumbers(resolution: Double) throws(PlotError) {
    let points = size.points
    for (name, value) in [("width", points.width), ("height", points.height)] {
      guard value >= 1, value <= 20_000 else {
        throw PlotError(
          problem: "the figure's \(name) is \(value / 72) in (\(value) points); "
            + "it must be 1 to 20000 points")
      }
    }
    guard resolution > 0, resolution <= 1000 else {
      throw PlotError(
        problem: "the resolution is \(resolution * 72) dpi; it must be above 0, up to 72000")
    }
    try theme.validate()
  }
}

extension Legend {
  /// The side outside the frame that was asked for.
  var outsideSide: Side? {
    if case .outside(let side) = placement { side } else { nil }
  }
}
