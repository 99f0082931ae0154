import PlotScene
import Testing

@testable import PlotFigure

@Suite struct NormTests {
  /// The scale of a case.
  static let scales: [(name: String, scale: @Sendable (NormCase) -> Scale)] = [
    ("linear", { _ in .linear }),
    ("log", { _ in .log }),
    (
      "symlog",
      {
        .symlog(
          threshold: $0.threshold ?? .nan, linearScale: $0.linearScale ?? .nan,
          base: $0.base ?? .nan)
      }
    ),
    ("power", { .power($0.exponent ?? .nan) }),
    ("centered", { .centered(at: $0.center ?? .nan) }),
    ("twoSlope", { .twoSlope(at: $0.center ?? .nan) }),
  ]

  @Test(arguments: scales.map(\.name))
  func placesAreThoseOfMatplotlib(name: String) throws {
    let scale = try #require(Self.scales.first { $0.name == name }).scale
    let cases = try #require(try NormCase.all.get()[name])
    var largest = 0.0
    for norm in cases {
      let limits: Limits =
        if let lower = norm.lower, let upper = norm.upper { .init(lower: lower, upper: upper) } else
        {
          .automatic
        }
      let mapping = try ColorMapping(norm.values, limits: limits, scale: scale(norm))
      largest = max(largest, mapping.error(norm))
    }
    print("\(name): \(cases.count) norms of matplotlib, largest relative error \(largest)")
    #expect(cases.count == 12)
    #expect(largest < 1e-12)
  }

  @Test func classesAreThoseOfMatplotlib() throws {
    let cases = try #require(try NormCase.all.get()["boundaries"])
    var compared = 0
    for norm in cases {
      let boundaries = try #require(norm.boundaries)
      let mapping = try ColorMapping(norm.values, scale: .boundaries(boundaries))
      for (value, expected) in zip(norm.values, norm.expected) {
        let fraction = mapping.fraction(value)
        let index =
          fraction < 0 ? -1 : fraction > 1 ? 256 : Double(Int(fraction * 255 + 1e-9))
        // A single class has the middle colour, of two middle ones the lower.
        #expect(index == expected, "\(value) between \(boundaries)")
        compared += 1
      }
    }
    print("boundaries: \(compared) values in \(cases.count) norms, classes as in matplotlib")
  }

  @Test func quantilesAreThoseOfNumpy() throws {
    let cases = try #require(try NormCase.all.get()["quantile"])
    var largest = 0.0
    for norm in cases {
      let mapping = try ColorMapping(
        norm.values.shuffledEvenly + [.nan, .infinity],
        scale: .quantile(classes: try #require(norm.classes)))
      let expected = norm.expected.reduce(into: [Double]()) {
        if $0.last != $1 { $0.append($1) }
      }
      let found = try #require(mapping.scale.classes)
      #expect(found.count == expected.count)
      for (one, other) in zip(found, expected) { largest = max(largest, abs(one - other)) }
    }
    print("quantile: \(cases.count) cases of numpy.quantile, largest error \(largest)")
    #expect(largest < 1e-14)
  }

  /// Zero and negative numbers have no place on a logarithmic scale, of colours either.
  @Test func whatHasNoLogarithmIsMissing() throws {
    let map = Colormap.viridis.with(missing: .red)
    let heatmap = Heatmap([[0.1, 1, 10], [0, -1, .nan]], colormap: map, colorScale: .log)
    let resolved = try figure { heatmap }.resolved()
    #expect(resolved.diagnostics.map(\.kind) == [.unplacedValues])
    #expect(
      resolved.diagnostics.map(\.message) == [
        "2 values have no place on their axis and were left out"
      ])
    #expect(resolved.panels.first?.colorbar?.axis.domain == 0.1...10)
    let mapping = try ColorMapping([0.1, 1, 10, 0, -1], map, scale: .log)
    #expect([0, -1, .nan, .infinity].allSatisfy { mapping.color($0) == .red })
    #expect(abs(mapping.fraction(1) - 0.5) < 1e-15)
  }

  static let quantiles: [(exact: [Double], written: [Double])] = [
    ([0, 1, 2, 400.123], [0, 1, 2, 400]),
    ([-39.9632, -0.593, 0.3101, 399.9199], [-40, -0.6, 0.3, 399.9]),
    ([0, 0.001, 0.002, 1000], [0, 0.001, 0.002, 1000]),
    ([1e-300, 1.23456e-300, 9.87654e-300], [1e-300, 1.23e-300, 9.88e-300]),
    ([1e15, 1e15 + 1], [1e15, 1e15 + 1]),
    ([7], [7]),
    ([], []),
  ]

  /// Interpolated values have digits that say nothing; they are not written.
  @Test(arguments: quantiles)
  func quantilesAreWrittenRounded(exact: [Double], written: [Double]) {
    #expect(Quantiles.rounded(exact) == written)
    let widest = [-Double.greatestFiniteMagnitude, 0, .greatestFiniteMagnitude]
    #expect(Quantiles.rounded(widest).count == 3)
  }

  @Test func centredLimits() throws {
    #expect(try ColorMapping([-1, 5], scale: .centered()).limits == -5...5)
    #expect(try ColorMapping([7, 9], scale: .centered(at: 6)).limits == 3...9)
    #expect(try ColorMapping([1, 5], limits: (-2)..., scale: .centered()).limits == -2...2)
    #expect(try ColorMapping([1, 5], limits: ...8, scale: .centered(at: 6)).limits == 4...8)
    #expect(try ColorMapping([1, 5], limits: -1...9, scale: .centered()).limits == -1...9)
    #expect(try ColorMapping([], scale: .centered(at: 3)).limits.contains(3))
    #expect(try ColorMapping([3, 3], scale: .centered(at: 3)).limits.contains(3.01))
  }

  @Test func twoSlopesKeepTheCentre() throws {
    let mapping = try ColorMapping([-1, 9], scale: .twoSlope())
    #expect([-1, 0, 9].map { mapping.fraction($0) } == [0, 0.5, 1])
    #expect(mapping.fraction(-0.5) == 0.25)
    #expect(try ColorMapping([2, 9], scale: .twoSlope()).limits == -9...9)
    #expect(try ColorMapping([-4, -2], scale: .twoSlope(at: 1)).limits == -4...6)
    #expect(try ColorMapping([], scale: .twoSlope(at: 1)).fraction(1) == 0.5)
    #expect(try ColorMapping([1, 1], scale: .twoSlope(at: 1)).fraction(1) == 0.5)
  }

  @Test(arguments: [
    (Scale.boundaries([]), "the scale has 0 boundaries; it needs two or more"),
    (.boundaries([1]), "the scale has 1 boundaries; it needs two or more"),
    (.boundaries([1, .nan]), "a boundary of the scale is nan; boundaries must be finite numbers"),
    (
      .boundaries([-.infinity, 0]),
      "a boundary of the scale is -inf; boundaries must be finite numbers"
    ),
    (
      .boundaries([0, 2, 1]),
      "the boundary 1.0 comes after 2.0; each must be greater than the one before"
    ),
    (
      .boundaries([0, 2, 2]),
      "the boundary 2.0 comes after 2.0; each must be greater than the one before"
    ),
    (.quantile(classes: 0), "the scale has 0 classes; it needs 1 to 1000"),
    (.quantile(classes: .max), "the scale has \(Int.max) classes; it needs 1 to 1000"),
    (.centered(at: .nan), "the centre of the scale is nan; it must be a finite number"),
    (.twoSlope(at: .infinity), "the centre of the scale is inf; it must be a finite number"),
  ])
  func wrongParametersAreErrors(scale: Scale, problem: String) {
    let heatmap = Heatmap([[0, 1], [2, 3]], colorScale: scale)
    let error = #expect(throws: PlotError.self) { try figure { heatmap }.resolved() }
    #expect(error?.description == "axes 1, colors: \(problem)")
    let axis = #expect(throws: PlotError.self) {
      try Figure { Axes(xScale: scale) { Line(x: [0.0, 1], y: [0, 1]) } }.resolved()
    }
    #expect(axis?.description == "axes 1, x axis: \(problem)")
  }

  @Test(arguments: [
    (
      Limits(lower: 1, upper: 2), "the lower limit is 1.0; it must be below the scale's centre, 0.0"
    ),
    (
      Limits(lower: -2, upper: 0),
      "the upper limit is 0.0; it must be above the scale's centre, 0.0"
    ),
  ])
  func limitsOnOneSideOfTwoSlopes(limits: Limits, problem: String) {
    let heatmap = Heatmap([[-1.0, 1]], colorLimits: limits, colorScale: .twoSlope())
    let error = #expect(throws: PlotError.self) { try figure { heatmap }.resolved() }
    #expect(error?.description == "axes 1, colors: \(problem)")
  }

  static let hostileData: [[Double]] = [
    [], [.nan, .nan], [3], [3, 3, 3], [.infinity, -.infinity], [0, -0.0],
    [.greatestFiniteMagnitude, -.greatestFiniteMagnitude], [.leastNonzeroMagnitude, 0],
    [1, 1.0.nextUp],
    [1e308, 1.7e308, .nan, .infinity], [-1e-300, 1e300, 2],
  ]

  static let all: [Scale] = [
    .centered(), .centered(at: 1e308), .centered(at: -.leastNonzeroMagnitude), .twoSlope(),
    .twoSlope(at: 1.7e308), .twoSlope(at: 3), .quantile(classes: 1), .quantile(classes: 4),
    .quantile(classes: 1000), .boundaries([0, 1]), .boundaries([-1.7e308, 0, 1.7e308]),
    .boundaries([0, .leastNonzeroMagnitude, 1]), .boundaries((0...999).map(Double.init)),
  ]

  /// Whatever the data, every scale has limits, places and ticks inside them.
  @Test(arguments: hostileData)
  func bearAnyData(values: [Double]) throws {
    let ends: [Limits] = [.automatic, Limits(lower: -2, upper: 1e300)]
    for scale in Self.all {
      for limits in ends {
        // Limits on one side of a centre are an error.
        if limits != .automatic, scale.name.hasSuffix("e+308)") { continue }
        let mapping = try ColorMapping(values, limits: limits, scale: scale)
        #expect(mapping.limits.lowerBound < mapping.limits.upperBound, "\(scale.name)")
        for value in values + [mapping.limits.lowerBound, mapping.limits.upperBound] {
          #expect(mapping.fraction(value).isNaN != value.isFinite, "\(scale.name), \(value)")
        }
        let request = TickRequest(
          scale: mapping.scale, limits: mapping.limits, length: 150, spacing: 40, labelGap: 4
        ) { 6 * Double($0.string.count) }
        let ticks = Ticks.automatic.resolve(request).major.map(\.value)
        #expect(ticks.allSatisfy { request.shows($0) && request.position(of: $0).isFinite })
      }
    }
  }

  @Test(arguments: all.indices)
  func drawOnEveryAxis(index: Int) throws {
    let scale = Self.all[index]
    let values = Self.hostileData[index % Self.hostileData.count]
    let figure = Figure {
      Axes(xScale: scale, yScale: scale) {
        Heatmap(
          [values], colormap: .viridis.with(under: .white, over: .black), colorScale: scale)
        Scatter(x: values, y: values)
        Line(x: values, y: values)
      }
    }
    for panel in try figure.resolved().panels {
      for axis in [panel.x, panel.y, panel.colorbar?.axis].compactMap({ $0 }) {
        #expect(axis.domain.lowerBound < axis.domain.upperBound, "\(scale.name)")
        #expect(axis.ticks == axis.ticks.sorted())
      }
    }
  }

  @Test func ticksStandAtBoundaries() throws {
    let few = TickRequest(
      scale: .boundaries([0, 1, 5, 20]), limits: 0...20, length: 200, spacing: 40, labelGap: 4
    ) { _ in 10 }
    #expect(few.scale.ticks(few).major.map(\.value) == [0, 1, 5, 20])
    #expect(few.scale.ticks(few).major.map(\.label.string) == ["0", "1", "5", "20"])
    var many = few
    many.scale = .boundaries((-20...20).map(Double.init))
    many.limits = -20...20
    let ticks = many.scale.ticks(many)
    #expect(ticks.major.map(\.value) == [-18, -15, -12, -9, -6, -3, 0, 3, 6, 9, 12, 15, 18])
    #expect(ticks.major.count + ticks.minor.count == 41)
  }

  @Test func ticksOfTwoSlopesStandClearOfEachOther() throws {
    let mapping = try ColorMapping([-4000, 900], scale: .twoSlope(at: 50))
    let request = TickRequest(
      scale: mapping.scale, limits: mapping.limits, length: 160, spacing: 40, labelGap: 4
    ) { _ in 10 }
    let ticks = mapping.scale.ticks(request)
    let places = ticks.major.map { request.position(of: $0.value) }
    #expect(ticks.major.contains { $0.value == 50 })
    #expect(ticks.major.count >= 5)
    #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 14 })
  }
}

extension [Double] {
  /// The values in another order.
  fileprivate var shuffledEvenly: [Double] {
    indices.filter { $0 % 2 == 0 }.map { self[$0] }
      + indices.filter { $0 % 2 == 1 }.map { self[$0] }.reversed()
  }
}
