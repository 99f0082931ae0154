import PlotScene
import TestTools
import Testing

@testable import PlotFigure

/// A request for an axis with labels of 9 points, 5.4 points a character.
func request(
  _ limits: ClosedRange<Double>, _ length: Double, spacing: Double? = nil, vertical: Bool = false,
  format: TickFormat = .automatic
) -> TickRequest {
  TickRequest(
    limits: limits, length: length, spacing: spacing ?? (vertical ? 32 : 44),
    labelGap: vertical ? 3 : 6, format: format
  ) { label in
    let font = Font([], size: 9)
    return vertical ? 6.3 : MonospacedMeasuring().metrics(of: label, font: font).advance
  }
}

extension TickSet {
  /// The labels with a blank between them.
  var labels: String { major.map { flat($0.label) }.joined(separator: " ") }
}

@Suite struct LinearTicksTests {
  /// Axes as they occur, and what a careful hand would write beside them.
  @Test(
    arguments: [
      (0...5, 180, "0 1 2 3 4 5"), (-1...5, 130, "−1 0 1 2 3 4 5"),
      (-0.5...49.5, 180, "0 10 20 30 40"),
      (0...1, 180, "0.0 0.2 0.4 0.6 0.8 1.0"), (0...1, 60, "0.0 0.5 1.0"), (0...10, 60, "0 5 10"),
      (-0.05...1.05, 252, "0.0 0.2 0.4 0.6 0.8 1.0"), (-0.25...5.25, 180, "0 1 2 3 4 5"),
      (0...100, 252, "0 20 40 60 80 100"), (0...12, 252, "0 2 4 6 8 10 12"),
      (0...8, 60, "0 4 8"), (0...0.25, 180, "0.00 0.05 0.10 0.15 0.20 0.25"),
      (1990...2024, 180, "1990 2000 2010 2020"), (-3.14159...3.14159, 252, "−3 −2 −1 0 1 2 3"),
      (0...1e7, 180, "0.0 0.2 0.4 0.6 0.8 1.0"), (0.97...3.03, 130, "1 2 3"),
      (98.6...98.7, 252, "98.60 98.62 98.64 98.66 98.68 98.70"),
      (0...0.001, 252, "0.0000 0.0002 0.0004 0.0006 0.0008 0.0010"),
    ] as [(ClosedRange<Double>, Double, String)])
  func typicalAxes(limits: ClosedRange<Double>, length: Double, expected: String) {
    #expect(LinearTicks.ticks(for: request(limits, length)).labels == expected)
  }

  /// Limits that came out of sums still have a tick at their ends.
  @Test func seesThroughRounding() {
    let below = LinearTicks.ticks(for: request(0.1 + 0.2...0.6, 180)).major.map(\.value)
    #expect(below == [0.3, 0.4, 0.5, 0.6])
    let above = LinearTicks.ticks(for: request(0...4.999999999999999, 180)).major.map(\.value)
    #expect(above == [0, 1, 2, 3, 4, 5])
  }

  /// What must hold on any axis at all.
  @Test(
    arguments: [
      0.0...0, 5...5, 1e9...1_000_000_000.000001, -1.7e308...1.7e308, 0...0x1p-1074, 0...0x1p-1060,
      -0x1p-1074...0x1p-1074, 1e300...1.0000000001e300, 1...(1 as Double).nextUp,
      0.1...0.30000000000000004, -1e-300...1e300, -.infinity...(.infinity), 0...(.infinity),
      123456789.123...123456789.124, -1e16...(-1e16 + 8), 1e22...1.0000001e22,
    ] as [ClosedRange<Double>])
  func extremeAxes(limits: ClosedRange<Double>) {
    for length in [-10, 0, 1e-9, 20, 60, 200, 1e6, Double.infinity, .nan] {
      for spacing in [44, 0, Double.nan] {
        for whole in [false, true] {
          var request = request(limits, length, spacing: spacing)
          let ticks = LinearTicks.ticks(for: request, wholeNumbers: whole)
          request.limits = limits.clamped(to: Scale.finite)
          check(ticks, request)
          #expect(whole || !ticks.major.isEmpty)
        }
      }
    }
  }

  @Test func randomAxes() {
    var random = SeededGenerator(seed: 11)
    var fewest = Int.max
    for _ in 0..<1500 {
      let size = Double.exp10(random.number(in: -12...12).rounded(.down))
      let a = random.number(in: -10...10) * size
      let b = a + random.number(in: 1e-3...10) * size
      let request = request(
        a...b, random.number(in: 30...600), vertical: random.number(in: 0...1) > 0.5)
      let ticks = LinearTicks.ticks(for: request)
      check(ticks, request)
      if request.length > 150 { fewest = min(fewest, ticks.major.count) }
    }
    #expect(fewest >= 2)
  }

  private func check(_ ticks: TickSet, _ request: TickRequest) {
    let values = ticks.major.map(\.value)
    #expect(values.allSatisfy(request.shows), "\(request.limits) \(request.length)")
    #expect(ticks.minor.allSatisfy(request.shows))
    #expect(
      Set(ticks.major.map(\.label)).count == values.count, "\(request.limits) \(ticks.labels)")
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
    #expect(zip(ticks.minor, ticks.minor.dropFirst()).allSatisfy { $0 < $1 })
    #expect(Set(ticks.minor).isDisjoint(with: values))
    #expect(values.allSatisfy { $0 != 0 || $0.sign == .plus })
    let extents = ticks.major.map { request.labelExtent($0.label) }
    for index in values.indices.dropFirst() {
      let distance = request.distance(from: values[index - 1], to: values[index])
      let free = distance - (extents[index] + extents[index - 1]) / 2
      #expect(free >= request.labelGap * (1 - 1e-9), "\(request.limits) \(ticks.labels)")
    }
  }

  /// Wide labels leave two, and very wide ones one.
  @Test(
    arguments: [
      (0...5, 100, 40.0, "0.0 2.5 5.0"), (0...6, 100, 40, "0 3 6"), (0...5, 100, 90, "0 5"),
      (-1...5, 100, 90, "−1 5"), (0...5, 100, 97, "0"), (-3...5, 100, 200, "0"),
      (1.1...1.9, 100, 200, "1.5"), (11...19, 100, 200, "15"), (101...900, 100, 200, "500"),
    ] as [(ClosedRange<Double>, Double, Double, String)])
  func wideLabels(limits: ClosedRange<Double>, length: Double, width: Double, expected: String) {
    var request = request(limits, length)
    request.labelExtent = { _ in width }
    request.labelGap = 4
    #expect(LinearTicks.ticks(for: request).labels == expected)
  }

  @Test(
    arguments: [
      (
        0...2, 200,
        [0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9, 1.1, 1.2, 1.3, 1.4, 1.6, 1.7, 1.8, 1.9]
      ),
      (-0.5...3.5, 180, [-0.4, -0.2]), (0...8, 60, [1, 2, 3, 5, 6, 7]),
    ] as [(ClosedRange<Double>, Double, [Double])])
  func minorTicks(limits: ClosedRange<Double>, length: Double, expected: [Double]) {
    let minor = LinearTicks.ticks(for: request(limits, length)).minor
    #expect(Array(minor.prefix(expected.count)) == expected)
  }

  @Test func minorTicksNeverStandTooClose() {
    let ticks = LinearTicks.ticks(for: request(0...1000, 20, spacing: 10, vertical: true))
    #expect(ticks.minor.count <= 5)
  }
}

extension Double {
  /// A whole power of ten, as near as its decimal.
  fileprivate static func exp10(_ power: Double) -> Double { Double("1e\(Int(power))") ?? 1 }
}
