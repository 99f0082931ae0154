import PlotScene

/// The outline of an area between two lines over the same places, in points on the page.
struct AreaBand {
  private var pieces: [[(place: Double, low: Double, high: Double)]] = []

  /// An area between lines through points. What is missing at a place is a gap; where many places share
  /// a column of dots, only their reach counts.
  ///
  /// - Parameter columnWidth: the width of half a dot.
  init(places: [Double], low: [Double], high: [Double], columnWidth: Double) {
    var piece: [(place: Double, low: Double, high: Double)] = []
    var column = (number: Double.nan, count: 0)
    for (place, (low, high)) in zip(places, zip(low, high)) {
      guard place.isFinite, low.isFinite, high.isFinite else {
        if !piece.isEmpty { pieces.append(piece) }
        piece = []
        column = (.nan, 0)
        continue
      }
      let number = (place / columnWidth).rounded(.down)
      column = number == column.number ? (number, column.count + 1) : (number, 1)
      if column.count > 4, let last = piece.popLast() {
        // The last two points of a column take up all that follows in it.
        let sign = last.low <= last.high
        piece.append(
          (
            place, sign ? min(last.low, low) : max(last.low, low),
            sign ? max(last.high, high) : min(last.high, high)
          ))
      } else {
        piece.append((place, low, high))
      }
    }
    if !piece.isEmpty { pieces.append(piece) }
  }

  /// The outline, of which each piece is closed.
  func path(_ panel: Panel, _ orientation: Orientation) -> Path {
    var path = Path()
    for piece in pieces where piece.count > 1 {
      let there = piece.map { panel.point(place: $0.place, value: $0.high, orientation) }
      let back = piece.reversed().map { panel.point(place: $0.place, value: $0.low, orientation) }
      path.append(Path(lines: there + back, closed: true))
    }
    return path
  }
}
