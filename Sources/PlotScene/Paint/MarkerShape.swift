/// The outline of a marker, drawn about the origin for a size of one point.
///
/// Filled shapes cover the same area as a circle of diameter 1, so that markers of equal size weigh
/// the same whatever their shape. Open shapes (`plus`, `cross` and the two ticks) are stroked.
public struct MarkerShape: Hashable, Sendable {
  /// The name, as in a scene's description.
  public let name: String
  /// The outline about the origin, y downwards, for a size of one point.
  public let outline: Path
  /// Whether the shape has no inside and is only stroked.
  public let isOpen: Bool

  /// A shape from an outline about the origin for a size of one point, y downwards.
  public init(name: String, outline: Path, isOpen: Bool = false) {
    self.name = name
    self.outline = outline
    self.isOpen = isOpen
  }
}

extension MarkerShape {
  /// A circle. matplotlib: `"o"`.
  public static let circle = MarkerShape(
    name: "circle", outline: Path(circleAt: .zero, radius: 0.5))
  /// A square on its side. matplotlib: `"s"`.
  public static let square = filled("square", [(-1, -1), (1, -1), (1, 1), (-1, 1)])
  /// A square on its corner. matplotlib: `"D"`.
  public static let diamond = filled("diamond", [(0, -1), (1, 0), (0, 1), (-1, 0)])
  /// A triangle pointing up. matplotlib: `"^"`.
  public static let triangle = filled("triangle", triangle(1))
  /// A triangle pointing down. matplotlib: `"v"`.
  public static let triangleDown = filled("triangleDown", triangle(-1))
  /// A triangle pointing left. matplotlib: `"<"`.
  public static let triangleLeft = filled("triangleLeft", triangle(1).map { ($0.1, $0.0) })
  /// A triangle pointing right. matplotlib: `">"`.
  public static let triangleRight = filled("triangleRight", triangle(1).map { (-$0.1, $0.0) })
  /// A regular pentagon. matplotlib: `"p"`.
  public static let pentagon = filled("pentagon", fivefold)
  /// A regular hexagon on its corner. matplotlib: `"h"`.
  public static let hexagon = filled(
    "hexagon",
    [(0, -1), (h, -0.5), (h, 0.5), (0, 1), (-h, 0.5), (-h, -0.5)])
  /// A star of five points. matplotlib: `"*"`.
  public static let star = filled(
    "star",
    // The inner corners of a pentagram lie at (3 − √5)/2 of its radius, opposite the outer ones.
    (0..<5).flatMap { i in
      let (outer, inner) = (fivefold[i], fivefold[(i + 3) % 5])
      return [outer, (-inner.0 * 0.381966011250105, -inner.1 * 0.381966011250105)]
    })
  /// A thick plus sign. matplotlib: `"P"`.
  public static let plusFilled = filled("plusFilled", plusOutline)
  /// A thick diagonal cross. matplotlib: `"X"`.
  public static let crossFilled = filled(
    "crossFilled", plusOutline.map { ($0.0 - $0.1, $0.0 + $0.1) })
  /// A plus sign of two strokes. matplotlib: `"+"`.
  public static let plus = open("plus", [((-0.5, 0), (0.5, 0)), ((0, -0.5), (0, 0.5))])
  /// A diagonal cross of two strokes. matplotlib: `"x"`.
  public static let cross = open(
    "cross", [((-0.4, -0.4), (0.4, 0.4)), ((-0.4, 0.4), (0.4, -0.4))])
  /// An upright stroke. matplotlib: `"|"`.
  public static let verticalLine = open("verticalLine", [((0, -0.5), (0, 0.5))])
  /// A level stroke. matplotlib: `"_"`.
  public static let horizontalLine = open("horizontalLine", [((-0.5, 0), (0.5, 0))])

  /// All of the above.
  package static let standard: [MarkerShape] = [
    .circle, .square, .diamond, .triangle, .triangleDown, .triangleLeft, .triangleRight, .pentagon,
    .hexagon, .star, .plusFilled, .crossFilled, .plus, .cross, .verticalLine, .horizontalLine,
  ]

  private static let h = 0.866025403784439  // √3 / 2

  /// The corners of a regular pentagon of radius 1, the first on top, clockwise.
  private static let fivefold: [(Double, Double)] = [
    (0, -1), (0.951056516295154, -0.309016994374947), (0.587785252292473, 0.809016994374947),
    (-0.587785252292473, 0.809016994374947), (-0.951056516295154, -0.309016994374947),
  ]

  private static let plusOutline: [(Double, Double)] = [
    (-1, -3), (1, -3), (1, -1), (3, -1), (3, 1), (1, 1),
    (1, 3), (-1, 3), (-1, 1), (-3, 1), (-3, -1), (-1, -1),
  ]

  private static func triangle(_ up: Double) -> [(Double, Double)] {
    [(0, -up), (h, up / 2), (-h, up / 2)]
  }

  /// A polygon scaled to the area of a circle of diameter 1.
  private static func filled(_ name: String, _ corners: [(Double, Double)]) -> MarkerShape {
    let next = corners.dropFirst() + corners.prefix(1)
    let doubled = zip(corners, next).reduce(0) { $0 + $1.0.0 * $1.1.1 - $1.1.0 * $1.0.1 }
    let scale = (Double.pi / 4 / (abs(doubled) / 2)).squareRoot()
    let points = corners.map { Point(x: $0.0 * scale, y: $0.1 * scale) }
    return MarkerShape(name: name, outline: Path(lines: points, closed: true))
  }

  private static func open(
    _ name: String, _ strokes: [((Double, Double), (Double, Double))]
  ) -> MarkerShape {
    let elements: [Path.Element] = strokes.flatMap { start, end in
      [.move(Point(x: start.0, y: start.1)), .line(Point(x: end.0, y: end.1))]
    }
    return MarkerShape(name: name, outline: Path(elements), isOpen: true)
  }
}
