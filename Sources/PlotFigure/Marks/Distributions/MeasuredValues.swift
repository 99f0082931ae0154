/// The values of a channel as numbers that statistics can work with, and the way back to the axis:
/// numbers are themselves, moments are seconds since 1970.
struct MeasuredValues: Hashable, Sendable {
  /// The values as they were given.
  let channel: Channel
  /// The values as numbers; NaN is missing.
  let numbers: [Double]

  init(_ channel: Channel) {
    self.channel = channel
    numbers =
      switch channel.kind {
      case .numbers: channel.numbers
      case .times: channel.times.map { $0?.secondsSince1970 ?? .nan }
      case .categories: []
      }
  }

  /// Results of statistics as values of the same kind.
  func channel(of results: [Double]) -> Channel {
    guard channel.kind == .times else { return Channel(results) }
    return Channel(results.map { Timestamp(secondsSince1970: $0) })
  }

  /// The numbers that results of statistics have on an axis.
  func places(of results: [Double], on axis: AxisMapping) -> [Double] {
    channel.kind == .times ? axis.values(of: channel(of: results)) : results
  }

  /// Checks that the values can be measured.
  func validate() throws(PlotError) {
    guard channel.kind != .categories else {
      throw PlotError(
        problem: "the values are names of categories; a distribution needs numbers or times")
    }
  }

  /// What results of statistics ask of a scale, and what the values do.
  func extent(of results: [Double], on scale: Scale) -> AxisExtent {
    AxisExtent(channel(of: results), on: scale)
  }
}
