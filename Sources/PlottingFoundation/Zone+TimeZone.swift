public import Foundation
public import PlotFigure

extension Zone {
  /// The zone of a Foundation time zone, with all changes of its clocks.
  public init(_ timeZone: TimeZone) {
    self.init(name: timeZone.identifier) { seconds in
      timeZone.secondsFromGMT(for: Date(Timestamp(seconds: seconds)))
    }
  }

  /// The zone of a name of the IANA time zone database, as in `Europe/Berlin`; nil if the machine
  /// does not know it.
  public init?(identifier: String) {
    guard let timeZone = TimeZone(identifier: identifier) else { return nil }
    self.init(timeZone)
  }
}
