internal import RealModule
import PlotScene

/// An arrow on the page, as one area.
struct ArrowOutline {
  /// The outline.
  let path: Path

  /// An arrow with a shaft and a head; one that is shorter than its head is that arrow made smaller,
  /// and one without length is a dot.
  ///
  /// - Parameters:
  ///   - width: the width of the shaft in points.
  ///   - head: the length and the width of the head, in widths of the shaft.
  init(
    from tail: Point, to tip: Point, width: Double,
    head: (length: Double, width: Double) = (4.5, 4)
  ) {
    let (dx, dy) = (tip.x - tail.x, tip.y - tail.y)
    let length = Double.hypot(dx, dy)
    guard length > width / 4, length.isFinite else {
      path = Path(circleAt: tail, radius: width * 0.6)
      return
    }
    let (x, y) = (dx / length, dy / length)
    let scale = min(length / (head.length * width * 1.15), 1) * width
    let (headLength, headHalf, half) = (head.length * scale, head.width * scale / 2, scale / 2)
    func at(_ along: Double, _ aside: Double) -> Point {
      Point(x: tail.x + along * x - aside * y, y: tail.y + along * y + aside * x)
    }
    let neck = length - headLength
    // The back of the head is swept a little, as in print.
    let notch = neck + headLength * 0.14
    path = Path(
      lines: [
        at(0, half), at(notch, half), at(neck, headHalf), tip, at(neck, -headHalf),
        at(notch, -half), at(0, -half),
      ], closed: true)
  }

  /// A head alone, its middle at a place.
  init(headAt place: Point, towards direction: (x: Double, y: Double), length: Double) {
    let norm = Double.hypot(direction.x, direction.y)
    guard norm > 0, norm.isFinite else {
      path = Path()
      return
    }
    let (x, y) = (direction.x / norm, direction.y / norm)
    func at(_ along: Double, _ aside: Double) -> Point {
      place.offset(x: along * x - aside * y, y: along * y + aside * x)
    }
    path = Path(
      lines: [
        at(length / 2, 0), at(-length / 2, length * 0.42), at(-length * 0.32, 0),
        at(-length / 2, -length * 0.42),
      ], closed: true)
  }
}
