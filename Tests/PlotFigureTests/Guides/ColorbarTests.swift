import PlotScene
import Testing

@testable import PlotFigure

@Suite struct ColorbarTests {
  static let frame = Rect(x: 100, y: 20, width: 10, height: 200)

  func strip(
    _ map: Colormap, _ scale: Scale? = nil, limits: Limits = .automatic, values: [Double] = [0, 10]
  ) throws -> ColorbarStrip {
    let mapping = try ColorMapping(values, map, limits: limits, scale: scale)
    return ColorbarStrip(
      mapping, tips: Colorbar.Extend.automatic.tips(of: mapping, data: nil), isHorizontal: false,
      length: 200, width: 10)
  }

  /// The rectangles and points in drawing order.
  func fills(_ items: [SceneItem]) -> [(bounds: Rect, color: Color)] {
    items.compactMap { item in
      guard case .fill(let path, let color, _) = item else { return nil }
      let corners: [Point] = path.elements.compactMap {
        switch $0 {
        case .move(let point), .line(let point): point
        default: nil
        }
      }
      let xs = corners.map(\.x)
      let ys = corners.map(\.y)
      return (
        Rect(
          corner: Point(x: xs.min() ?? 0, y: ys.min() ?? 0),
          corner: Point(x: xs.max() ?? 0, y: ys.max() ?? 0)), color
      )
    }
  }

  @Test func aStripOfEvenColoursRunsUpwards() throws {
    let items = try strip(.gray).items(in: Self.frame)
    guard case .image(let image)? = items.first else {
      Issue.record("no image")
      return
    }
    #expect(items.count == 1)
    #expect(image.frame == Self.frame)
    #expect(image.rows == 256)
    #expect(image.pixels.prefix(4) == [255, 255, 255, 255])
    #expect(image.pixels.suffix(4) == [0, 0, 0, 255])
  }

  @Test(arguments: [2, 3, 7, 40])
  func classesAreEvenBandsWithoutGaps(count: Int) throws {
    let boundaries = (0...count).map { Double($0 * $0) }
    let colors = try strip(.viridis, .boundaries(boundaries))
    let bands = fills(colors.items(in: Self.frame))
    #expect(bands.count == count)
    #expect(bands.map(\.color) == Colormap.viridis.samples(count).reversed())
    for (index, band) in bands.enumerated() {
      #expect(abs(band.bounds.minY - (20 + 200 * Double(index) / Double(count))) < 1e-9)
      let next = index + 1 < count ? bands[index + 1].bounds.minY : 220
      #expect(band.bounds.maxY >= next && band.bounds.maxY <= 220)
      #expect(band.bounds.minX == 100 && band.bounds.maxX == 110)
    }
  }

  @Test func bandsOfNarrowerLimits() throws {
    let colors = try strip(
      .viridis, .boundaries([0, 1, 2, 3]), limits: Limits(lower: 0.5, upper: 3))
    let bands = fills(colors.items(in: Self.frame))
    #expect(bands.map(\.color) == Colormap.viridis.samples(3).reversed())
    #expect(abs((bands.last?.bounds.minY ?? 0) - 180) < 1e-9)
  }

  /// What is translucent must not overlap: it is drawn in rows side by side.
  @Test func translucentBands() throws {
    let map = Colormap(
      name: "glass", colors: [Color.red.opacity(0.5), .blue.opacity(0.5)], under: .black)
    let items = try strip(map, .boundaries([0, 1, 2])).items(in: Self.frame)
    guard case .image(let image)? = items.last, items.count == 2 else {
      Issue.record("no image")
      return
    }
    #expect(image.frame == Rect(x: 100, y: 20, width: 10, height: 191))
    #expect(image.pixels.prefix(4) == [0, 0, 255, 128])
    #expect(image.pixels[4 * 500..<4 * 501] == [255, 0, 0, 128])
    #expect(image.pixels[4 * 499..<4 * 500] == [0, 0, 255, 128])
    #expect(fills(items).first?.bounds.minY == 211)
  }

  @Test func flatBandsOfAMap() throws {
    guard case .image(let image)? = try strip(.gray.discrete(5)).items(in: Self.frame).first else {
      Issue.record("no image")
      return
    }
    #expect(image.rows == 5)
  }

  @Test(arguments: [(nil, nil), (Color.blue, nil), (nil, Color.red), (.blue, .red)])
  func pointsForWhatLiesOutside(under: Color?, over: Color?) throws {
    let colors = try strip(.gray.with(under: under, over: over))
    let scale = colors.scaleFrame(in: Self.frame)
    #expect(scale.minY == (over == nil ? 20 : 29))
    #expect(scale.maxY == (under == nil ? 220 : 211))
    let points = fills(colors.items(in: Self.frame))
    #expect(points.map(\.color) == [over, under].compactMap { $0 })
    for point in points {
      #expect(Self.frame.minY <= point.bounds.minY && point.bounds.maxY <= Self.frame.maxY)
    }
    let corners = colors.outline(in: Self.frame).elements.count - 1
    #expect(corners == 4 + (over == nil ? 0 : 1) + (under == nil ? 0 : 1))
  }

  /// Lines between classes, and between them and the points, on the boundaries.
  @Test(arguments: [false, true])
  func linesBetweenClasses(isHorizontal: Bool) throws {
    let frame = isHorizontal ? Rect(x: 20, y: 100, width: 200, height: 10) : Self.frame
    func lines(
      _ map: Colormap, _ scale: Scale, tips: (atFirst: Bool, atLast: Bool) = (false, false)
    ) throws -> [Double] {
      let strip = ColorbarStrip(
        try ColorMapping([0, 10], map, scale: scale), tips: tips, isHorizontal: isHorizontal,
        length: 200, width: 10)
      let drawn =
        strip.edges(in: frame).map { [SceneItem.stroke($0, Stroke(.black, width: 1))].lines } ?? []
      for line in drawn {
        let across = isHorizontal ? line.end.y - line.start.y : line.end.x - line.start.x
        #expect(across == 10)
      }
      let places = drawn.map { isHorizontal ? $0.start.x - 20 : 220 - $0.start.y }
      return places.sorted().map { ($0 * 1e9).rounded() / 1e9 }
    }
    #expect(try lines(.viridis, .linear).isEmpty)
    #expect(try lines(.viridis, .linear, tips: (true, false)) == [9])
    #expect(try lines(.viridis, .boundaries([0, 1, 5, 20, 100])) == [50, 100, 150])
    #expect(try lines(.viridis, .boundaries([0, 5, 10]), tips: (true, true)) == [9, 100, 191])
    #expect(try lines(.viridis.discrete(4), .linear) == [50, 100, 150])
    let stops = Colormap(
      name: "stops", stops: [(0, .red), (0.25, .green), (1, .blue)], blending: .none)
    #expect(try lines(stops, .linear) == [50])
    // Lines closer than two points would be a bar of their own.
    #expect(try lines(.viridis, .boundaries((0...99).map(Double.init))).count == 98)
    #expect(try lines(.viridis, .boundaries((0...101).map(Double.init))).isEmpty)
  }

  /// Level bands lie from left to right, each under the next.
  @Test(arguments: [false, true])
  func levelBands(isReversed: Bool) throws {
    let mapping = try ColorMapping(
      [0, 10], .viridis, limits: isReversed ? .reversed : .automatic,
      scale: .boundaries([0, 1, 5, 20, 100]))
    let strip = ColorbarStrip(
      mapping, tips: (false, false), isHorizontal: true, length: 200, width: 10)
    let bands = fills(strip.items(in: Rect(x: 20, y: 100, width: 200, height: 10)))
    #expect(bands.map(\.color) == Colormap.viridis.samples(4))
    for (index, band) in bands.enumerated() {
      #expect(abs(band.bounds.minX - 20 - 50 * Double(index)) < 1e-9)
      #expect(abs(band.bounds.maxX - (index < 3 ? 72 + 50 * Double(index) : 220)) < 1e-9)
      #expect(band.bounds.minY == 100 && band.bounds.maxY == 110)
    }
  }

  /// The ticks stand along the strip between the points, and the bar is as tall as its axes.
  @Test func ticksOfAnExtendedColorbar() throws {
    let heatmap = Heatmap(
      [[0.0, 1], [2, 30]], colormap: .viridis.with(under: .black, over: .white),
      colorScale: .boundaries([0.5, 1, 10]))
    let panel = try #require(try figure { heatmap }.resolved().panels.first)
    let bar = try #require(panel.colorbar)
    #expect(bar.frame.minY == panel.frame.minY && bar.frame.maxY == panel.frame.maxY)
    #expect(bar.axis.labels == ["0.5", "1.0", "10.0"] || bar.axis.labels == ["0.5", "1", "10"])
    #expect(bar.axis.ticks == [0.5, 1, 10])
  }

  @Test func colorsOfClasses() throws {
    let map = Colormap.viridis.with(under: .black, over: .white, missing: .red)
    let mapping = try ColorMapping([], map, scale: .boundaries([0, 1, 5]))
    #expect(
      [-0.1, 0, 0.99, 1, 5, 5.01, .nan, .infinity].map(mapping.color) == [
        .black, map.colors[0], map.colors[0], map.colors[255], map.colors[255], .white, .red, .red,
      ])
    let table = ColorTable(mapping)
    for value in [-0.1, 0, 0.99, 1, 5, 5.01, .nan, .infinity] {
      var pixels: [UInt8] = []
      table.append(value, to: &pixels)
      let bytes = mapping.color(value).bytes
      #expect(pixels == [bytes.red, bytes.green, bytes.blue, bytes.alpha])
    }
  }

  /// More classes than a map has samples.
  @Test(arguments: [Colormap.viridis, Colormap(.set2)])
  func colorsOfManyClasses(map: Colormap) throws {
    let count = 100_000
    let scale = Scale.boundaries((0...count).map(Double.init))
    let mapping = try ColorMapping([], map, scale: scale)
    let table = ColorTable(mapping)
    for index in stride(from: 0, to: count, by: 997) {
      var pixels: [UInt8] = []
      table.append(Double(index) + 0.5, to: &pixels)
      let bytes = map.color(ofClass: index, of: count).bytes
      #expect(pixels == [bytes.red, bytes.green, bytes.blue, bytes.alpha], "class \(index)")
    }
  }

  /// Many values have the colours of single ones: even scales take a shorter way.
  @Test(
    arguments: [Colormap.viridis, Colormap(.set2), .reds.with(under: .black, over: .white)],
    [Scale.linear, .log, .boundaries([1, 2, 5])])
  func colorsOfManyValues(map: Colormap, scale: Scale) throws {
    let ends: [Limits] = [1...5, 5...1]
    for limits in ends {
      let mapping = try ColorMapping([], map, limits: limits, scale: scale)
      let table = ColorTable(mapping)
      let values =
        [.nan, .infinity, -.infinity, 0, 1e308, -1e308]
        + (0...400).map { 0.5 + Double($0) / 80 }
      var pixels: [UInt8] = []
      for value in values { table.append(value, to: &pixels) }
      #expect(table.pixels(of: values) == pixels)
    }
  }

  /// A map without colours for what lies outside has there those of the outermost classes, which in
  /// a palette of more colours than classes are not its last.
  @Test(arguments: [Colormap.viridis, Colormap(.set2)])
  func colorsBeyondClasses(map: Colormap) throws {
    let mapping = try ColorMapping([], map, scale: .boundaries([0, 1, 5, 20]))
    let table = ColorTable(mapping)
    for (value, inside) in [(-3.0, 0.5), (99, 10)] {
      var pixels: [UInt8] = []
      table.append(value, to: &pixels)
      let bytes = mapping.color(inside).bytes
      #expect(mapping.color(value) == mapping.color(inside))
      #expect(pixels == [bytes.red, bytes.green, bytes.blue, bytes.alpha])
    }
  }

  @Test func categoriesHaveTheColoursOfAPalette() throws {
    let heatmap = Heatmap(
      [["wood", "water", "wood"], ["field", nil, "wood"]], colormap: Colormap(.set2))
    let resolved = try figure { heatmap }.resolved()
    let bar = try #require(resolved.panels.first?.colorbar)
    #expect(bar.axis.labels == ["wood", "water", "field"])
    guard case .clip(_, let items)? = resolved.panels.first?.marks.first,
      case .image(let image)? = items.first
    else {
      Issue.record("no image")
      return
    }
    let colors = stride(from: 0, to: image.pixels.count, by: 4).map {
      Color(
        red: Double(image.pixels[$0]) / 255, green: Double(image.pixels[$0 + 1]) / 255,
        blue: Double(image.pixels[$0 + 2]) / 255, alpha: Double(image.pixels[$0 + 3]) / 255)
    }
    let palette = Palette.set2
    #expect(colors == [palette[0], palette[1], palette[0], palette[2], .clear, palette[0]])
  }

  /// Names are not averaged: of cells smaller than a dot the most frequent one is shown.
  @Test func manyCellsOfCategories() {
    let across = CellBins(start: 0, end: 2, sources: [0...3, 3...4])
    let down = CellBins(start: 0, end: 1, sources: [0...2])
    let table: [Double] = [0, 2, 2, .nan, 2, 5, 5, .nan]
    func values(_ summary: CellMeans.Summary) -> [Double] {
      CellMeans(table, columns: 4, across: across, down: down, summary: summary).values
    }
    #expect(values(.mostFrequent)[0] == 2)
    #expect(values(.mostFrequent)[1].isNaN)
    #expect(abs(values(.mean)[0] - 16.0 / 6) < 1e-12)
  }

  @Test func reversedLimitsTurnTheColours() throws {
    let map = Colormap.viridis.with(under: .black, over: .white)
    for scale in [Scale.linear, .boundaries([0, 1, 5])] {
      let mapping = try ColorMapping(
        [0, 5], map, limits: Limits(lower: 0, upper: 5, isReversed: true), scale: scale)
      #expect(mapping.color(0) == map.colors[255])
      #expect(mapping.color(5) == map.colors[0])
      #expect(mapping.color(-1) == .white)
      #expect(mapping.color(6) == .black)
    }
  }

  @Test func onePixelOfRoundingIsNotOutside() throws {
    let map = Colormap.gray.with(under: .blue, over: .red)
    let mapping = try ColorMapping([0.1, 0.3], map, scale: nil)
    #expect(mapping.color(0.1.nextDown) == .black)
    #expect(mapping.color(0.3.nextUp) == .white)
    #expect(mapping.color(0.31) == .red)
  }

  @Test func eachScaleOfColoursHasAColorbar() throws {
    let cells = [[0.0, 1]]
    let pairs = [
      (Heatmap(cells, colorScale: .centered()), Heatmap(cells)),
      (Heatmap(cells, colormap: .viridis.with(under: .red)), Heatmap(cells)),
      (Heatmap(cells, colormap: .viridis), Heatmap([[5.0, 9]], colormap: .reds)),
    ]
    for (one, other) in pairs {
      let resolved = try figure {
        one
        other
      }.resolved()
      let panel = try #require(resolved.panels.first)
      try #require(panel.colorbars.count == 2)
      let (first, second) = (panel.colorbars[0].frame, panel.colorbars[1].frame)
      #expect(first.maxX < second.minX)
      #expect(first.height == panel.frame.height && second.height == panel.frame.height)
      #expect(resolved.diagnostics == [])
    }
  }
}
