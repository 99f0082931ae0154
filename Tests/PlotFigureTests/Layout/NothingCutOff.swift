import PlotFigure
import PlotScene
import TestTools
import Testing

/// Figures made by a seeded generator: nothing is cut off and no two texts overlap, or a diagnostic
/// says so.
@Suite struct NothingCutOff {
  static let words = [
    "x", "Time (s)", "Temperature at the surface (°C)", "two\nlines", "Ångström", "n",
    "A label that is much longer than anybody would like it to be",
  ]

  static func randomFigure(_ seed: UInt64) -> Figure {
    var g = SeededGenerator(seed: seed)
    func text() -> String? { Bool.random(using: &g) ? words.randomElement(using: &g) : nil }
    let rows = Int.random(in: 1...4, using: &g)
    let columns = Int.random(in: 1...4, using: &g)
    let sharing: [GridLayout.Sharing] = [.none, .all, .byRow, .byColumn]
    let layout = GridLayout.grid(
      rows: rows, columns: columns, shareX: sharing.randomElement(using: &g) ?? .none,
      shareY: sharing.randomElement(using: &g) ?? .none, shareColor: sharing.randomElement(using: &g) ?? .none,
      rowTitles: Bool.random(using: &g) ? (1...rows).map { "Row \($0)" } : [],
      columnTitles: Bool.random(using: &g) ? (1...columns).map { "Column \($0)" } : [])
    let title = text()
    let width = Double(columns) * .random(in: 1.3...4, using: &g) + 1.5
    let height = Double(rows) * .random(in: 1.2...3, using: &g) + 1
    let axes = (0..<rows * columns).map { _ -> Axes in
      let scale = Double.random(in: -8...8, using: &g)
      let factor = (0..<abs(Int(scale))).reduce(1.0) { value, _ in
        scale > 0 ? value * 10 : value / 10
      }
      let offset = Bool.random(using: &g) ? 0 : Double.random(in: -1e4...1e4, using: &g)
      let x = (0..<20).map { Double($0) * factor + offset }
      let y = (0..<20).map { _ in Double.random(in: -1...1, using: &g) * factor }
      let isHeatmap = Int.random(in: 0..<4, using: &g) == 0
      let legends: [Legend] = [.best, .hidden, .outside(.right), .outside(.bottom), .topLeft]
      let label = text()
      return Axes(
        title: text(), xLabel: text(), yLabel: text(),
        legend: legends.randomElement(using: &g) ?? .best, colorbar: .right(label: text())
      ) {
        if isHeatmap {
          Heatmap((0..<5).map { row in (0..<7).map { Double(row * $0) * factor } })
        } else {
          Line(x: x, y: y, label: label)
          Scatter(x: x, y: y, label: "points")
        }
      }
    }
    return Figure(size: .inches(width, height), title: title, layout: layout) { axes }
  }

  @Test func randomFigures() throws {
    var withRemarks = 0
    for seed in 0..<150 {
      let resolved = try Self.randomFigure(UInt64(seed)).resolved()
      let isTooSmall = resolved.diagnostics.contains {
        $0.kind == .tooSmall || $0.kind == .crowdedLabels
      }
      let page = Rect(x: 0, y: 0, width: resolved.size.width, height: resolved.size.height)
      let cut = resolved.texts.filter { !page.contains($0.ink) }
      var overlapping: [String] = []
      for (index, text) in resolved.texts.enumerated() {
        for other in resolved.texts[..<index] where text.overlaps(other) {
          overlapping.append("\(text.line.text.string) / \(other.line.text.string)")
        }
      }
      let frames = resolved.panels.map(\.frame)
      for (index, frame) in frames.enumerated() {
        for other in frames[..<index] { #expect(!frame.intersects(other), "seed \(seed)") }
      }
      for panel in resolved.panels {
        guard let legend = panel.legend else { continue }
        for frame in frames where frame != panel.frame {
          #expect(
            !legend.intersects(frame) || isTooSmall, "seed \(seed): a legend over another panel")
        }
      }
      if isTooSmall { withRemarks += 1 }
      if !isTooSmall {
        #expect(cut.isEmpty, "seed \(seed): \(cut.map(\.line.text.string))")
        #expect(overlapping.isEmpty, "seed \(seed): \(overlapping)")
      }
    }
    print("random figures: \(withRemarks) of 150 are too small for their texts and say so")
    #expect(withRemarks < 70)
  }
}
