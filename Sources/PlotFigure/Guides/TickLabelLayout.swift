import PlotScene

/// The labels of an axis, so arranged that none comes too close to another.
///
/// Round numbers are chosen to fit and stand as they are. Labels that someone asked for (the names
/// of categories, ticks at given values) take the first of these arrangements that has room for all
/// of them:
///
/// 1. level, on one line;
/// 2. level, broken at spaces into up to three lines about equally long;
/// 3. level on two rows in turn, if all are as short as years;
/// 4. tilted by 45°, each ending at its tick; long ones on up to three lines where there is room;
/// 5. upright.
///
/// A vertical axis has its labels level, broken if they are long, or on two columns in turn if they
/// are short. If the user gives an angle, that is the only arrangement.
///
/// Where none of them has room, every 2nd, 3rd, 4th, 5th, 10th, 20th, … label is written, in the first
/// of these arrangements but the third, and a diagnostic says how many are left out. If ticks stand
/// unevenly, as many are written as stand clear of each other.
struct TickLabelLayout {
  /// The labels that are written, in the order of their ticks.
  private(set) var labels: [TickLabel]
  /// How many were left out for want of room.
  let leftOut: Int
  /// How far labels reach from the axis line, in points; 0 without labels.
  let depth: Double
  /// How far the outermost labels reach beyond the ends of the axis: at its left or top, and at its
  /// right or bottom.
  let overhang: (start: Double, end: Double)

  /// - Parameters:
  ///   - positions: where the ticks are from the left or upper end, in points.
  ///   - gap: the room between the axis line and the labels.
  ///   - angle: the angle that the user wants; nil for what suits.
  init(
    _ ticks: [Tick], at positions: [Double], on side: Side, length: Double, gap: Double,
    angle: Angle?, typesetter: Typesetter
  ) {
    let places = zip(ticks.indices, zip(ticks, positions))
      .filter { !$1.0.label.isEmpty && $1.1.isFinite }
      .map { TickLabelArranger.Place(index: $0, text: $1.0.label, position: $1.1) }
      .sorted { $0.position < $1.position }
    let arranger = TickLabelArranger(
      places, side: side, length: length, gap: gap, angle: angle, typesetter: typesetter)
    labels = arranger.arranged().sorted { $0.index < $1.index }
    leftOut = places.count - labels.count
    let boxes = labels.map(\.box)
    depth = boxes.map(side.reach).max() ?? 0
    let spans = boxes.map(side.span)
    overhang = (
      max(spans.map { -$0.start }.max() ?? 0, 0), max(spans.map { $0.end - length }.max() ?? 0, 0)
    )
  }

  /// Leaves out labels; its measures stay as they are.
  mutating func keep(where isKept: (TickLabel) -> Bool) { labels.removeAll { !isKept($0) } }

  /// Nothing is written.
  init() {
    labels = []
    leftOut = 0
    depth = 0
    overhang = (0, 0)
  }
}
