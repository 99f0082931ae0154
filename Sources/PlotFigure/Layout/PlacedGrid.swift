import PlotScene

/// A grid in its place on the page.
struct PlacedGrid {
  /// From the first to the last frame.
  let frame: Rect
  /// The grid with all that protrudes from its frames.
  let block: Rect
  /// Where the frames of each column begin and end.
  let columns: [ClosedRange<Double>]
  /// Where the frames of each row begin and end.
  let rows: [ClosedRange<Double>]

  /// A grid whose own frame begins at a point.
  init(_ geometry: GridGeometry, at origin: Point, protrusion: Insets) {
    frame = Rect(
      x: origin.x, y: origin.y, width: geometry.size.width, height: geometry.size.height)
    block = frame.outset(by: protrusion)
    columns = geometry.columns.map { origin.x + $0.lowerBound...origin.x + $0.upperBound }
    rows = geometry.rows.map { origin.y + $0.lowerBound...origin.y + $0.upperBound }
  }

  /// The box around the frames of some rows and columns.
  func rect(_ span: GridSpan) -> Rect {
    let (first, last) = (columns[span.columns.lowerBound], columns[span.columns.upperBound - 1])
    let (top, bottom) = (rows[span.rows.lowerBound], rows[span.rows.upperBound - 1])
    return Rect(
      x: first.lowerBound, y: top.lowerBound, width: last.upperBound - first.lowerBound,
      height: bottom.upperBound - top.lowerBound)
  }
}

/// All frames on the page.
struct PlacedFrames {
  /// The frame of each axes, in the order of the figure.
  var frames: [Rect]
  /// The frame of each axes with the room that its row and column have around it.
  var rooms: [Rect]
  /// Each grid, by its number.
  var grids: [PlacedGrid?]
  /// How much larger the page would have to be; zero if it is large enough.
  var shortage = Size.zero

  /// Room for so many axes and grids, none of them placed.
  init(axes: Int, grids: Int) {
    frames = [Rect](repeating: Rect(x: 0, y: 0, width: 0, height: 0), count: axes)
    rooms = frames
    self.grids = [PlacedGrid?](repeating: nil, count: grids)
  }
}
