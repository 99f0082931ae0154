import PlotScene

/// The outline of an area between two lines over the same places, in points on the page.
struct AreaBand {
  private var pieces: [[(place: Double, low: Double, high: Double)]] = []

  /// An area between lines through points. What is missing at a place is a gap; where many places share
  /// a column of dots, only their reach counts.
  ///
  /// - Parameters:
  ///   - places: the places in points on the page, of which those between others beyond one end of
  ///     what is seen are left out.
  ///   - low: one line at these places, in points on the page.
  ///   - high: the other line.
  ///   - seen: the part of the axis of places that is seen, in points on the page.
  ///   - columnWidth: the width of half a dot.
  init(
    places: [Double], low: [Double], high: [Double], seen: ClosedRange<Double>,
    columnWidth: Double
  ) {
    func side(_ place: Double) -> Int {
      place < seen.lowerBound ? -1 : place > seen.upperBound ? 1 : 0
    }
    var piece: [(place: Double, low: Double, high: Double)] = []
    var column = (number: Double.nan, count: 0)
    for (place, (low, high)) in zip(places, zip(low, high)) {
      guard place.isFinite, low.isFinite, high.isFinite else {
        if !piece.isEmpty { pieces.append(piece) }
        piece = []
        column = (.nan, 0)
        continue
      }
      let beyond = side(place)
      if beyond != 0, piece.count > 1, piece.suffix(2).allSatisfy({ side($0.place) == beyond }) {
        piece[piece.count - 1] = (place, low, high)
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

extension AxisMapping {
  /// The place of an edge of an area on the page, beyond the frame, too, so that slanted edges keep
  /// their slope; held to the axis and a little beyond only where the scale has no place for it.
  func edgePosition(_ value: Double) -> Double {
    let place = position(value)
    // Far away, where what is held hardly turns an edge, so that renderers can take the numbers.
    return place.isNaN ? heldPosition(value) : min(max(place, -1e5), 1e5)
  }

  /// The part of the page along the axis that is seen, and a little more.
  var seen: ClosedRange<Double> {
    let ends = (position(limits.lowerBound), position(limits.upperBound))
    guard ends.0.isFinite, ends.1.isFinite else { return -1e6...1e6 }
    return min(ends.0, ends.1) - 2...max(ends.0, ends.1) + 2
  }
}
