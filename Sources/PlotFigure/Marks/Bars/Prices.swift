import PlotScene

/// The first, highest, lowest and last price of each period: what candles and price bars show.
struct Prices: Sendable {
  let x: Channel
  let open: Channel
  let high: Channel
  let low: Channel
  let close: Channel

  /// A period on the page.
  struct Period {
    /// The ends of its slot along the horizontal axis.
    var ends: (Double, Double)
    var open: Double
    var high: Double
    var low: Double
    var close: Double
    var isRise: Bool

    /// The middle of its slot.
    var middle: Double { (ends.0 + ends.1) / 2 }
  }

  func validate(width: Double) throws(PlotError) {
    for (values, name) in [(open, "open"), (high, "high"), (low, "low"), (close, "close")] {
      try requireSameCount(x, "x", values, name)
      guard values.kind == .numbers else {
        throw PlotError(problem: "\(name) are not numbers, as prices must be")
      }
    }
    try requireFraction(width, "the width")
  }

  func extent(in scales: ScaleSet, width: Double) -> Extent {
    let all = [open, high, low, close]
    return Extent(
      x: BarSlots.extent(x, on: scales.x, width: width),
      y: all.map { AxisExtent($0, on: scales.y) }.reduce(AxisExtent()) { $0.union($1) },
      unplaced: scales.x.unplaced(in: x) + all.reduce(0) { $0 + scales.y.unplaced(in: $1) })
  }

  /// The periods in the frame, and of those narrower than half a dot of the device one for each dot:
  /// from the first to the last price of its periods, with the highest and the lowest.
  func periods(in panel: Panel, width: Double) -> [Period] {
    let slots = BarSlots(panel.x.values(of: x), on: panel.x.scale, width: width)
    let box = (panel.frame.minX - 1)...(panel.frame.maxX + 1)
    let dot = 1 / panel.resolution
    var periods: [Period] = []
    var column = Double.nan
    // The prices of the last one in the list: on a reversed axis the highest is not the upper one.
    var (first, highest, lowest) = (Double.nan, Double.nan, Double.nan)
    for index in slots.lower.indices {
      let values = [
        open.numbers[index], high.numbers[index], low.numbers[index], close.numbers[index],
      ]
      guard values.allSatisfy(panel.y.scale.hasPlace) else { continue }
      let ends = (panel.x.position(slots.lower[index]), panel.x.position(slots.upper[index]))
      let middle = (ends.0 + ends.1) / 2
      guard box.contains(middle) else { continue }
      let places = values.map { panel.y.heldPosition($0, reach: 50) }
      let period = Period(
        ends: ends, open: places[0], high: places[1], low: places[2], close: places[3],
        isRise: values[3] >= values[0])
      let key = (middle / dot).rounded(.down)
      if abs(ends.1 - ends.0) < dot / 2, key == column, let last = periods.indices.last {
        if values[1] > highest { (highest, periods[last].high) = (values[1], period.high) }
        if values[2] < lowest { (lowest, periods[last].low) = (values[2], period.low) }
        periods[last].close = period.close
        periods[last].isRise = values[3] >= first
      } else {
        periods.append(period)
        (first, highest, lowest) = (values[0], values[1], values[2])
      }
      column = key
    }
    return periods
  }
}

extension Panel {
  /// The colours of rises and falls: those given, or the first two of the theme's cycle, which readers
  /// with any kind of colour blindness tell apart.
  func colors(up: Color?, down: Color?, alpha: Double) -> (up: Color, down: Color) {
    let (up, down) = (up ?? style.cycle[0], down ?? style.cycle[1])
    return (up.opacity(up.alpha * alpha), down.opacity(down.alpha * alpha))
  }
}
