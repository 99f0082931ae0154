import Plotting

extension Example {
  static let segments = Example(
    "segments", "Strokes from points to points: reigns, and the ranks of teams."
  ) { _ in
    let houses: [(name: String, reigns: [(ruler: String, from: Double, to: Double)])] = [
      (
        "Tudor",
        [
          ("Henry VII", 1485, 1509), ("Henry VIII", 1509, 1547), ("Edward VI", 1547, 1553),
          ("Mary I", 1553, 1558), ("Elizabeth I", 1558, 1603),
        ]
      ),
      (
        "Stuart",
        [
          ("James I", 1603, 1625), ("Charles I", 1625, 1649), ("Charles II", 1660, 1685),
          ("James II", 1685, 1688), ("Anne", 1702, 1714),
        ]
      ),
    ]
    let ranks: [(name: String, before: Double, after: Double)] = [
      ("Otters", 1, 2), ("Herons", 2, 8), ("Lynxes", 8, 1), ("Badgers", 6, 3),
      ("Ravens", 4, 5), ("Adders", 3, 7), ("Hares", 7, 4), ("Stoats", 5, 6),
    ]
    let (risen, fallen) = (
      ranks.filter { $0.after < $0.before }, ranks.filter { $0.after >= $0.before }
    )
    return Figure(
      size: .inches(7, 3.2), layout: .grid(columns: 2, widths: [3, 2]), tags: .letters
    ) {
      Axes(title: "Reigns in England", xLabel: "Year", yLimits: .reversed) {
        for house in houses {
          let rulers = house.reigns.map(\.ruler)
          Segments(
            x: house.reigns.map(\.from), y: rulers, toX: house.reigns.map(\.to), toY: rulers,
            lineWidth: 6, label: house.name)
        }
      }
      Axes(
        title: "Two seasons of a league", yLabel: "Rank", yLimits: .reversed,
        xTicks: .at([0, 1], labels: ["2024", "2025"]), yTicks: .integers, xMargin: 0.12,
        legend: .outside(.bottom)
      ) {
        for (group, label, color) in [(risen, "up", Color.teal), (fallen, "down", .gray)] {
          Segments(
            x: group.map { _ in 0 }, y: group.map(\.before), toX: group.map { _ in 1 },
            toY: group.map(\.after), color: color, label: label)
        }
        for team in ranks {
          Text(team.name, x: 1, y: team.after, anchor: .left, distance: 4)
        }
      }
    }
  }
}
