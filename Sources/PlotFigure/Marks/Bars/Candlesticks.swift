public import PlotScene

/// Prices of periods: a body from the first to the last one, on a line from the lowest to the highest.
/// mplfinance: `plot(type="candle")`.
///
///     Candlesticks(x: days, open: open, high: high, low: low, close: close)
///
/// On an axis of times days without trade are gaps; whole numbers as places, with dates as their labels,
/// leave none. A period with a missing value (NaN or nil) is left out; so is one with a value that is
/// infinite or that its scale has no place for, with a diagnostic.
public struct Candlesticks: Mark {
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
  /// The width of bodies as a part of the smallest distance between two periods, 0…1.
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
  /// Whether the bodies of rises are filled, or show the page inside a line.
  public var fillsRises: Bool
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
  ///   - width: the width of bodies as a part of the smallest distance between two periods.
  ///   - upColor: the colour of rises; nil for the first of the theme's cycle.
  ///   - downColor: the colour of falls; nil for the second of the theme's cycle.
  ///   - alpha: the opacity, 0…1.
  ///   - lineWidth: the width of lines in points.
  ///   - fillsRises: whether the bodies of rises are filled, or show the page inside a line.
  ///   - label: the name in the legend.
  /// - Complexity: O(n) to draw.
  public init(
    x: some Sequence<some Plottable>, open: some Sequence<some Plottable>,
    high: some Sequence<some Plottable>, low: some Sequence<some Plottable>,
    close: some Sequence<some Plottable>, width: Double = 0.7, upColor: Color? = nil,
    downColor: Color? = nil, alpha: Double = 1, lineWidth: Double = 0.8,
    fillsRises: Bool = true, label: (any RichTextConvertible)? = nil
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
    self.fillsRises = fillsRises
    self.label = label?.richText
  }
}

extension Candlesticks {
  private var prices: Prices { Prices(x: x, open: open, high: high, low: low, close: close) }

  /// Checks that there are four prices for each period, and that the style's numbers make sense.
  public func validate() throws(PlotError) {
    try prices.validate(width: width)
    try requireFraction(alpha, "alpha")
    try requireLength(lineWidth, "the line width")
  }

  /// The periods with the width of bodies, and the prices.
  public func extent(in scales: ScaleSet) -> Extent { prices.extent(in: scales, width: width) }

  /// The lines and bodies of falls, and those of rises.
  public func draw(in panel: Panel) -> [SceneItem] {
    let periods = prices.periods(in: panel, width: width)
    let colors = panel.colors(up: upColor, down: downColor, alpha: alpha)
    let items = [(false, colors.down), (true, colors.up)].flatMap { isRise, color in
      candles(periods.filter { $0.isRise == isRise }, color, isFilled: !isRise || fillsRises)
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
        return [(rect.midX - width, colors.up, fillsRises), (rect.midX + width, colors.down, true)]
          .flatMap { middle, color, isFilled in
            let (top, bottom) = (rect.minY + rect.height / 4, rect.maxY - rect.height / 4)
            return candles(
              [
                Prices.Period(
                  ends: (middle - width / 2, middle + width / 2), open: bottom, high: rect.minY,
                  low: rect.maxY, close: top, isRise: true)
              ], color, isFilled: isFilled)
          }
      }
    ]
  }

  /// The prices in words.
  public var altText: String { "\(nameInErrors) of \(x.count) periods." }

  private func candles(
    _ periods: [Prices.Period], _ color: Color, isFilled: Bool
  ) -> [SceneItem] {
    var (lines, bodies) = (Path(), Path())
    for period in periods {
      let (top, bottom) = (min(period.open, period.close), max(period.open, period.close))
      let x = period.middle
      // On a reversed axis high prices are below low ones.
      let (upper, lower) = (min(period.high, period.low), max(period.high, period.low))
      // Lines end at the body, so that they do not show in one that is not filled, or translucent.
      if upper < top {
        lines.append(Path(from: Point(x: x, y: upper), to: Point(x: x, y: top)))
      }
      if lower > bottom {
        lines.append(Path(from: Point(x: x, y: bottom), to: Point(x: x, y: lower)))
      }
      if bottom - top < lineWidth {
        // A body without a height is a line.
        lines.append(
          Path(from: Point(x: period.ends.0, y: top), to: Point(x: period.ends.1, y: top)))
      } else {
        let inset = isFilled ? 0 : lineWidth / 2
        let rect = Rect(
          corner: Point(x: period.ends.0, y: top), corner: Point(x: period.ends.1, y: bottom))
        bodies.append(
          Path(isFilled || rect.width < 2 * lineWidth ? rect : rect.expanded(by: -inset)))
      }
    }
    let stroke = Stroke(color, width: lineWidth, join: .miter)
    var items: [SceneItem] = lines.isEmpty ? [] : [.stroke(lines, stroke)]
    if !bodies.isEmpty { items.append(isFilled ? .fill(bodies, color) : .stroke(bodies, stroke)) }
    return items
  }
}
