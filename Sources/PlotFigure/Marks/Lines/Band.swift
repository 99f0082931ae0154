import PlotScene

/// The area between two lines over the same places: cut at gaps and where the lines cross, and reduced
/// to what the device can show.
///
/// Runs inside one column of half a dot keep their first, lowest, highest and last places of both
/// lines, as those of ``Polyline``; parts that begin and end in one column are drawn as its box.
struct Band {
  /// The part where the first line has the higher values.
  var above: Path { sides[0].path }
  /// The part where the second line has.
  var below: Path { sides[1].path }

  private let panel: Panel
  private let orientation: Orientation
  private let columnWidth: Double
  /// +1 where higher values have higher numbers on the page.
  private let sign: Double
  /// The part of the axis of places that is seen, and a little more.
  private let seen: ClosedRange<Double>
  private var run: [Slice] = []
  /// The number of the first slice of the run's last column.
  private var columnStart = 0
  private var runIsAbove = true
  private var sides = [Side(), Side()]

  /// Both lines at one place.
  struct Slice {
    var place: Double
    var first: Double
    var second: Double
  }

  /// What is filled on one side, and parts that may grow yet.
  private struct Side {
    var path = Path()
    var box: Box?
  }

  /// All parts that begin and end in one column.
  private struct Box {
    let column: Double
    var places: ClosedRange<Double>
    var values: ClosedRange<Double>
  }

  /// - Parameters:
  ///   - places: the places, in the numbers of their axis.
  ///   - first: the first line.
  ///   - second: the second line.
  ///   - condition: where the area is filled; nil for everywhere.
  ///   - tells: whether it matters which line is higher; if not, all is `above`.
  init(
    places: [Double], first: [Double], second: [Double], where condition: [Bool]?,
    tellsSides tells: Bool, _ orientation: Orientation, in panel: Panel
  ) {
    self.panel = panel
    self.orientation = orientation
    columnWidth = 0.5 / panel.resolution
    let (along, across) = (panel.placeAxis(orientation), panel.valueAxis(orientation))
    sign =
      across.position(across.limits.upperBound) >= across.position(across.limits.lowerBound)
      ? 1 : -1
    let ends = (along.position(along.limits.lowerBound), along.position(along.limits.upperBound))
    seen = min(ends.0, ends.1) - 2...max(ends.0, ends.1) + 2
    var last: (slice: Slice, isWanted: Bool)?
    var index = 0
    for ((place, a), b) in zip(zip(places, first), second) {
      defer { index += 1 }
      let isWanted = condition.map { index < $0.count && $0[index] } ?? true
      let slice = Slice(
        place: along.position(place), first: Self.place(a, across),
        second: Self.place(b, across))
      guard slice.place.isFinite, slice.first.isFinite, slice.second.isFinite else {
        endRun()
        last = nil
        continue
      }
      if let before = last { add(before.slice, before.isWanted, slice, isWanted, tells) }
      last = (slice, isWanted)
    }
    endRun()
    flush(0)
    flush(1)
  }

  /// The place of an edge: beyond the frame where the scale has none, NaN for what is no number.
  private static func place(_ value: Double, _ axis: AxisMapping) -> Double {
    guard value.isFinite else { return .nan }
    let place = axis.position(value)
    return place.isFinite ? place : axis.heldPosition(value)
  }

  /// Whether the first line has the higher value; level with the second, it counts as neither.
  private func side(_ slice: Slice) -> Double { (slice.first - slice.second) * sign }

  private mutating func add(
    _ a: Slice, _ aIsWanted: Bool, _ b: Slice, _ bIsWanted: Bool, _ tells: Bool
  ) {
    guard aIsWanted || bIsWanted else { return endRun() }
    let (before, after) = (side(a), side(b))
    let crosses = (before > 0 && after < 0) || (before < 0 && after > 0)
    if aIsWanted && bIsWanted && !(crosses && tells) {
      let isAbove = !tells || before + after >= 0
      if run.isEmpty || runIsAbove != isAbove {
        endRun()
        start(a, isAbove: isAbove)
      }
      return append(b)
    }
    guard crosses else { return endRun() }
    let crossing = Self.crossing(a, b, before, after)
    if aIsWanted {
      let isAbove = !tells || before > 0
      if run.isEmpty || runIsAbove != isAbove {
        endRun()
        start(a, isAbove: isAbove)
      }
      append(crossing)
    }
    endRun()
    if bIsWanted {
      start(crossing, isAbove: !tells || after > 0)
      append(b)
    }
  }

  private mutating func start(_ slice: Slice, isAbove: Bool) {
    run = [slice]
    columnStart = 0
    runIsAbove = isAbove
  }

  /// Where two lines on the page meet between two places.
  private static func crossing(
    _ a: Slice, _ b: Slice, _ before: Double, _ after: Double
  ) -> Slice {
    let part = before / (before - after)
    let value = a.first + (b.first - a.first) * part
    return Slice(place: a.place + (b.place - a.place) * part, first: value, second: value)
  }

  private mutating func append(_ slice: Slice) {
    let last = run[run.count - 1]
    if column(slice) != column(last) {
      reduceColumn()
      let isBeyond =
        max(slice.place, last.place) < seen.lowerBound
        || min(slice.place, last.place) > seen.upperBound
      if isBeyond { run.removeLast() }
      columnStart = run.count
    }
    run.append(slice)
  }

  private func column(_ slice: Slice) -> Double { (slice.place / columnWidth).rounded(.down) }

  /// Leaves of the run's last column the slices that reach furthest, in their order.
  private mutating func reduceColumn() {
    guard run.count - columnStart > 6 else { return }
    let last = run.count - 1
    var furthest = (columnStart, columnStart, columnStart, columnStart)
    for index in columnStart...last {
      let slice = run[index]
      if slice.first < run[furthest.0].first { furthest.0 = index }
      if slice.first > run[furthest.1].first { furthest.1 = index }
      if slice.second < run[furthest.2].second { furthest.2 = index }
      if slice.second > run[furthest.3].second { furthest.3 = index }
    }
    let kept = Set([columnStart, furthest.0, furthest.1, furthest.2, furthest.3, last]).sorted()
      .map { run[$0] }
    run.replaceSubrange(columnStart..., with: kept)
  }

  private mutating func endRun() {
    defer { run = [] }
    guard run.count > 1 else { return }
    reduceColumn()
    var (low, high) = (run[0].place, run[0].place)
    for slice in run { (low, high) = (min(low, slice.place), max(high, slice.place)) }
    guard high >= seen.lowerBound, low <= seen.upperBound else { return }
    let side = runIsAbove ? 0 : 1
    if (low / columnWidth).rounded(.down) == (high / columnWidth).rounded(.down) {
      let values = run.flatMap { [$0.first, $0.second] }
      return add(low...high, (values.min() ?? 0)...(values.max() ?? 0), side)
    }
    let outline =
      run.map { panel.point(place: $0.place, value: $0.first, orientation) }
      + run.reversed().map { panel.point(place: $0.place, value: $0.second, orientation) }
    sides[side].path.append(Path(lines: outline, closed: true))
  }

  private mutating func add(
    _ places: ClosedRange<Double>, _ values: ClosedRange<Double>, _ side: Int
  ) {
    let column = (places.lowerBound / columnWidth).rounded(.down)
    if let known = sides[side].box, known.column == column {
      sides[side].box?.places = hull(known.places, places) ?? places
      sides[side].box?.values = hull(known.values, values) ?? values
      return
    }
    flush(side)
    sides[side].box = Box(column: column, places: places, values: values)
  }

  private mutating func flush(_ side: Int) {
    guard let box = sides[side].box else { return }
    sides[side].box = nil
    let corners = [
      (box.places.lowerBound, box.values.lowerBound),
      (box.places.upperBound, box.values.lowerBound),
      (box.places.upperBound, box.values.upperBound),
      (box.places.lowerBound, box.values.upperBound),
    ]
    let points = corners.map { panel.point(place: $0.0, value: $0.1, orientation) }
    sides[side].path.append(Path(lines: points, closed: true))
  }
}
