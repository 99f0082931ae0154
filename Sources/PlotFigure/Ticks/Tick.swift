public import PlotScene

/// A labelled place on an axis.
public struct Tick: Hashable, Sendable {
  /// The value it stands for.
  public var value: Double
  /// What is written beside it; empty for a mark without a label.
  public var label: RichText

  /// A tick at a value.
  public init(_ value: Double, label: RichText) {
    self.value = value
    self.label = label
  }
}
