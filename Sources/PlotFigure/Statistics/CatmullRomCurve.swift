internal import RealModule

/// A smooth curve in the plane through points in their order: the Catmull–Rom spline with knots at
/// powers of the points' distances.
///
/// The knots are tᵢ₊₁ = tᵢ + |Pᵢ₊₁ − Pᵢ|^α; between P₁ and P₂ the curve is that of Barry and
/// Goldman's pyramid (SIGGRAPH 1988, "A recursive evaluation algorithm for a class of Catmull–Rom
/// splines"). With α = ½, the centripetal curve, it has no cusps and does not cross itself between two
/// points (Yuksel, Schaefer and Keyser, Computer-Aided Design 43, 2011). Before the first point and
/// after the last one there is another that goes straight on.
///
/// Usable without a plot. Points with a missing (NaN) or infinite coordinate are left out, and so is a
/// point that equals the one before.
public struct CatmullRomCurve: Hashable, Sendable {
  /// The horizontal coordinates of the points.
  public let x: [Double]
  /// The vertical coordinates of the points.
  public let y: [Double]
  /// The power of the distances: 0 for the uniform, ½ for the centripetal, 1 for the chordal curve.
  public let alpha: Double

  private let knots: [Double]

  /// A curve through points.
  ///
  /// - Parameters:
  ///   - x: n horizontal coordinates.
  ///   - y: n vertical coordinates.
  ///   - alpha: the power of the distances, held to 0…1; ½ for the centripetal curve.
  /// - Complexity: O(n).
  public init(x: [Double], y: [Double], alpha: Double = 0.5) {
    let alpha = alpha > 0 ? min(alpha, 1) : 0
    var points: (x: [Double], y: [Double]) = ([], [])
    var knots: [Double] = []
    for (a, b) in zip(x, y) where a.isFinite && b.isFinite {
      if let lastX = points.x.last, let lastY = points.y.last, let knot = knots.last {
        let (dx, dy) = (a - lastX, b - lastY)
        let step = Double.pow(Double.hypot(dx, dy), alpha)
        guard dx != 0 || dy != 0, knot + step > knot else { continue }
        knots.append(knot + step)
      } else {
        knots.append(0)
      }
      points.x.append(a)
      points.y.append(b)
    }
    (self.x, self.y) = points
    self.alpha = alpha
    self.knots = knots
  }

  /// The number of pieces, one between each two points.
  public var count: Int { max(x.count - 1, 0) }

  /// The point of a piece at a part 0…1 of the way between its knots; nil where there is no piece.
  public func point(piece: Int, at part: Double) -> (x: Double, y: Double)? {
    guard (0..<count).contains(piece) else { return nil }
    let t = part
    let u = 1 - t
    func value(_ values: [Double]) -> Double {
      let (a, b) = controls(piece, values)
      return u * u * u * values[piece] + 3 * u * u * t * a + 3 * u * t * t * b
        + t * t * t * values[piece + 1]
    }
    return (value(x), value(y))
  }

  /// The control points of a piece as a cubic Bézier curve; nil where there is no piece.
  public func controls(
    piece: Int
  ) -> (first: (x: Double, y: Double), second: (x: Double, y: Double))? {
    guard (0..<count).contains(piece) else { return nil }
    let (ax, bx) = controls(piece, x)
    let (ay, by) = controls(piece, y)
    return ((ax, ay), (bx, by))
  }

  private func controls(_ piece: Int, _ values: [Double]) -> (Double, Double) {
    let third = (knots[piece + 1] - knots[piece]) / 3
    return (
      values[piece] + third * derivative(piece, values),
      values[piece + 1] - third * derivative(piece + 1, values)
    )
  }

  /// The derivative by the knots at a point: that of the parabola through it and its neighbours.
  private func derivative(_ index: Int, _ values: [Double]) -> Double {
    func chord(_ index: Int) -> Double {
      (values[index + 1] - values[index]) / (knots[index + 1] - knots[index])
    }
    if index == 0 { return chord(0) }
    if index == values.count - 1 { return chord(index - 1) }
    let (h0, h1) = (knots[index] - knots[index - 1], knots[index + 1] - knots[index])
    return (h1 * chord(index - 1) + h0 * chord(index)) / (h0 + h1)
  }
}
