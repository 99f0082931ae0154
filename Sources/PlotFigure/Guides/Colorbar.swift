public import PlotScene

/// The scale of colours beside an axes. matplotlib: `Figure.colorbar`.
public struct Colorbar: Sendable {
  /// Whether there is none.
  public var isHidden: Bool
  /// What is measured, with its unit.
  public var label: RichText?
  /// Where it is labelled.
  public var ticks: Ticks
  /// How its labels are written; nil for the scale's own way.
  public var format: TickFormat?
  /// Whether small ticks have a mark; nil leaves it to the scale.
  public var minorTicks: Bool?

  /// A colorbar on the right of its axes, as tall as they are.
  ///
  /// - Parameters:
  ///   - label: what is measured, with its unit.
  ///   - ticks: where it is labelled.
  ///   - format: how its labels are written; nil for the scale's own way.
  ///   - minorTicks: whether small ticks have a mark; nil leaves it to the scale.
  public static func right(
    label: (any RichTextConvertible)? = nil, ticks: Ticks = .automatic,
    format: TickFormat? = nil, minorTicks: Bool? = nil
  ) -> Colorbar {
    Colorbar(
      isHidden: false, label: label?.richText, ticks: ticks, format: format, minorTicks: minorTicks)
  }

  /// On the right, without a label, if a mark shows data by colour.
  public static let automatic = Colorbar.right()
  /// No colorbar.
  public static let hidden = Colorbar(isHidden: true, label: nil, ticks: .none, format: nil)
}
