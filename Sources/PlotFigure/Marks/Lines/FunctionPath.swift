import PlotScene

/// A function as lines on a page, sampled as finely as the device can show it.
///
/// Each cell of a dot's width is halved until the function is straight in it or it is a sixteenth of a
/// dot wide. What still turns there is drawn through its lowest and highest places, which are searched
/// for, so that no point of the function is further than a tenth of a dot from the line. Where the
/// value changes at once, two numbers next to each other are found that it changes between, and the
/// line has a gap there; so has it where there is no value.
struct FunctionPath {
  /// Points with nil for gaps.
  private(set) var points: [Point?] = []
  /// How often the function was asked for a value.
  private(set) var evaluations = 0

  private let function: (Double) -> Double
  private let panel: Panel
  private let values: ClosedRange<Double>
  /// Places of y beyond these look alike: they are out of the frame.
  private let shown: ClosedRange<Double>
  private let dot: Double
  private var budget = 0
  private var simplifier: PathSimplifier

  /// More cells than this are no cells of a dot: a large page of a fine device.
  static let mostCells = 4096
  /// A cell of a dot is asked for no more values than this, give or take one search.
  static let mostEvaluations = 2048
  private struct Sample {
    let value: Double
    let point: Point
    var isFinite: Bool { point.y.isFinite }
  }

  /// - Parameters:
  ///   - range: the values between which the function is drawn; nil for the whole axis.
  ///   - reach: how far beyond the frame ink at a point can matter, in points.
  init(
    _ function: @escaping (Double) -> Double, in range: ClosedRange<Double>?, panel: Panel,
    reach: Double
  ) {
    self.function = function
    self.panel = panel
    let limits = panel.x.limits
    values = range.map { $0.overlaps(limits) ? $0.clamped(to: limits) : $0 } ?? limits
    shown = panel.frame.minY - reach...panel.frame.maxY + reach
    dot = 1 / panel.resolution
    simplifier = PathSimplifier(tolerance: 0.02 * dot)
    guard values.overlaps(limits) else { return }
    let ends = (panel.x.position(values.lowerBound), panel.x.position(values.upperBound))
    guard ends.0.isFinite, ends.1.isFinite, ends.0 != ends.1 else { return }
    let cells = WholeNumber.above(abs(ends.1 - ends.0) / dot, in: 1...Self.mostCells)
    var left = sample(values.lowerBound)
    if left.isFinite { emit(left.point) }
    for cell in 1...cells {
      budget = Self.mostEvaluations
      let part = Double(cell) / Double(cells)
      let place = ends.0 + (ends.1 - ends.0) * part
      let right =
        cell == cells
        ? sample(values.upperBound)
        : sample(min(max(panel.x.value(at: place), left.value), values.upperBound))
      trace(left, right, halvings: cellHalvings(abs(ends.1 - ends.0) / Double(cells)))
      left = right
    }
    finish()
  }

  /// How often a cell is halved until it is no wider than a sixteenth of a dot.
  private func cellHalvings(_ width: Double) -> Int {
    var (width, count) = (width, 0)
    while width > dot / 16 * 1.001, count < 12 { (width, count) = (width / 2, count + 1) }
    return count
  }

  private mutating func sample(_ value: Double) -> Sample {
    evaluations += 1
    budget -= 1
    let y = panel.y.position(function(value))
    return Sample(
      value: value,
      point: Point(
        x: panel.x.position(value),
        y: y.isFinite ? min(max(y, shown.lowerBound), shown.upperBound) : .nan))
  }

  /// A value inside a cell, at a part of its width on the page.
  private func value(_ left: Sample, _ right: Sample, _ part: Double) -> Double {
    let place = left.point.x + (right.point.x - left.point.x) * part
    return min(max(panel.x.value(at: place), left.value), right.value)
  }

  /// Draws a cell, whose left end is drawn already.
  private mutating func trace(_ left: Sample, _ right: Sample, halvings: Int) {
    // Uneven parts, so that what swings evenly is not taken to be straight.
    let inner = [0.21, 0.53, 0.78].map { sample(value(left, right, $0)) }
    let all = [left] + inner + [right]
    let count = all.count { $0.isFinite }
    if count == 0 { return gap() }
    if count == all.count, isStraight(all) { return emit(right.point) }
    if halvings > 0, budget > 0 {
      let middle = sample(value(left, right, 0.5))
      trace(left, middle, halvings: halvings - 1)
      trace(middle, right, halvings: halvings - 1)
      return
    }
    drawNarrow(all, searches: 3)
  }

  /// Whether samples lie on the line from the first to the last, or all out of the frame on one side.
  private func isStraight(_ samples: [Sample]) -> Bool {
    let points = samples.map(\.point)
    if points.allSatisfy({ $0.y <= shown.lowerBound }) { return true }
    if points.allSatisfy({ $0.y >= shown.upperBound }) { return true }
    let (a, b) = (points[0], points[points.count - 1])
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return points.allSatisfy { abs($0.y - a.y) < 0.025 * dot } }
    var along = -Double.infinity
    var bend = 0.0
    for point in points {
      let (px, py) = (point.x - a.x, point.y - a.y)
      guard abs(px * dy - py * dx) <= 0.025 * dot * length else { return false }
      // A line that goes back on itself is not straight.
      let step = (px * dx + py * dy) / length
      guard step >= along - 0.025 * dot else { return false }
      along = step
      if dx != 0 { bend = max(bend, abs(py - dy * px / dx)) }
    }
    // A steep line may be bent and yet be close to its chord. What is bent like a parabola turns where
    // it changes by less than 0.41 of its bend between two samples; a wave needs more care.
    guard bend > 0.05 * dot else { return true }
    return zip(points, points.dropFirst()).allSatisfy { abs($1.y - $0.y) > bend }
  }

  /// Draws a cell that is too narrow for the device to show more of than how far it reaches.
  private mutating func drawNarrow(_ samples: [Sample], searches: Int) {
    guard searches > 0, budget > 0, let step = steepest(samples) else {
      return drawExtremes(samples)
    }
    let (low, high) = (samples[step], samples[step + 1])
    let (before, after) = narrowed(low, high)
    let isJump =
      !before.isFinite || !after.isFinite
      || abs(after.point.y - before.point.y)
        > max(0.25 * abs(high.point.y - low.point.y), 0.1 * dot)
    guard isJump else { return drawExtremes(samples) }
    drawNarrow(Array(samples[...step]) + [before], searches: searches - 1)
    gap()
    if after.isFinite { emit(after.point) }
    drawNarrow([after] + Array(samples[(step + 1)...]), searches: searches - 1)
  }

  /// The number of the sample after which the value changes most, or where it begins or ends to be
  /// there; nil if it does not change by more than can be seen.
  private func steepest(_ samples: [Sample]) -> Int? {
    var found: (index: Int, step: Double)?
    for index in samples.indices.dropLast() {
      let (a, b) = (samples[index], samples[index + 1])
      if a.isFinite != b.isFinite { return index }
      guard a.isFinite else { continue }
      let step = abs(b.point.y - a.point.y)
      if step > max(found?.step ?? 0, 0.1 * dot) { found = (index, step) }
    }
    return found?.index
  }

  /// Two values close to each other between which most of a change happens.
  private mutating func narrowed(_ low: Sample, _ high: Sample) -> (Sample, Sample) {
    var (low, high) = (low, high)
    for _ in 0..<80 {
      let middle = low.value / 2 + high.value / 2
      guard middle > low.value, middle < high.value else { break }
      let found = sample(middle)
      let goesLeft: Bool
      if low.isFinite != high.isFinite {
        goesLeft = found.isFinite == high.isFinite
      } else if !found.isFinite {
        // A hole between two values, as 1/x has it at 0.
        return (narrowed(low, found).0, narrowed(found, high).1)
      } else {
        goesLeft =
          abs(found.point.y - low.point.y) >= abs(high.point.y - found.point.y)
      }
      if goesLeft { high = found } else { low = found }
      if low.isFinite, high.isFinite, abs(high.point.y - low.point.y) < 0.05 * dot { break }
    }
    return (low, high)
  }

  /// Draws a narrow cell through its lowest and highest places.
  private mutating func drawExtremes(_ samples: [Sample]) {
    let there = samples.filter(\.isFinite)
    guard let first = there.first, let last = there.last else { return gap() }
    var marked = [extreme(there, sign: 1), extreme(there, sign: -1)]
    marked.sort { $0.value < $1.value }
    for sample in [first] + marked + [last] { emit(sample.point) }
  }

  /// The place where the value is highest (or lowest) in a narrow cell, searched for between the
  /// neighbours of the best sample until it changes no more.
  private mutating func extreme(_ samples: [Sample], sign: Double) -> Sample {
    var best = samples.indices.max { sign * samples[$0].point.y < sign * samples[$1].point.y } ?? 0
    best = min(max(best, 0), samples.count - 1)
    var middle = samples[best]
    var (left, right) = (samples[max(best - 1, 0)], samples[min(best + 1, samples.count - 1)])
    for _ in 0..<30 where budget > 0 {
      let values = (left.value / 2 + middle.value / 2, middle.value / 2 + right.value / 2)
      guard values.0 > left.value || values.1 < right.value else { break }
      let (a, b) = (sample(values.0), sample(values.1))
      guard a.isFinite, b.isFinite else { break }
      // Level with both ends and with what lies between: the top itself, not places either side of it.
      let nearby = [left, a, b, right].map { abs($0.point.y - middle.point.y) }
      if nearby.allSatisfy({ $0 < 0.02 * dot }) { break }
      let best = max(sign * middle.point.y, sign * b.point.y)
      if sign * a.point.y > best {
        (middle, right) = (a, middle)
      } else if sign * b.point.y > sign * middle.point.y {
        (left, middle) = (middle, b)
      } else {
        (left, right) = (a, b)
      }
    }
    return middle
  }

  private mutating func emit(_ point: Point) {
    guard point.isFinite else { return gap() }
    points += simplifier.add(point).map { $0 }
  }

  private mutating func gap() {
    finish()
    if let last = points.last, last != nil { points.append(nil) }
  }

  private mutating func finish() { points += simplifier.finish().map { $0 } }
}

/// Leaves out points of a line that goes from left to right, or the other way, as long as those that
/// are kept lie on straight lines with them, up to a tolerance in height (Sklansky and Gonzalez, "Fast
/// polygonal approximation of digitized curves", 1980).
private struct PathSimplifier {
  let tolerance: Double
  private var anchor: Point?
  private var last: Point?
  private var low = -Double.infinity
  private var high = Double.infinity

  init(tolerance: Double) { self.tolerance = tolerance }

  /// The points that are certain with a new one.
  mutating func add(_ point: Point) -> [Point] {
    guard let anchor else {
      self.anchor = point
      return [point]
    }
    if point == last ?? anchor { return [] }
    let slope = (point.y - anchor.y) / (point.x - anchor.x)
    if let last, !(slope >= low && slope <= high) || (point.x - anchor.x == 0) {
      restart(at: last)
      return [last] + continued(point)
    }
    return continued(point)
  }

  /// What is left at the end of the line.
  mutating func finish() -> [Point] {
    defer {
      anchor = nil
      last = nil
    }
    return last.map { [$0] } ?? []
  }

  private mutating func restart(at point: Point) {
    anchor = point
    last = nil
    (low, high) = (-.infinity, .infinity)
  }

  private mutating func continued(_ point: Point) -> [Point] {
    guard let anchor else { return [] }
    let dx = point.x - anchor.x
    guard dx != 0 else {
      restart(at: point)
      return [point]
    }
    let slopes = [
      (point.y - tolerance - anchor.y) / dx, (point.y + tolerance - anchor.y) / dx,
    ].sorted()
    (low, high) = (max(low, slopes[0]), min(high, slopes[1]))
    last = point
    return []
  }
}
