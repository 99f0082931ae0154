extension Theme {
  /// Every number of a theme, by the name that a user calls it: what there is to check and to scale.
  static let measures: [ThemeMeasure] = [
    ThemeMeasure("title.text.size", .textSize, \.title.text.size),
    ThemeMeasure("title.subtitle.size", .textSize, \.title.subtitle.size),
    ThemeMeasure("axesTitle.text.size", .textSize, \.axesTitle.text.size),
    ThemeMeasure("axesTitle.subtitle.size", .textSize, \.axesTitle.subtitle.size),
    ThemeMeasure("caption.text.size", .textSize, \.caption.text.size),
    ThemeMeasure("tag.size", .textSize, \.tag.size),
    ThemeMeasure("strip.text.size", .textSize, \.strip.text.size),
    ThemeMeasure("strip.border.width", .length, \.strip.border.lineWidth),
    ThemeMeasure("strip.padding", .length, \.strip.padding),
    ThemeMeasure("axis.line.width", .length, \.axis.line.width),
    ThemeMeasure("axis.tick.width", .length, \.axis.tick.width),
    ThemeMeasure("axis.tickLength", .length, \.axis.tickLength),
    ThemeMeasure("axis.minorTick.width", .length, \.axis.minorTick.width),
    ThemeMeasure("axis.minorTickLength", .length, \.axis.minorTickLength),
    ThemeMeasure("axis.tickLabelGap", .length, \.axis.tickLabelGap),
    ThemeMeasure("axis.tickLabel.size", .textSize, \.axis.tickLabel.size),
    ThemeMeasure("axis.tickSpacing", .textSize, \.axis.tickSpacing),
    ThemeMeasure("axis.label.size", .textSize, \.axis.label.size),
    ThemeMeasure("axis.labelGap", .length, \.axis.labelGap),
    ThemeMeasure("axis.majorGrid.width", .length, \.axis.majorGrid.width),
    ThemeMeasure("axis.minorGrid.width", .length, \.axis.minorGrid.width),
    ThemeMeasure("axis.margin", .part, \.axis.margin),
    ThemeMeasure("legend.text.size", .textSize, \.legend.text.size),
    ThemeMeasure("legend.border.width", .length, \.legend.border.lineWidth),
    ThemeMeasure("legend.cornerRadius", .length, \.legend.cornerRadius),
    ThemeMeasure("legend.padding", .length, \.legend.padding),
    ThemeMeasure("legend.distance", .length, \.legend.distance),
    ThemeMeasure("legend.keyWidth", .length, \.legend.keyWidth),
    ThemeMeasure("legend.leaderWidth", .length, \.legend.leaderWidth),
    ThemeMeasure("colorbar.width", .length, \.colorbar.width),
    ThemeMeasure("colorbar.gap", .length, \.colorbar.gap),
    ThemeMeasure("colorbar.border.width", .length, \.colorbar.border.lineWidth),
    ThemeMeasure("marks.lineWidth", .length, \.marks.lineWidth),
    ThemeMeasure("marks.markerSize", .length, \.marks.markerSize),
    ThemeMeasure("marks.text.size", .textSize, \.marks.text.size),
    ThemeMeasure("spacing.page", .length, \.spacing.page),
    ThemeMeasure("spacing.panels", .length, \.spacing.panels),
    ThemeMeasure("spacing.title", .length, \.spacing.title),
    ThemeMeasure("spacing.guides", .length, \.spacing.guides),
  ]
}

extension LineLook? {
  /// The width of the line; 0 without one, which stays without.
  fileprivate var lineWidth: Double {
    get { self?.width ?? 0 }
    set { self?.width = newValue }
  }
}
