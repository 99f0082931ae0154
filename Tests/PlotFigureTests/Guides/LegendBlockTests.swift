import PlotFigure
import PlotScene
import Testing

@Suite struct LegendBlockTests {
  static func resolved(_ labels: [String], _ legend: Legend) throws -> ResolvedFigure {
    try figure(size: .inches(6, 3), legend: legend) {
      for label in labels { Line(y: [1.0, 2], label: label) }
    }.resolved()
  }

  /// The keys of a legend: what it strokes after its own border.
  static func keys(_ resolved: ResolvedFigure) -> [Rect] {
    for case .group("axes 1", let items) in resolved.scene.items {
      for case .group("legend", let own) in items {
        return own.compactMap { item in
          if case .stroke(let path, _) = item { path.bounds } else { nil }
        }.dropFirst().map { $0 }
      }
    }
    return []
  }

  static let long = "a label that goes on and on about the model that made the curve, and then on"

  @Test(arguments: [Legend.outside(.right), .outside(.bottom), .topLeft])
  func keysStandBesideTheirLabels(legend: Legend) throws {
    let resolved = try Self.resolved([Self.long, "b", "c"], legend)
    let box = try #require(resolved.panels[0].legend)
    let keys = Self.keys(resolved)
    try #require(keys.count == 3)
    for (key, label) in zip(keys, ["a label", "b", "c"]) {
      #expect(box.contains(key))
      let lines = resolved.texts.filter { $0.role == .legend }
      let index = try #require(lines.firstIndex { $0.line.text.string.hasPrefix(label) })
      #expect(key.maxX < lines[index].ink.minX)
      if label != "a label" {
        #expect(key.midY > lines[index].ink.minY && key.midY < lines[index].ink.maxY)
      }
    }
  }

  /// As many columns as it takes to stay on the page, read from top to bottom.
  @Test func aTallLegendHasColumns() throws {
    let resolved = try Self.resolved((0..<30).map { "n \($0)" }, .outside(.right))
    let box = try #require(resolved.panels[0].legend)
    #expect(box.minY >= 0 && box.maxY <= resolved.size.height)
    let labels = resolved.texts.filter { $0.role == .legend }
    #expect(labels[1].ink.minX == labels[0].ink.minX && labels[1].ink.minY > labels[0].ink.maxY)
    #expect(labels[29].ink.minX > labels[0].ink.maxX)
    #expect(resolved.diagnostics.isEmpty)
  }

  @Test func rowsAreReadFromLeftToRight() throws {
    let resolved = try Self.resolved((0..<9).map { "n \($0)" }, .outside(.top))
    let labels = resolved.texts.filter { $0.role == .legend }
    #expect(labels[1].ink.minY == labels[0].ink.minY && labels[1].ink.minX > labels[0].ink.maxX)
  }
}
