public import PlotScene

extension BoxPlot {
  /// The boxes one after the other, their outliers on top.
  public func draw(in panel: Panel) -> [SceneItem] {
    var (lines, markers): ([SceneItem], [SceneItem]) = ([], [])
    for (index, frame) in GroupFrame.all(of: groups, in: panel).enumerated() {
      guard let frame, statistics[index].count > 0 else { continue }
      let ink = DistributionInk.of(index, color: color, palette: palette, alpha: alpha, in: panel)
      lines += box(statistics[index], frame, ink)
      markers += points(statistics[index], frame, ink)
    }
    return panel.clipped(lines) + markers
  }

  private func box(_ box: BoxStatistics, _ frame: GroupFrame, _ ink: DistributionInk) -> [SceneItem]
  {
    let (half, waist) = (width / 2, width / 4)
    let numbers = [
      box.lowerWhisker, box.lowerQuartile, box.median, box.upperQuartile, box.upperWhisker,
      box.lowerNotch, box.upperNotch,
    ]
    let values = hasNotches ? frame.edges(numbers) : frame.values(numbers)
    let (low, first, middle, third, high) = (values[0], values[1], values[2], values[3], values[4])
    func place(_ part: Double) -> Double {
      hasNotches ? frame.edge(offset + part) : frame.place(offset + part)
    }
    let (left, right) = (place(-half), place(half))
    let outline: [(Double, Double)] =
      hasNotches
      ? [
        (left, first), (right, first), (right, values[5]), (place(waist), middle),
        (right, values[6]), (right, third), (left, third), (left, values[6]),
        (place(-waist), middle), (left, values[5]),
      ] : [(left, first), (right, first), (right, third), (left, third)]
    let median =
      hasNotches
      ? frame.line([(place(-waist), middle), (place(waist), middle)])
      : frame.line([(left, middle), (right, middle)])
    var whiskers = Path()
    let cap = (frame.place(offset - waist / 1.5), frame.place(offset + waist / 1.5))
    let center = frame.place(offset)
    for (start, end) in [(first, low), (third, high)] where start != end {
      whiskers.append(frame.line([(center, start), (center, end)]))
      whiskers.append(frame.line([(cap.0, end), (cap.1, end)]))
    }
    let stroke = Stroke(ink.line, width: strokeWidth(in: frame.panel), join: .miter)
    let path = frame.line(outline, closed: true)
    var items: [SceneItem] = []
    if !whiskers.isEmpty { items.append(.stroke(whiskers, stroke)) }
    if !path.isEmpty { items += [.fill(path, ink.fill), .stroke(path, stroke)] }
    var heavy = stroke
    heavy.width *= 2
    if !median.isEmpty { items.append(.stroke(median, heavy)) }
    return items
  }

  private func points(
    _ box: BoxStatistics, _ frame: GroupFrame, _ ink: DistributionInk
  ) -> [SceneItem] {
    var items: [SceneItem] = []
    let size = frame.panel.style.markerSize
    let outliers =
      showsOutliers
      ? frame.markers(box.outliers, at: box.outliers.map { _ in offset }) : []
    if !outliers.isEmpty {
      items.append(
        .markers(
          MarkerBatch(
            marker, at: outliers, size: markerSize ?? size * 0.6, color: ink.line, edge: nil)))
    }
    let means = showsMeans ? frame.markers([box.mean], at: [offset]) : []
    if !means.isEmpty {
      items.append(
        .markers(
          MarkerBatch(
            .diamond, at: means, size: size, color: frame.panel.background,
            edge: Stroke(ink.line, width: strokeWidth(in: frame.panel)))))
    }
    return items
  }
}
