import PlotFigure
import PlotScene
import TestTools
import Testing

/// Texts above a frame: title, texts at both ends, tag, subtitle.
@Suite struct TitleRowTests {
  static let words = [
    "Title", "A title that is rather long for a frame", "Two\nlines", "n = 12", "left out",
    "something that has to be broken at its spaces more than once in a narrow frame",
  ]

  static let alignments: [TitleAlignment] = [.left, .center, .right]

  /// Any of the texts may be there, of any length.
  @Test(arguments: 0..<200)
  func textsAboveAFrameNeverOverlap(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    func text() -> String? {
      Bool.random(using: &generator) ? Self.words.randomElement(using: &generator) : nil
    }
    var theme = Theme.standard
    theme.axesTitle.alignment = Self.alignments[Int(seed % 3)]
    let (title, subtitle, left, right) = (text(), text(), text(), text())
    let tags: PanelTags? = Bool.random(using: &generator) ? .lettersInParentheses : nil
    let axes = Axes(title: title, subtitle: subtitle, yLabel: "y") { Line(y: [0, 1]) }
      .titled(left: left, right: right)
    let columns = Int.random(in: 1...3, using: &generator)
    let resolved = try Figure(
      size: .inches(Double(columns) * 3 + 0.5, 3), layout: .grid(columns: columns), tags: tags,
      theme: theme
    ) {
      for _ in 0..<columns { axes }
    }.resolved()
    let texts = resolved.texts.filter { $0.role == .title }
    let page = Rect(x: 0, y: 0, width: resolved.size.width, height: resolved.size.height)
    for (index, text) in texts.enumerated() {
      #expect(page.contains(text.ink), "\(text.line.text.string)")
      #expect(!resolved.panels.contains { $0.frame.intersects(text.ink) })
      for other in texts[..<index] {
        #expect(!text.overlaps(other), "\(text.line.text.string) / \(other.line.text.string)")
      }
    }
    #expect(resolved.diagnostics.isEmpty, "\(resolved.diagnostics)")
    let expected = [title, subtitle, left, right].compactMap { $0 }.count + (tags == nil ? 0 : 1)
    #expect(texts.count >= expected * columns)
  }

  static func texts(
    _ axes: Axes, _ alignment: TitleAlignment, tags: PanelTags? = nil
  ) throws -> (texts: [String: Rect], frame: Rect) {
    var theme = Theme.standard
    theme.axesTitle.alignment = alignment
    let resolved = try Figure(size: .inches(5, 3), tags: tags, theme: theme) { axes }.resolved()
    let titles = resolved.texts.filter { $0.role == .title }
    return (
      Dictionary(uniqueKeysWithValues: titles.map { ($0.line.text.string, $0.ink) }),
      resolved.panels[0].frame
    )
  }

  @Test(arguments: alignments)
  func textsStandWhereTheyAreNamedAfter(_ alignment: TitleAlignment) throws {
    let axes = Axes(title: "Title", subtitle: "Below") { Line(y: [0, 1]) }
      .titled(left: "Left", right: "Right")
    let (texts, frame) = try Self.texts(axes, alignment)
    let (left, right) = (try #require(texts["Left"]), try #require(texts["Right"]))
    let (title, below) = (try #require(texts["Title"]), try #require(texts["Below"]))
    #expect(abs(left.minX - frame.minX) < 1e-9)
    #expect(abs(right.maxX - frame.maxX) < 1e-9)
    #expect(below.minY > title.maxY)
    switch alignment {
    case .left:
      #expect(title.minX > left.maxX + 3 && abs(below.minX - frame.minX) < 1e-9)
    case .center:
      #expect(abs(title.midX - frame.midX) < 1e-9 && abs(below.midX - frame.midX) < 1e-9)
    case .right:
      #expect(title.maxX < right.minX - 3 && abs(below.maxX - frame.maxX) < 1e-9)
    }
    // All on one line.
    #expect(Set([left, right, title].map(\.maxY)).count == 1)
  }

  @Test func aTagStandsAtTheEdgeOfItsCell() throws {
    let resolved = try Figure(size: .inches(5, 3), tags: .letters) {
      Axes(title: "Title", yLabel: "y") { Line(y: [0, 1]) }
    }.resolved()
    let frame = resolved.panels[0].frame
    let tag = try #require(resolved.texts.first { $0.line.text.string == "a" })
    let title = try #require(resolved.texts.first { $0.line.text.string == "Title" })
    #expect(abs(tag.ink.minX - Theme.standard.spacing.page) < 1e-9)
    #expect(title.ink.minX >= frame.minX && title.ink.minX > tag.ink.maxX)
    #expect(tag.line.origin.y == title.line.origin.y)
  }

  @Test(arguments: alignments)
  func captionsAndTitlesOfTheFigureStandAboveAndBelowAll(_ alignment: TitleAlignment) throws {
    var theme = Theme.standard
    theme.title.alignment = alignment
    theme.caption.alignment = alignment
    let resolved = try Figure(
      size: .inches(5, 4), title: "Title", subtitle: "Subtitle", caption: "Caption",
      xLabel: "All x",
      yLabel: "All y", layout: .grid(columns: 2), theme: theme
    ) {
      Axes { Line(y: [0, 1], label: "line") }
      Axes { Line(y: [0, 1], label: "line") }
    }.resolved()
    func ink(_ string: String) throws -> Rect {
      try #require(resolved.texts.first { $0.line.text.string == string }).ink
    }
    let frames = resolved.panels.map(\.frame).reduce(resolved.panels[0].frame) { $0.union($1) }
    let ticks = resolved.texts.filter { $0.role == .tickLabel }.map(\.ink)
    let (title, subtitle, caption) = (try ink("Title"), try ink("Subtitle"), try ink("Caption"))
    let (x, y) = (try ink("All x"), try ink("All y"))
    #expect(title.maxY < subtitle.minY && subtitle.maxY < frames.minY)
    #expect(ticks.allSatisfy { $0.maxY < x.minY || $0.minX > x.maxX || $0.maxX < x.minX })
    #expect(ticks.allSatisfy { $0.minX > y.maxX })
    #expect(x.maxY < caption.minY)
    #expect(abs(x.midX - frames.midX) < 1e-9 && abs(y.midY - frames.midY) < 1e-9)
    let places = [title, subtitle, caption].map { text in
      switch alignment {
      case .left: text.minX
      case .center: text.midX
      case .right: text.maxX
      }
    }
    #expect(places.allSatisfy { abs($0 - places[0]) < 1e-9 })
    #expect(resolved.diagnostics.isEmpty)
  }
}
