import PlotScene

/// Checks that two lists of values are equally long.
func requireSameCount(
  _ first: Channel, _ firstName: String, _ second: Channel, _ secondName: String
) throws(PlotError) {
  guard first.count == second.count else {
    throw PlotError(
      problem: "\(firstName) has \(first.count) values and \(secondName) has \(second.count); "
        + "they must have the same number")
  }
}

/// Checks that values are numbers or moments.
func requireValues(_ values: Channel, _ name: String) throws(PlotError) {
  guard values.kind != .categories || values.count == 0 else {
    throw PlotError(problem: "\(name) are categories; they must be numbers or times")
  }
}

/// Checks that there is a colour for each of some bars, if there are colours.
func requireColors(_ colors: [Color]?, count: Int) throws(PlotError) {
  guard let colors, colors.count != count else { return }
  throw PlotError(
    problem: "the colours are \(colors.count) and the values \(count); "
      + "they must have the same number")
}

/// Checks that there are as many names and colours as series, if there are any.
func requireSeries(
  _ series: [Channel], labels: [RichText], colors: [Color]?
) throws(PlotError) {
  guard labels.isEmpty || labels.count == series.count else {
    throw PlotError(
      problem: "the labels are \(labels.count) and the series \(series.count); "
        + "they must have the same number")
  }
  guard colors == nil || colors?.count == series.count else {
    throw PlotError(
      problem: "the colours are \(colors?.count ?? 0) and the series \(series.count); "
        + "they must have the same number")
  }
}
