import Plotting

extension Example {
  static let categories = Example(
    "categories",
    "Names of categories that wrap, tilt or stand in a column, in bands and at points."
  ) { _ in
    let rivers: [(name: String, length: Double)] = [
      ("Nile", 6650), ("Amazon", 6400), ("Yangtze", 6300), ("Mississippi–Missouri", 6275),
      ("Yenisei–Angara", 5539), ("Yellow River", 5464), ("Ob–Irtysh", 5410),
      ("Río de la Plata–Paraná", 4880), ("Congo", 4700), ("Amur", 4480),
    ]
    let answers = [
      "Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree",
    ]
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let doses: [(name: String, middle: Double)] = [
      ("Control", 1.9), ("Low dose", 2.2), ("High dose", 3.1), ("High dose and rest", 3.9),
    ]
    // Where a measurement stands in its band, from −0.2 to 0.2, so that none hides another.
    let beside = (0..<24).map { Double($0 * 7 % 24) / 23 * 0.4 - 0.2 }
    let spread = (0..<24).map { Double($0 * 11 % 24) / 23 * 1.6 - 0.8 }

    return Figure(size: .millimetres(170, 130), layout: .grid(rows: 2, columns: 2)) {
      Axes(
        title: "In a given order, the first on top", xLabel: "Length (km)",
        xLimits: 4000..., yLimits: .reversed, yScale: .categories(.given(rivers.map(\.name))),
        grid: .majorY
      ) {
        Scatter(x: rivers.map(\.length), y: rivers.map(\.name))
      }
      Axes(title: "Long names wrap", yLabel: "Response (mV)", xScale: .categories()) {
        // Numbers are places beside the categories.
        for (index, dose) in doses.enumerated() {
          Scatter(
            x: beside.map { Double(index) + $0 }, y: spread.map { dose.middle + $0 * $0 * $0 },
            alpha: 0.5)
        }
        Scatter(
          x: doses.map(\.name), y: doses.map(\.middle), color: .black, marker: .diamond, size: 7)
      }
      Axes(
        title: "Many names tilt", yLabel: "Mean temperature (°C)",
        xScale: .categories(placement: .point)
      ) {
        Line(
          x: months, y: [23, 23, 22, 19, 16, 13, 13, 14, 16, 19, 20, 22], marker: .circle,
          label: "Sydney")
        Line(
          x: months, y: [0.6, 1.4, 4.8, 8.9, 14, 17, 19, 19, 15, 9.7, 4.7, 2], marker: .square,
          label: "Berlin")
      }
      Axes(title: "And break where there is room", yLabel: "Answers (%)", yLimits: 0...) {
        Line(x: answers, y: [4, 11, 22, 41, 22], marker: .circle, label: "Teachers")
        Line(x: answers, y: [9, 24, 31, 26, 10], marker: .square, label: "Parents")
      }
    }
  }
}
