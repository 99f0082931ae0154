public import PlotScene

/// The labels of the ticks of one axis, and what they share.
public struct TickLabels: Hashable, Sendable {
  /// A label for each tick.
  public var labels: [RichText]
  /// What all of them leave out, as in `×10⁻⁷`; nil for nothing.
  public var note: RichText?

  /// Labels with, or without, a note on what they share.
  public init(_ labels: [RichText], note: RichText? = nil) {
    self.labels = labels
    self.note = note
  }
}
