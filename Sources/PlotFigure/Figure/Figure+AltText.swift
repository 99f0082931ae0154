import PlotScene

extension Figure {
  /// The figure in words, for readers who cannot see it: its titles, what its axes show, and each mark.
  public var altText: String {
    let parts = axes.enumerated().map { index, axes in
      let facet = [axes.strips.right, axes.strips.top].compactMap { $0?.string }
      let name =
        axes.title?.string ?? (facet.isEmpty ? nil : facet.joined(separator: ", "))
        ?? (self.axes.count > 1 ? "Axes \(index + 1)" : "")
      let shown = [axes.y.label ?? grid.yLabel, axes.x.label ?? grid.xLabel].compactMap {
        $0?.string
      }.joined(separator: " over ")
      let heading = [name, shown].filter { !$0.isEmpty }.joined(separator: ", ")
      let insets = axes.insets.filter { !$0.isZoom }.flatMap(\.axes.marks)
      let marks = (axes.marks + insets).map(\.altText).joined(separator: " ")
      return heading.isEmpty ? marks : "\(heading): \(marks)"
    }
    return ([title.map { "\($0.string)." }] + parts).compactMap { $0 }.joined(separator: " ")
  }
}
