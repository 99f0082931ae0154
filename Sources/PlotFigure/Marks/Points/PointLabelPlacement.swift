internal import RealModule
import PlotScene

/// Places for labels beside their points: no label over another, over a point, over other ink, or
/// beyond a frame.
///
/// Each label takes the first free of its places: eight beside the point, then rings further away
/// with a line back to it. Labels with the fewest free places choose first. One that finds none may
/// push one other aside, if that has a free place left.
struct PointLabelPlacement {
  /// A label that looks for its place.
  struct Label {
    let size: Size
    /// The number of its point.
    let point: Int
  }

  /// A label in its place.
  struct Place: Hashable {
    /// The box of the label.
    let box: Rect
    /// Whether it is one of the eight places beside the point.
    let isBeside: Bool
    /// The line back to the point, where the label is not beside it.
    let leader: Leader?
  }

  /// A line from a point to its label.
  struct Leader: Hashable {
    /// The middle of the point's marker, where it would begin.
    let origin: Point
    let start: Point
    let end: Point
  }

  /// For each label its place; nil where there is none.
  private(set) var places: [Place?] = []
  /// For each label the place that is best if labels may overlap.
  private(set) var fallbacks: [Place?] = []

  private let labels: [Label]
  private let points: [Point]
  private let radius: Double
  private let distance: Double
  private let reach: Double
  private let frame: Rect
  private let ink: InkMap?
  private var boxes: BoxGrid

  /// Between labels, and between a label and the frame, in points.
  private static let air = 0.8
  /// Between a label with a line and a point that is not its own, beside the usual gap, in points.
  private static let alien = 2.5

  /// - Parameters:
  ///   - points: all points that labels keep off.
  ///   - radius: the radius of the points' markers.
  ///   - distance: between a marker and its label.
  ///   - reach: how far a label may be from its marker.
  ///   - ink: what else labels keep off.
  init(
    _ labels: [Label], points: [Point], radius: Double, distance: Double, reach: Double,
    in frame: Rect, avoiding ink: InkMap? = nil
  ) {
    self.labels = labels
    self.points = points
    self.radius = radius
    self.distance = distance
    self.reach = reach
    self.frame = frame
    self.ink = ink
    boxes = BoxGrid(frame)
    for point in points {
      boxes.add(
        Rect(center: point, size: Size(width: 2 * radius, height: 2 * radius)), owner: -1)
    }
    places = Array(repeating: nil, count: labels.count)
    fallbacks = Array(repeating: nil, count: labels.count)
    let all = labels.indices.map { label in
      candidates(label).filter { isAllowed($0, label) }
    }
    for label in labels.indices { fallbacks[label] = all[label].first ?? candidates(label).first }
    let order = labels.indices.sorted { (all[$0].count, $0) < (all[$1].count, $1) }
    for label in order {
      if let place = all[label].first(where: { blockers($0, label, most: 1).isEmpty }) {
        put(label, place)
      }
    }
    for label in order where places[label] == nil { push(label, all) }
  }

  /// Takes the place of one other label that can move.
  private mutating func push(_ label: Int, _ all: [[Place]]) {
    for place in all[label] {
      let blocked = blockers(place, label, most: 2)
      guard blocked.count <= 1, let other = blocked.first ?? nil else {
        if blocked.isEmpty {
          put(label, place)
          return
        }
        continue
      }
      guard let old = places[other] else { continue }
      remove(other)
      put(label, place)
      if let free = all[other].first(where: { blockers($0, other, most: 1).isEmpty }) {
        put(other, free)
        return
      }
      remove(label)
      put(other, old)
    }
  }

  private mutating func put(_ label: Int, _ place: Place) {
    places[label] = place
    boxes.add(place.box, owner: label)
  }

  private mutating func remove(_ label: Int) {
    if let box = places[label]?.box { boxes.remove(box, owner: label) }
    places[label] = nil
  }

  /// The places of a label, the best first.
  private func candidates(_ label: Int) -> [Place] {
    let (point, size) = (points[labels[label].point], labels[label].size)
    var found: [Place] = []
    let near = radius + distance
    for (x, y) in Self.sides {
      let isCorner = x != 0 && y != 0
      let away = isCorner ? near * 0.72 : near
      let center = point.offset(
        x: x * (away + size.width / 2), y: y * (away + size.height / 2))
      found.append(
        Place(box: Rect(center: center, size: size), isBeside: true, leader: nil))
    }
    let step = max(size.height * 0.6, 2)
    var away = near + step
    while away <= radius + reach {
      for number in 0..<16 {
        // Rightwards first, then to the left, then in between.
        let angle = Double(Self.turns[number]) * .pi / 8
        let (x, y) = (Double.cos(angle), -Double.sin(angle))
        let center = point.offset(
          x: x * away + min(max(1.4 * x, -1), 1) * size.width / 2,
          y: y * away + min(max(1.4 * y, -1), 1) * size.height / 2)
        let box = Rect(center: center, size: size)
        found.append(
          Place(box: box, isBeside: false, leader: leader(from: point, to: box)))
      }
      away += step
    }
    return found
  }

  private static let sides: [(x: Double, y: Double)] = [
    (1, 0), (-1, 0), (1, -1), (-1, -1), (1, 1), (-1, 1), (0, -1), (0, 1),
  ]
  private static let turns = [0, 8, 1, 15, 7, 9, 2, 14, 6, 10, 3, 13, 5, 11, 4, 12]

  /// The line from a point's marker to the nearest place of a box.
  private func leader(from point: Point, to box: Rect) -> Leader? {
    let end = Point(
      x: min(max(point.x, box.minX), box.maxX), y: min(max(point.y, box.minY), box.maxY))
    let (dx, dy) = (end.x - point.x, end.y - point.y)
    let length = Double.hypot(dx, dy)
    // A line that is hardly longer than wide helps nobody.
    guard length > radius + distance + 2 else { return nil }
    let (from, to) = ((radius + 0.5) / length, (length - 0.8) / length)
    return Leader(
      origin: point, start: point.offset(x: dx * from, y: dy * from),
      end: point.offset(x: dx * to, y: dy * to))
  }

  /// Whether a place is in the frame, off all points and off other ink.
  private func isAllowed(_ place: Place, _ label: Int) -> Bool {
    let room = frame.expanded(by: -1)
    guard room.contains(place.box) else { return false }
    if let ink, !ink.isFree(place.box) { return false }
    let own = points[labels[label].point]
    // What is not beside its own point must not look as if it belonged to another.
    let gap = place.isBeside ? Self.air / 2 : distance + Self.alien
    let isFree = boxes.allNear(place.box.expanded(by: gap + Self.air)) { marker, _ in
      place.box.distance(to: marker.center) >= radius + gap
    }
    guard isFree else { return false }
    guard let leader = place.leader else { return true }
    return boxes.allNear(leader.bounds.expanded(by: Self.air)) { box, _ in
      box.center == own || !leader.crosses(box.expanded(by: Self.air))
    }
  }

  /// The labels that a place would touch, up to a number of them.
  private func blockers(_ place: Place, _ label: Int, most: Int) -> [Int] {
    var found: [Int] = []
    _ = boxes.allNear(place.box.expanded(by: Self.air)) { _, owner in
      if owner >= 0, owner != label, !found.contains(owner) { found.append(owner) }
      return found.count < most
    }
    guard found.count < most else { return found }
    if let leader = place.leader {
      _ = boxes.allNear(leader.bounds) { box, owner in
        if owner >= 0, owner != label, !found.contains(owner),
          leader.crosses(box.expanded(by: Self.air / 2))
        {
          found.append(owner)
        }
        return found.count < most
      }
    }
    guard found.count < most else { return found }
    for (other, place2) in places.enumerated() where other != label {
      guard let theirs = place2?.leader, !found.contains(other) else { continue }
      let crosses =
        theirs.crosses(place.box.expanded(by: Self.air / 2))
        || place.leader.map { $0.crosses(theirs) } ?? false
      if crosses { found.append(other) }
      if found.count >= most { break }
    }
    return found
  }
}

extension Rect {
  /// How far a point is from the nearest place of the rectangle; 0 inside.
  fileprivate func distance(to point: Point) -> Double {
    let dx = max(minX - point.x, 0, point.x - maxX)
    let dy = max(minY - point.y, 0, point.y - maxY)
    return (dx * dx + dy * dy).squareRoot()
  }
}

extension PointLabelPlacement.Leader {
  /// The box around the line.
  var bounds: Rect { Rect(corner: start, corner: end) }

  /// Whether it has a point in a box.
  func crosses(_ box: Rect) -> Bool { Polyline.clip(start, end, to: box) != nil }

  /// Whether two lines cross.
  func crosses(_ other: PointLabelPlacement.Leader) -> Bool {
    func side(_ a: Point, _ b: Point, _ c: Point) -> Double {
      (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
    }
    // From the middle of the markers: lines that only just miss each other cross for the eye.
    let first = side(origin, end, other.origin) * side(origin, end, other.end)
    let second = side(other.origin, other.end, origin) * side(other.origin, other.end, end)
    return first < 0 && second < 0
  }
}

/// Boxes on a coarse grid, so that only near ones are looked at.
private struct BoxGrid {
  private let frame: Rect
  private let columns: Int
  private let rows: Int
  private var cells: [[(box: Rect, owner: Int)]]

  private static let cell = 16.0

  init(_ frame: Rect) {
    self.frame = frame
    columns = WholeNumber.above(frame.width / Self.cell, in: 1...256)
    rows = WholeNumber.above(frame.height / Self.cell, in: 1...256)
    cells = Array(repeating: [], count: columns * rows)
  }

  mutating func add(_ box: Rect, owner: Int) {
    for index in indices(of: box) { cells[index].append((box, owner)) }
  }

  mutating func remove(_ box: Rect, owner: Int) {
    for index in indices(of: box) { cells[index].removeAll { $0.owner == owner } }
  }

  /// Whether something holds for all boxes that share more than an edge with a rectangle. A box may
  /// be asked about more than once.
  func allNear(_ rect: Rect, _ holds: (Rect, Int) -> Bool) -> Bool {
    // Without width or height it shares no area with anything.
    let rect = rect.expanded(by: 1e-6)
    for index in indices(of: rect) {
      for (box, owner) in cells[index] where box.intersects(rect) {
        if !holds(box, owner) { return false }
      }
    }
    return true
  }

  private func indices(of box: Rect) -> [Int] {
    let across = range(box.minX - frame.minX, box.maxX - frame.minX, columns)
    let down = range(box.minY - frame.minY, box.maxY - frame.minY, rows)
    return down.flatMap { row in across.map { row * columns + $0 } }
  }

  private func range(_ low: Double, _ high: Double, _ count: Int) -> ClosedRange<Int> {
    let first = WholeNumber.below(low / Self.cell, in: 0...count - 1)
    return first...max(WholeNumber.below(high / Self.cell, in: 0...count - 1), first)
  }
}
