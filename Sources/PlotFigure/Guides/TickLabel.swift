import PlotScene

/// A label in its place beside an axis.
///
/// All lengths are in points on the page, from the point of the axis line that is furthest left or
/// up.
struct TickLabel {
  /// The number of its tick, from 0.
  let index: Int
  let block: TextBlock
  /// By how many degrees it is turned counter-clockwise.
  let angle: Double
  /// Where its anchor is: the middle of the end that points to the tick, or its middle.
  private(set) var place: Point
  /// How far it reaches from its anchor along its lines and across them, as if it were not turned.
  let reach: Rect

  private let alignment: TextBlock.Alignment

  /// A label beside its tick.
  ///
  /// - Parameters:
  ///   - position: where its tick is along the axis.
  ///   - gap: the room between the axis line and the label.
  init(
    _ block: TextBlock, index: Int, at position: Double, on side: Side, gap: Double, angle: Double
  ) {
    self.index = index
    self.block = block
    self.angle = angle
    alignment = Self.alignment(on: side, angle: angle)
    reach = Rect(
      x: -alignment.rawValue * block.width, y: -block.capitalsHeight / 2, width: block.width,
      height: block.height)
    let turned = reach.turned(by: angle, about: .zero, to: .zero)
    place = side.place(along: position, out: gap + side.opposite.reach(of: turned))
  }

  /// Which part of a label is at its tick: the end that is nearer to it.
  private static func alignment(on side: Side, angle: Double) -> TextBlock.Alignment {
    let isUpright = angle.magnitude == 90
    return switch side {
    case .bottom: angle == 0 ? .middle : angle > 0 ? .end : .start
    case .top: angle == 0 ? .middle : angle > 0 ? .start : .end
    case .left: isUpright ? .middle : .end
    case .right: isUpright ? .middle : .start
    }
  }

  /// The upright box around it.
  var box: Rect { reach.turned(by: angle, about: .zero, to: place) }

  /// The same label further from the axis.
  func moved(x: Double, y: Double) -> TickLabel {
    var moved = self
    moved.place = Point(x: place.x + x, y: place.y + y)
    return moved
  }

  /// The room between this label and another one of the same angle: along their lines and across
  /// them, negative where they overlap in that direction. They overlap if both are negative.
  func room(to other: TickLabel) -> (along: Double, across: Double) {
    let (sine, cosine) = Rect.sineAndCosine(ofDegrees: angle)
    let (x, y) = (other.place.x - place.x, other.place.y - place.y)
    let moved = other.reach.offset(x: x * cosine - y * sine, y: x * sine + y * cosine)
    return (
      max(moved.minX - reach.maxX, reach.minX - moved.maxX),
      max(moved.minY - reach.maxY, reach.minY - moved.maxY)
    )
  }

  /// The label on the page, with the corner that lengths are measured from at a place.
  func placed(from corner: Point) -> [PlacedText] {
    let anchor = Point(
      x: block.width * alignment.rawValue, y: block.capitalsHeight / 2)
    return block.placed(
      anchor, at: Point(x: corner.x + place.x, y: corner.y + place.y), angle: angle,
      align: alignment, as: .tickLabel)
  }
}
