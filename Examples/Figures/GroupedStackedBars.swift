import Plotting

extension Example {
  static let groupedStackedBars = Example(
    "grouped-stacked-bars",
    "Bars of several series: side by side, upon each other also below zero, and as parts of a whole."
  ) { _ in
    // Yields of a field trial in tonnes a hectare, with standard errors of six plots each.
    let crops = ["Wheat", "Barley", "Rye", "Oats"]
    let treatments = ["None", "Manure", "Mineral"]
    let yields = [[3.1, 2.8, 3.4, 2.6], [5.2, 4.6, 4.9, 4.1], [7.6, 6.4, 5.8, 5.3]]
    let errors: [[Double]] = [
      [0.3, 0.25, 0.2, 0.3], [0.35, 0.4, 0.3, 0.25], [0.5, 0.35, 0.45, 0.4],
    ]
    // A shop's year in thousand euros.
    let quarters = ["Q1", "Q2", "Q3", "Q4"]
    let flows: [[Double]] = [
      [82.0, 95, 71, 128], [14, 18, 22, 31], [-48, -52, -45, -66], [-21, -23, -22, -24],
    ]
    let questions = [
      "Well prepared", "Time for questions", "Learnt a lot",
    ]
    let answers = ["Disagree", "Neither", "Agree", "Strongly agree"]
    let counts: [[Double]] = [[6.0, 21, 11], [14, 33, 22], [48, 41, 57], [38, 11, 16]]
    let shades: [UInt32] = [0xd6604d, 0xd9d9d9, 0x92c5de, 0x2166ac]

    return Figure(size: .millimetres(170, 150), layout: .mosaic("AB\nCC", heights: [1.4, 1])) {
      Axes(
        title: "Side by side, with errors", yLabel: "Yield (t/ha)", grid: .majorY,
        legend: Legend(.outside(.bottom), title: "Fertiliser", columns: 3)
      ) {
        GroupedBars(
          x: crops, series: yields, labels: treatments, errors: errors.map { .each($0) })
      }
      Axes(
        title: "Costs go downwards", yLabel: "Thousand €", grid: .majorY,
        legend: .outside(.bottom)
      ) {
        StackedBars(
          x: quarters, series: flows, labels: ["Sales", "Repairs", "Goods", "Rent"],
          width: 0.65, barLabels: .center,
          totals: .end(format: .fixed(places: 0).prefixed("Net ", beforeSign: true)))
      }
      Axes(
        title: "As parts of all answers", xFormat: .percent(), legend: .outside(.bottom)
      ) {
        StackedBars(
          x: questions, series: counts, labels: answers, mode: .normalized,
          orientation: .horizontal, colors: shades.map { Color(hex: $0) },
          barLabels: .center(format: .percent(places: 0)))
      }
    }
  }
}
