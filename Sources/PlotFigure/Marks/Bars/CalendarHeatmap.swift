public import PlotScene

/// Days as coloured cells in a calendar: a column for each week, a row for each day of the week, a block
/// for each year. Python: `july.heatmap`, `calplot.calplot`.
///
///     CalendarHeatmap(days: days, values: steps, colormap: .greens)
///
/// A day without a value, and one whose value is missing (NaN or nil), has the colormap's colour for
/// missing values. Of several values on one day the last one is shown. An infinite value, and one that the
/// scale of colours has no place for, counts as missing, with a diagnostic.
public struct CalendarHeatmap: Mark {
  /// The days, as any moment of each.
  public var days: Channel
  /// The values, one for each day.
  public var values: Channel
  /// On which day weeks begin.
  public var weekStart: CalendarPlace.WeekStart
  /// The zone whose calendar tells which day a moment belongs to.
  public var zone: Zone
  /// The colours.
  public var colormap: Colormap
  /// The values at the ends of the colours; what is open comes from the data.
  public var colorLimits: Limits
  /// How values become colours; nil for even steps.
  public var colorScale: Scale?
  /// The names of months and weekdays.
  public var symbols: DateSymbols
  /// The name in errors.
  public var label: RichText?

  /// Days as coloured cells.
  ///
  /// - Parameters:
  ///   - days: n moments, one in each day. They may span up to 100 years.
  ///   - values: n values.
  ///   - weekStart: on which day weeks begin.
  ///   - zone: the zone whose calendar tells which day a moment belongs to.
  ///   - colormap: the colours.
  ///   - colorLimits: the values at the ends of the colours; the data's own if not given.
  ///   - colorScale: how values become colours; nil for even steps.
  ///   - symbols: the names of months and weekdays.
  ///   - label: the name in errors.
  /// - Complexity: O(n + years).
  public init(
    days: some Sequence<some Plottable>, values: some Sequence<some Plottable>,
    weekStart: CalendarPlace.WeekStart = .monday, zone: Zone = .utc,
    colormap: Colormap = .viridis, colorLimits: Limits = .automatic, colorScale: Scale? = nil,
    symbols: DateSymbols = .english, label: (any RichTextConvertible)? = nil
  ) {
    self.days = Channel(days)
    self.values = Channel(values)
    self.weekStart = weekStart
    self.zone = zone
    self.colormap = colormap
    self.colorLimits = colorLimits
    self.colorScale = colorScale
    self.symbols = symbols
    self.label = label?.richText
  }
}

extension CalendarHeatmap {
  /// Checks that there is a value for each day, and that the days span no more than 100 years.
  public func validate() throws(PlotError) {
    try requireSameCount(days, "days", values, "values")
    guard days.kind == .times || days.count == 0 else {
      throw PlotError(problem: "the days are not times")
    }
    guard values.kind == .numbers else { throw PlotError(problem: "the values are not numbers") }
    let years = years
    guard years.count <= 100 else {
      throw PlotError(
        problem: "the days span the \(years.count) years \(years.lowerBound)…"
          + "\(years.upperBound - 1); there may be 100 at most")
    }
  }

  /// The blocks of all years, and the range of the finite values.
  public func extent(in scales: ScaleSet) -> Extent {
    let years = years
    let unplaced = values.count(outside: scales.color.legalDomain)
    guard !years.isEmpty else { return Extent(unplaced: unplaced) }
    let columns = years.map { CalendarYear($0, weekStart).columns }.max() ?? 53
    let height = Double(years.count) * CalendarYear.pitch - CalendarYear.gap
    return Extent(
      x: AxisExtent(0...Double(columns), stickyEdges: [0, Double(columns)]),
      y: AxisExtent(0...height, stickyEdges: [0, height]),
      color: AxisExtent(values, on: scales.color), unplaced: unplaced)
  }

  /// Square cells, the first year on top, no axes.
  public var wishes: AxesWishes { AxesWishes(aspect: 1, reversesY: true, hidesAxes: true) }

  /// The colours and their ends.
  public var colorEncoding: ColorEncoding? {
    ColorEncoding(colormap, limits: colorLimits, scale: colorScale)
  }

  /// The cells of each year, lines between months, and the names of months, weekdays and years.
  public func draw(in panel: Panel) -> [SceneItem] {
    guard let color = panel.color else { return [] }
    let years = years
    var numbers: [Int: [Int: Double]] = [:]
    for (time, value) in zip(days.times, values.numbers) {
      guard let time else { continue }
      let place = CalendarPlace(time, weekStart: weekStart, zone: zone)
      numbers[place.year, default: [:]][place.column * 7 + place.row] = value
    }
    return years.enumerated().flatMap { index, year in
      let block = CalendarBlock(
        year: CalendarYear(year, weekStart), top: Double(index) * CalendarYear.pitch, panel: panel)
      return block.cells(numbers[year] ?? [:], color) + block.lines()
        + block.texts(symbols, showsYear: years.count > 1)
    }
  }

  /// How far the names reach beyond the frame.
  public func overhang(in panel: Panel) -> Insets? {
    let years = years
    let texts = years.enumerated().flatMap { index, year in
      CalendarBlock(
        year: CalendarYear(year, weekStart), top: Double(index) * CalendarYear.pitch, panel: panel
      ).texts(symbols, showsYear: years.count > 1)
    }
    return panel.overhang(of: texts)
  }

  /// The days in words.
  public var altText: String { "\(nameInErrors) of \(days.count) days." }

  /// The years that the days lie in, and those between them.
  private var years: Range<Int> {
    var (first, last) = (Int.max, Int.min)
    for case let time? in days.times {
      let year = time.fields(in: zone).year
      first = min(first, year)
      last = max(last, year)
    }
    return first <= last ? first..<(last + 1) : 0..<0
  }
}
