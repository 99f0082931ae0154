import Foundation
import PlotScene
import TestTools
import Testing

@testable import PlotFigure

/// The request of the tests of linear axes, under a name that a method of `Scale` does not hide.
private func axisRequest(
  _ limits: ClosedRange<Double>, _ length: Double, vertical: Bool, format: TickFormat
) -> TickRequest {
  request(limits, length, vertical: vertical, format: format)
}

extension Scale {
  /// The automatic ticks of an axis with labels of 9 points.
  func ticks(_ limits: ClosedRange<Double>, _ length: Double, vertical: Bool = false) -> TickSet {
    ticks(request(limits, length, vertical: vertical))
  }

  /// A request for an axis of the scale with labels of 9 points.
  func request(
    _ limits: ClosedRange<Double>, _ length: Double, vertical: Bool = false
  ) -> TickRequest {
    var request = axisRequest(limits, length, vertical: vertical, format: format)
    request.scale = self
    return request
  }
}

/// What must hold of the ticks of any axis at all; whether labels differ and stand clear.
func checkTicks(_ ticks: TickSet, _ request: TickRequest, _ about: String) {
  let values = ticks.major.map(\.value)
  #expect(values.allSatisfy(request.shows), "\(about): \(values)")
  #expect(ticks.minor.allSatisfy(request.shows), "\(about): \(ticks.minor)")
  #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 }, "\(about): \(values)")
  #expect(zip(ticks.minor, ticks.minor.dropFirst()).allSatisfy { $0 < $1 }, "\(about)")
  #expect(Set(ticks.minor).isDisjoint(with: values), "\(about)")
  #expect(Set(ticks.major.map(\.label)).count == values.count, "\(about): \(ticks.labels)")
  let extents = ticks.major.map { request.labelExtent($0.label) }
  let places = values.map(request.position)
  for index in values.indices.dropFirst() {
    let free = places[index] - places[index - 1] - (extents[index] + extents[index - 1]) / 2
    #expect(free >= request.labelGap * (1 - 1e-9), "\(about): \(ticks.labels)")
  }
}

@Suite struct UnevenTicksTests {
  @Test(
    arguments: [
      (1...10, 60, "1 3 10"), (1...10, 252, "1 2 5 10"), (1...100, 252, "1 10 100"),
      (1...100, 504, "1 2 5 10 20 50 100"), (1...1000, 60, "1 1000"),
      (0.001...1000, 252, "0.001 0.01 0.1 1 10 100 1000"),
      (1...1e4, 252, "10^0 10^1 10^2 10^3 10^4"), (2...90, 180, "2 5 10 20 50"),
      (2...9, 180, "2 3 4 5 6 7 8 9"), (1.5...4, 180, "1.5 2.0 2.5 3.0 3.5 4.0"),
      (3.2...3.8, 180, "3.2 3.3 3.4 3.5 3.6 3.7 3.8"), (8...12, 180, "8 9 10 11 12"),
      (1e-12...1e12, 252, "10^−12 10^−9 10^−6 10^−3 10^0 10^3 10^6 10^9 10^12"),
      (3e7...8e8, 180, "5×10^7 10^8 2×10^8 5×10^8"),
      (1e-300...1e300, 180, "10^−300 10^0 10^300"),
    ] as [(ClosedRange<Double>, Double, String)])
  func logarithmicAxes(limits: ClosedRange<Double>, length: Double, expected: String) {
    #expect(Scale.log.ticks(limits, length).labels == expected)
  }

  @Test(
    arguments: [
      (.log2, 1...1024, "1 4 16 64 256 1024"),
      (.log2, 1e-5...1e8, "2^−12 2^−6 2^0 2^6 2^12 2^18 2^24"),
      (.ln, 1...1024, "e^0 e^1 e^2 e^3 e^4 e^5 e^6"),
      (.log(base: 3), 1...1024, "1 3 9 27 81 243 729"),
      (.symlog(), -1000...1000, "−1000 −10 0 10 1000"), (.symlog(), -2...2, "−1 0 1"),
      (.symlog(), -1e6...1e6, "−10^6 −10^3 0 10^3 10^6"),
      (.symlog(), 0.2...50, "0.2 0.5 1 2 5 10 20 50"),
      (.symlog(), -5e4...(-30), "−10^4 −10^3 −10^2"),
      (.asinh(), -1000...1000, "−1000 −10 0 10 1000"),
      (.logit, 0.001...0.999, "0.001 0.5 0.999"), (.logit, 0.1...0.9, "0.1 0.2 0.5 0.8 0.9"),
      (.logit, 0.2...0.8, "0.2 0.3 0.4 0.5 0.6 0.7 0.8"),
      (.logit, 1e-6...(1 - 1e-6), "10^−6 10^−3 0.5 1−10^−3 1−10^−6"),
      (.logit, 0.99997...0.99999, "1−3×10^−5 1−2×10^−5 1−10^−5"),
      (.squareRoot, 0...100, "0 5 20 50 100"), (.squareRoot, 50...100, "50 60 70 80 90 100"),
      (.power(0.2), 0...100, "0 0.1 1 5 20 100"), (.power(2), 0...1, "0 0.5 0.7 0.8 0.9 1"),
      (.reciprocal, 1...10, "1 1.2 1.5 2 4 10"), (.reciprocal, 200...400, "200 220 250 300 400"),
      (RoundTripTests.cubic, 0...10, "0 6 8 9 10"),
    ] as [(Scale, ClosedRange<Double>, String)])
  func otherAxes(scale: Scale, limits: ClosedRange<Double>, expected: String) {
    let labels = scale.ticks(limits, 180).labels
    #expect(labels == expected, "\(scale.name) \(limits): \(labels)")
  }

  @Test(
    arguments: [
      (.log, 1...100, 252, 16, [2, 3, 4]), (.log, 1...1e12, 252, 6, [10, 1000, 1e5]),
      (.log, 1...1e60, 252, 50, [10, 100]), (.log, 1...1e300, 252, 0, []),
      (.log2, 1...1024, 252, 0, []),
      (.log2, 1...1e6, 252, 10, [2, 8, 32]),
      (.symlog(), 0...100, 252, 25, [0.1, 0.2, 0.3]), (.logit, 0.001...0.999, 252, 38, [0.002]),
      (.squareRoot, 0...100, 180, 20, [1, 2, 3, 4, 10, 15, 25]),
    ] as [(Scale, ClosedRange<Double>, Double, Int, [Double])])
  func minorTicks(
    scale: Scale, limits: ClosedRange<Double>, length: Double, count: Int, first: [Double]
  ) {
    let minor = scale.ticks(limits, length).minor
    #expect(minor.count == count, "\(scale.name) \(limits) \(minor)")
    #expect(Array(minor.prefix(first.count)) == first, "\(scale.name) \(limits) \(minor)")
  }

  // MARK: - Random axes

  /// Two numbers that a scale tells apart, of any size and at any distance.
  static func limits(on scale: Scale, _ random: inout SeededGenerator) -> ClosedRange<Double> {
    while true {
      let domain = scale.legalDomain
      var low = value(in: domain, &random)
      var high = value(in: domain, &random)
      if Bool.random(using: &random) {  // near each other, down to the last digits
        high = low + low.magnitude * pow(10, -Double.random(in: 0...14, using: &random))
      }
      if domain.lowerBound < 0, Int.random(in: 0..<4, using: &random) == 0 { low = -high }
      (low, high) = (min(low, high), max(low, high))
      guard domain.contains(low), domain.contains(high), low < high else { continue }
      let (start, end) = (scale.forward(low), scale.forward(high))
      // As `TrainedAxis` makes sure of.
      if end / 2 - start / 2 >= max(0.5e-290, 32 * max(abs(start), abs(end)).ulp) {
        return low...high
      }
    }
  }

  static func value(
    in domain: ClosedRange<Double>, _ random: inout SeededGenerator
  ) -> Double {
    if Int.random(in: 0..<50, using: &random) == 0 {
      return Bool.random(using: &random) ? domain.lowerBound : domain.upperBound
    }
    if domain.upperBound < 1 {  // probabilities, and as many near 1 as near 0
      let exponent = Bool.random(using: &random) ? 1074 : Int.random(in: 1...60, using: &random)
      let part = Double(
        sign: .plus, exponent: -Int.random(in: 1...min(exponent, 1074), using: &random),
        significand: random.number(in: 1...2).nextDown)
      return Bool.random(using: &random) ? part : 1 - part
    }
    let most = [4, 30, 1070][Int.random(in: 0...2, using: &random)]
    let exponent = Int.random(in: -most...min(most, 1023), using: &random)
    let size = Double(
      sign: .plus, exponent: exponent, significand: random.number(in: 1...2).nextDown)
    return domain.lowerBound < 0 && Bool.random(using: &random) ? -size : size
  }

  /// A tenth of the axes, or all of them where the environment asks for it, as `make check` does.
  static let part = ProcessInfo.processInfo.environment["THOROUGH"] == nil ? 10 : 1

  /// On any vertical axis from 60 points on, and on any horizontal one from 250 points on, where even
  /// two numbers of seventeen digits have room: two labels at least. On any axis at all: no two equal
  /// ones, none outside, and none that touch. A shorter horizontal axis has one label where two would
  /// touch.
  @Test(
    arguments: [
      (Scale.log, 10_000), (.symlog(), 10_000), (.logit, 10_000), (.asinh(), 10_000),
      (.log2, 2000), (.ln, 2000), (.symlog(threshold: 1e-3, linearScale: 0.5), 2000),
      (.asinh(linearWidth: 30), 2000),
    ])
  func randomAxes(scale: Scale, all: Int) {
    let count = all / Self.part
    var random = SeededGenerator(seed: 31)
    var fewest = Int.max
    var few = 0
    for index in 0..<count {
      let limits = Self.limits(on: scale, &random)
      let isVertical = index % 2 == 0
      let length = index % 5 == 0 ? random.number(in: 60...250) : random.number(in: 250...600)
      let request = scale.request(limits, length, vertical: isVertical)
      let ticks = Ticks.automatic.resolve(request)
      checkTicks(ticks, request, "\(scale.name) \(limits) \(length) \(isVertical)")
      if isVertical || length >= 250 {
        fewest = min(fewest, ticks.major.count)
        #expect(ticks.major.count >= 2, "\(limits) \(length) \(isVertical) \(ticks.labels)")
      } else if ticks.major.count < 2 {
        few += 1
      }
    }
    print("\(scale.name): at least \(fewest) labels on \(count) axes; one on \(few) short ones")
  }

  // MARK: - Hostile axes

  static let greatest = Double.greatestFiniteMagnitude

  /// No axis brings a scale to a trap or a hang, whatever its limits and its length.
  @Test(
    arguments: RoundTripTests.scales.map(\.scale) + [
      .functions(name: "nan", forward: { _ in .nan }, inverse: { _ in .nan }),
      .functions(name: "flat", forward: { _ in 1 }, inverse: { _ in 1 }),
      .functions(name: "inverse", forward: { 1 / $0 }, inverse: { 1 / $0 }),
      .log(base: .nan), .log(base: 0), .symlog(threshold: -1), .asinh(linearWidth: .infinity),
      .power(0), .power(.nan),
    ])
  func hostileAxes(scale: Scale) {
    let least = Double.leastNonzeroMagnitude
    let ranges: [ClosedRange<Double>] = [
      1...(1 as Double).nextUp, 1...1, 0...0, -Self.greatest...Self.greatest, least...Self.greatest,
      0...least,
      -least...least, least...(least * 3), 1e300...(1e300 as Double).nextUp,
      0.5...(0.5 as Double).nextUp,
      (1 as Double).nextDown...1, -1e300...(-1e-300), -.infinity...(.infinity), 0...(.infinity),
      Self.greatest.nextDown...Self.greatest, 0.1...0.3, -5...105,
    ]
    for limits in ranges {
      for length in [-10, 0, 1e-9, 20, 200, Double.infinity, .nan] {
        for spacing in length == 200 ? [44, 0, Double.nan] : [44] {
          var request = scale.request(limits, length)
          request.spacing = spacing
          let ticks = Ticks.automatic.resolve(request)
          #expect(ticks.major.count < 30_000 && ticks.minor.count < 300_000)
          #expect(ticks.major.allSatisfy { request.shows($0.value) })
        }
      }
      _ = scale.widened(limits)
      _ = scale.expanded(limits, byFraction: 0.05)
      if let nice = scale.niceLimits?(limits) { #expect(nice.lowerBound <= nice.upperBound) }
    }
  }
}
