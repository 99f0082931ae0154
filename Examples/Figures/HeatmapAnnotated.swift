import Plotting

extension Example {
  static let heatmapAnnotated = Example(
    "heatmap-annotated", "A table of names and numbers, each number in ink that can be read."
  ) { _ in
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let highs: [(city: String, values: [Int])] = [
      ("Reykjavík", [3, 3, 4, 6, 10, 13, 15, 14, 11, 7, 5, 3]),
      ("Helsinki", [-1, -2, 2, 8, 15, 19, 22, 20, 15, 9, 4, 1]),
      ("London", [8, 9, 12, 15, 18, 21, 24, 23, 20, 16, 11, 9]),
      ("Madrid", [10, 12, 16, 18, 23, 29, 33, 32, 27, 19, 13, 10]),
      ("Cairo", [19, 21, 24, 28, 32, 34, 35, 34, 33, 29, 25, 20]),
      ("Singapore", [31, 32, 32, 32, 32, 32, 31, 31, 32, 32, 31, 31]),
      ("Sydney", [26, 26, 25, 23, 20, 17, 17, 18, 21, 22, 24, 25]),
    ]
    return Figure(size: .inches(6.4, 3.4)) {
      Axes(
        title: "Summer wanders from July to January",
        colorbar: .right(label: "Mean daily high (°C)")
      ) {
        Heatmap(
          highs.map(\.values), columns: months, rows: highs.map(\.city),
          colormap: .ylOrRd,
          cellLabels: .values)
      }
    }
  }
}
