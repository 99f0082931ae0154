import PlotScene
import Testing

@testable import PlotFigure

/// What the marks of grouped samples draw, against the same drawn another way.
@Suite struct GroupMarkTests {
  static let groups: [(String, [Double])] = [
    ("a", DistributionMarkTests.sample), ("b", DistributionMarkTests.other),
  ]

  /// The marks that take samples in groups, from a list and from pairs.
  typealias Form = (
    name: String, list: @Sendable (Orientation) -> any Mark,
    pairs: @Sendable (Orientation) -> any Mark
  )
  static let forms: [Form] =
    [
      (
        "box plot", { BoxPlot(groups, orientation: $0) },
        {
          pairs($0) {
            BoxPlot(x: $0, y: $1)
          } to: {
            BoxPlot(x: $0, y: $1)
          }
        }
      ),
      (
        "violin", { Violin(groups, orientation: $0) },
        {
          pairs($0) {
            Violin(x: $0, y: $1)
          } to: {
            Violin(x: $0, y: $1)
          }
        }
      ),
      (
        "letter values", { LetterValues(groups, orientation: $0) },
        {
          pairs($0) {
            LetterValues(x: $0, y: $1)
          } to: {
            LetterValues(x: $0, y: $1)
          }
        }
      ),
      (
        "rain cloud", { RainCloud(groups, orientation: $0) },
        {
          pairs($0) {
            RainCloud(x: $0, y: $1)
          } to: {
            RainCloud(x: $0, y: $1)
          }
        }
      ),
    ]

  private static func pairs(
    _ orientation: Orientation, _ up: ([String], [Double]) -> any Mark,
    to right: ([Double], [String]) -> any Mark
  ) -> any Mark {
    let (names, values) = DistributionMarkTests.long
    return orientation == .vertical ? up(names, values) : right(values, names)
  }

  @Test(arguments: 0..<4, Orientation.allCases)
  func listsAndPairsAreTheSame(form: Int, orientation: Orientation) throws {
    let list = try drawn { Self.forms[form].list(orientation) }
    let pairs = try drawn { Self.forms[form].pairs(orientation) }
    #expect(list.marks == pairs.marks)
    #expect(!list.marks.isEmpty)
  }

  @Test func ridgesOfAListAndOfPairsAreTheSame() throws {
    let (names, values) = DistributionMarkTests.long
    let list = try drawn { Ridgeline(Self.groups) }
    #expect(list.marks == (try drawn { Ridgeline(x: values, y: names) }).marks)
  }

  @Test(arguments: 0..<4)
  func namesStandWhereTheirNumbersDo(form: Int) throws {
    let (names, values) = DistributionMarkTests.long
    let numbers = names.map { $0 == "a" ? 0.0 : 1 }
    let marks: [any Mark] = [
      BoxPlot(x: numbers, y: values), Violin(x: numbers, y: values),
      LetterValues(x: numbers, y: values), RainCloud(x: numbers, y: values),
    ]
    let named = try drawn { Self.forms[form].list(.vertical) }
    let limits = Limits(named.y.domain)
    let list = try drawn(xLimits: Limits(-0.5...1.5), yLimits: limits) {
      Self.forms[form].list(.vertical)
    }
    let numbered = try drawn(xLimits: Limits(-0.5...1.5), yLimits: limits) { marks[form] }
    for (one, two) in zip(Ink(list.marks).fills, Ink(numbered.marks).fills) {
      #expect(zip(one.path.points, two.path.points).allSatisfy { $0.y == $1.y })
      let widths = (one.path.bounds?.width ?? 0, two.path.bounds?.width ?? 1)
      #expect(abs(widths.0 / list.frame.width - widths.1 / numbered.frame.width) < 1e-9)
    }
  }

  @Test func aBoxIsItsStatistics() throws {
    let box = BoxStatistics(DistributionMarkTests.sample)
    let panel = try drawn { BoxPlot([("a", DistributionMarkTests.sample)], width: 0.5) }
    let bounds = try #require(Ink(panel.marks).fills.first?.path.bounds)
    #expect(near(bounds.minY, panel.yAt(box.upperQuartile)))
    #expect(near(bounds.maxY, panel.yAt(box.lowerQuartile)))
    #expect(near(bounds.width, panel.frame.width / 2))
    let whiskers = try #require(Ink(panel.marks).strokes.first?.path.bounds)
    #expect(near(whiskers.minY, panel.yAt(box.upperWhisker)))
    #expect(near(whiskers.maxY, panel.yAt(box.lowerWhisker)))
    let markers = Ink(panel.marks).batches.flatMap(\.centers)
    #expect(markers.count == box.outliers.count && markers.count == 1)
    #expect(near(markers.first?.y, panel.yAt(9)))
  }

  @Test func aNotchEndsWhereTheStatisticsSay() throws {
    let box = BoxStatistics(DistributionMarkTests.sample)
    let panel = try drawn {
      BoxPlot([("a", DistributionMarkTests.sample)], notches: true, means: true)
    }
    let heights = Set(Ink(panel.marks).fills[0].path.points.map { ($0.y * 1e6).rounded() })
    for value in [box.lowerNotch, box.upperNotch, box.median] {
      #expect(heights.contains((panel.yAt(value) * 1e6).rounded()))
    }
    #expect(Ink(panel.marks).batches.contains { near($0.centers.first?.y, panel.yAt(box.mean)) })
  }

  @Test func aReversedAxisMirrors() throws {
    let up = try drawn { BoxPlot(Self.groups) }
    let down = try drawn(yLimits: .reversed) { BoxPlot(Self.groups) }
    let middle = up.frame.minY + up.frame.maxY
    for (one, two) in zip(Ink(up.marks).fills, Ink(down.marks).fills) {
      for (a, b) in zip(one.path.points, two.path.points) {
        #expect(near(a, Point(x: b.x, y: middle - b.y)))
      }
    }
  }

  @Test func boxesFollowALogarithm() throws {
    let figure = Figure {
      Axes(yScale: .log) { BoxPlot([("a", [1, 10, 100, 1000, 10_000])], whiskers: .extremes) }
    }
    let panel = try #require(try figure.resolved().panels.first)
    let bounds = try #require(Ink(panel.marks).fills.first?.path.bounds)
    let whiskers = try #require(Ink(panel.marks).strokes.first?.path.bounds)
    #expect(near(bounds.height * 2, whiskers.height))
  }

  @Test func twoHalvesAreAViolin() throws {
    func bounds(_ sides: Violin.Sides) throws -> Rect? {
      let panel = try drawn {
        Violin([("a", DistributionMarkTests.sample)], sides: sides, inner: .none)
      }
      return Ink(panel.marks).fills.first?.path.bounds
    }
    let (low, high, both) = (try bounds(.lower), try bounds(.upper), try bounds(.both))
    let union = try #require(low.flatMap { low in high.map(low.union) })
    #expect(near(union.minX, both?.minX) && near(union.maxX, both?.maxX))
    #expect(near(low?.maxX, high?.minX))
  }

  @Test func violinsAreScaledAsTheySay() throws {
    func widths(_ scaling: Violin.Scaling) throws -> [Double] {
      let panel = try drawn {
        Violin(
          [("a", [1, 2, 3, 4]), ("b", [1, 1, 2, 2, 3, 3, 4, 4])], inner: .none, scaling: scaling,
          bandwidth: .width(1))
      }
      return Ink(panel.marks).fills.compactMap { $0.path.bounds?.width }
    }
    let (area, count, width) = (try widths(.area), try widths(.count), try widths(.width))
    #expect(near(area[0], area[1]) && near(width[0], width[1]) && near(count[0] * 2, count[1]))
  }

  @Test func equalValuesAreALine() throws {
    let panel = try drawn { Violin([("a", [3, 3, 3])]) }
    #expect(Ink(panel.marks).fills.isEmpty && Ink(panel.marks).strokes.count == 1)
  }

  @Test func letterValuesAreABoxEach() throws {
    let values = (0..<200).map { Double($0 * $0) }
    let mark = LetterValues([("a", values)])
    let panel = try drawn { mark }
    let fills = Ink(panel.marks).fills
    #expect(fills.count == mark.statistics[0].boxes.count && fills.count == 4)
    for (fill, box) in zip(fills.reversed(), mark.statistics[0].boxes) {
      #expect(near(fill.path.bounds?.minY, panel.yAt(box.upperBound)))
      #expect(near(fill.path.bounds?.maxY, panel.yAt(box.lowerBound)))
    }
    #expect(Set(fills.map(\.color)).count == 4)
  }

  @Test func aRainCloudHasOneColorAndAllPoints() throws {
    let panel = try drawn {
      RainCloud(Self.groups)
      Line(x: [0, 1], y: [2, 3])
    }
    let ink = Ink(panel.marks)
    #expect(ink.batches.flatMap(\.centers).count == 18)
    let cycle = Theme.standard.marks.cycle
    #expect(ink.strokes.last?.stroke.color == cycle[1])
    #expect(ink.strokes.dropLast().allSatisfy { $0.stroke.color == cycle[0] })
  }

  @Test(arguments: [Limits.automatic, .reversed])
  func ridgesGoFromBackToFrontAndStayInside(limits: Limits) throws {
    let panel = try drawn(yLimits: limits) { Ridgeline(Self.groups + [("c", [1, 2, 3, 4])]) }
    let bounds = Ink(panel.marks).fills.compactMap(\.path.bounds)
    #expect(bounds.count == 3)
    #expect(zip(bounds, bounds.dropFirst()).allSatisfy { $0.maxY < $1.maxY })
    #expect(bounds.allSatisfy { $0.minY >= panel.frame.minY - 1e-9 })
  }

  @Test(arguments: 0..<4, Orientation.allCases)
  func namesAreReadFromTheTop(form: Int, orientation: Orientation) throws {
    let panel = try drawn { Self.forms[form].list(orientation) }
    #expect(panel.y.isReversed == (orientation == .horizontal) && !panel.x.isReversed)
  }

  @Test func groupsAreAsFarApartAsTheirPlaces() {
    func spacing(_ places: Channel) -> Double {
      let values = Channel([Double](repeating: 1, count: places.count))
      return DistributionGroups(x: places, y: values, orientation: .vertical).spacing
    }
    #expect(spacing(Channel([Timestamp.epoch])) == 86_400)
    #expect(spacing(Channel([7.0])) == 1 && spacing(Channel([1.0, 4, 6])) == 2)
    #expect(abs(spacing(Channel([1.0, 1.0 + 1e-15, 2.0])) - 1) < 1e-9)
  }

  @Test func groupsWithoutValuesKeepTheirPlaces() {
    let groups = DistributionGroups(
      [("a", []), ("b", [1.0]), ("a", [2.0]), ("c", [])], orientation: .vertical)
    #expect(groups.places == Channel(["a", "b", "c"]))
    #expect(groups.samples == [[2], [1], []])
  }

  static let wrong: [(part: String, mark: any Mark)] = [
    ("4 values have 1 weights", Histogram([1, 2, 3, 4], weights: [1])),
    ("number of bins is 0", Histogram([1, 2], bins: .count(0))),
    ("alpha is 2", Histogram([1, 2], alpha: 2)),
    ("categories", Histogram(["a", "b"])),
    ("2 samples have 1 labels", Histograms([[1], [2]], labels: ["a"])),
    ("2 samples have 1 lists", Histograms([[1], [2]], weights: [[1]])),
    ("the cut is -1", Density([1, 2], cut: -1)),
    ("the bandwidth is 0", Density([1, 2], bandwidth: .width(0))),
    ("2 values have 1 weights", Density([1, 2], weights: [1])),
    ("2 values have 1 weights", ECDF([1, 2], weights: [1])),
    ("the overlap is 0", Ridgeline(groups, overlap: 0)),
    ("the whiskers reach -1", BoxPlot(groups, whiskers: .range(-1))),
    ("the whiskers reach from", BoxPlot(groups, whiskers: .quantiles(0.9, 0.1))),
    ("the width is 0", BoxPlot(groups, width: 0)),
    ("the offset is 9", BoxPlot(groups, offset: 9)),
    ("the cut is nan", Violin(groups, cut: .nan)),
    ("the number of boxes is 0", LetterValues(groups, depth: .boxes(0))),
    ("the part of outliers is 0", LetterValues(groups, depth: .outliers(0))),
    ("the level is 1", LetterValues(groups, depth: .trustworthy(1))),
    ("the probability of the band is 1", QQPlot([1, 2], band: 1)),
    ("the interval is 0", QuantileBands(x: [1], curves: [[1]], intervals: [0])),
    ("x has 2 values", QuantileBands(x: [1, 2], curves: [[1]])),
    ("the marker size is -1", RainCloud(groups, markerSize: -1)),
  ]

  @Test(arguments: wrong.indices)
  func whatIsWrongIsSaid(index: Int) {
    let (part, mark) = Self.wrong[index]
    let error = #expect(throws: PlotError.self) { try drawn { mark } }
    #expect(error?.problem.contains(part) == true, "\(error?.problem ?? "")")
  }

  private func drawn(
    xLimits: Limits? = nil, yLimits: Limits? = nil, @MarkBuilder marks: () -> [any Mark]
  ) throws -> ResolvedPanel {
    try DistributionDrawing.panel(xLimits: xLimits, yLimits: yLimits, marks: marks)
  }
}
