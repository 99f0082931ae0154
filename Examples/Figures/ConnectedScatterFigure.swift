import Plotting

extension Example {
  static let connectedScatter = Example(
    "connected-scatter", "Points joined in their order, with arrows and the names of years."
  ) { _ in
    // Made up after the shape that such curves have: a fall into a slump, and the way back outside.
    let years: [(year: Int, unemployment: Double, vacancies: Double)] = [
      (2006, 4.6, 3.1), (2007, 4.5, 3.2), (2008, 5.6, 2.7), (2009, 9.2, 1.8), (2010, 9.7, 2.1),
      (2011, 8.9, 2.35), (2012, 8.0, 2.62), (2013, 7.3, 2.85), (2014, 6.2, 3.3),
      (2015, 5.3, 3.65), (2016, 4.9, 3.8), (2017, 4.3, 4.05), (2018, 3.9, 4.55),
      (2019, 3.6, 4.5),
    ]
    return Figure(size: .inches(4.6, 3.4)) {
      Axes(
        title: "The way back is not the way down", xLabel: "Unemployment (%)",
        yLabel: "Vacant jobs (%)", xLimits: 3...10.5, yLimits: 1.5...5, grid: .major
      ) {
        ConnectedScatter(
          x: years.map(\.unemployment), y: years.map(\.vacancies),
          names: years.map { "\($0.year)" }, lineWidth: 1.2, markerSize: 4.5, arrowSize: 5)
      }
    }
  }
}
