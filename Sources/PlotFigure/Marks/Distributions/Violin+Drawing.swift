public import PlotScene

extension Violin {
  /// The densities one after the other, what is inside on top.
  public func draw(in panel: Panel) -> [SceneItem] {
    var (items, markers): ([SceneItem], [SceneItem]) = ([], [])
    for (index, frame) in GroupFrame.all(of: groups, in: panel).enumerated() {
      guard let frame, statistics[index].count > 0 else { continue }
      let ink = DistributionInk.of(index, color: color, palette: palette, alpha: alpha, in: panel)
      let stroke = Stroke(ink.line, width: strokeWidth(in: panel))
      guard !curves[index].values.isEmpty else {
        items += across(statistics[index].median, sides == .both ? 1 : 0.5, frame, stroke)
        continue
      }
      let outline = outline(of: index, frame)
      if !outline.isEmpty { items += [.fill(outline, ink.fill), .stroke(outline, stroke)] }
      switch inner {
      case .none: break
      case .box:
        items += box(statistics[index], frame, ink)
        markers += median(statistics[index], frame, ink)
      case .quartiles: items += quartiles(of: index, frame, stroke)
      }
    }
    return panel.clipped(items) + markers
  }

  /// From the first value up one side and down the other.
  private func outline(of index: Int, _ frame: GroupFrame) -> Path {
    let curve = curves[index]
    let values = frame.edges(curve.values)
    func side(_ sign: Double) -> [(Double, Double)] {
      zip(curve.halves, values).map { (frame.edge(offset + sign * $0), $1) }
    }
    let (lower, upper) = (sides == .upper ? side(0) : side(-1), sides == .lower ? side(0) : side(1))
    // A straight side needs no points between its ends.
    let back = sides == .upper ? [lower.last, lower.first].compactMap { $0 } : lower.reversed()
    let there = sides == .lower ? [upper.first, upper.last].compactMap { $0 } : upper
    return frame.line(there + back, closed: true)
  }

  /// The half width at a value.
  private func half(of index: Int, at value: Double) -> Double {
    let curve = curves[index]
    guard let next = curve.values.firstIndex(where: { $0 >= value }) else { return 0 }
    guard next > 0 else { return curve.halves[0] }
    let (a, b) = (curve.values[next - 1], curve.values[next])
    let part = b > a ? (value - a) / (b - a) : 0
    return curve.halves[next - 1] * (1 - part) + curve.halves[next] * part
  }

  private func across(
    _ value: Double, _ part: Double, _ frame: GroupFrame, _ stroke: Stroke
  ) -> [SceneItem] {
    let place = frame.values([value])[0]
    let half = width / 2 * part
    let ends = (sides == .upper ? 0 : -half, sides == .lower ? 0 : half)
    let path = frame.line([
      (frame.place(offset + ends.0), place), (frame.place(offset + ends.1), place),
    ])
    return path.isEmpty ? [] : [.stroke(path, stroke)]
  }

  private func quartiles(of index: Int, _ frame: GroupFrame, _ stroke: Stroke) -> [SceneItem] {
    let box = statistics[index]
    return [(box.lowerQuartile, false), (box.median, true), (box.upperQuartile, false)].flatMap {
      value, isMedian -> [SceneItem] in
      var stroke = stroke
      if isMedian {
        stroke.width *= 2
      } else {
        stroke.dash = [3 * stroke.width, 2 * stroke.width]
      }
      let part = width > 0 ? half(of: index, at: value) / (width / 2) : 0
      return across(value, part, frame, stroke)
    }
  }

  /// The narrow box in the middle, or on one side along the straight edge.
  private func box(
    _ box: BoxStatistics, _ frame: GroupFrame, _ ink: DistributionInk
  ) -> [SceneItem] {
    let values = frame.values([
      box.lowerWhisker, box.lowerQuartile, box.upperQuartile, box.upperWhisker,
    ])
    let center = frame.place(offset)
    let width = strokeWidth(in: frame.panel)
    let half = 2 * width
    // Towards the density: which way that is on the page depends on the axis.
    let outwards = frame.place(offset + 0.1) >= center ? half : -half
    let left = center - (sides == .upper ? 0 : outwards)
    let right = center + (sides == .lower ? 0 : outwards)
    let whiskers = frame.line([(center, values[0]), (center, values[3])])
    let path = frame.line(
      [(left, values[1]), (right, values[1]), (right, values[2]), (left, values[2])],
      closed: true)
    let stroke = Stroke(ink.line, width: sides == .both ? width : 2 * width)
    return (whiskers.isEmpty ? [] : [.stroke(whiskers, stroke)])
      + (path.isEmpty ? [] : [.fill(path, ink.line)])
  }

  private func median(
    _ box: BoxStatistics, _ frame: GroupFrame, _ ink: DistributionInk
  ) -> [SceneItem] {
    let points = frame.markers([box.median], at: [offset])
    guard !points.isEmpty else { return [] }
    return [
      .markers(
        MarkerBatch(
          .circle, at: points, size: frame.panel.style.markerSize * 0.7,
          color: frame.panel.background, edge: Stroke(ink.line, width: 0.8)))
    ]
  }
}
