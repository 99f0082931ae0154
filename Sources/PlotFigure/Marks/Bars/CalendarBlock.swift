import PlotScene

/// A year as a block of cells, each 1 wide and high.
struct CalendarYear {
  /// From the top of a block to that of the next one.
  static let pitch = 7 + gap
  /// The room between two blocks, for the names of months.
  static let gap = 2.2

  let number: Int
  let weekStart: CalendarPlace.WeekStart

  init(_ number: Int, _ weekStart: CalendarPlace.WeekStart) {
    self.number = number
    self.weekStart = weekStart
  }

  /// The place of a day of the year.
  func place(month: Int, day: Int) -> CalendarPlace {
    CalendarPlace(
      dayNumber: CivilDate.daysSince1970(year: number, month: month, day: day),
      weekStart: weekStart)
  }

  /// The number of columns.
  var columns: Int { place(month: 12, day: 31).column + 1 }
}

/// A year of a calendar in its place.
struct CalendarBlock {
  let year: CalendarYear
  /// Where the first row begins.
  let top: Double
  let panel: Panel

  private func point(_ column: Int, _ row: Int) -> Point {
    Point(x: panel.x.position(Double(column)), y: panel.y.position(top + Double(row)))
  }

  /// The height of a row on the page, in points.
  private var rowHeight: Double { abs(point(0, 1).y - point(0, 0).y) }

  /// The outline of the days of the year.
  private var outline: Path {
    let (first, last) = (year.place(month: 1, day: 1), year.place(month: 12, day: 31))
    let start = first.row == 0 ? 0 : 1
    var points = [
      point(start, 0), point(last.column + 1, 0), point(last.column + 1, last.row + 1),
    ]
    if last.row < 6 { points += [point(last.column, last.row + 1), point(last.column, 7)] }
    points.append(point(0, 7))
    if first.row > 0 { points += [point(0, first.row), point(1, first.row)] }
    return Path(lines: points, closed: true)
  }

  /// The cells as one image within the outline, with lines of the page's colour between them.
  func cells(_ numbers: [Int: Double], _ color: ColorMapping) -> [SceneItem] {
    let columns = year.columns
    let values = (0..<7).flatMap { row in (0..<columns).map { numbers[$0 * 7 + row] ?? .nan } }
    let frame = Rect(corner: point(0, 0), corner: point(columns, 7))
    guard frame.width > 0, frame.height > 0,
      let image = CellImage(
        columns: columns, rows: 7, pixels: ColorTable(color).pixels(of: turned(values, columns)),
        frame: frame)
    else { return [] }
    var grid = Path()
    for column in 1..<columns { grid.append(Path(from: point(column, 0), to: point(column, 7))) }
    for row in 1..<7 { grid.append(Path(from: point(0, row), to: point(columns, row))) }
    let width = min(0.8, rowHeight * 0.1)
    return panel.clipped([
      .clip(outline, [.image(image), .stroke(grid, Stroke(panel.background, width: width))])
    ])
  }

  /// Values as they lie on the page, where an axis is turned round.
  private func turned(_ values: [Double], _ columns: Int) -> [Double] {
    let (flipsX, flipsY) = (point(0, 0).x > point(1, 0).x, point(0, 0).y > point(0, 1).y)
    guard flipsX || flipsY else { return values }
    return (0..<7).flatMap { row in
      (0..<columns).map {
        values[(flipsY ? 6 - row : row) * columns + (flipsX ? columns - 1 - $0 : $0)]
      }
    }
  }

  /// The lines between months and around the year.
  func lines() -> [SceneItem] {
    var path = outline
    for month in 2...12 {
      let place = year.place(month: month, day: 1)
      var points = [point(place.column, 7), point(place.column, place.row)]
      if place.row > 0 {
        points += [point(place.column + 1, place.row), point(place.column + 1, 0)]
      }
      path.append(Path(lines: points))
    }
    let ink = panel.style.text.color
    let width = min(0.8, rowHeight * 0.11)
    // The outline runs along the frame, half of its width outside.
    return [
      .clip(
        Path(panel.frame.expanded(by: 1)),
        [.stroke(path, Stroke(ink, width: width, cap: .square, join: .miter))])
    ]
  }

  /// The names of months above, of weekdays on the left, and of the year beside them.
  func texts(_ symbols: DateSymbols, showsYear: Bool) -> [SceneItem] {
    var items: [SceneItem] = []
    var end = -Double.infinity
    for month in 1...12 {
      let (first, last) = (
        year.place(month: month, day: 1),
        year.place(month: month, day: CivilDate.length(ofMonth: month, year: year.number))
      )
      let name = symbols.name(\.shortMonths, month)
      let (a, b) = (point(first.column, 0), point(last.column + 1, 0))
      let text = panel.text(
        RichText(name), at: Point(x: (a.x + b.x) / 2, y: a.y), anchor: .bottom, distance: 3)
      // Where blocks are small not all names have room.
      guard text.box.minX >= end else { continue }
      end = text.box.maxX + 2
      items += text.items
    }
    let (names, edge) = weekdays(symbols)
    items += names
    guard showsYear else { return items }
    let middle = Point(x: edge - 5, y: (point(0, 0).y + point(0, 7).y) / 2)
    var style = panel.style.text
    style.weight = .bold
    return items
      + panel.text(
        RichText(String(year.number)), at: middle, anchor: .bottom, style: style,
        angle: .degrees(90)
      ).items
  }

  /// The names of as many weekdays as have room, and how far they reach to the left.
  private func weekdays(_ symbols: DateSymbols) -> (items: [SceneItem], edge: Double) {
    let height = panel.size(of: RichText("Mg")).height
    let step = height <= rowHeight ? 1 : height <= 2 * rowHeight ? 2 : 6
    let left = min(point(0, 0).x, point(year.columns, 0).x)
    var items: [SceneItem] = []
    var edge = left
    for row in stride(from: 0, to: 7, by: step) {
      // The list of names begins with Monday.
      let weekday = year.weekStart == .monday ? row : (row + 6) % 7
      let name = symbols.name(\.shortWeekdays, weekday + 1)
      let middle = (point(0, row).y + point(0, row + 1).y) / 2
      let text = panel.text(
        RichText(name), at: Point(x: left, y: middle), anchor: .right, distance: 4)
      edge = min(edge, text.box.minX)
      items += text.items
    }
    return (items, edge)
  }
}
