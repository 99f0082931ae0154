import PlotScene
import Testing

@testable import PlotFigure

@Suite struct TicksTests {
  static func resolve(
    _ ticks: Ticks, _ limits: ClosedRange<Double>, _ length: Double = 180, scale: Scale = .linear
  ) -> TickSet {
    var request = request(limits, length)
    request.scale = scale
    return ticks.resolve(request)
  }

  @Test func automaticAsksTheScale() {
    var scale = Scale.linear
    #expect(Self.resolve(.automatic, 0...5).labels == "0 1 2 3 4 5")
    scale = Scale(
      name: "own", legalDomain: 0...1, emptyLimits: 0...1,
      ticks: { _ in TickSet(major: [Tick(0.25, label: "quarter")]) })
    #expect(Self.resolve(.automatic, 0...1, scale: scale).labels == "quarter")
    #expect(Self.resolve(.none, 0...5) == TickSet())
  }

  @Test(arguments: [
    (-0.5...3.5, 300.0, "0 1 2 3"), (-0.5...0.5, 300, "0"), (-0.5...49.5, 180, "0 10 20 30 40"),
    (0...3, 300, "0 1 2 3"), (0.2...0.8, 300, ""), (-0.5...1.5, 300, "0 1"),
    (0...100, 130, "0 50 100"),
  ])
  func integersStandAtWholeNumbers(limits: ClosedRange<Double>, length: Double, expected: String) {
    let ticks = Self.resolve(.integers, limits, length)
    #expect(ticks.labels == expected)
    #expect(ticks.minor.allSatisfy { $0 == $0.rounded() })
  }

  @Test(arguments: [
    (2, "0 100"), (3, "0 50 100"), (6, "0 20 40 60 80 100"),
    (11, "0 10 20 30 40 50 60 70 80 90 100"),
  ])
  func countIsAWish(count: Int, expected: String) {
    #expect(Self.resolve(.count(count), 0...100, 300).labels == expected)
  }

  @Test(arguments: [-5, 0, 1, 1_000_000, Int.max, Int.min])
  func countBearsAnything(count: Int) {
    #expect(!Self.resolve(.count(count), 0...100).major.isEmpty)
  }

  @Test func atShowsWhatIsWithinTheLimits() {
    let ticks = Self.resolve(.at([3, -0.0, 1, .nan, 9, .infinity, 1]), 0...5)
    #expect(ticks.labels == "0 1 3")
    #expect(ticks.major[0].value.sign == .plus)
    #expect(Self.resolve(.at([0, 0.5, 1]), 0...1).labels == "0.0 0.5 1.0")
    #expect(Self.resolve(.at([Double]()), 0...1) == TickSet())
  }

  @Test func atTakesLabels() {
    let ticks = Ticks.at([2, 0, 1, 7], labels: ["c", "a", RichText("x").superscript("2"), "z"])
    #expect(ticks.problem == nil)
    #expect(Self.resolve(ticks, 0...5).labels == "a x^2 c")
    let words: [String] = ["one", "two"]
    #expect(Self.resolve(.at([1, 2], labels: words), 0...5).labels == "one two")
    let wrong = Ticks.at([1, 2, 3], labels: words)
    #expect(wrong.problem == "2 labels for 3 ticks; each tick must have one")
    #expect(Self.resolve(wrong, 0...5).labels == "one two")
  }

  @Test(arguments: [
    (0.1, 0.0...0.3, "0.0 0.1 0.2 0.3"), (0.1 + 0.2, 0...0.9, "0.0 0.3 0.6 0.9"),
    (7, -10...10, "−7 0 7"), (1.5, 0...3, "0.0 1.5 3.0"), (Double.pi, 0...7, "0.000 3.142 6.283"),
    (1e300, 0...2e300, "0 1 2"),
  ])
  func everyMultipleOfAStep(step: Double, limits: ClosedRange<Double>, expected: String) {
    #expect(Self.resolve(.every(step), limits).labels == expected)
  }

  /// Where labels would overlap, some ticks go without, the same ones wherever the axis begins.
  @Test func everyLeavesLabelsOut() {
    let ticks = Self.resolve(.every(1), 3...47)
    #expect(ticks.major.map(\.value) == (3...47).map(Double.init))
    #expect(
      ticks.major.filter { !$0.label.isEmpty }.map(\.value) == [5, 10, 15, 20, 25, 30, 35, 40, 45])
  }

  @Test(arguments: [1e-9, 5e-300])
  func tooManyStepsFallBack(step: Double) {
    #expect(Ticks.every(step).problem == nil)
    #expect(Self.resolve(.every(step), 0...5) == Self.resolve(.automatic, 0...5))
  }

  @Test(
    arguments: [
      (0, "0"), (-1, "-1"), (-2.5, "-2.5"), (.nan, "nan"), (.infinity, "inf"), (-.infinity, "-inf"),
    ] as [(Double, String)])
  func wrongStepsAreErrors(step: Double, text: String) {
    let sentence = "the tick step is \(text); it must be a finite number above 0"
    #expect(Ticks.every(step).problem == sentence)
    let figure = Figure { Axes(xTicks: .every(step)) { Line(y: [1, 2]) } }
    let error = #expect(throws: PlotError.self) { try figure.resolved() }
    #expect(error?.description == "axes 1, x axis: \(sentence)")
  }

  /// Where no stride has a multiple on the axis whose labels have room, some ticks have one anyway.
  @Test(
    arguments: [
      (2...4, 40, [2]), (2...4, 80, [2, 4]), (-4...(-2), 40, [-4]), (6...9, 66, [6, 9]),
      (6...9, 40, [6]), (1...4, 40, [1]), (0...4, 40, [0]), (7...7.5, 40, [7]),
    ] as [(ClosedRange<Double>, Double, [Double])])
  func someTickHasALabel(limits: ClosedRange<Double>, length: Double, labelled: [Double]) {
    let wide = request(limits, length, format: .custom { "number \($0)" })
    let ticks = Ticks.every(1).resolve(wide)
    #expect(
      ticks.major.map(\.value)
        == Array(stride(from: limits.lowerBound, through: limits.upperBound, by: 1)))
    #expect(ticks.major.filter { !$0.label.isEmpty }.map(\.value) == labelled)
  }

  /// Small ticks stand at parts of the step, whatever number it is.
  @Test(arguments: [(.pi / 4, 5), (1.0 / 3, 5), (0.25, 5), (2, 4)] as [(Double, Int)])
  func smallTicksDivideTheStep(step: Double, parts: Int) {
    let minor = Self.resolve(.every(step), 0...(4 * step), 252).minor
    let expected = (0...4 * parts).filter { $0 % parts != 0 }.map {
      Double($0) * step / Double(parts)
    }
    #expect(minor.count == expected.count)
    #expect(zip(minor, expected).allSatisfy { abs($0 - $1) < 1e-12 }, "\(minor)")
  }

  /// Names that come again, as the initials of June and July, are no reason against a chosen step.
  @Test func chosenStepsMayHaveEqualLabels() {
    let initials = Array("JFMAMJJASOND")
    let months = request(0...11, 252, format: .custom { String(initials[Int($0) % 12]) })
    #expect(Ticks.every(1).resolve(months).labels == "J F M A M J J A S O N D")
  }

  @Test func everyMeasuresOnTheEvenLine() {
    let scale = ScaleTests.logarithmic
    let ticks = Self.resolve(.every(10), 1...100, 200, scale: scale)
    // 80 and 90 are 10 points apart: too close for labels, and so every second one has one.
    #expect(ticks.major.count == 10)
    #expect(ticks.major.filter { !$0.label.isEmpty }.count < 10)
  }
}
