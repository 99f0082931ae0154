import Foundation
import Testing

@testable import PlotFigure

@Suite struct ScaleTests {
  static let greatest = Double.greatestFiniteMagnitude

  /// Places by the logarithm, to see that nothing but the linear scale itself takes it for granted.
  static let logarithmic = Scale(
    name: "test", legalDomain: Double.leastNormalMagnitude...greatest, emptyLimits: 1...10,
    transform: { log10($0) }, inverse: { pow(10, $0) }, ticks: Scale.linear.ticks)

  @Test(arguments: [
    (0.0...1, 0.0...1), (5...5, 4.5...5.5), (0...0, -0.5...0.5), (-2...(-2), -2.2...(-1.8)),
    (1e308...1e308, 0.9e308...1.1e308), (greatest...greatest, 0.9 * greatest...greatest),
    (-greatest...greatest, -greatest...greatest),
    (-Double.infinity...Double.infinity, -greatest...greatest),
    (1e9...1_000_000_000.000001, 1e9...1_000_000_000.000001),
    (0.3...(0.1 + 0.2), 0.27...0.33),
  ])
  func widens(limits: ClosedRange<Double>, expected: ClosedRange<Double>) {
    let found = Scale.linear.widened(limits)
    #expect(abs(found.lowerBound / 2 - expected.lowerBound / 2) <= expected.upperBound.ulp * 4)
    #expect(abs(found.upperBound / 2 - expected.upperBound / 2) <= expected.upperBound.ulp * 4)
  }

  @Test(arguments: [
    0, 0x1p-1074, -0x1p-1074, 0x1p-1030, 1e-300, 1, -1e9, 1e300, greatest, -greatest, .infinity,
    -.infinity,
  ])
  func leavesRoomAroundAnyValue(value: Double) {
    for scale in [Scale.linear, Self.logarithmic] {
      let found = scale.widened(value...value)
      #expect(found.lowerBound < found.upperBound)
      #expect(scale.legalDomain.contains(found.lowerBound))
      #expect(scale.legalDomain.contains(found.upperBound))
      if scale.legalDomain.contains(value) { #expect(found.contains(value)) }
    }
  }

  @Test(arguments: [
    (0.0...10, 0.05, 0.05, -0.5...10.5), (0...10, 0, 0.1, 0...11), (0...10, -1, .nan, 0...10),
    (2...2, 0.1, 0.1, 2...2), (-greatest...greatest, 0.05, 0.05, -greatest...greatest),
    (0...greatest, 0.5, 0.5, (-greatest / 2)...greatest), (0...1, .infinity, 0, -greatest...1),
  ])
  func addsMargins(
    limits: ClosedRange<Double>, lower: Double, upper: Double, expected: ClosedRange<Double>
  ) {
    #expect(Scale.linear.expanded(limits, byFraction: lower, upper) == expected)
  }

  @Test func addsMarginsOnTheEvenLine() {
    let found = Self.logarithmic.expanded(1...100, byFraction: 0.5)
    #expect(abs(found.lowerBound - 0.1) < 1e-12)
    #expect(abs(found.upperBound - 1000) < 1e-9)
    #expect(Self.logarithmic.expanded(3...100, byFraction: 0, 0) == 3...100)
  }

  @Test func fallsBackWhereNothingIsLegal() {
    #expect(Self.logarithmic.widened(-5...(-1)) == 1...10)
    #expect(Self.logarithmic.widened(-5...100).upperBound == 100)
  }

  @Test func aLoneTransformIsIgnored() {
    let scale = Scale(
      name: "half", legalDomain: -1...1, emptyLimits: -5...5, transform: { $0 / 2 },
      ticks: { _ in TickSet() })
    #expect(scale.forward(1) == 1)
    #expect(scale.emptyLimits == -1...1)
  }
}
