import Plotting

extension Example {
  static let groupedStackedBars = Example(
    "grouped-stacked-bars",
    "Bars of several series: side by side, upon each other also below zero, and as parts of a whole."
  ) { _ in
    // Germany, gross electricity generation in TWh: AG Energiebilanzen, rounded.
    let years = ["2005", "2010", "2015", "2020"]
    let sources = ["Coal", "Nuclear", "Gas", "Renewables"]
    let generation: [[Double]] = [
      [288.0, 263, 273, 135], [163, 141, 92, 64], [73, 89, 62, 95], [63, 105, 189, 251],
    ]
    // A shop's year in thousand euros.
    let quarters = ["Q1", "Q2", "Q3", "Q4"]
    let flows: [[Double]] = [
      [82.0, 95, 71, 128], [14, 18, 22, 31], [-48, -52, -45, -66], [-21, -23, -22, -24],
    ]
    let questions = [
      "The course was well prepared", "I could ask what I wanted", "I know more than before",
    ]
    let answers = ["Disagree", "Neither", "Agree", "Strongly agree"]
    let counts: [[Double]] = [[6.0, 21, 11], [14, 33, 22], [48, 41, 57], [38, 11, 16]]
    let shades: [UInt32] = [0xd6604d, 0xd9d9d9, 0x92c5de, 0x2166ac]

    return Figure(size: .millimetres(170, 140), layout: .mosaic("AB\nCC")) {
      Axes(
        title: "Side by side", yLabel: "Electricity (TWh)", grid: .majorY, legend: .outside(.bottom)
      ) {
        GroupedBars(x: years, series: generation, labels: sources)
      }
      Axes(
        title: "Earnings upwards, costs downwards", yLabel: "Thousand €", grid: .majorY,
        legend: .outside(.bottom)
      ) {
        StackedBars(
          x: quarters, series: flows, labels: ["Sales", "Repairs", "Goods", "Rent"],
          width: 0.65, barLabels: .center, totals: .end(format: .custom { "Σ \($0)" }))
      }
      Axes(
        title: "As parts of all answers", yLimits: .reversed, xFormat: .percent(),
        legend: .outside(.bottom)
      ) {
        StackedBars(
          x: questions, series: counts, labels: answers, mode: .normalized,
          orientation: .horizontal, colors: shades.map { Color(hex: $0) },
          barLabels: .center(format: .percent(places: 0)))
      }
    }
  }
}
