import PlotScene
import Testing

@testable import PlotFigure

@Suite struct ScatterDataTests {
  private let panel: Panel = {
    let text = TextStyle(size: 8, color: .black)
    let ends = (
      AxisMapping(scale: .linear, limits: 0...1, isReversed: false, from: 0, to: 100),
      AxisMapping(scale: .linear, limits: 0...1, isReversed: false, from: 100, to: 0)
    )
    return Panel(
      frame: Rect(x: 0, y: 0, width: 100, height: 100), x: ends.0, y: ends.1, color: nil,
      style: MarkTheme(cycle: .default, lineWidth: 1.5, markerSize: 5, text: text),
      background: .white, cycleColor: .blue, resolution: 2, measuring: MonospacedMeasuring(),
      fontFamilies: [])
  }()

  @Test func areasGrowEvenlyWithNumbers() throws {
    let areas = try #require(MarkerAreas([0, 5, 10], limits: .automatic, diameters: 2...10))
    #expect(areas.diameter(0) == 2 && areas.diameter(10) == 10)
    // Half way between the squares 4 and 100.
    #expect(abs((areas.diameter(5) ?? 0) - 52.0.squareRoot()) < 1e-12)
    #expect(areas.diameter(-5) == 2 && areas.diameter(20) == 10)
    #expect(areas.diameter(.nan) == nil && areas.diameter(.infinity) == nil)
    let proportional = try #require(
      MarkerAreas([1, 4], limits: Limits(lower: 0), diameters: 0...8))
    #expect(proportional.diameter(1) == 4 && proportional.diameter(4) == 8)
  }

  @Test(arguments: [
    ([0.0, 100], ["0", "50", "100"]), ([3, 3], ["3"]), ([0.2, 1.7], ["0.4", "0.8", "1.2", "1.6"]),
    ([1e-9, 4e-9], nil), ([-1.7e308, 1.7e308], nil), ([17, 9400], nil), ([1, 7], nil),
  ])
  func legendsOfSizesHaveFewRoundNumbers(values: [Double], labels: [String]?) throws {
    let areas = try #require(MarkerAreas(values, limits: .automatic, diameters: 2...10))
    let samples = areas.samples
    if let labels { #expect(samples.map(\.label.string) == labels) }
    #expect((values[0] == values[1] ? 1...1 : 2...5).contains(samples.count), "\(samples)")
    #expect(Set(samples.map(\.label)).count == samples.count)
    #expect(samples.map(\.diameter) == samples.map(\.diameter).sorted())
  }

  @Test func largerMarkersLieBelow() throws {
    let drawn = try DrawnPoints(
      figure { Scatter(x: [1, 2, 3, 4], y: [1, 2, 3, 4], sizeBy: [1, 9, .nan, 4]) })
    let batch = try #require(drawn.batches.first)
    #expect(drawn.batches.count == 1 && batch.centers.count == 3)
    #expect(batch.sizes.values == batch.sizes.values.sorted(by: >))
    #expect(batch.sizes[0] == 14 && batch.sizes[2] == 2)
    #expect(batch.centers[0].x > batch.centers[2].x)
  }

  @Test func categoriesHaveTheColoursOfTheirOrder() throws {
    let names = ["b", "a", nil, "b", "c"]
    func colors(_ look: ScatterColors) throws -> [Color] {
      let scatter = Scatter(
        x: [1, 2, 3, 4, 5], y: [1, 2, 3, 4, 5], colorBy: names, colors: look)
      return try DrawnPoints(figure { scatter }).batches[0].fill?.values ?? []
    }
    let palette = Palette(name: "test", colors: [.red, .green, .blue])
    let gray = Color(gray: 0.72)
    #expect(try colors(ScatterColors(palette: palette)) == [.red, .green, gray, .red, .blue])
    #expect(
      try colors(ScatterColors(palette: palette, order: .sorted))
        == [.green, .red, gray, .green, .blue])
    #expect(
      try colors(ScatterColors(palette: palette, order: .given(["c", "b"]), missing: .pink))
        == [.green, .pink, .pink, .green, .red])
  }

  @Test func numbersHaveTheColoursOfTheirColorbar() throws {
    let scatter = Scatter(
      x: [1, 2, 3, 4], y: [1, 2, 3, 4], colorBy: [0, 5, 10, .nan], alpha: 0.5,
      colors: ScatterColors(missing: .pink))
    let resolved = try figure { scatter }.resolved()
    #expect(resolved.diagnostics.isEmpty)
    #expect(resolved.panels[0].colorbars.count == 1)
    let fill = try DrawnPoints(figure { scatter }).batches[0].fill
    let expected = [0, 0.5, 1].map { Colormap.viridis.color(at: $0).opacity(0.5) }
    #expect(fill?.values == expected + [Color.pink.opacity(0.5)])
    // What colour shows takes none from the cycle.
    let after = try DrawnPoints(
      figure {
        scatter; Scatter(x: [1], y: [1])
      })
    #expect(after.batches[1].fill?.uniform == Palette.default[0])
  }

  @Test func shapesFollowTheirCategories() throws {
    let scatter = Scatter(
      x: [1, 2, 3, 4], y: [1, 2, 3, 4], shapeBy: ["p", "q", nil, "p"],
      shapes: ScatterShapes(cycle: [.square, .star]))
    let drawn = try DrawnPoints(figure { scatter })
    #expect(drawn.batches.map(\.shape) == [.circle, .square, .star])
    #expect(drawn.batches.map(\.centers.count) == [1, 2, 1])
  }

  @Test func legendsSayWhatIsShownAndNoMore() {
    let names = ["b", "a", "b"]
    func labels(_ scatter: Scatter) -> [String] {
      scatter.legendKeys(in: panel).map(\.label.string)
    }
    #expect(
      labels(
        Scatter(
          x: [1, 2, 3], y: [1, 2, 3], sizeBy: [0, 50, 100], colorBy: names,
          shapeBy: ["u", "v", "w"],
          sizes: ScatterSizes(label: "Mass"), colors: ScatterColors(label: "Kind"),
          shapes: ScatterShapes(label: "Form"), label: "All"))
        == ["All", "Kind", "b", "a", "Form", "u", "v", "w", "Mass", "0", "50", "100"])
    // Colour and shape of one thing have one entry each.
    let both = Scatter(x: [1, 2, 3], y: [1, 2, 3], colorBy: names, shapeBy: names)
    #expect(labels(both) == ["b", "a"])
    let keys = both.legendKeys(in: panel).map { $0.draw(Rect(x: 0, y: 0, width: 9, height: 9)) }
    let shapes = keys.compactMap { items -> MarkerShape? in
      if case .markers(let batch)? = items.first { batch.shape } else { nil }
    }
    #expect(shapes == [.circle, .triangle])
    // Numbers stand in the colorbar.
    #expect(labels(Scatter(x: [1, 2], y: [1, 2], colorBy: [1, 2])).isEmpty)
  }

  @Test func entriesOfSizesSayNothingOfColour() {
    let scatter = Scatter(
      x: [1, 2, 3], y: [1, 2, 3], sizeBy: [0, 50, 100], colorBy: ["b", "a", "b"], color: .red)
    for key in scatter.legendKeys(in: panel).suffix(3) {
      let color = key.color ?? .red
      #expect(color.red == color.green && color.green == color.blue)
    }
  }

  @Test func dataThatCannotBeShownAreErrors() {
    func problem(_ scatter: Scatter) -> String? {
      (#expect(throws: PlotError.self) { try scatter.validate() })?.problem
    }
    let x = [1.0, 2, 3]
    #expect(problem(Scatter(x: x, y: x, sizeBy: [1, 2]))?.contains("sizeBy has 2") == true)
    #expect(problem(Scatter(x: x, y: x, colorBy: ["a"]))?.contains("colorBy has 1") == true)
    #expect(problem(Scatter(x: x, y: x, shapeBy: ["a"]))?.contains("shapeBy has 1") == true)
    #expect(problem(Scatter(x: x, y: x, shapeBy: x))?.contains("categories") == true)
    #expect(problem(Scatter(x: x, y: x, sizeBy: ["a", "b", "c"]))?.contains("numbers") == true)
    #expect(
      problem(Scatter(x: x, y: x, colorBy: x, colors: ScatterColors(label: "a")))?
        .contains("colorbar") == true)
    #expect(
      problem(Scatter(x: x, y: x, sizeBy: x, sizes: ScatterSizes(diameters: -2...5)))?
        .contains("-2") == true)
  }

  @Test func oneLookIsOneItemAsBefore() throws {
    let plain = try DrawnPoints(figure { Scatter(x: [1, 2], y: [3, 4], size: 7) })
    #expect(plain.batches.count == 1)
    #expect(plain.batches[0].sizes.uniform == 7 && plain.batches[0].fill?.uniform != nil)
    // Data that are all the same draw the same markers.
    let same = try DrawnPoints(
      figure {
        Scatter(
          x: [1, 2], y: [3, 4], sizeBy: [1, 1], color: Palette.default[0],
          sizes: ScatterSizes(diameters: 7...7))
      })
    #expect(same.batches[0].centers == plain.batches[0].centers)
    #expect(same.batches[0].sizes.values == [7, 7])
    #expect(same.batches[0].fill == plain.batches[0].fill)
  }

  @Test func infiniteSizesAndColoursAreReported() throws {
    for scatter in [
      Scatter(x: [1, 2], y: [1, 2], sizeBy: [1, Double.infinity]),
      Scatter(x: [1, 2], y: [1, 2], colorBy: [1, -Double.infinity]),
      Scatter(x: [1, 2], y: [1, 2], colorBy: [1, 0], colors: ScatterColors(scale: .log)),
    ] {
      #expect(try figure { scatter }.resolved().diagnostics.map(\.kind) == [.unplacedValues])
    }
  }
}
