import PlotScene
import TestTools
import Testing

@testable import PlotFigure

@Suite struct PiTicksTests {
  static func ticks(_ limits: ClosedRange<Double>, _ length: Double = 250) -> TickSet {
    Ticks.multiplesOfPi.resolve(request(limits, length, format: .multiplesOfPi))
  }

  @Test(
    arguments: [
      (0...(2 * Double.pi), 250, "0 π/2 π 3π/2 2π"), (-.pi ... .pi, 250, "−π −π/2 0 π/2 π"),
      (-7...7, 250, "−2π −π 0 π 2π"), (0...2, 250, "0 π/8 π/4 3π/8 π/2"),
      (0...(100 * .pi), 250, "0 20π 40π 60π 80π 100π"), (0...(.pi / 2), 400, "0 π/8 π/4 3π/8 π/2"),
      (0...0.3, 250, "0.00π 0.02π 0.04π 0.06π 0.08π"), (0...1e12, 250, "0.0π 0.5π 1.0π"),
      (0...(4 * .pi), 150, "0 π 2π 3π 4π"), (0...(.pi / 2), 100, "0 π/4 π/2"),
    ] as [(ClosedRange<Double>, Double, String)])
  func typicalAxes(limits: ClosedRange<Double>, length: Double, expected: String) {
    #expect(Self.ticks(limits, length).labels.hasPrefix(expected))
  }

  @Test func standAtExactMultiples() {
    let ticks = Self.ticks(0...7, 220)
    let major: [Double] = [0, .pi / 2, .pi, 3 * .pi / 2, 2 * .pi]
    let minor: [Double] = [.pi / 4, 3 * .pi / 4, 5 * .pi / 4, 7 * .pi / 4]
    #expect(ticks.major.map(\.value) == major)
    #expect(ticks.minor == minor)
  }

  static let steps: [Double] = [
    .pi / 2, .pi / 4, .pi / 3, 1.0 / 3, 2.0.squareRoot(), 1.0 / 7, 0.1 + 0.2,
  ]

  /// A step that is no short decimal is taken as it is.
  @Test(arguments: steps)
  func everyStepIsExact(step: Double) {
    let isDecimal = step == 0.1 + 0.2
    let end = 250 * (isDecimal ? 0.3 : step)
    let ticks = Ticks.every(step).resolve(request(-end...end, 1e6))
    #expect(ticks.major.count == 501)
    for (count, tick) in zip(-250...250, ticks.major) {
      let exact = isDecimal ? Double(count * 3) / 10 : Double(count) * step
      #expect(tick.value == exact)
    }
  }

  @Test func everyQuarterOfPi() {
    let quarters = Ticks.every(.pi / 4).resolve(request(0...3.2, 300, format: .multiplesOfPi))
    #expect(quarters.labels == "0 π/4 π/2 3π/4 π")
  }

  @Test func anyAxis() {
    var random = SeededGenerator(seed: 31)
    var fewest = Int.max
    for _ in 0..<2000 {
      let size = Double("1e\(Int(random.number(in: -300...300)))") ?? 1
      let start = random.number(in: -10...10) * size
      let request = request(
        start...(start + random.number(in: 1e-3...10) * size), random.number(in: 150...600),
        format: .multiplesOfPi)
      let ticks = Ticks.multiplesOfPi.resolve(request)
      let values = ticks.major.map(\.value)
      #expect(values.allSatisfy(request.shows))
      #expect(Set(ticks.major.map(\.label)).count == values.count)
      fewest = min(fewest, values.count)
    }
    #expect(fewest >= 2)
    let extremes: [ClosedRange<Double>] = [
      -1.7e308...1.7e308, 0...0x1p-1074, 1...(1 as Double).nextUp, -.infinity...(.infinity),
    ]
    let lengths: [Double] = [0, -1, 1e-9, 1e9, .nan, .infinity]
    for limits in extremes {
      for length in lengths {
        _ = Ticks.multiplesOfPi.resolve(request(limits, length, format: .multiplesOfPi))
      }
    }
  }

  /// On a scale that is not even the ticks are the scale's own.
  @Test func otherScales() {
    var request = request(1...100, 250)
    request.scale = Scale(
      name: "own", emptyLimits: 1...10, transform: { $0 * 2 }, inverse: { $0 / 2 },
      ticks: { _ in TickSet(major: [Tick(10, label: "ten")]) })
    #expect(Ticks.multiplesOfPi.resolve(request).labels == "ten")
  }
}
