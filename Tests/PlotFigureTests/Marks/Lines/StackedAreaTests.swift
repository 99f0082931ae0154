import PlotFigure
import PlotScene
import Testing

@Suite struct StackedAreaTests {
  static let layers = [[1.0, 2, 3, 1], [2, 1, 2, 4], [1, 1, 1, 1]]

  @Test func layersStandOnEachOther() throws {
    let ink = try LineInk(xLimits: 0...3, yLimits: 0...8) {
      // A colour that shines through shows each layer by itself.
      StackedArea(
        x: [0, 1, 2, 3], ys: Self.layers, colors: [Color(hex: 0xff0000, alpha: 0.5)])
    }
    try #require(ink.fills.count == 3)
    let unit = (ink.x(1) - ink.x(0)) * (ink.y(0) - ink.y(1))
    for (area, layer) in zip(ink.areas, Self.layers) {
      let own = zip(layer, layer.dropFirst()).reduce(0) { $0 + ($1.0 + $1.1) / 2 }
      #expect(abs(area / unit - own) < 1e-9)
    }
  }

  /// Opaque layers begin at their lower edge and go on under those above, but not beyond the stack,
  /// and not at its ends.
  @Test func opaqueLayersOverlap() throws {
    let ink = try LineInk(xLimits: 0...3, yLimits: 0...8) {
      StackedArea(x: [0, 1, 2, 3], ys: Self.layers)
    }
    try #require(ink.fills.count == 3)
    #expect(Set(ink.colors).count == 3)
    let edges = StackBaseline.zero.edges(of: Self.layers)
    for (number, outline) in ink.fills.enumerated() {
      let upper = outline.prefix(4).map { ink.yValue($0.y) }
      let lower = outline.suffix(4).reversed().map { ink.yValue($0.y) }
      for place in 0..<4 {
        #expect(abs(lower[place] - edges[number][place]) < 1e-9)
        #expect(upper[place] <= edges[3][place] + 1e-9)
        let isEnd = place == 0 || place == 3
        let over = upper[place] - edges[number + 1][place]
        #expect(isEnd || number == 2 ? abs(over) < 1e-9 : over > 0.1)
      }
    }
  }

  @Test func eachLayerTakesAColourAndALabel() throws {
    let resolved = try figure(legend: Legend(.outside(.right))) {
      StackedArea(x: [0, 1, 2, 3], ys: Self.layers, labels: ["a", "b", "c"])
      Line(x: [0, 3], y: [1, 2], label: "line")
    }.resolved()
    let labels = resolved.texts.map(\.line.text.string)
    for label in ["a", "b", "c", "line"] { #expect(labels.contains(label)) }
    let ink = try LineInk(resolved)
    #expect(ink.strokes.allSatisfy { !ink.colors.contains($0.color) })
  }

  @Test func theFootOfAStackIsTheEndOfTheAxis() throws {
    let zero = try LineInk { StackedArea(x: [0, 1, 2, 3], ys: Self.layers) }
    #expect(zero.panel.y.domain.lowerBound == 0)
    let stream = try LineInk {
      StackedArea(x: [0, 1, 2, 3], ys: Self.layers, baseline: .symmetric)
    }
    #expect(stream.panel.y.domain.lowerBound < -3)
    #expect(abs(stream.panel.y.domain.lowerBound + stream.panel.y.domain.upperBound) < 1e-9)
  }

  /// Layers of values below 0 lie on each other, so none is drawn under another.
  @Test func negativeLayersAreDrawnByThemselves() throws {
    let ink = try LineInk(xLimits: 0...1, yLimits: -4...4) {
      StackedArea(x: [0, 1], ys: [[2, 2], [-1, -1]])
    }
    let unit = (ink.x(1) - ink.x(0)) * (ink.y(0) - ink.y(1))
    #expect(ink.areas.count == 2)
    #expect(abs(ink.areas[0] / unit - 2) < 1e-9 && abs(ink.areas[1] / unit - 1) < 1e-9)
  }

  @Test func whatDoesNotFitIsAnError() {
    #expect(throws: PlotError.self) {
      try figure { StackedArea(x: [0, 1], ys: [[1, 2], [1, 2, 3]]) }.resolved()
    }
    #expect(throws: PlotError.self) {
      try figure { StackedArea(x: [0, 1], ys: [[1, 2], [1, 2]], labels: ["one"]) }.resolved()
    }
    #expect(throws: PlotError.self) {
      try figure { StackedArea(x: [0, 1], ys: [["a", "b"]]) }.resolved()
    }
  }
}
