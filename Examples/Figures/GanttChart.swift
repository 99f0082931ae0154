import Plotting

extension Example {
  static let gantt = Example(
    "gantt",
    "A plan: tasks from start to end, what of them is done, milestones, and what waits for what."
  ) { _ in
    func day(_ month: Int, _ day: Int) -> Timestamp {
      Timestamp(year: 2026, month: month, day: day)
    }
    let tasks: [(name: String, from: Timestamp, to: Timestamp, done: Double)] = [
      ("Permit", day(1, 12), day(2, 20), 1), ("Ground and foundation", day(2, 23), day(4, 3), 1),
      ("Walls", day(4, 6), day(6, 5), 0.7), ("Roof", day(6, 8), day(7, 3), 0),
      ("Topping-out", day(7, 3), day(7, 3), .nan), ("Windows and doors", day(7, 6), day(7, 31), 0),
      ("Pipes and cables", day(5, 18), day(8, 14), 0.1),
      ("Plaster and paint", day(8, 17), day(10, 2), 0),
      ("Handover", day(10, 9), day(10, 9), .nan),
    ]
    let (shell, inside) = (Color(hex: 0x0856b6), Color(hex: 0x239677))
    let colors = tasks.indices.map { [0, 1, 2, 3, 4].contains($0) ? shell : inside }
    return Figure(size: .millimetres(170, 80)) {
      Axes(
        title: "A house in ten months",
        subtitle: "dark: done; blue: permit and shell, green: interior work",
        xLimits: Limits(day(1, 1)...day(10, 25)), grid: .majorX
      ) {
        Gantt(
          tasks: tasks.map(\.name), from: tasks.map(\.from), to: tasks.map(\.to),
          progress: tasks.map(\.done),
          dependencies: [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (6, 7), (5, 7), (7, 8)],
          colors: colors)
      }
    }
  }
}
