import PlotFigure
import PlotScene
import TestTools
import Testing

/// Figures made by a seeded generator whose labels are hard to place: categories with long names,
/// angles, notes, small ticks, colorbars. Nothing is cut off and no two texts overlap, judged by the
/// boxes turned as the texts are, or a diagnostic says so.
@Suite struct NothingCutOffLabels {
  static let words = [
    "control", "high", "dose", "of", "the", "treatment", "temperature", "and", "rest", "A",
    "Unterseeboothafen", "n.s.", "北京", "10⁻³", "very", "long",
  ]

  static func randomFigure(_ seed: UInt64) -> Figure {
    var g = SeededGenerator(seed: seed)
    func chance(_ part: Double) -> Bool { Double.random(in: 0..<1, using: &g) < part }
    func pick<T>(_ values: [T]) -> T { values[Int.random(in: values.indices, using: &g)] }
    func words(_ most: Int) -> String {
      (0..<Int.random(in: 1...most, using: &g)).map { _ in pick(Self.words) }
        .joined(separator: " ")
    }
    func names() -> [String] {
      let most = pick([1, 1, 2, 4])
      return (0..<pick([1, 2, 3, 5, 8, 12, 20])).map { "\(words(most)) \($0)" }
    }
    func angle() -> Angle? {
      chance(0.7) ? nil : .degrees(pick([0, 30, 45, 60, 90, -45, -90, 10]))
    }
    func format() -> TickFormat? {
      guard chance(0.5) else { return nil }
      let note = pick([
        RichText("×10").superscript("−7"), RichText("+1.2×10").superscript("6"),
        RichText("Nov 2026"), RichText("a note that is longer than most"),
      ])
      let places = pick([0, 2, 5])
      return TickFormat(name: "noted") { request in
        TickLabels(TickFormat.fixed(places: places).labels(request).labels, note: note)
      }
    }
    func limits() -> Limits { pick([.automatic, .automatic, .reversed, .nice]) }
    func axis(_ hasNames: Bool) -> Axis {
      Axis(
        label: chance(0.6) ? words(7) : nil, limits: limits(), format: hasNames ? nil : format(),
        tickAngle: angle(), minorTicks: pick([nil, true, false]))
    }

    let rows = Int.random(in: 1...2, using: &g)
    let columns = Int.random(in: 1...3, using: &g)
    let axes = (0..<rows * columns).map { _ -> Axes in
      let (xNames, yNames) = (chance(0.6) ? names() : nil, chance(0.3) ? names() : nil)
      let values = (0..<45).map { _ in Double.random(in: -1...1, using: &g) }
      let hasField = xNames == nil && yNames == nil && chance(0.5)
      var axes = Axes(
        title: chance(0.5) ? words(8) : nil,
        legend: pick([.best, .hidden, .outside(.right), .outside(.top)]),
        colorbar: .right(
          label: hasField && chance(0.5) ? words(6) : nil, format: format(),
          minorTicks: chance(0.5))
      ) {
        switch (xNames, yNames) {
        case (let x?, let y?):
          let count = min(x.count, y.count)
          Scatter(x: x.prefix(count), y: y.prefix(count), label: "points")
        case (let x?, nil): Line(x: x, y: values.prefix(x.count), label: "line")
        case (nil, let y?): Scatter(x: values.prefix(y.count), y: y, label: "points")
        case (nil, nil):
          if hasField {
            Heatmap((0..<6).map { row in values[(row * 7)..<(row * 7 + 7)] })
          } else {
            Line(x: values.sorted(), y: values, label: "line")
          }
        }
      }
      axes.x = axis(xNames != nil)
      axes.y = axis(yNames != nil)
      return axes
    }
    let hasNumbersOnly = axes.allSatisfy { $0.marks.allSatisfy { $0 is Heatmap } }
    let width = Double(columns) * .random(in: 2.5...5, using: &g) + 1
    let height = Double(rows) * .random(in: 2.2...4, using: &g) + 1
    return Figure(
      size: .inches(width, height), title: chance(0.4) ? words(9) : nil,
      layout: .grid(
        rows: rows, columns: columns, shareX: hasNumbersOnly ? .all : .none,
        shareColor: hasNumbersOnly && chance(0.5) ? .all : .none,
        columnTitles: chance(0.2) ? (1...columns).map { "Column \($0)" } : [])
    ) { axes }
  }

  @Test func randomFigures() throws {
    var (withRemarks, tooSmall) = (0, 0)
    for seed in 0..<300 {
      let resolved = try Self.randomFigure(UInt64(seed)).resolved()
      let says = Set(resolved.diagnostics.map(\.kind))
      if !says.isDisjoint(with: [.tooSmall, .crowdedLabels]) { withRemarks += 1 }
      if says.contains(.tooSmall) {
        tooSmall += 1
        continue
      }
      let page = Rect(x: 0, y: 0, width: resolved.size.width, height: resolved.size.height)
      let cut = resolved.texts.filter { !page.contains($0.ink) }
      #expect(cut.isEmpty, "seed \(seed): \(cut.map(\.line.text.string))")
      var overlapping: [String] = []
      for (index, text) in resolved.texts.enumerated() {
        for other in resolved.texts[..<index] where text.overlaps(other) {
          overlapping.append("\(text.line.text.string) / \(other.line.text.string)")
        }
      }
      #expect(overlapping.isEmpty, "seed \(seed): \(overlapping)")
      for panel in resolved.panels {
        let over = resolved.texts.filter { $0.role != .legend && $0.ink.intersects(panel.frame) }
        #expect(over.isEmpty, "seed \(seed): \(over.map(\.line.text.string)) over a frame")
      }
    }
    print(
      "random labels: \(tooSmall) of 300 figures are too small, \(withRemarks - tooSmall) more leave labels out"
    )
    #expect(withRemarks < 100 && tooSmall < 40)
  }

  /// The same figure comes out the same.
  @Test(arguments: [3, 14, 159])
  func randomFiguresSettle(seed: UInt64) throws {
    #expect(
      try Self.randomFigure(seed).resolved().scene == Self.randomFigure(seed).resolved().scene)
  }
}
