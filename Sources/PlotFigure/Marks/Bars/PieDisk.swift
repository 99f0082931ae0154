import PlotScene
import RealModule

/// A pie in its place on the page.
struct PieDisk {
  private let pie: Pie
  private let panel: Panel
  private let center: Point
  /// The radius in points.
  private let radius: Double
  private let angles: PieAngles
  private let fills: [Color]

  init(_ pie: Pie, in panel: Panel) {
    self.pie = pie
    self.panel = panel
    center = Point(x: panel.x.position(0), y: panel.y.position(0))
    radius = min(
      abs(panel.x.position(1) - center.x), abs(panel.y.position(1) - center.y))
    angles = pie.angles
    fills = pie.fills(in: panel)
  }

  private var isSound: Bool { center.isFinite && radius.isFinite && radius > 0 }

  /// The numbers of the wedges that have a part.
  private var shown: [Int] { angles.parts.indices.filter { angles.parts[$0] > 0 } }

  // MARK: - Wedges

  /// The wedges, and the lines between them.
  func wedges() -> [SceneItem] {
    guard isSound else { return [] }
    let shown = shown
    let edgeColor = pie.edgeColor ?? panel.background
    let hasEdges = pie.edgeWidth > 0 && edgeColor.alpha > 0 && shown.count > 1
    let isWhole = angles.parts.reduce(0, +) > 1 - 1e-9
    // Without lines, each wedge goes on a little below the next one, so that the page does not shine
    // through between them.
    let joins =
      !hasEdges && pie.explode.allSatisfy { $0 == 0 } && fills.allSatisfy { $0.alpha == 1 }
    let bleed = PlacedBars.bleed / radius * 180 / .pi
    var items: [SceneItem] = []
    for (place, index) in shown.enumerated() {
      var (from, to) = (angles.starts[index], angles.ends[index])
      let turn = to < from ? -1.0 : 1
      if joins, shown.count > 1 {
        func room(_ other: Int) -> Double { min(bleed, 180 * angles.parts[other]) }
        if place < shown.count - 1 { to += turn * room(shown[place + 1]) }
        if place == 0, isWhole { from -= turn * room(shown[shown.count - 1]) }
      }
      items.append(
        .fill(wedge(index, from: from, to: to), fills[safe: index] ?? panel.cycleColor))
    }
    if hasEdges {
      let stroke = Stroke(edgeColor, width: pie.edgeWidth, join: .round)
      items += shown.map {
        .stroke(wedge($0, from: angles.starts[$0], to: angles.ends[$0]), stroke)
      }
    }
    return panel.clipped(items)
  }

  private func middle(_ index: Int) -> Double {
    (angles.starts[index] / 2 + angles.ends[index] / 2) * .pi / 180
  }

  /// The point of a wedge.
  private func tip(_ index: Int) -> Point {
    let shift = (pie.explode[safe: index] ?? 0) * radius
    return point(center, middle(index), shift)
  }

  private func point(_ center: Point, _ angle: Double, _ distance: Double) -> Point {
    Point(x: center.x + distance * .cos(angle), y: center.y - distance * .sin(angle))
  }

  private func wedge(_ index: Int, from: Double, to: Double) -> Path {
    let center = tip(index)
    let (a, b) = (from * .pi / 180, to * .pi / 180)
    let inner = pie.innerRadius * radius
    let isCircle = abs(to - from) >= 360 - 1e-9
    if isCircle {
      var path = arc(center, radius, a, b)
      path.elements.append(.close)
      // The hole goes round the other way.
      if inner > 0 {
        path.append(arc(center, inner, b, a))
        path.elements.append(.close)
      }
      return path
    }
    var path = arc(center, radius, a, b)
    if inner > 0 {
      let back = arc(center, inner, b, a).elements
      path.elements.append(.line(point(center, b, inner)))
      path.elements += back.dropFirst()
    } else {
      path.elements.append(.line(center))
    }
    path.elements.append(.close)
    return path
  }

  /// An arc in pieces of at most 30°, each a cubic curve that leaves the circle by less than 10⁻⁶ of the
  /// radius.
  private func arc(_ center: Point, _ radius: Double, _ from: Double, _ to: Double) -> Path {
    let count = WholeNumber.above(abs(to - from) / (.pi / 6), in: 1...24)
    let step = (to - from) / Double(count)
    let handle = 4.0 / 3 * .tan(step / 4) * radius
    var elements: [Path.Element] = [.move(point(center, from, radius))]
    for piece in 0..<count {
      let (a, b) = (from + Double(piece) * step, from + Double(piece + 1) * step)
      let (start, end) = (point(center, a, radius), point(center, b, radius))
      elements.append(
        .curve(
          Point(x: start.x - handle * .sin(a), y: start.y - handle * .cos(a)),
          Point(x: end.x + handle * .sin(b), y: end.y + handle * .cos(b)), end))
    }
    return Path(elements)
  }

  // MARK: - Texts

  /// A name beside the circle.
  private struct Name {
    let index: Int
    let text: RichText
    let angle: Double
    let isRight: Bool
    let height: Double
    /// Where it would stand, down the page.
    let wish: Double
  }

  /// The percentages in the wedges, and the names outside.
  func texts() -> [SceneItem] {
    guard isSound else { return [] }
    let shown = shown
    var items: [SceneItem] = []
    var outside: [Int: RichText] = [:]
    if pie.labelPlace == .outside {
      for index in shown { outside[index] = pie.labels[safe: index] }
    }
    if let format = pie.percentages {
      let written = format.labels(TickFormat.Request(values: shown.map { angles.parts[$0] })).labels
      for (index, text) in zip(shown, written) {
        if let inside = percentage(index, text) {
          items += inside.items
        } else {
          outside[index] = outside[index].map { $0.plain(" ") + text } ?? text
        }
      }
    }
    return items + names(outside)
  }

  /// A percentage in its wedge: in the middle of a ring, or as near to matplotlib's six tenths of the
  /// radius as it has room; nil if it has none.
  private func percentage(_ index: Int, _ text: RichText) -> MarkText? {
    let distances = pie.innerRadius > 0 ? [(1 + pie.innerRadius) / 2] : [0.6, 0.7, 0.78]
    return distances.lazy.compactMap { percentage(index, text, at: $0) }.first
  }

  private func percentage(_ index: Int, _ text: RichText, at distance: Double) -> MarkText? {
    let tip = tip(index)
    var style = panel.style.text
    style.color = panel.ink(on: fills[safe: index] ?? panel.cycleColor)
    let placed = panel.text(
      text, at: point(tip, middle(index), distance * radius), style: style)
    let box = placed.box.expanded(by: 1)
    let half = 180 * angles.parts[index] * .pi / 180
    let corners = [
      Point(x: box.minX, y: box.minY), Point(x: box.maxX, y: box.minY),
      Point(x: box.minX, y: box.maxY), Point(x: box.maxX, y: box.maxY),
    ]
    let fits = corners.allSatisfy { corner in
      let (dx, dy) = (corner.x - tip.x, tip.y - corner.y)
      let away = Double.hypot(dx, dy)
      var turn = (Double.atan2(y: dy, x: dx) - middle(index))
        .truncatingRemainder(dividingBy: 2 * .pi)
      if turn > .pi { turn -= 2 * .pi }
      if turn < -.pi { turn += 2 * .pi }
      return away <= radius && away >= pie.innerRadius * radius && abs(turn) <= half
    }
    return fits ? placed : nil
  }

  private func names(_ texts: [Int: RichText]) -> [SceneItem] {
    let names = texts.keys.sorted().compactMap { index -> Name? in
      guard let text = texts[index], !text.isEmpty else { return nil }
      let angle = middle(index)
      let place = point(tip(index), angle, radius * Self.distance)
      return Name(
        index: index, text: text, angle: angle, isRight: Double.cos(angle) >= -1e-9,
        height: panel.size(of: text).height, wish: place.y)
    }
    return [true, false].flatMap { isRight in
      side(names.filter { $0.isRight == isRight }.sorted { $0.wish < $1.wish }, isRight)
    }
  }

  /// How far from the centre names stand, in radii; that of matplotlib.
  private static let distance = 1.1

  /// Where names on one side stand, down the page: those above the middle of the circle give way
  /// upwards and the others downwards, so that the lines to their wedges stay outside of the circle.
  ///
  /// - Parameter names: where each would stand, descending, and its height.
  static func spread(_ names: [(wish: Double, height: Double)], around middle: Double) -> [Double] {
    var places = names.map(\.wish)
    func gap(_ index: Int) -> Double {
      (names[index].height + names[index + 1].height) / 2 + 3
    }
    let upper = names.count { $0.wish <= middle }
    for index in places.indices.prefix(upper).dropLast().reversed() {
      places[index] = min(places[index], places[index + 1] - gap(index))
    }
    for index in places.indices.dropFirst(max(upper, 1)) {
      places[index] = max(places[index], places[index - 1] + gap(index - 1))
    }
    return places
  }

  /// The names on one side, from the top, each as near to its wedge as the others allow.
  private func side(_ names: [Name], _ isRight: Bool) -> [SceneItem] {
    guard !names.isEmpty else { return [] }
    let places = Self.spread(names.map { ($0.wish, $0.height) }, around: center.y)
    let sign = isRight ? 1.0 : -1
    return zip(names, places).flatMap { name, y -> [SceneItem] in
      let tip = tip(name.index)
      let reach = radius * Self.distance
      let own = point(tip, name.angle, reach)
      let hasMoved = abs(y - name.wish) > 1
      var x = own.x
      if hasMoved {
        // Outside the circle at this height, and no nearer to its middle than the wedge is.
        let chord = max(reach * reach - (y - tip.y) * (y - tip.y), 0).squareRoot()
        x = tip.x + sign * max(chord, abs(own.x - tip.x), radius * 0.25)
      }
      let text = panel.text(
        name.text, at: Point(x: x, y: y), anchor: isRight ? .left : .right,
        distance: hasMoved ? 5 : 0)
      guard hasMoved else { return text.items }
      let ink = panel.style.text.color
      let line = Path(lines: [
        point(tip, name.angle, radius * 1.01), point(tip, name.angle, radius * 1.05),
        Point(x: x + sign * 3, y: y),
      ])
      return [.stroke(line, Stroke(ink.opacity(ink.alpha * 0.7), width: 0.6))] + text.items
    }
  }
}
