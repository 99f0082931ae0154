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
    var training = try Training(self, measuring: measuring)
    if let frame = size.frame { try checkPage(training.plan.length(ofFrames: frame)) }
    var typesetters = Typesetters(self, training.panels, measuring: measuring)
    makeRoom(&training, &typesetters)
    let (arrangement, page) = laidOut(training, typesetters, resolution: resolution)
    try checkPage(arrangement.size)
    var diagnostics = page.diagnostics(of: arrangement)
    if diagnostics.contains(where: { $0.kind == .tooSmall }),
      let needed = NeededSize(
        self, training, typesetters, arrangement, resolution: resolution
      ).size
    {
      let what = size.frame == nil ? "a page" : "frames"
      diagnostics = diagnostics.map { $0.needing(needed, of: what) }
    }
    return page.resolved(
      size: arrangement.size, background: theme.background,
      diagnostics: training.diagnostics + diagnostics)
  }

  /// Widens axes until what marks draw beyond their data, such as numbers at bars, has room inside
  /// the frames. What room there is depends on the frames, and they on what stands around them.
  private func makeRoom(_ training: inout Training, _ typesetters: inout Typesetters) {
    guard training.needsRoom else { return }
    let sides = training.panels.map { $0.axes.legends.map(\.outsideSide) }
    var rooms: [TrainedAxis.Group: AxisRoom] = [:]
    for _ in 0..<6 {
      let frames = Arrangement(self, training, legendSides: sides, typesetters: typesetters)
        .placed.frames
      guard training.makeRoom(in: frames, after: &rooms) else { return }
      typesetters = Typesetters(self, training.panels, measuring: training.measuring)
    }
  }

  /// The arrangement of the figure's parts and the page that it makes.
  func laidOut(
    _ training: Training, _ typesetters: Typesetters, resolution: Double, drawsMarks: Bool = true
  ) -> (arrangement: Arrangement, page: ResolvedPage) {
    var sides = training.panels.map { $0.axes.legends.map(\.outsideSide) }
    // A legend that finds no free place inside moves outside, which needs a new arrangement. Each
    // can do so once, so this ends.
    while true {
      let arrangement = Arrangement(
        self, training, legendSides: sides, typesetters: typesetters)
      let page = ResolvedPage(
        self, training, arrangement, typesetters: typesetters, resolution: resolution,
        drawsMarks: drawsMarks && arrangement.size.isDrawable)
      if page.crowdedOut.isEmpty { return (arrangement, page) }
      for legend in page.crowdedOut { sides[legend.axes][legend.index] = legend.side }
    }
  }

  /// A page that follows from its frames can be larger than any.
  private func checkPage(_ page: Size) throws(PlotError) {
    for (name, value) in [("wide", page.width), ("high", page.height)]
    where !(value <= Size.longest) {
      throw PlotError(
        problem: "the frames need a page \(value.rounded()) points \(name); it may be up to 20000")
    }
  }

  private func checkNumbers(resolution: Double) throws(PlotError) {
    let points = size.points
    for (name, value) in [("width", points.width), ("height", points.height)] {
      guard value >= 1, value <= Size.longest else {
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

extension Size {
  /// No page is longer, in points.
  static let longest = 20_000.0

  /// Whether a page may be so large.
  var isDrawable: Bool { width <= Self.longest && height <= Self.longest }
}
