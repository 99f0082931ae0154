import Foundation
import TestTools
import Testing

@testable import PlotFigure

/// From a value to its place and back, over all that a scale has places for.
@Suite struct RoundTripTests {
  static let greatest = Double.greatestFiniteMagnitude
  static let least = Double.leastNonzeroMagnitude

  static let cubic = Scale.functions(
    name: "cubic", legalDomain: -1e100...1e100, forward: { $0 * $0 * $0 },
    inverse: { $0 < 0 ? -pow(-$0, 1 / 3) : pow($0, 1 / 3) })

  /// Scales, and the least size that a value other than zero must have: a square below 2^−1074 is
  /// zero.
  static let scales: [(scale: Scale, least: Double)] =
    [
      .log, .log2, .ln, .log(base: 3), .log(base: 1.001), .log(base: 1e9), .logit, .reciprocal,
      .symlog(), .symlog(threshold: 1e-300), .symlog(threshold: 0x1p-1074),
      .symlog(threshold: 1e300), .symlog(threshold: 3, linearScale: 0.01, base: 2),
      .symlog(threshold: 0.1, linearScale: 100), .asinh(), .asinh(linearWidth: 0x1p-1070),
      .asinh(linearWidth: 1e-300), .asinh(linearWidth: 1e300), .asinh(linearWidth: 250),
      .squareRoot, .power(0.01), .power(1.0 / 3), .power(0.9),
      .linear.broken(at: 20...80), .linear.broken(at: -80...(-20), 20...80),
      .log.broken(at: 100...1e6), .symlog().broken(at: 10...1e5),
    ].map { ($0, 0) } + [
      (.power(2), 0x1p-511), (.power(3), 0x1p-340), (.power(100), 0x1p-10), (cubic, 0x1p-340),
      (.linear.broken(at: -3...1e5), 0x1p-1000), (.asinh().broken(at: -9...9), 0x1p-1000),
    ]

  /// Values of all sizes, both ends of the domain, and what lies beside them.
  static func values(of scale: Scale, _ random: inout SeededGenerator) -> [Double] {
    let domain = scale.legalDomain
    var values = [
      domain.lowerBound, domain.lowerBound.nextUp, domain.upperBound, domain.upperBound.nextDown, 0,
      least, -least, 0x1p-1060, 0x1p-1022, 1e-308, 1e308, -1e308, greatest, -greatest, 1,
      (1 as Double).nextUp, (1 as Double).nextDown, -1, 0.5, (0.5 as Double).nextUp,
    ]
    for size in [1e-16, 1e-8, 0.1, 1, 3, 250, 1e300, 1e-300] {
      values += [size.nextDown, size, size.nextUp, -size.nextUp, -size]
    }
    for _ in 0..<4000 {
      let exponent = Int.random(in: -1080...1023, using: &random)
      let size = Double(
        sign: .plus, exponent: exponent, significand: random.number(in: 1...2).nextDown)
      values += [size, -size]
    }
    for _ in 0..<2000 {
      let part = random.number(in: 0...1)
      values += [part, 1 - part * part * part * part, (part - 0.5) * 10]
    }
    return values.filter(domain.contains)
  }

  @Test func everyValueComesBack() {
    var worst = (error: 0.0, at: 0.0, scale: "")
    for (scale, least) in Self.scales {
      var random = SeededGenerator(seed: 5)
      var error = 0.0
      for value in Self.values(of: scale, &random) where value == 0 || value.magnitude >= least {
        let place = scale.forward(value)
        let found = scale.backward(place)
        #expect(place.isFinite && found.isFinite, "\(scale.name) \(value)")
        let off = value == found ? 0 : abs(found / 2 - value / 2) / (value.magnitude / 2)
        if off > error { error = off }
        if off > worst.error { worst = (off, value, scale.name) }
      }
      #expect(error < 1e-12, "\(scale.name): \(error)")
    }
    print("round trips: largest relative error \(worst.error), of \(worst.at) on \(worst.scale)")
  }

  /// Zero, and what a threshold is far from, come back to the last digit.
  @Test func theLinearPartIsExact() {
    for scale in [Scale.symlog(threshold: 2), .asinh(linearWidth: 1e9)] {
      for value in [0, 0x1p-1074, -0x1p-1062, 1e-5, -0.3, 1.9999] {
        #expect(scale.backward(scale.forward(value)) == value)
      }
    }
  }

  /// One less a small number comes back as that, or as a neighbour.
  @Test func oddsAreKeptNearOne() {
    for exponent in 1...50 {
      let value = 1 - Double(sign: .plus, exponent: -exponent, significand: 1)
      let found = Scale.logit.backward(Scale.logit.forward(value))
      #expect(abs(found - value) <= value.ulp)
    }
  }

  @Test func placesIncrease() {
    for (scale, _) in Self.scales {
      var random = SeededGenerator(seed: 6)
      let places = Self.values(of: scale, &random).sorted().map(scale.forward)
      #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 }, "\(scale.name)")
    }
  }

  /// The same places as matplotlib's transforms, up to a factor that the axis takes away.
  /// The places that matplotlib 3.11.2 gives by `SymmetricalLogTransform(10, 2, 1)`,
  /// `AsinhTransform(0.5)` and `LogitTransform()`, up to a factor, which an axis takes away.
  @Test(
    arguments: [
      (
        .symlog(threshold: 2), [-50, -2, -1, 0, 0.5, 3, 1000],
        [
          -5.018102239566297, -2.2222222222222223, -1.1111111111111112, 0, 0.5555555555555556,
          2.574404740333585, 7.620162230894259,
        ]
      ),
      (
        .asinh(linearWidth: 0.5), [-50, -2, -1, 0, 0.5, 3, 1000],
        [
          -2.6491711828052944, -1.0473562736305506, -0.7218177375894052, 0, 0.4406867935097715,
          1.245889926322456, 4.147024851301011,
        ]
      ),
      (
        .logit, [1e-9, 0.1, 0.5, 0.75, 0.999],
        [-8.999999999565706, -0.9542425094393249, 0, 0.47712125471966244, 2.999565488225982]
      ),
    ] as [(Scale, [Double], [Double])])
  func placesAreThoseOfMatplotlib(scale: Scale, values: [Double], expected: [Double]) {
    let places = values.map(scale.forward)
    let factor = places[places.count - 1] / expected[expected.count - 1]
    for (place, expected) in zip(places, expected) {
      #expect(abs(place - expected * factor) <= 1e-14 * abs(places[0]))
    }
  }
}
