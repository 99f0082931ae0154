import Foundation
import PlotFigure
import PlotScene

/// Scales as users write them.
enum TestScales {
  /// Places by the decimal logarithm.
  static let logarithmic = Scale(
    name: "test", legalDomain: 1e-300...1e300, emptyLimits: 1...10, transform: { log10($0) },
    inverse: { pow(10, $0) }, ticks: Scale.linear.ticks)

  /// A transform that keeps none of its promises.
  static let broken = Scale(
    name: "broken", legalDomain: -1...1e300, emptyLimits: 0...1, transform: { log10($0) },
    inverse: { _ in .nan },
    ticks: { _ in
      TickSet(major: [Tick(.nan, label: "a"), Tick(0, label: "b")], minor: [.nan, 0])
    })
}
