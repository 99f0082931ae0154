import Foundation
import PlotFigure
import PlotScene
import Testing

/// Scales as a user gives them to axes: legal ones, and ones that are an error.
@Suite struct ScaleParametersTests {
  static func resolved(_ scale: Scale, _ x: [Double] = [1, 10, 100]) throws -> ResolvedFigure {
    try Figure { Axes(xScale: scale) { Line(x: x, y: x.map { $0 / 2 }) } }.resolved()
  }

  @Test(
    arguments: [
      (.log(base: 1), "the base must be a number above 1"), (.log(base: -2), "log(base: -2.0)"),
      (.log(base: .nan), "nan"), (.log(base: .infinity), "inf"),
      (.symlog(threshold: 0), "the threshold must be a number above 0"),
      (.symlog(threshold: .nan), "threshold"), (.symlog(linearScale: 0), "0.01 to 100"),
      (.symlog(base: 1), "base"), (.asinh(linearWidth: 0), "the width must be a number above 0"),
      (.asinh(linearWidth: .infinity), "width"), (.power(0), "the exponent must be 0.01 to 100"),
      (.power(-1), "power(-1.0)"), (.power(.nan), "nan"),
      (.functions(name: "hole", forward: { _ in .nan }, inverse: { $0 }), "gives nan at 1.0"),
      (.functions(name: "flat", forward: { _ in 2 }, inverse: { $0 }), "is 2.0 at both"),
      (
        .functions(name: "parabola", forward: { ($0 - 30) * ($0 - 30) }, inverse: { $0 }),
        "turns between"
      ),
      (
        .functions(name: "lost", forward: { $0 * 2 }, inverse: { $0 }),
        "it must lead back"
      ),
      (
        .functions(name: "both", forward: { 1 / $0 }, inverse: { 1 / $0 }),
        "falls between the limits"
      ),
    ] as [(Scale, String)])
  func badParametersAreErrors(scale: Scale, part: String) throws {
    let error = #expect(throws: PlotError.self) { try Self.resolved(scale) }
    #expect(error.map { "\($0)".contains(part) } == true, "\(String(describing: error))")
  }

  @Test(
    arguments: [
      (.log, [1, 10, 100]), (.squareRoot, [0, 20, 100]), (.reciprocal, [1, 2, 100]),
      (
        .functions(name: "root", forward: { $0.squareRoot() }, inverse: { $0 * $0 }), [1, 20, 100]
      ),
      // A pair that falls is as good: −√x.
      (
        .functions(name: "falling", forward: { -$0.squareRoot() }, inverse: { $0 * $0 }),
        [1, 20, 100]
      ),
      (
        .functions(
          name: "inverse", legalDomain: 1e-9...1e9, forward: { 1 / $0 }, inverse: { 1 / $0 }),
        [1, 2, 100]
      ),
    ] as [(Scale, [Double])])
  func goodOnesHaveTicks(scale: Scale, some: [Double]) throws {
    let panel = try #require(try Self.resolved(scale).panels.first)
    #expect(panel.x.ticks.count >= 2)
    #expect(panel.x.ticks == panel.x.ticks.sorted())
    #expect(panel.x.domain.lowerBound <= 1 && panel.x.domain.upperBound >= 100)
    #expect(panel.x.labels.count == panel.x.ticks.count)
  }

  /// Falling and rising pairs of the same shape give the same figure.
  @Test func fallingPairsAreTurned() throws {
    let rising = Scale.functions(
      name: "pair", legalDomain: 0...1e9, forward: { $0.squareRoot() }, inverse: { $0 * $0 })
    let falling = Scale.functions(
      name: "pair", legalDomain: 0...1e9, forward: { 5 - $0.squareRoot() },
      inverse: { (5 - $0) * (5 - $0) })
    let one = try Self.resolved(rising, [1, 4, 9, 100])
    let two = try Self.resolved(falling, [1, 4, 9, 100])
    #expect(one.panels[0].x.ticks == two.panels[0].x.ticks)
    #expect(abs(one.panels[0].x.domain.upperBound - two.panels[0].x.domain.upperBound) < 1e-9)
  }

  @Test(
    arguments: [
      (.log, 3...4000, 1...10000), (.log, 0.02...0.5, 0.01...1), (.log, 10...1000, 10...1000),
      (.log, 2.3...7.1, 2...8), (.log2, 3...100, 2...128), (.log, 1e-308...1e308, 1e-308...1e308),
      (.symlog(), -30...2000, -100...10000), (.symlog(), -0.32...50, -0.4...100),
      (.symlog(), 20...500, 10...1000), (.symlog(), -500...(-20), -1000...(-10)),
      (.asinh(), -3...70, -10...100), (.logit, 0.03...0.97, 0.01...0.99),
      (.logit, 0.3...0.4, 0.3...0.4), (.logit, 0.0007...0.2, 0.0001...1),
      (.squareRoot, 3...97, 0...100), (.reciprocal, 1.2...9, 1...10),
    ] as [(Scale, ClosedRange<Double>, ClosedRange<Double>)])
  func niceLimits(scale: Scale, limits: ClosedRange<Double>, expected: ClosedRange<Double>) {
    let nice = scale.niceLimits?(limits) ?? limits
    #expect(abs(nice.lowerBound - expected.lowerBound) <= 1e-12, "\(scale.name) \(limits) \(nice)")
    #expect(nice.upperBound == expected.upperBound, "\(scale.name) \(limits) \(nice)")
  }

  /// A single value has room around it, whatever its size.
  @Test(
    arguments: [
      (.log, 50, 15...16, 158...159), (.reciprocal, 50, 45...45, 55...55.1),
      (.symlog(threshold: 1000), 5000, 4500...4500, 5500...5500),
      (.power(2), 1e-3, 0.0009...0.00091, 0.0011...0.00111),
      (.logit, 0.5, 0.26...0.27, 0.73...0.74),
      (.squareRoot, 0, -0.5...(-0.5), 0.5...0.5),
    ] as [(Scale, Double, ClosedRange<Double>, ClosedRange<Double>)])
  func oneValueHasRoom(
    scale: Scale, value: Double, lower: ClosedRange<Double>, upper: ClosedRange<Double>
  ) {
    let found = scale.widened(value...value)
    #expect(lower.contains(found.lowerBound), "\(scale.name) \(found)")
    #expect(upper.contains(found.upperBound), "\(scale.name) \(found)")
  }

  /// No margin reaches beyond the infinity of 1 / x.
  @Test func marginsEndBeforeInfinity() {
    let found = Scale.reciprocal.expanded(1...100, byFraction: 0.05)
    #expect(found.lowerBound < 1 && found.upperBound > 100 && found.upperBound < 1000)
  }

  @Test func namesTellParameters() {
    #expect(Scale.log.name == "log" && Scale.log2.name == "log(base: 2.0)")
    #expect(Scale.symlog(threshold: 2).name != Scale.symlog(threshold: 3).name)
    #expect(Scale.power(2).name != Scale.power(3).name)
  }

  /// Limits that a logarithm cannot tell apart are moved to where it can.
  @Test func limitsThatShareAPlaceAreMovedApart() throws {
    let panel = try Figure {
      Axes(xLimits: 1e300...(1e300 as Double).nextUp, xScale: .log) { Line(x: [1e300], y: [0]) }
    }.resolved().panels[0]
    #expect(panel.x.domain.lowerBound < 1e300 && panel.x.domain.upperBound > 1e300)
    #expect(!panel.x.ticks.isEmpty)
  }
}
