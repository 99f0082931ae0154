import PlotScene

extension Theme {
  /// Checks that every length and size is a finite number that can be drawn.
  func validate() throws(PlotError) {
    let sizes: [(String, Double)] = [
      ("title.size", title.size), ("axesTitle.size", axesTitle.size),
      ("axis.tickLabel.size", axis.tickLabel.size), ("axis.label.size", axis.label.size),
      ("legend.text.size", legend.text.size), ("axis.tickSpacing", axis.tickSpacing),
    ]
    for (name, size) in sizes where !(size >= 0.1 && size <= 4096) {
      throw PlotError(problem: "theme.\(name) is \(size); it must be 0.1 to 4096 points")
    }
    let lengths: [(String, Double)] = [
      ("axis.line.width", axis.line.width), ("axis.tick.width", axis.tick.width),
      ("axis.tickLength", axis.tickLength), ("axis.minorTick.width", axis.minorTick.width),
      ("axis.minorTickLength", axis.minorTickLength), ("axis.tickLabelGap", axis.tickLabelGap),
      ("axis.labelGap", axis.labelGap), ("axis.majorGrid.width", axis.majorGrid.width),
      ("axis.minorGrid.width", axis.minorGrid.width), ("axis.margin", axis.margin),
      ("legend.border.width", legend.border?.width ?? 0),
      ("legend.cornerRadius", legend.cornerRadius), ("legend.padding", legend.padding),
      ("legend.distance", legend.distance), ("legend.keyWidth", legend.keyWidth),
      ("legend.leaderWidth", legend.leaderWidth),
      ("marks.lineWidth", marks.lineWidth), ("marks.markerSize", marks.markerSize),
      ("spacing.page", spacing.page), ("spacing.panels", spacing.panels),
      ("spacing.title", spacing.title), ("spacing.colorbar", spacing.colorbar),
      ("spacing.colorbarWidth", spacing.colorbarWidth),
    ]
    for (name, length) in lengths where !(length >= 0 && length <= 10_000) {
      throw PlotError(problem: "theme.\(name) is \(length); it must be 0 to 10000")
    }
  }
}
