public import PlotScene

/// Prices of periods: a line from the lowest to the highest, with a tick on the left at the first price
/// and one on the right at the last. mplfinance: `plot(type="ohlc")`.
///
/// A period with a missing value (NaN or nil) is left out; so is one with a value that is infinite or that
/// its scale has no place for, with a diagnostic. See ``Candlesticks`` for days without trade.
public struct OHLC: Mark {
  /// The periods: times, numbers or names.
  public var x: Channel
  /// The first prices, one for each period.
  public var open: Channel
  /// The highest prices.
  public var high: Channel
  /// The lowest prices.
  public var low: Channel
  /// The last prices.
  public var close: Channel
  /// The width of both ticks as a part of the smallest distance between two periods, 0…1.
  public var width: Double
  /// The colour of periods that end at least as high as they begin; nil for the first of the theme's
  /// cycle.
  public var upColor: Color?
  /// The colour of periods that end lower; nil for the second of the theme's cycle.
  public var downColor: Color?
  /// The opacity, 0…1.
  public var alpha: Double
  /// The width of lines in points.
  public var lineWidth: Double
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// Prices of periods.
  ///
  /// - Parameters:
  ///   - x: n periods: times, numbers or names.
  ///   - open: n first prices.
  ///   - high: n highest prices.
  ///   - low: n lowest prices.
  ///   - close: n last prices.
  ///   - width: the width of both ticks as a part of the smallest distance between two periods.
  ///   - upColor: the colour of rises; nil for the first of the theme's cycle.
  ///   - downColor: the colour of falls; nil for the second of the theme's cycle.
  ///   - alpha: the opacity, 0…1.
  ///   - lineWidth: the width of lines in points.
  ///   - label: the name in the legend.
  /// - Complexity: O(n) to draw.
  public init(
    x: some Sequence<some Plottable>, open: some Sequence<some Plottable>,
    high: some Sequence<some Plottable>, low: some Sequence<some Plottable>,
    close: some Sequence<some Plottable>, width: Double = 0.7, upColor: Color? = nil,
    downColor: Color? = nil, alpha: Double = 1, lineWidth: Double = 1,
    label: (any RichTextConvertible)? = nil
  ) {
    self.x = Channel(x)
    self.open = Channel(open)
    self.high = Channel(high)
    self.low = Channel(low)
    self.close = Channel(close)
    self.width = width
    self.upColor = upColor
    self.downColor = downColor
    self.alpha = alpha
    self.lineWidth = lineWidth
    self.label = label?.richText
  }
}

extension OHLC {
  private var prices: Prices { Prices(x: x, open: open, high: high, low: low, close: close) }

  /// Checks that there are four prices for each period, and that the style's numbers make sense.
  public func validate() throws(PlotError) {
    try prices.validate(width: width)
    try requireFraction(alpha, "alpha")
    try requireLength(lineWidth, "the line width")
  }

  /// The periods with the width of ticks, and the prices.
  public func extent(in scales: ScaleSet) -> Extent { prices.extent(in: scales, width: width) }

  /// The lines of falls and those of rises.
  public func draw(in panel: Panel) -> [SceneItem] {
    let periods = prices.periods(in: panel, width: width)
    let colors = panel.colors(up: upColor, down: downColor, alpha: alpha)
    let items: [SceneItem] = [(false, colors.down), (true, colors.up)].compactMap { isRise, color in
      let path = path(periods.filter { $0.isRise == isRise })
      return path.isEmpty ? nil : .stroke(path, Stroke(color, width: lineWidth))
    }
    return panel.clipped(items)
  }

  /// A rise beside a fall.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    guard let label else { return [] }
    let colors = panel.colors(up: upColor, down: downColor, alpha: alpha)
    return [
      LegendKey(label, color: colors.up) { rect in
        let width = min(rect.width / 4, 6)
        func key(_ middle: Double, _ open: Double, _ close: Double, _ color: Color) -> SceneItem {
          let period = Prices.Period(
            ends: (middle - width / 2, middle + width / 2), open: open, high: rect.minY,
            low: rect.maxY, close: close, isRise: true)
          return .stroke(path([period]), Stroke(color, width: lineWidth))
        }
        let (top, bottom) = (rect.minY + rect.height / 4, rect.maxY - rect.height / 4)
        return [
          key(rect.midX - width, bottom, top, colors.up),
          key(rect.midX + width, top, bottom, colors.down),
        ]
      }
    ]
  }

  /// The prices in words.
  public var altText: String { "\(nameInErrors) of \(x.count) periods." }

  private func path(_ periods: [Prices.Period]) -> Path {
    var path = Path()
    for period in periods {
      let x = period.middle
      path.append(Path(from: Point(x: x, y: period.high), to: Point(x: x, y: period.low)))
      path.append(
        Path(from: Point(x: period.ends.0, y: period.open), to: Point(x: x, y: period.open)))
      path.append(
        Path(from: Point(x: x, y: period.close), to: Point(x: period.ends.1, y: period.close)))
    }
    return path
  }
}
