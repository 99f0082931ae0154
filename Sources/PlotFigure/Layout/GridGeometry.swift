import PlotScene

/// The arithmetic of a grid: cells report how far their labels protrude from their frames, and the
/// frames share what is left.
///
/// All frames of a column are equally wide and all of a row equally tall. A cell over several columns
/// has the room of their frames and of what is between them. A column (or row) whose frames all have a
/// fixed shape takes no more than they need and leaves the rest to the others; if every frame has one,
/// the grid closes up around them.
struct GridGeometry {
  /// A cell of the grid.
  struct Cell {
    let span: GridSpan
    /// How far what belongs to the frame reaches beyond it.
    let protrusion: Insets
    /// The height of the frame over its width, if it is fixed.
    let heightPerWidth: Double?
  }

  /// The frame of each cell, from the top left corner of the grid's own frame, which reaches from
  /// the first to the last frame.
  private(set) var frames: [Rect] = []
  /// The room of each cell: its columns and rows, with their protrusions.
  private(set) var rooms: [Rect] = []
  /// The size of the grid's own frame.
  let size: Size
  /// How much is missing for frames of the least size; zero if there is enough.
  let shortage: Size
  /// Where the frames of each column begin and end.
  let columns: [ClosedRange<Double>]
  /// Where the frames of each row begin and end.
  let rows: [ClosedRange<Double>]

  /// No frame is made smaller than this, in points.
  static let leastFrame = 12.0

  /// - Parameters:
  ///   - columns: the widths that are asked for.
  ///   - rows: the heights that are asked for.
  ///   - room: the size that the grid's own frame may have; infinite if tracks say how long they are.
  ///   - gap: the room between neighbours with their protrusions.
  init(
    _ cells: [Cell], columns: [TrackSize], rows: [TrackSize], in room: Size, gap: Double
  ) {
    var across = Tracks(columns, gap: gap)
    var down = Tracks(rows, gap: gap)
    for cell in cells {
      across.reserve(cell.span.columns, cell.protrusion.left, cell.protrusion.right)
      down.reserve(cell.span.rows, cell.protrusion.top, cell.protrusion.bottom)
    }
    let widths = across.share(room.width)
    let heights = down.share(room.height)
    shortage = Size(width: across.shortage(room.width), height: down.shortage(room.height))

    // What frames of a fixed shape do not need is given to the others.
    let fitted = cells.map { cell in
      Self.fitted(
        Size(
          width: across.length(cell.span.columns, widths),
          height: down.length(cell.span.rows, heights)),
        heightPerWidth: cell.heightPerWidth)
    }
    across.close(
      up: zip(cells, fitted).map { ($0.span.columns, $0.heightPerWidth, $1.width) }, widths)
    down.close(up: zip(cells, fitted).map { ($0.span.rows, $0.heightPerWidth, $1.height) }, heights)

    self.columns = across.places
    self.rows = down.places
    size = Size(
      width: across.places.last?.upperBound ?? 0, height: down.places.last?.upperBound ?? 0)
    for cell in cells {
      let (x, y) = (across.place(cell.span.columns), down.place(cell.span.rows))
      let place = Rect(
        x: x.lowerBound, y: y.lowerBound, width: x.upperBound - x.lowerBound,
        height: y.upperBound - y.lowerBound)
      let frame = Self.fitted(place.size, heightPerWidth: cell.heightPerWidth)
      frames.append(frame == place.size ? place : Rect(center: place.center, size: frame))
      rooms.append(
        place.inset(
          by: Insets(
            top: -down.before[cell.span.rows.lowerBound],
            left: -across.before[cell.span.columns.lowerBound],
            bottom: -down.after[cell.span.rows.upperBound - 1],
            right: -across.after[cell.span.columns.upperBound - 1])))
    }
  }

  /// How far cells reach beyond the frame of their grid, which has so many rows and columns.
  static func protrusion(of cells: [Cell], rows: Int, columns: Int) -> Insets {
    cells.reduce(into: .zero) { all, cell in
      let (span, own) = (cell.span, cell.protrusion)
      if span.rows.lowerBound == 0 { all.top = max(all.top, own.top) }
      if span.columns.lowerBound == 0 { all.left = max(all.left, own.left) }
      if span.rows.upperBound == rows { all.bottom = max(all.bottom, own.bottom) }
      if span.columns.upperBound == columns { all.right = max(all.right, own.right) }
    }
  }

  /// The largest size of a shape inside another size.
  private static func fitted(_ most: Size, heightPerWidth: Double?) -> Size {
    guard let ratio = heightPerWidth else { return most }
    let width = min(most.width, most.height / ratio)
    return Size(width: width, height: width * ratio)
  }
}
