import PlotScene

/// How places beside a frame are counted: along the side from its left or upper end, and outwards
/// from the frame.
extension Side {
  /// A place beside the frame, counted from the left or upper end of the side.
  func place(along: Double, out: Double, from origin: Point = .zero) -> Point {
    switch self {
    case .bottom: origin.offset(x: along, y: out)
    case .top: origin.offset(x: along, y: -out)
    case .left: origin.offset(x: -out, y: along)
    case .right: origin.offset(x: out, y: along)
    }
  }

  /// The left or upper end of this side of a frame.
  func origin(of frame: Rect) -> Point {
    switch self {
    case .bottom: Point(x: frame.minX, y: frame.maxY)
    case .top, .left: Point(x: frame.minX, y: frame.minY)
    case .right: Point(x: frame.maxX, y: frame.minY)
    }
  }

  /// How far a box reaches outwards, its place counted from the end of the side.
  func reach(of box: Rect) -> Double {
    switch self {
    case .bottom: box.maxY
    case .top: -box.minY
    case .left: -box.minX
    case .right: box.maxX
    }
  }

  /// From where to where a box lies along this side, its place counted from the end of the side.
  func span(of box: Rect) -> (start: Double, end: Double) {
    isHorizontal ? (box.minX, box.maxX) : (box.minY, box.maxY)
  }
}
