import PlotScene

extension Mark {
  /// The mark on a second axis: that at the top or on the right.
  ///
  ///     Line(x: month, y: temperature, label: "Temperature").onAxis(.right)
  ///
  /// On a side that has no second axis, one is added. matplotlib: `Axes.twinx`, `Axes.twiny`.
  ///
  /// - Parameter side: `.top` or `.right`; the other two are those of all marks.
  public func onAxis(_ side: Side) -> some Mark { MarkOnAxis(base: self, side: side) }
}

/// A mark on a second axis.
private struct MarkOnAxis<Base: Mark>: Mark {
  let base: Base
  let side: Side

  var label: RichText? { base.label }
  func validate() throws(PlotError) { try base.validate() }
  func extent(in scales: ScaleSet) -> Extent { base.extent(in: scales) }
  var wishes: AxesWishes { base.wishes }
  var colorEncoding: ColorEncoding? { base.colorEncoding }
  var takesCycleColor: Bool { base.takesCycleColor }
  func draw(in panel: Panel) -> [SceneItem] { base.draw(in: panel) }
  func legendKeys(in panel: Panel) -> [LegendKey] { base.legendKeys(in: panel) }
  func labelAnchor(in panel: Panel) -> Point? { base.labelAnchor(in: panel) }
  func overhang(in panel: Panel) -> Insets? { base.overhang(in: panel) }
  var altText: String { base.altText }
  var nameInErrors: String { base.nameInErrors }
  var secondAxes: Set<Side> { base.secondAxes.union([side]) }

  var parts: [any Mark] {
    let parts = base.parts
    // A mark that is no composite is its own part.
    if parts.count == 1, parts[0] is Base { return [self] }
    return parts.map { part in
      func wrapped(_ mark: some Mark) -> any Mark { MarkOnAxis<_>(base: mark, side: side) }
      return wrapped(part)
    }
  }
}
