import PlotScene
import TestTools
import Testing

@testable import PlotFigure

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

  /// A block of entries in a room of points, in 8 point text: a character is 4.8 points wide.
  static func block(
    _ keys: [LegendKey], _ legend: Legend = .best, _ width: Double, _ height: Double,
    _ flow: LegendGrid.Flow = .down
  ) throws -> LegendBlock {
    try #require(
      LegendBlock(
        keys, legend, room: Size(width: width, height: height), flow: flow,
        typesetter: Typesetter(theme: .standard, measuring: MonospacedMeasuring())))
  }

  static func swatches(_ labels: [String]) -> [LegendKey] { labels.map { .swatch($0, .red) } }

  /// How many entries begin at each distance from the left, and from the top.
  static func shape(_ block: LegendBlock) -> (columns: [Int], rows: [Int]) {
    let origins = block.placed(at: .zero).texts.map(\.line.origin)
    func counts(_ values: [Double]) -> [Int] {
      Dictionary(grouping: values) { ($0 * 1e6).rounded() }.sorted { $0.key < $1.key }
        .map(\.value.count)
    }
    return (counts(origins.map(\.x)), counts(origins.map(\.y)))
  }

  /// Entries, columns asked for, the flow, the room, and how many stand in each column.
  @Test(
    arguments: [
      (5, nil, .down, (1000, 1000), [5]),
      (5, 2, .down, (1000, 1000), [3, 2]),
      (9, 4, .down, (1000, 1000), [3, 2, 2, 2]),
      (3, 7, .down, (1000, 1000), [1, 1, 1]),
      (5, 2, .across, (1000, 1000), [3, 2]),
      (5, nil, .across, (1000, 1000), [1, 1, 1, 1, 1]),
      // Three would fit beside each other; two and two look better than three and one.
      (4, nil, .across, (130, 1000), [2, 2]),
      (4, nil, .down, (1000, 30), [2, 2]),
      (60, nil, .down, (300, 150), [12, 12, 12, 12, 12]),
    ] as [(Int, Int?, LegendGrid.Flow, (Double, Double), [Int])])
  func entriesStandInColumns(
    count: Int, columns: Int?, flow: LegendGrid.Flow, room: (Double, Double), shape: [Int]
  ) throws {
    let block = try Self.block(
      Self.swatches((0..<count).map { "n\($0 % 10)" }), Legend(.best, columns: columns), room.0,
      room.1, flow)
    #expect(Self.shape(block).columns == shape)
    #expect(block.shortage == Size.zero)
  }

  /// Sixty entries fit wherever a number of columns does; where none does, the shortage says so.
  @Test(arguments: 0..<40)
  func manyEntriesFitIfTheyCan(seed: UInt64) throws {
    var g = SeededGenerator(seed: seed)
    let keys = Self.swatches((0..<60).map { "entry \(String(repeating: "m", count: $0 % 7))" })
    let (width, height) = (g.number(in: 60...700), g.number(in: 60...700))
    let flow: LegendGrid.Flow = seed % 2 == 0 ? .down : .across
    let block = try Self.block(keys, .best, width, height, flow)
    // More than twenty columns are wider than 700 points by their pictures alone.
    let byColumns = try (1...20).map { columns in
      try Self.block(keys, Legend(.best, columns: columns), width, height, flow)
    }
    #expect((block.shortage == Size.zero) == byColumns.contains { $0.shortage == Size.zero })
    let box = Rect(x: 0, y: 0, width: block.size.width, height: block.size.height)
    let texts = block.placed(at: .zero).texts
    for (index, text) in texts.enumerated() {
      #expect(box.contains(text.ink))
      for other in texts[..<index] { #expect(!text.overlaps(other)) }
    }
    if block.shortage == Size.zero {
      #expect(box.width <= width + 1e-6 && box.height <= height + 1e-6)
    }
  }

  @Test func columnsAreAsWideAsTheirOwnEntries() throws {
    let labels = ["a label of some length", "b", "another one, longer still", "d", "e", "f"]
    let block = try Self.block(
      Self.swatches(labels), Legend(.best, columns: 2), 1000, 1000, .across)
    // padding, key, gap and label of each column, and the gap between
    #expect(abs(block.size.width - (8 + 18 + 4.8 + 25 * 4.8 + 12 + 18 + 4.8 + 4.8)) < 1e-9)
  }

  @Test(arguments: [60.0, 100, 160, 400])
  func longLabelsAreBrokenToTheRoom(width: Double) throws {
    for columns in [nil, 1, 2] {
      for flow in [LegendGrid.Flow.down, .across] {
        let legend = Legend(.best, title: Self.long, columns: columns)
        let block = try Self.block(Self.swatches([Self.long, "b", "c"]), legend, width, 2000, flow)
        // The longest word, "another" or "label", is narrower than any of these rooms but one of
        // two columns.
        if columns != 2 || width >= 160 { #expect(block.size.width <= width + 1e-9) }
        #expect((block.shortage.width > 0) == (block.size.width > width + 1e-6))
      }
    }
  }

  /// First lines of a row share a baseline, however many lines follow.
  @Test func rowsShareABaseline() throws {
    let keys = Self.swatches(["one\ntwo\nthree", "b", "c\nd", "e"])
    let block = try Self.block(keys, Legend(.best, columns: 2), 1000, 1000, .across)
    let texts = block.placed(at: .zero).texts
    func baseline(_ label: String) -> Double? {
      texts.first { $0.line.text.string == label }?.line.origin.y
    }
    #expect(baseline("one") == baseline("b"))
    #expect(baseline("c") == baseline("e"))
    #expect(try #require(baseline("three")) < #require(baseline("c")))
  }

  /// Large markers widen their column and raise their rows: pictures overlap neither each other nor
  /// any text, and stay inside the box.
  @Test(arguments: [1, 2, 3])
  func tallKeysMakeRoom(columns: Int) throws {
    let diameters: [(label: any RichTextConvertible, diameter: Double)] = [
      ("1", 4), ("10", 12), ("100", 24), ("1000", 40), ("2000", 40), ("two\nlines", 30),
    ]
    let keys = LegendKey.sizes(diameters, color: .red)
    let block = try Self.block(keys, Legend(.best, title: "n", columns: columns), 1000, 1000)
    let (items, texts) = block.placed(at: .zero)
    let boxes = items.compactMap { item -> Rect? in
      guard case .markers(let batch) = item else { return nil }
      let side = batch.sizes[0]
      return Rect(center: batch.centers[0], size: Size(width: side, height: side))
    }
    #expect(boxes.count == 6)
    let box = Rect(x: 0, y: 0, width: block.size.width, height: block.size.height)
    for (index, own) in boxes.enumerated() {
      #expect(box.contains(own))
      for other in boxes[..<index] { #expect(!own.intersects(other)) }
      for text in texts { #expect(!own.intersects(text.ink), "\(text.line.text.string)") }
    }
    for text in texts { #expect(box.contains(text.ink)) }
  }
}
