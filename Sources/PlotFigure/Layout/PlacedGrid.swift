import PlotScene

/// A grid in its place on the page.
struct PlacedGrid {
  /// One axes in its place.
  struct Place {
    let row: Int
    let column: Int
    /// The frame around the marks.
    let frame: Rect
    /// The frame with the room that its row and column have around it.
    let room: Rect
  }

  let places: [Place]
  /// The grid with all that protrudes from its frames.
  let block: Rect

  init(_ geometry: GridGeometry, _ drafts: [PanelDraft], origin: Point) {
    places = drafts.indices.map { index in
      Place(
        row: drafts[index].row, column: drafts[index].column,
        frame: geometry.frames[index].offset(x: origin.x, y: origin.y),
        room: geometry.rooms[index].offset(x: origin.x, y: origin.y))
    }
    block = Rect(
      x: origin.x, y: origin.y, width: geometry.size.width, height: geometry.size.height)
  }

  /// The box around all frames.
  var frames: Rect {
    places.dropFirst().reduce(places.first?.frame ?? block) { $0.union($1.frame) }
  }

  /// The first axes of a column; nil if the column is empty.
  func columnRoom(_ column: Int) -> Place? { places.first { $0.column == column } }

  /// The first axes of a row; nil if the row is empty.
  func rowRoom(_ row: Int) -> Place? { places.first { $0.row == row } }
}
