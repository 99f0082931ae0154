internal import PlotScene
internal import RealModule

/// A curve that follows the vectors of a field.
public struct Streamline: Hashable, Sendable {
  /// The numbers along x of its points, in the direction of the vectors.
  public let x: [Double]
  /// The numbers along y, likewise.
  public let y: [Double]
  /// Whether it comes back to where it began; its first point is then its last one, too.
  public let isClosed: Bool

  init(x: [Double], y: [Double], isClosed: Bool) {
    self.x = x
    self.y = y
    self.isClosed = isClosed
  }

  /// The curve through a point, both ways.
  ///
  /// It ends where the field does, where vectors vanish, where it is closed, and after a length. It
  /// is found by the classical method of Runge and Kutta of order four, with the way as its
  /// variable: on a field of circles the radius changes by less than 10⁻⁵ of itself over 20 rounds
  /// of 60 steps.
  ///
  /// - Parameters:
  ///   - field: the vectors.
  ///   - x: the number along x of a point on it.
  ///   - y: the number along y.
  ///   - step: the length of a step, in numbers along x times `scale.x` and along y times `scale.y`.
  ///   - longest: the most it is followed either way, in the same unit.
  ///   - scale: how long a unit along x is, and along y: as they are on the page.
  /// - Complexity: O(longest ⁄ step).
  public init(
    in field: VectorField, throughX x: Double, y: Double, step: Double, longest: Double,
    scale: (x: Double, y: Double) = (1, 1)
  ) {
    var tracer = StreamlineTracer(field: field, scale: scale, step: step)
    self = tracer.trace(x, y, longest: longest) { _, _, _ in true }
  }
}

/// Follows the vectors of a field with steps of one length on the page.
struct StreamlineTracer {
  let field: VectorField
  /// The length of a unit along x and along y.
  let scale: (x: Double, y: Double)
  let step: Double
  /// Slower than this, in lengths a unit of time, is standing still.
  private let least: Double

  init(field: VectorField, scale: (x: Double, y: Double), step: Double) {
    self.field = field
    self.scale = scale
    self.step = step
    let fastest = zip(field.u, field.v).reduce(0.0) { most, vector in
      let speed = Double.hypot(vector.0 * scale.x, vector.1 * scale.y)
      return speed.isFinite ? max(most, speed) : most
    }
    least = 1e-9 * fastest
  }

  /// The curve through a point.
  ///
  /// - Parameter mayPass: whether it may go on at a place, given in lengths, after a way from its
  ///   start, negative for the way back.
  mutating func trace(
    _ x: Double, _ y: Double, longest: Double, mayPass: (Double, Double, Double) -> Bool
  ) -> Streamline {
    guard step > 0, step.isFinite, longest > 0, direction(x, y, sign: 1) != nil,
      mayPass(x * scale.x, y * scale.y, 0)
    else { return Streamline(x: [], y: [], isClosed: false) }
    let ahead = half(x, y, sign: 1, longest: longest, mayPass)
    if ahead.isClosed {
      return Streamline(
        x: [x] + ahead.points.map(\.x) + [x], y: [y] + ahead.points.map(\.y) + [y], isClosed: true)
    }
    let behind = half(x, y, sign: -1, longest: longest, mayPass).points.reversed()
    return Streamline(
      x: behind.map(\.x) + [x] + ahead.points.map(\.x),
      y: behind.map(\.y) + [y] + ahead.points.map(\.y), isClosed: false)
  }

  private func half(
    _ startX: Double, _ startY: Double, sign: Double, longest: Double,
    _ mayPass: (Double, Double, Double) -> Bool
  ) -> (points: [(x: Double, y: Double)], isClosed: Bool) {
    var points: [(x: Double, y: Double)] = []
    var (x, y) = (startX, startY)
    var way = 0.0
    var heading = direction(x, y, sign: sign)
    var gap = 0.0
    let steps = WholeNumber.below(longest / step, in: 0...1_000_000)
    for _ in 0..<steps {
      guard let from = heading, let next = advanced(x, y, from, sign: sign) else { break }
      way += step
      guard mayPass(next.x * scale.x, next.y * scale.y, sign * way) else { break }
      (x, y) = next
      heading = direction(x, y, sign: sign)
      let last = gap
      gap = .hypot((x - startX) * scale.x, (y - startY) * scale.y)
      // Coming back to its start it is nearest to it within half a step, or has just passed it.
      if sign > 0, way > 4 * step, gap < step, gap >= last || gap < step / 2,
        let start = direction(startX, startY, sign: 1), let heading,
        start.x * heading.x + start.y * heading.y > 0.5
      {
        // The last point may lie behind the start, which ends the round.
        let isAhead = (startX - x) * scale.x * start.x + (startY - y) * scale.y * start.y > 0
        if isAhead { points.append((x, y)) }
        return (points, true)
      }
      points.append((x, y))
    }
    return (points, false)
  }

  /// A step on; nil where the field ends, stands still or turns back.
  private func advanced(
    _ x: Double, _ y: Double, _ a: (x: Double, y: Double), sign: Double
  ) -> (x: Double, y: Double)? {
    let (across, up) = (step / scale.x, step / scale.y)
    guard let b = direction(x + a.x * across / 2, y + a.y * up / 2, sign: sign),
      let c = direction(x + b.x * across / 2, y + b.y * up / 2, sign: sign),
      let d = direction(x + c.x * across, y + c.y * up, sign: sign),
      // Between neighbouring stages the way bends a little, unless there is a point of rest.
      a.x * b.x + a.y * b.y > 0, a.x * d.x + a.y * d.y > 0
    else { return nil }
    let next = (
      x: x + across * (a.x + 2 * b.x + 2 * c.x + d.x) / 6,
      y: y + up * (a.y + 2 * b.y + 2 * c.y + d.y) / 6
    )
    return next.x.isFinite && next.y.isFinite ? next : nil
  }

  /// The unit vector along the field, as it is on the page.
  private func direction(
    _ x: Double, _ y: Double, sign: Double
  ) -> (x: Double, y: Double)? {
    guard let vector = field.vector(x: x, y: y) else { return nil }
    let (dx, dy) = (vector.u * scale.x, vector.v * scale.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > least, length.isFinite else { return nil }
    return (sign * dx / length, sign * dy / length)
  }
}
