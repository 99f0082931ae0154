public import PlotScene

/// Where the legend of an axes goes. matplotlib: `Axes.legend`.
///
/// It has an entry for each mark with a label, in drawing order; without any it is not drawn.
public struct Legend: Hashable, Sendable {
  /// A place inside the frame.
  public enum Place: String, Hashable, Sendable, CaseIterable {
    /// In the upper right corner.
    case topRight
    /// In the upper left corner.
    case topLeft
    /// In the lower right corner.
    case bottomRight
    /// In the lower left corner.
    case bottomLeft
    /// Half way up the right side.
    case right
    /// Half way up the left side.
    case left
    /// In the middle of the top.
    case top
    /// In the middle of the bottom.
    case bottom
    /// In the middle.
    case center
  }

  /// Where a legend goes.
  public enum Placement: Hashable, Sendable {
    /// Where no mark is inked: a corner or side if one is free, else any free place in the frame,
    /// else outside: on the right, or above where that would take more than a third of the width.
    case best
    /// At a place in the frame, whatever is there.
    case inside(Place)
    /// Outside the frame, which makes room.
    case outside(Side)
    /// Nowhere.
    case hidden
  }

  /// Where it goes.
  public var placement: Placement
  /// The text above the entries.
  public var title: RichText?

  /// A legend at a place, with a title if wanted.
  public init(_ placement: Placement, title: (any RichTextConvertible)? = nil) {
    self.placement = placement
    self.title = title?.richText
  }

  /// Where no mark is inked.
  public static let best = Legend(.best)
  /// No legend.
  public static let hidden = Legend(.hidden)
  /// At a place in the frame, whatever is there.
  public static func inside(_ place: Place) -> Legend { Legend(.inside(place)) }
  /// Outside the frame, which makes room.
  public static func outside(_ side: Side) -> Legend { Legend(.outside(side)) }
  /// In the upper right corner.
  public static let topRight = Legend(.inside(.topRight))
  /// In the upper left corner.
  public static let topLeft = Legend(.inside(.topLeft))
  /// In the lower right corner.
  public static let bottomRight = Legend(.inside(.bottomRight))
  /// In the lower left corner.
  public static let bottomLeft = Legend(.inside(.bottomLeft))
}
