import PlotScene

extension [any Mark] {
  /// The same marks in one colour of the theme's cycle, where each would have taken one of its own:
  /// for a composite whose parts are one thing, as the stem and the head of a lollipop.
  public var inOneCycleColor: [any Mark] {
    let marks = flatMap(\.parts)
    guard let last = marks.lastIndex(where: \.takesCycleColor) else { return marks }
    // A mark that takes no colour sees the one that the next will take.
    return marks.enumerated().map { index, mark in
      func lent(_ mark: some Mark) -> any Mark { MarkOfLentColor<_>(base: mark) }
      return index == last || !mark.takesCycleColor ? mark : lent(mark)
    }
  }
}

/// A mark in the colour that the next one takes from the cycle.
private struct MarkOfLentColor<Base: Mark>: Mark {
  let base: Base

  var label: RichText? { base.label }
  func validate() throws(PlotError) { try base.validate() }
  func extent(in scales: ScaleSet) -> Extent { base.extent(in: scales) }
  var wishes: AxesWishes { base.wishes }
  var colorEncoding: ColorEncoding? { base.colorEncoding }
  func draw(in panel: Panel) -> [SceneItem] { base.draw(in: panel) }
  func legendKeys(in panel: Panel) -> [LegendKey] { base.legendKeys(in: panel) }
  func labelAnchor(in panel: Panel) -> Point? { base.labelAnchor(in: panel) }
  func overhang(in panel: Panel) -> Insets? { base.overhang(in: panel) }
  var altText: String { base.altText }
  var nameInErrors: String { base.nameInErrors }
  var secondAxes: Set<Side> { base.secondAxes }
}
