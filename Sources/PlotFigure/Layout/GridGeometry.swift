import PlotScene

/// The arithmetic of a grid: cells report how far their labels protrude from their frames, and the
/// frames share what is left.
///
/// All frames of a column are equally wide and all of a row equally tall. A column (or row) whose
/// frames all have a fixed shape takes no more than they need and leaves the rest to the others; if
/// every frame has one, the grid closes up around them.
struct GridGeometry {
  /// One place in the grid.
  struct Cell {
    let row: Int
    let column: Int
    /// How far what belongs to the frame reaches beyond it.
    let protrusion: Insets
    /// The height of the frame over its width, if it is fixed.
    let heightPerWidth: Double?
  }

  /// The frame of each cell, with the grid's top left corner at the area's.
  private(set) var frames: [Rect] = []
  /// The size of each frame.
  var sizes: [Size] { frames.map(\.size) }
  /// The room of each cell: its column and row, with their protrusions.
  private(set) var rooms: [Rect] = []
  /// The size of the grid with all protrusions.
  private(set) var size: Size
  /// How much is missing for frames of the least size; zero if there is enough.
  private(set) var shortage: Size

  /// No frame is made smaller than this, in points.
  static let leastFrame = 12.0

  init(_ cells: [Cell], rows: Int, columns: Int, in area: Size, gap: Double) {
    var left = [Double](repeating: 0, count: columns)
    var right = left
    var top = [Double](repeating: 0, count: rows)
    var bottom = top
    for cell in cells {
      left[cell.column] = max(left[cell.column], cell.protrusion.left)
      right[cell.column] = max(right[cell.column], cell.protrusion.right)
      top[cell.row] = max(top[cell.row], cell.protrusion.top)
      bottom[cell.row] = max(bottom[cell.row], cell.protrusion.bottom)
    }
    let fixedWidth = (left + right).reduce(0, +) + gap * Double(columns - 1)
    let fixedHeight = (top + bottom).reduce(0, +) + gap * Double(rows - 1)
    let freeWidth = (area.width - fixedWidth) / Double(columns)
    let freeHeight = (area.height - fixedHeight) / Double(rows)
    shortage = Size(
      width: max(Self.leastFrame - freeWidth, 0) * Double(columns),
      height: max(Self.leastFrame - freeHeight, 0) * Double(rows))
    let most = Size(
      width: max(freeWidth, Self.leastFrame), height: max(freeHeight, Self.leastFrame))

    let fitted = cells.map { Self.fitted(most, heightPerWidth: $0.heightPerWidth) }
    let widths = Self.lengths(
      most.width, count: columns, cells: zip(cells, fitted).map { ($0.column, $0, $1.width) })
    let heights = Self.lengths(
      most.height, count: rows, cells: zip(cells, fitted).map { ($0.row, $0, $1.height) })
    let sizes = cells.map { cell in
      Self.fitted(
        Size(width: widths[cell.column], height: heights[cell.row]),
        heightPerWidth: cell.heightPerWidth)
    }

    let x = Self.starts(before: left, lengths: widths, after: right, gap: gap)
    let y = Self.starts(before: top, lengths: heights, after: bottom, gap: gap)
    size = Size(
      width: widths.reduce(fixedWidth, +), height: heights.reduce(fixedHeight, +))
    for (cell, size) in zip(cells, sizes) {
      let place = Rect(
        x: x[cell.column], y: y[cell.row], width: widths[cell.column], height: heights[cell.row])
      frames.append(Rect(center: place.center, size: size))
      rooms.append(
        place.inset(
          by: Insets(
            top: -top[cell.row], left: -left[cell.column], bottom: -bottom[cell.row],
            right: -right[cell.column])))
    }
  }

  /// The lengths of columns (or rows): what their frames need where all have a fixed shape, and equal
  /// parts of the rest elsewhere.
  private static func lengths(
    _ most: Double, count: Int, cells: [(index: Int, cell: Cell, length: Double)]
  ) -> [Double] {
    var lengths = [Double](repeating: 0, count: count)
    var isFree = [Bool](repeating: false, count: count)
    for (index, cell, length) in cells {
      lengths[index] = max(lengths[index], length)
      if cell.heightPerWidth == nil { isFree[index] = true }
    }
    let free = isFree.filter { $0 }.count
    guard free > 0 else { return lengths }
    // A place without axes keeps the room of one.
    for index in lengths.indices where lengths[index] == 0 { lengths[index] = most }
    let taken = zip(lengths, isFree).reduce(0) { $1.1 ? $0 : $0 + $1.0 }
    let rest = (most * Double(count) - taken) / Double(free)
    return zip(lengths, isFree).map { $1 ? rest : $0 }
  }

  /// The largest size of a shape inside another size.
  private static func fitted(_ most: Size, heightPerWidth: Double?) -> Size {
    guard let ratio = heightPerWidth else { return most }
    let width = min(most.width, most.height / ratio)
    return Size(width: width, height: width * ratio)
  }

  /// Where each length begins when they stand in a row with room before and after each.
  private static func starts(
    before: [Double], lengths: [Double], after: [Double], gap: Double
  ) -> [Double] {
    var position = 0.0
    return lengths.indices.map { index in
      let start = position + before[index]
      position = start + lengths[index] + after[index] + gap
      return start
    }
  }
}
