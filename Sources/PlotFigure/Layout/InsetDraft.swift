import PlotScene

/// Smaller axes within the frame of others, on their way to the page.
struct InsetDraft {
  /// What the user said of it.
  let inset: Inset
  let panel: PanelDraft
}

extension Training {
  /// The insets of an axes, trained. An inset has scales of its own; one that shows a detail has those
  /// of the axes around it.
  ///
  /// - Parameters:
  ///   - colors: the colours of the axes around them.
  ///   - number: how many axes and insets came before; those of the axes are added.
  mutating func insets(
    of parent: PanelDraft, _ entry: TrainingEntry, _ colors: AxesColors, from number: inout Int
  ) throws(PlotError) -> [InsetDraft] {
    var drafts: [InsetDraft] = []
    for (index, inset) in parent.axes.insets.enumerated() {
      number += 1
      let name = "\(parent.name), inset \(index + 1)"
      if let problem = inset.problem { throw PlotError(location: name, problem: problem) }
      try Self.check(inset.axes, name: name)
      let panel =
        inset.isZoom
        ? try PanelDraft(
          detail: inset.axes, of: parent, entry, colors, number: number, name: name)
        : try trained(inset.axes, number: number, name: name, theme: parent.theme)
      drafts.append(InsetDraft(inset: inset, panel: panel))
    }
    return drafts
  }

  /// Axes that share nothing with others.
  private mutating func trained(
    _ axes: Axes, number: Int, name: String, theme: Theme
  ) throws(PlotError) -> PanelDraft {
    let planned = PlannedAxes(axes: axes, grid: 0, span: GridSpan(rows: 0..<1, columns: 0..<1))
    let entry = try TrainingEntry(planned, number: number, name: name, theme: theme)
    let colors = try Self.colors([entry], [.grid()])
    var (x, y): (TrainedAxis, TrainedAxis)
    do {
      x = try Self.axis(
        [entry], as: .x(number), \.x, extent: \.x, isReversed: { _ in false },
        hasWholeNumbers: \.hasWholeX)
    } catch { throw error.inside("x axis").inside(name) }
    do {
      y = try Self.axis(
        [entry], as: .y(number), \.y, extent: \.y, isReversed: \.reversesY,
        hasWholeNumbers: \.hasWholeY)
    } catch { throw error.inside("y axis").inside(name) }
    let draft = try PanelDraft(
      entry, x: x, y: y, colors: colors[0], ownsColorbars: true, ownsLegends: true, tag: nil,
      measuring: measuring)
    report(entry, draft)
    return draft
  }
}

extension Inset {
  /// What is wrong with it; nil if nothing is.
  fileprivate var problem: String? {
    for (length, name) in [(width, "width"), (height, "height")] where !(length > 0 && length <= 1)
    {
      return "its \(name) is \(length) of the frame's; it must be above 0, up to 1"
    }
    if !axes.insets.isEmpty {
      return "it has \(axes.insets.count) insets of its own; an inset cannot stand in another one"
    }
    if isZoom, !axes.marks.isEmpty {
      return "it shows a detail of the marks around it, and has \(axes.marks.count) of its own; "
        + "it must have none"
    }
    return nil
  }
}
