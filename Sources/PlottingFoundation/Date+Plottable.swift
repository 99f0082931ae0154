public import Foundation
public import PlotFigure

extension Date: Plottable {
  /// Moments.
  public static var channelKind: Channel.Kind { .times }
  /// Seconds since 1970.
  public var plotValue: Double { plotTime?.plotValue ?? .nan }
  /// The moment; nil for a date that is not finite.
  public var plotTime: Timestamp? { Timestamp(self) }
}
