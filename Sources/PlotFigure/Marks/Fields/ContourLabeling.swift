import PlotScene
internal import RealModule

/// Places for the labels in contour lines, and the lines with the interruptions for them.
struct ContourLabeling {
  /// A line on the page; the last point of a closed one is its first.
  struct Line {
    let level: Int
    let points: [Point]
  }

  /// A text in a line.
  struct Label {
    let level: Int
    let center: Point
    /// By how many degrees it is turned counter-clockwise, −90…90.
    let angle: Double
  }

  private(set) var lines: [Line] = []
  private(set) var labels: [Label] = []

  /// The room between a text and the ends of its line, and between it and other lines, as parts of the
  /// size of the text.
  private static let (gap, room) = (0.3, 0.15)
  /// How long a line is at least, in lengths of its label.
  private static let shortest = 2.0
  /// How long a chord is at least, as a part of the line between its ends.
  private static let straightest = 0.88

  private struct Candidate {
    let start: Double
    let end: Double
    let box: TurnedBox
    let cost: Double
  }

  /// - Parameters:
  ///   - lines: the lines inside of the frame.
  ///   - sizes: the width and height of the text of each level.
  ///   - textSize: the size of the font.
  init(_ lines: [Line], sizes: [Size], textSize: Double, in frame: Rect) {
    let measured = lines.map { MeasuredLine($0.points) }
    let wanted = lines.indices.filter {
      measured[$0].length > Self.shortest * (sizes[lines[$0].level].width + 2 * textSize)
    }.sorted { (-measured[$0].length, $0) < (-measured[$1].length, $1) }
    guard !wanted.isEmpty else {
      self.lines = lines
      return
    }
    let ink = LineInk(measured, spacing: textSize / 4, cell: textSize)
    var boxes: [TurnedBox] = []
    var cuts: [Int: (Double, Double)] = [:]
    for index in wanted {
      let size = sizes[lines[index].level]
      let best = Self.candidates(
        measured[index], width: size.width, height: textSize * 0.8, textSize: textSize, frame
      ).sorted { ($0.cost, $0.start) < ($1.cost, $1.start) }.first { candidate in
        !boxes.contains { $0.expanded(by: textSize / 2).meets(candidate.box) }
          && !ink.touches(
            candidate.box.expanded(by: textSize * Self.room), line: index,
            except: (candidate.start, candidate.end), measured[index])
      }
      guard let best else { continue }
      boxes.append(best.box)
      cuts[index] = (best.start, best.end)
      labels.append(
        Label(level: lines[index].level, center: best.box.center, angle: best.box.uprightAngle))
    }
    for (index, line) in lines.enumerated() {
      guard let (start, end) = cuts[index] else {
        self.lines.append(line)
        continue
      }
      for points in measured[index].without(start, end) {
        self.lines.append(Line(level: line.level, points: points))
      }
    }
  }

  private static func candidates(
    _ line: MeasuredLine, width: Double, height: Double, textSize: Double, _ frame: Rect
  ) -> [Candidate] {
    let length = width + 2 * gap * textSize
    let step = max(textSize / 3, line.length / 400)
    let inner = frame.expanded(by: -textSize / 4)
    let last = line.isClosed ? line.length - step / 2 : line.length - length
    return stride(from: 0, through: last, by: step).compactMap { start in
      let (a, b) = (line.point(at: start), line.point(at: start + length))
      let chord = SIMD2(b.x - a.x, b.y - a.y)
      let size = (chord * chord).sum().squareRoot()
      guard size > straightest * length else { return nil }
      let middle = line.point(at: start + length / 2)
      let bend = max(
        deviation(line, start + length / 4, a, chord / size),
        deviation(line, start + length / 2, a, chord / size),
        deviation(line, start + length * 3 / 4, a, chord / size))
      guard bend < height * 0.75 else { return nil }
      let box = TurnedBox(
        center: Point(x: (a.x + b.x) / 4 + middle.x / 2, y: (a.y + b.y) / 4 + middle.y / 2),
        along: chord / size, width: width, height: height)
      guard box.corners.allSatisfy(inner.contains) else { return nil }
      // Level texts are read more easily than steep ones.
      let steepness = (chord.y / size).magnitude
      // In the middle of an open line rather than near its ends.
      let eccentricity =
        line.isClosed ? 0 : ((start + length / 2) / line.length - 0.5).magnitude
      return Candidate(
        start: start, end: start + length, box: box,
        cost: bend / height * 2 + steepness * 0.25 + eccentricity * 0.5)
    }
  }

  private static func deviation(
    _ line: MeasuredLine, _ place: Double, _ start: Point, _ along: SIMD2<Double>
  ) -> Double {
    let point = line.point(at: place)
    return ((point.x - start.x) * along.y - (point.y - start.y) * along.x).magnitude
  }
}

/// A line with the way to each of its points.
struct MeasuredLine {
  let points: [Point]
  private let ways: [Double]
  let length: Double
  let isClosed: Bool

  init(_ points: [Point]) {
    self.points = points
    var way = 0.0
    var ways = [0.0]
    for (a, b) in zip(points, points.dropFirst()) {
      way += Double.hypot(b.x - a.x, b.y - a.y)
      ways.append(way)
    }
    self.ways = ways
    length = way
    isClosed = points.count > 3 && points.first == points.last
  }

  /// The point at the end of a way along the line; that of a closed one goes on round.
  func point(at way: Double) -> Point {
    let way = isClosed && way > length ? way - length : way
    let index = first { $0 > way }
    guard index > 0 else { return points.first ?? .zero }
    guard index < points.count else { return points.last ?? .zero }
    let (a, b) = (points[index - 1], points[index])
    let part = (way - ways[index - 1]) / (ways[index] - ways[index - 1])
    return Point(x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part)
  }

  /// What is left where a part is taken out.
  func without(_ start: Double, _ end: Double) -> [[Point]] {
    if isClosed {
      let begin = end > length ? end - length : end
      if begin < start { return [part(begin, start)] }
      return [part(begin, length) + part(0, start).dropFirst()]
    }
    return [part(0, start), part(end, length)].filter { $0.count > 1 }
  }

  private func part(_ start: Double, _ end: Double) -> [Point] {
    guard end > start else { return [] }
    let (from, to) = (first { $0 > start }, first { $0 >= end })
    let inner = from < to ? Array(points[from..<to]) : []
    return [point(at: start)] + inner + [end >= length ? points.last ?? .zero : point(at: end)]
  }

  private func first(where holds: (Double) -> Bool) -> Int {
    var (low, high) = (0, ways.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(ways[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Where lines run on the page, to be asked for in small areas.
private struct LineInk {
  private struct Mark {
    let line: Int
    let way: Double
    let point: Point
  }

  private var marks: [SIMD2<Int32>: [Mark]] = [:]
  private let cell: Double

  init(_ lines: [MeasuredLine], spacing: Double, cell: Double) {
    self.cell = cell
    for (index, line) in lines.enumerated() {
      for way in stride(from: 0, through: line.length, by: spacing) {
        let point = line.point(at: way)
        marks[key(point), default: []].append(Mark(line: index, way: way, point: point))
      }
    }
  }

  /// Whether a line runs through a box, but for a part of one of them.
  func touches(
    _ box: TurnedBox, line: Int, except part: (Double, Double), _ measured: MeasuredLine
  ) -> Bool {
    let corners = box.corners.map(key)
    let (left, right) = (corners.map(\.x).min() ?? 0, corners.map(\.x).max() ?? 0)
    let (top, bottom) = (corners.map(\.y).min() ?? 0, corners.map(\.y).max() ?? 0)
    for x in left...max(left, right) {
      for y in top...max(top, bottom) {
        for mark in marks[SIMD2(x, y)] ?? [] where box.contains(mark.point) {
          let way =
            measured.isClosed && mark.way < part.0 && part.1 > measured.length
            ? mark.way + measured.length : mark.way
          if mark.line != line || way < part.0 || way > part.1 { return true }
        }
      }
    }
    return false
  }

  private func key(_ point: Point) -> SIMD2<Int32> {
    let most = 1 << 24
    return SIMD2(
      Int32(truncatingIfNeeded: WholeNumber.below(point.x / cell, in: -most...most)),
      Int32(truncatingIfNeeded: WholeNumber.below(point.y / cell, in: -most...most)))
  }
}

/// A rectangle that is turned.
struct TurnedBox {
  let center: Point
  /// The direction of its width, of length 1.
  let along: SIMD2<Double>
  let width: Double
  let height: Double

  /// By how many degrees its width is turned counter-clockwise, −90…90.
  var uprightAngle: Double {
    let turn = -Double.atan2(y: along.y, x: along.x) * 180 / .pi
    return turn > 90 ? turn - 180 : turn < -90 ? turn + 180 : turn
  }

  var corners: [Point] {
    let (u, v) = (along * width / 2, SIMD2(-along.y, along.x) * height / 2)
    return [u + v, u - v, -u - v, -u + v].map { Point(x: center.x + $0.x, y: center.y + $0.y) }
  }

  func expanded(by distance: Double) -> TurnedBox {
    TurnedBox(
      center: center, along: along, width: width + 2 * distance, height: height + 2 * distance)
  }

  func contains(_ point: Point) -> Bool {
    let d = SIMD2(point.x - center.x, point.y - center.y)
    return (d * along).sum().magnitude <= width / 2
      && (d.y * along.x - d.x * along.y).magnitude <= height / 2
  }

  /// Whether two boxes share a point: they do unless a side of one of them separates them.
  func meets(_ other: TurnedBox) -> Bool {
    let (own, others) = (corners, other.corners)
    for axis in [
      along, SIMD2(-along.y, along.x), other.along, SIMD2(-other.along.y, other.along.x),
    ] {
      let a = own.map { $0.x * axis.x + $0.y * axis.y }
      let b = others.map { $0.x * axis.x + $0.y * axis.y }
      guard let lowA = a.min(), let highA = a.max(), let lowB = b.min(), let highB = b.max()
      else { return false }
      if highA < lowB || highB < lowA { return false }
    }
    return true
  }
}
