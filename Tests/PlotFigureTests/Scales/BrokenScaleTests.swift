import PlotScene
import TestTools
import Testing

@testable import PlotFigure

/// Scales of which some stretches are left out.
@Suite struct BrokenScaleTests {
  static let cases: [(scale: Scale, limits: ClosedRange<Double>, gap: Double)] = [
    (.linear.broken(at: 20...80), 0...100, 0.04),
    (.linear.broken(at: 20...80, gap: 0.1), 0...100, 0.1),
    (.linear.broken(at: 2...40, 45...900, gap: 0.02), -3...1000, 0.02),
    (.linear.broken(at: -80...(-20), 20...80), -100...100, 0.04),
    (.linear.broken(at: -5...5), -10...10, 0.04),
    (.linear.broken(at: 1e-3...0.9), 0...1, 0.04),
    (.linear.broken(at: 0.50...0.51), 0...1, 0.04),
    (.linear.broken(at: 1000...1e9), 0...(1e9 + 500), 0.04),
    (.log.broken(at: 100...1e6), 1...1e8, 0.04),
    (.symlog().broken(at: 10...1e5, gap: 0.05), -1e3...1e7, 0.05),
    (.squareRoot.broken(at: 9...900), 0...1000, 0.04),
    (.linear.broken(at: -1e308...1e308), -1.7e308...1.7e308, 0.04),
  ]

  /// Gaps have their part of the axis, and what is left keeps its proportions.
  @Test(arguments: cases.indices)
  func gapsHaveTheirPart(index: Int) throws {
    let (wanted, limits, gap) = Self.cases[index]
    let scale = try #require(wanted.fit?(limits))
    #expect(scale.problem == nil)
    let mapping = AxisMapping(scale: scale, limits: limits, isReversed: false, from: 50, to: 250)
    #expect(mapping.gaps.count == scale.gaps.count)
    for place in mapping.gaps {
      #expect(abs(place.upperBound - place.lowerBound - gap * 200) < 1e-6)
    }
    let turned = AxisMapping(scale: scale, limits: limits, isReversed: true, from: 50, to: 250)
    for (one, other) in zip(mapping.gaps, turned.gaps.reversed()) {
      #expect(abs(one.lowerBound - (300 - other.upperBound)) < 1e-6)
    }
    // Points of the page for a unit of the even line, the same in all pieces.
    let base = index == 8 ? Scale.log : index == 9 ? .symlog() : index == 10 ? .squareRoot : .linear
    let ends =
      [limits.lowerBound] + scale.gaps.flatMap { [$0.lowerBound, $0.upperBound] }
      + [limits.upperBound]
    let units = stride(from: 0, to: ends.count, by: 2).map { start in
      (mapping.position(ends[start + 1]) - mapping.position(ends[start]))
        / (base.forward(ends[start + 1]) / 2 - base.forward(ends[start]) / 2)
    }
    for unit in units { #expect(abs(unit / units[0] - 1) < 1e-5, "\(units)") }
    #expect(abs(mapping.position(limits.lowerBound) - 50) < 1e-9)
    #expect(abs(mapping.position(limits.upperBound) - 250) < 1e-9)
  }

  /// What a careful hand would write: round numbers of one step where each piece has two of them, and
  /// one number where those on either side of a gap would touch.
  @Test(
    arguments: [
      (.linear.broken(at: 25...75), 0...100, 300, [0, 5, 10, 15, 20, 25, 80, 85, 90, 95, 100]),
      (.linear.broken(at: 20...80), 0...100, 120, [0, 10, 20, 90, 100]),
      (
        .linear.broken(at: 12...190), 0...220, 250,
        [0, 5, 10, 190, 195, 200, 205, 210, 215, 220]
      ),
      (.linear.broken(at: 10...1000), 0...1001, 200, nil),
      (.log.broken(at: 1000...1e9), 1...1e12, 200, nil),
    ] as [(Scale, ClosedRange<Double>, Double, [Double]?)])
  func ticksAreRound(
    scale: Scale, limits: ClosedRange<Double>, length: Double, expected: [Double]?
  ) throws {
    let scale = try #require(scale.fit?(limits))
    let set = Ticks.automatic.resolve(Self.request(scale, limits, length))
    let values = set.major.map(\.value)
    if let expected { #expect(values == expected, "\(values)") }
    #expect(values.count >= 4 && !values.contains(where: scale.leavesOut), "\(values)")
    #expect(!set.minor.contains(where: scale.leavesOut))
    #expect(set.major.allSatisfy { !$0.label.isEmpty })
  }

  static func request(
    _ scale: Scale, _ limits: ClosedRange<Double>, _ length: Double
  ) -> TickRequest {
    TickRequest(scale: scale, limits: limits, length: length, spacing: 32, labelGap: 3) {
      Double($0.string.count) * 4.8
    }
  }

  /// Whatever the breaks: ticks in the pieces only, labels clear of each other across the gaps, too,
  /// and a tick in each piece that has room for one.
  @Test(arguments: [20.0, 60, 150, 400])
  func anyBreaksHaveTicks(length: Double) throws {
    var random = SeededGenerator(seed: 11)
    for index in 0..<150 {
      let size: Double = [1e-6, 1, 1e4][index % 3]
      let places = (0..<6).map { _ in random.number(in: -1...1) * size }.sorted()
      guard zip(places, places.dropFirst()).allSatisfy({ $1 - $0 > size * 0.01 }) else { continue }
      let limits = places[0]...places[5]
      let wanted = Scale.linear.broken(at: places[1]...places[2], places[3]...places[4])
      let scale = try #require(wanted.fit?(limits))
      let request = Self.request(scale, limits, length)
      for ticks in [Ticks.automatic, .every(size / 10), .integers] {
        let set = ticks.resolve(request)
        let labelled = set.major.filter { !$0.label.isEmpty }
        #expect(!set.major.contains { scale.leavesOut($0.value) })
        #expect(!set.minor.contains(where: scale.leavesOut))
        for (one, next) in zip(labelled, labelled.dropFirst()) {
          let distance = request.distance(from: one.value, to: next.value)
          let taken = (request.labelExtent(one.label) + request.labelExtent(next.label)) / 2
          #expect(distance - taken >= 3 - 1e-9, "\(one.label.string) \(next.label.string)")
        }
      }
      let found = Ticks.automatic.resolve(request).major.map(\.value)
      #expect(!found.isEmpty)
      if length == 400 {
        for piece in [places[0]...places[1], places[2]...places[3], places[4]...places[5]]
        where request.distance(from: piece.lowerBound, to: piece.upperBound) > 120 {
          #expect(found.contains(where: piece.contains), "\(piece) \(found)")
        }
      }
    }
  }

  /// What lies in a break is counted, its edges are not, and a line across it has both its ends.
  @Test func valuesInABreakAreReported() throws {
    let resolved = try Figure {
      Axes(yScale: .linear.broken(at: 20...80)) {
        Line(x: [0, 1, 2, 3, 4], y: [0, 20, 50, 80, 100])
        Scatter(x: [0, 1, 2], y: [10, 30, 79])
      }
    }.resolved()
    let found = resolved.diagnostics.filter { $0.kind == .unplacedValues }.map(\.description)
    #expect(found.count == 2 && found[0].contains("1 value") && found[1].contains("2 values"))
    let panel = resolved.panels[0]
    #expect(!panel.y.ticks.contains { $0 > 20 && $0 < 80 })
    #expect(panel.y.ticks.contains { $0 <= 20 } && panel.y.ticks.contains { $0 >= 80 })
  }

  @Test(
    arguments: [
      (.linear.broken(at: 20...20), "20.0…20.0 is empty"),
      (.linear.broken(at: 20...50, 40...80), "before the one before it ends, at 50.0"),
      (.linear.broken(at: 60...80, 20...40), "ascending"),
      (.linear.broken(at: 20...40, 40...60), "apart"),
      (.linear.broken(at: 20...(.infinity)), "finite"),
      (.linear.broken(at: (-.infinity)...20), "finite"),
      (.linear.broken(at: 120...180), "not inside the limits of the axis"),
      (.log.broken(at: -5...5), "has places for"),
      (.linear.broken(at: 20...80, gap: 0), "above 0"),
      (.linear.broken(at: 20...80, gap: .nan), "nan"),
      (.linear.broken(at: 20...80, gap: 0.6), "at most half"),
      (.linear.broken(at: 20...30, 40...50, 60...70, gap: 0.2), "there are 3"),
      (.linear.broken(at: 20...30).broken(at: 40...50), "all breaks at once"),
      (.categories().broken(at: 0...1), "only a scale of numbers"),
      (.time().broken(at: 0...1), "only a scale of numbers"),
      (.log(base: -1).broken(at: 2...3), "the base must be"),
    ] as [(Scale, String)])
  func badBreaksAreErrors(scale: Scale, part: String) throws {
    let error = #expect(throws: PlotError.self) {
      try Figure { Axes(yScale: scale) { Line(x: [0, 1], y: [1, 100]) } }.resolved()
    }
    #expect(error.map { "\($0)".contains(part) } == true, "\(String(describing: error))")
  }

  /// An empty list changes nothing, and scales that learn from the data are broken after that.
  @Test func whatItIsMadeOf() throws {
    #expect(Scale.linear.broken(at: []).name == Scale.linear.name)
    #expect(Scale.linear.broken(at: 1...2).name != Scale.linear.broken(at: 1...3).name)
    let panel = try Figure {
      Axes(yScale: .twoSlope(at: 0).broken(at: 20...80)) { Line(x: [0, 1], y: [-1, 100]) }
    }.resolved().panels[0]
    #expect(panel.y.ticks.contains(0))
    #expect(!panel.y.ticks.contains { $0 > 20 && $0 < 80 })
  }
}
