import BenchmarkFigures
import Foundation
import Peers
import Plotting

/// Measures what layouts are held to, and the same figures with matplotlib right after.
///
/// Times are those of the processor, which others on the machine change least; all of it runs on one
/// thread, so on a quiet machine they are those of the clock.
@main
struct BesideMatplotlib {
  static func main() throws {
    let small = try attentionFigure()
    let grid = heatmapGrid()
    // Each figure is held only as long as it is measured: a million points take 16 MB.
    let points = try search(walkOfPoints)
    let line = try search(walkOfALine)
    let rows = [
      Row("Legend among 1,000,000 points, search alone", points, goal: 50),
      Row("Legend along a line of 1,000,000 samples, search alone", line, goal: 50),
      Row(
        "8 x 12 heatmaps of 64 x 64, one colorbar: layout",
        try median(15) { _ = try grid.resolve(dpi: 200) }, goal: 30, peer: "heatmaps layout"),
      Row(
        "8 x 12 heatmaps of 64 x 64, one colorbar: layout and PNG",
        try median(9) { _ = try grid.png(dpi: 200) }, goal: 150, peer: "heatmaps PNG"),
      Row(
        "Figure of 3.5 x 2.5 in: layout", try median(101) { _ = try small.resolve(dpi: 200) },
        peer: "figure layout"),
      Row(
        "Figure of 3.5 x 2.5 in: layout and PNG", try median(51) { _ = try small.png(dpi: 200) },
        peer: "figure PNG"),
    ]
    let peers = Peer.times("matplotlib_layout.py")
    for row in rows { print(row.text(beside: peers)) }
    if peers == nil {
      print(
        "matplotlib was not found and its times are left out: "
          + "PLOTTING_PYTHON=…/bin/python names a Python that has it")
    }
  }

  /// How much longer a layout takes with a legend that looks for a free place than without one, in
  /// milliseconds. Both are measured in turn, as the machine may slow down between.
  private static func search(_ figure: (Legend) -> Figure) throws -> Double {
    let (with, without) = (figure(.best), figure(.hidden))
    let differences = try (0..<9).map { _ in
      let hidden = try time { _ = try without.resolve(dpi: 200) }
      return try time { _ = try with.resolve(dpi: 200) } - hidden
    }
    return differences.sorted()[differences.count / 2]
  }

  private static func median(_ count: Int, _ work: () throws -> Void) throws -> Double {
    try work()
    let times = try (0..<count).map { _ in try time(work) }
    return times.sorted()[count / 2]
  }

  private static func time(_ work: () throws -> Void) rethrows -> Double {
    let start = clock()
    try work()
    return Double(clock() - start) * 1000 / Double(CLOCKS_PER_SEC)
  }
}

/// A line of the report.
struct Row {
  let name: String
  /// The median time in milliseconds.
  let time: Double
  /// What it is held to, in milliseconds; nil for nothing.
  let goal: Double?
  /// The name of matplotlib's time; nil for none.
  let peer: String?

  init(_ name: String, _ time: Double, goal: Double? = nil, peer: String? = nil) {
    self.name = name
    self.time = time
    self.goal = goal
    self.peer = peer
  }

  func text(beside peers: [String: Double]?) -> String {
    func number(_ value: Double) -> String {
      String(format: value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value)
    }
    var text = "\(name): \(number(time)) ms"
    if let goal { text += ", goal \(number(goal)) ms \(time <= goal ? "met" : "MISSED")" }
    if let other = peer.flatMap({ peers?[$0] }) {
      text += ", matplotlib \(number(other)) ms, ratio 1 : \(number(other / time))"
    }
    return text
  }
}
