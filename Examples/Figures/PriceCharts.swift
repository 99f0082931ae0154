import Plotting

extension Example {
  static let candlesticks = Example(
    "candlesticks",
    "Prices of days: candles on an axis of times, without the days that have no trade, and as bars."
  ) { _ in
    var noise = SplitMix64(seed: 7)
    // Trading days of a quarter, and a price that goes up and down by a per cent or two a day.
    let days = (0..<62).map { Timestamp(year: 2026, month: 3, day: 2 + $0) }
      .filter { $0.fields().weekday < 6 }
    var price = 84.0
    let prices = days.map { _ -> (open: Double, high: Double, low: Double, close: Double) in
      let open = price + 0.4 * noise.normal()
      let close = open + 1.3 * noise.normal() + 0.1
      price = close
      return (
        open, max(open, close) + 0.6 * noise.normal().magnitude,
        min(open, close) - 0.6 * noise.normal().magnitude, close
      )
    }
    // On Mondays, so that the labels say when weeks begin.
    let mondays = days.indices.filter { days[$0].fields().weekday == 1 }
    let names = mondays.map { index -> String in
      let fields = days[index].fields()
      return "\(fields.day) \(DateSymbols.english.shortMonths[fields.month - 1])"
    }
    return Figure(
      size: .millimetres(170, 120), layout: .mosaic("AA\nBC"), tags: .letters
    ) {
      Axes(
        title: "Trading days as numbers: no gaps at weekends",
        x: Axis(ticks: .at(mondays, labels: names)),
        y: Axis(label: "Price (€)", limits: 76...93, ticks: .every(4)), grid: .majorY
      ) {
        Candlesticks(
          x: days.indices, open: prices.map(\.open), high: prices.map(\.high),
          low: prices.map(\.low), close: prices.map(\.close))
      }
      Axes(title: "An axis of times", yLabel: "Price (€)", grid: .majorY) {
        Candlesticks(
          x: days.prefix(25), open: prices.prefix(25).map(\.open),
          high: prices.prefix(25).map(\.high), low: prices.prefix(25).map(\.low),
          close: prices.prefix(25).map(\.close), fillsRises: false, label: "Rise and fall")
      }
      Axes(title: "Bars with ticks", grid: .majorY) {
        OHLC(
          x: days.prefix(25), open: prices.prefix(25).map(\.open),
          high: prices.prefix(25).map(\.high), low: prices.prefix(25).map(\.low),
          close: prices.prefix(25).map(\.close), lineWidth: 1.2, label: "Rise and fall")
      }
    }
  }
}
