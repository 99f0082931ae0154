public import PlotScene

/// The legend of an axes: where it goes and what it shows. matplotlib: `Axes.legend`.
///
/// It has an entry for each mark with a label, in drawing order; without any it is not drawn.
/// Entries with equal labels are one, with their pictures over each other, so that a line and its
/// band share a row. Several legends share the entries of an axes by ``only``.
///
///     Legend(.topLeft, title: "Fit", columns: 2)
///     Legend(.outside(.right), only: ["Truth", "Pred"])
///     .direct
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
    /// Each label at the end of its line, to the right of the frame; marks that are no lines have
    /// theirs in a legend as by ``best``.
    case direct
    /// Nowhere.
    case hidden

    /// In the upper right corner.
    public static let topRight = Placement.inside(.topRight)
    /// In the upper left corner.
    public static let topLeft = Placement.inside(.topLeft)
    /// In the lower right corner.
    public static let bottomRight = Placement.inside(.bottomRight)
    /// In the lower left corner.
    public static let bottomLeft = Placement.inside(.bottomLeft)
  }

  /// The order of the entries.
  public enum Order: String, Hashable, Sendable {
    /// The mark at the bottom first, or as ``Legend/only`` says.
    case drawing
    /// The other way round, as for curves or areas that lie one above the other.
    case reversed
  }

  /// Where it goes.
  public var placement: Placement
  /// The text above the entries.
  public var title: RichText?
  /// In how many columns the entries stand; nil for as few as fit beside the frame, or as many as
  /// fit above or below it.
  public var columns: Int?
  /// The order of the entries.
  public var order: Order
  /// The labels whose entries it shows, in this order; nil for all that no other legend of the axes
  /// shows.
  public var only: [String]?
  /// Entries of your own, after those of the marks.
  public var extra: [LegendKey]

  /// A legend at a place.
  ///
  /// - Parameters:
  ///   - placement: where it goes.
  ///   - title: the text above the entries.
  ///   - columns: in how many columns the entries stand, at least 1; nil for what suits the place.
  ///   - order: the order of the entries.
  ///   - only: the labels whose entries it shows, in this order; nil for all that no other legend
  ///     of the axes shows.
  ///   - extra: entries of your own, after those of the marks.
  public init(
    _ placement: Placement = .best, title: (any RichTextConvertible)? = nil, columns: Int? = nil,
    order: Order = .drawing, only: [String]? = nil, extra: [LegendKey] = []
  ) {
    self.placement = placement
    self.title = title?.richText
    self.columns = columns
    self.order = order
    self.only = only
    self.extra = extra
  }

  /// Where no mark is inked.
  public static let best = Legend(.best)
  /// Each label at the end of its line.
  public static let direct = Legend(.direct)
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
