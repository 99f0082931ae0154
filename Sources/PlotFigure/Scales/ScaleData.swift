/// What is known of the data of an axis when its scale is settled.
public struct ScaleData: Sendable {
  /// The data of all marks that share the axis, in drawing order.
  public var channels: [Channel]
  /// The smallest and the largest number among them; nil if there is none. Categories and times do
  /// not count.
  public var range: ClosedRange<Double>?
  /// The lower end that the user gave; nil if the data decide.
  public var lower: Double?
  /// The upper end that the user gave; nil if the data decide.
  public var upper: Double?

  /// What is known of some data.
  public init(
    channels: [Channel] = [], range: ClosedRange<Double>? = nil, lower: Double? = nil,
    upper: Double? = nil
  ) {
    self.channels = channels
    self.range = range
    self.lower = lower
    self.upper = upper
  }
}
