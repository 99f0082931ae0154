package import PlotScene
import RealModule

/// A turn about the origin, counter-clockwise as seen on the page.
package struct Rotation: Hashable, Sendable {
  /// The cosine of the angle.
  package let cosine: Double
  /// The sine of the angle.
  package let sine: Double

  /// A turn by an angle in degrees; none if it is not finite. Right angles are exact.
  package init(degrees: Double) {
    let angle = degrees.isFinite ? degrees.truncatingRemainder(dividingBy: 360) : 0
    switch angle < 0 ? angle + 360 : angle {
    case 0: (cosine, sine) = (1, 0)
    case 90: (cosine, sine) = (0, 1)
    case 180: (cosine, sine) = (-1, 0)
    case 270: (cosine, sine) = (0, -1)
    default: (cosine, sine) = (.cos(angle * .pi / 180), .sin(angle * .pi / 180))
    }
  }

  /// Where a point comes to lie; y grows downwards.
  package func callAsFunction(_ p: Point) -> Point {
    Point(x: p.x * cosine + p.y * sine, y: p.y * cosine - p.x * sine)
  }

  /// The upright box around a turned one.
  package func callAsFunction(_ rect: Rect) -> Rect {
    let a = self(Point(x: rect.minX, y: rect.minY))
    let b = self(Point(x: rect.maxX, y: rect.maxY))
    let c = self(Point(x: rect.minX, y: rect.maxY))
    let d = self(Point(x: rect.maxX, y: rect.minY))
    return Rect(corner: a, corner: b).union(Rect(corner: c, corner: d))
  }
}
