import PlotScene
import Testing

@testable import PlotFigure

@Suite struct AnnotationTests {
  static let frame = Rect(x: 0, y: 0, width: 200, height: 100)

  static func items(_ mark: any Mark) -> [SceneItem] {
    mark.draw(in: .sample(frame, x: 0...200, y: 0...100))
  }

  static func paths(_ items: [SceneItem]) -> [Path] {
    items.flatMap { item -> [Path] in
      switch item {
      case .stroke(let path, _), .fill(let path, _, _): [path]
      case .clip(_, let inner), .group(_, let inner): paths(inner)
      default: []
      }
    }
  }

  static func box(_ items: [SceneItem]) -> Rect? {
    PlacedText.ofMarks(items, measuring: MonospacedMeasuring()).map(\.ink)
      .reduce(nil) { $0?.union($1) ?? $1 }
  }

  /// An anchor is the point of the box that is put at the place.
  @Test(arguments: TextAnchor.allCases)
  func anchorsHoldTheirPoint(anchor: TextAnchor) throws {
    let panel = Panel.sample(Self.frame, x: 0...200, y: 0...100)
    let box = panel.text("HHH", at: Point(x: 100, y: 50), anchor: anchor).box
    let parts = anchor.parts
    #expect(abs(box.minX + box.width * parts.x - 100) < 1e-9)
    // In the middle, what hangs below the line does not count.
    let slack = parts.y == 0.5 ? 1.5 : 1e-9
    #expect(abs(box.minY + box.height * parts.y - 50) <= slack)
  }

  @Test func distanceLeadsAway() {
    let panel = Panel.sample(Self.frame, x: 0...200, y: 0...100)
    let place = Point(x: 100, y: 50)
    #expect(panel.text("H", at: place, anchor: .left, distance: 7).box.minX == 107)
    #expect(panel.text("H", at: place, anchor: .right, distance: 7).box.maxX == 93)
    #expect(abs(panel.text("H", at: place, anchor: .bottom, distance: 7).box.maxY - 43) < 1e-9)
    #expect(abs(panel.text("H", at: place, anchor: .top, distance: 7).box.minY - 57) < 1e-9)
  }

  @Test(arguments: Legend.Place.allCases)
  func textsInTheFrameStayInIt(place: Legend.Place) throws {
    let box = try #require(Self.box(Self.items(Text("two\nlines", at: place))))
    #expect(Self.frame.expanded(by: -4.9).contains(box))
  }

  /// The line begins outside of the text and ends before the values, by the gap.
  @Test(arguments: [(30.0, 20.0), (-30, 20), (0, 30), (0, -30), (40, 0), (-30, -20)])
  func theLineLeadsFromTheTextToTheValues(x: Double, y: Double) throws {
    let mark = Annotation(
      "note", x: 100, y: 50, offset: (x, y), head: .open, lineWidth: 1, gap: 4)
    let items = Self.items(mark)
    let line = try #require(Self.paths(items).first)
    let ends = line.elements.compactMap { element -> Point? in
      switch element {
      case .move(let point), .line(let point): point
      default: nil
      }
    }
    let box = try #require(Self.box(items))
    #expect(!box.contains(ends[0]))
    #expect(box.expanded(by: 6).contains(ends[0]))
    let end = ArrowLine.distance(ends[1], Point(x: 100, y: 50))
    #expect(abs(end - 4.5) < 1e-9, "an open head sets the line back by half a point")
    // The text is on the side of the values that was asked for.
    #expect((box.midX - 100) * x >= 0)
    #expect((50 - box.midY) * y >= 0)
  }

  @Test func outsideTheLimitsNothingIsDrawn() {
    #expect(Self.items(Annotation("note", x: 300, y: 50, offset: (9, 9))).isEmpty)
    #expect(Self.items(Text("note", x: 100, y: 101)).isEmpty)
    #expect(Self.items(Bracket(from: 20, to: 60, at: 120, label: "a")).isEmpty)
  }

  @Test func headsStandAtTheirEnds() throws {
    for (heads, count) in [(Arrow.Heads.end, 1), (.start, 1), (.both, 2)] {
      let arrow = Arrow(from: (20, 50), to: (180, 50), heads: heads, lineWidth: 1)
      let triangles = Self.paths(Self.items(arrow)).dropFirst()
      #expect(triangles.count == count)
      let tips = triangles.compactMap { path -> Double? in
        if case .move(let tip)? = path.elements.first { tip.x } else { nil }
      }
      #expect(
        Set(tips) == Set(heads == .end ? [180] : heads == .start ? [20] : [20, 180]))
    }
  }

  /// The middle of a quadratic curve that bows by b of its length lies b · length beside the chord.
  @Test func bendIsAPartOfTheLength() {
    let line = ArrowLine(
      start: Point(x: 0, y: 0), end: Point(x: 100, y: 0), bend: 0.25, startHead: .none,
      endHead: .none)
    #expect(line.middle == Point(x: 50, y: -25))
  }

  @Test(arguments: Orientation.allCases)
  func bracketsOpenTowardsTheirData(orientation: Orientation) throws {
    for isTurned in [false, true] {
      let mark = Bracket(
        from: 20, to: 80, at: 50, orientation: orientation, isTurned: isTurned, tipLength: 6,
        label: "p")
      let items = Self.items(mark)
      let bounds = try #require(Self.paths(items).first?.bounds)
      let box = try #require(Self.box(items))
      switch (orientation, isTurned) {
      case (.vertical, false): #expect(bounds.minY == 50 && bounds.maxY == 56 && box.maxY < 50)
      case (.vertical, true): #expect(bounds.maxY == 50 && bounds.minY == 44 && box.minY > 50)
      case (.horizontal, false): #expect(bounds.maxX == 50 && bounds.minX == 44 && box.minX > 50)
      case (.horizontal, true): #expect(bounds.minX == 50 && bounds.maxX == 56 && box.maxX < 50)
      }
    }
  }

  @Test func missingValuesEndAPolygon() throws {
    let mark = Polygon(
      x: [0, 10, 10, .nan, 50, 60, 60, 50], y: [0, 0, 10, .nan, 50, 50, 60, 60])
    let path = try #require(Self.paths(Self.items(mark)).first)
    #expect(path.elements.count { $0 == .close } == 2)
  }

  /// What is far away is cut off, and what is in the frame is where it was.
  @Test func farCornersDoNotBendAPolygon() throws {
    let mark = Polygon(x: [0, 2e9, 2e9], y: [0, 1e9, 0])
    let bounds = try #require(Self.paths(Self.items(mark)).first)
    let points = bounds.elements.compactMap { element -> Point? in
      switch element {
      case .move(let point), .line(let point): point
      default: nil
      }
    }
    #expect(points.allSatisfy { Self.frame.expanded(by: 3).contains($0) })
    // The slanted side goes through (200, 100), the upper right corner of the frame.
    let upper = points.filter { $0.y < 50 }.sorted { $0.x < $1.x }
    for point in upper where point.x <= 200 { #expect(abs(point.y - (100 - point.x / 2)) < 1e-6) }
    #expect(points.contains { abs($0.x - 201.8) < 1e-6 })
  }

  @Test func anArrowFromAfarIsCutAtTheFrame() throws {
    let path = try #require(
      Self.paths(Self.items(Arrow(from: (100.0, 50.0), to: (1e9, 50.0)))).first)
    let bounds = try #require(path.bounds)
    #expect(bounds.minX == 100 && bounds.maxX > 200 && bounds.minY == 50 && bounds.maxY == 50)
  }

  static let wrong: [(any Mark, String)] = [
    (Text("a", x: 1, y: 1, size: 0), "text size"),
    (Text("a", x: 1, y: 1, distance: .nan), "distance"),
    (Text("a", x: 1, y: 1, angle: .degrees(.infinity)), "turned"),
    (Annotation("a", x: 1, y: 1, offset: (.infinity, 0)), "offset"),
    (Annotation("a", x: 1, y: 1, offset: (1, 0), bend: 9), "bend"),
    (Arrow(from: (0, 0), to: (1, 1), lineWidth: -1), "line width"),
    (Bracket(from: 0, to: 1, at: 1, tipLength: -1), "tips"),
    (Polygon(x: [1, 2], y: [1, 2], alpha: 2), "alpha"),
    (Table(columns: ["a"], rows: ["b"], cells: [["x", "y"]]), "1 columns"),
    (Table(columns: ["a"], rows: ["b", "c"], cells: [["x"]]), "2 rows"),
    (Table(columns: ["a"], rows: ["b"], cells: [["x"]], colors: [[]]), "colours"),
    (ParallelCoordinates([("a", [1, 2]), ("b", [1])]), "2 values"),
    (ParallelCoordinates([("a", [1, 2]), ("a", [1, 2])]), "same name"),
    (ParallelCoordinates([("a", [1, 2])], by: ["g"]), "1 groups"),
  ]

  @Test(arguments: wrong.indices)
  func wrongNumbersAreErrors(index: Int) {
    let (mark, word) = Self.wrong[index]
    let error = #expect(throws: PlotError.self) { try mark.validate() }
    #expect(error?.problem.contains(word) == true, "\(error?.problem ?? "")")
  }
}
