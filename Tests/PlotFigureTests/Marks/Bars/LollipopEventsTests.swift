import PlotScene
import Testing

@testable import PlotFigure

@Suite struct LollipopEventsTests {
  @Test(arguments: Orientation.allCases)
  func stemsGoFromTheBaseToTheMarkers(orientation: Orientation) throws {
    let ink = try LineInk {
      Lollipop(x: [1, 2], y: [3, -4], base: 1, orientation: orientation)
      Line(x: [1, 2], y: [1, 2])
    }
    func point(_ place: Double, _ value: Double) -> Point {
      orientation == .vertical
        ? Point(x: ink.x(place), y: ink.y(value)) : Point(x: ink.x(value), y: ink.y(place))
    }
    for (index, (place, value)) in [(1.0, 3.0), (2, -4)].enumerated() {
      for (own, other) in zip(ink.lines[index] + [ink.markers[index]], [1, value, value]) {
        let expected = point(place, other)
        #expect(abs(own.x - expected.x) < 1e-6 && abs(own.y - expected.y) < 1e-6)
      }
    }
    // Stem and marker have one colour, and the line the next.
    let cycle = Palette.default
    #expect(ink.strokes.map(\.color) == [cycle[0], cycle[0], cycle[1]])
  }

  @Test func dumbbellsHaveTwoEntriesAndColours() throws {
    let resolved = try figure(legend: .topRight) {
      Dumbbell(x: ["a", "b"], from: [1, 5], to: [3, .nan], labels: ["then", "now"])
    }.resolved()
    #expect(
      resolved.texts.filter { $0.role == .legend }.map(\.line.text.string) == ["then", "now"])
    let ink = try LineInk(resolved)
    #expect(ink.lines.count == 1, "a place with one value has no line")
    #expect(ink.markers.count == 3)
    let ends = ink.lines[0].map(\.x)
    #expect(abs(ends[0] - ink.markers[0].x) < 1e-9 && abs(ends[1] - ink.markers[2].x) < 1e-9)
  }

  @Test func eventsLieWhereMatplotlibPutsThem() throws {
    for item in try BarsReference.read().events {
      let ink = try LineInk {
        Events(
          item.rows, offsets: item.offsets, lengths: item.lengths,
          orientation: item.orientation == "horizontal" ? .horizontal : .vertical)
      }
      let segments = item.segments.flatMap { $0 }
      try #require(ink.lines.count == segments.count)
      for (own, other) in zip(ink.lines, segments) {
        // matplotlib's lines go from the far end to the near one.
        let sorted = other.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
        #expect(ink.lie(own, at: sorted.map { ($0[0], $0[1]) }))
      }
    }
  }

  @Test func eventsInOneDotAreDrawnOnce() throws {
    let many = (0..<100_000).map { Double($0) / 100_000 }
    let ink = try LineInk { Events([many]) }
    #expect(ink.lines.count < 4000 && ink.lines.count > 500)
  }

  @Test func rowsNeedTheirPlaces() {
    #expect(throws: PlotError.self) { try figure { Events([[1], [2]], offsets: [1]) }.resolved() }
    #expect(throws: PlotError.self) {
      try figure { Events([[1.0], [2.0]], lengths: [1, 2, 3]) }.resolved()
    }
    #expect(throws: PlotError.self) {
      try figure { Events([[1.0]], labels: ["a", "b"]) }.resolved()
    }
    #expect(throws: PlotError.self) {
      try figure { Dumbbell(x: [1], from: [1], to: [2], labels: ["a"]) }.resolved()
    }
  }
}
