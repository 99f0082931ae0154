public import PlotScene

/// The scale of colours beside or inside an axes. matplotlib: `Figure.colorbar`.
///
/// On a side of the frame it is as long as the frame, which makes room for it.
public struct Colorbar: Sendable {
  /// Where a colorbar goes.
  public enum Placement: Hashable, Sendable {
    /// Beside the frame, on a side of it, with the numbers on the far side of the strip.
    case outside(Side)
    /// At a place in the frame, over the marks, on a ground of its own. It stands upright half way
    /// up the left and the right side and lies level everywhere else.
    case inside(Legend.Place)
    /// Nowhere.
    case hidden
  }

  /// Which ends have a point, for what lies beyond the limits.
  ///
  /// A point has the colour that the colormap has for what lies outside, or else that of the nearer
  /// end.
  public enum Extend: String, Hashable, Sendable, CaseIterable {
    /// Those for which the colormap has a colour of its own, and those beyond which data lie.
    case automatic
    /// Neither.
    case none
    /// The end of the least value.
    case lower
    /// The end of the greatest value.
    case upper
    /// Both.
    case both
  }

  /// Where it goes.
  public var placement: Placement
  /// What is measured, with its unit.
  public var label: RichText?
  /// Where it is labelled.
  public var ticks: Ticks
  /// How its labels are written; nil for the scale's own way.
  public var format: TickFormat?
  /// Whether small ticks have a mark; nil leaves it to the scale.
  public var minorTicks: Bool?
  /// Which ends have a point, for what lies beyond the limits. matplotlib: `extend`.
  public var extend: Extend
  /// How long the strip is, points included, as a part of the side of the frame along which it
  /// lies, in whose middle it is put: above 0, up to 1. Nil is all of the side, and inside the frame
  /// two fifths of it or 50 points, whichever is more. Inside the frame it is never longer than
  /// there is room. matplotlib: `shrink`.
  public var length: Double?
  /// How wide the strip is, in points; nil for the theme's width.
  public var width: Double?
  /// Whether lines divide colours that change in steps, and the points from the rest; there are
  /// none where steps are narrower than two points of the page. matplotlib: `drawedges`.
  public var edges: Bool

  /// A colorbar at a place.
  ///
  /// - Parameters:
  ///   - placement: where it goes.
  ///   - label: what is measured, with its unit.
  ///   - ticks: where it is labelled.
  ///   - format: how its labels are written; nil for the scale's own way.
  ///   - minorTicks: whether small ticks have a mark; nil leaves it to the scale.
  ///   - extend: which ends have a point, for what lies beyond the limits.
  ///   - length: the part of the side of the frame that it is as long as, above 0 and up to 1; nil
  ///     for all of it, and for two fifths inside the frame.
  ///   - width: the width of the strip, in points; nil for the theme's.
  ///   - edges: whether lines divide colours that change in steps.
  public init(
    _ placement: Placement, label: (any RichTextConvertible)? = nil, ticks: Ticks = .automatic,
    format: TickFormat? = nil, minorTicks: Bool? = nil, extend: Extend = .automatic,
    length: Double? = nil, width: Double? = nil, edges: Bool = false
  ) {
    self.placement = placement
    self.label = label?.richText
    self.ticks = ticks
    self.format = format
    self.minorTicks = minorTicks
    self.extend = extend
    self.length = length
    self.width = width
    self.edges = edges
  }
}

extension Colorbar {
  /// Whether there is none.
  var isHidden: Bool { placement == .hidden }

  /// The side of the frame on which it stands; nil if it is inside or hidden.
  var side: Side? {
    if case .outside(let side) = placement { side } else { nil }
  }

  /// What makes no sense in it; nil if all does.
  var problem: String? {
    if let problem = ticks.problem ?? format?.problem { return problem }
    if let length, !(length > 0 && length <= 1) {
      return
        "the length is \(length); it must be above 0 and at most 1, the whole side of the frame"
    }
    if let width, !(width > 0 && width <= 10_000) {
      return "the width is \(width); it must be above 0, up to 10000 points"
    }
    return nil
  }
}

extension Colorbar.Extend {
  /// Whether a strip has a point at its first and at its last colour.
  ///
  /// - Parameter data: the range of the values that are shown; nil if it is not known.
  func tips(
    of mapping: ColorMapping, data: ClosedRange<Double>?
  ) -> (atFirst: Bool, atLast: Bool) {
    let isTurned = mapping.isReversed
    switch self {
    case .automatic:
      let ends = data.map { [mapping.fraction($0.lowerBound), mapping.fraction($0.upperBound)] }
      return (
        mapping.colormap.under != nil || ends?.contains { $0 < 0 } ?? false,
        mapping.colormap.over != nil || ends?.contains { $0 > 1 } ?? false
      )
    case .none: return (false, false)
    case .lower: return (!isTurned, isTurned)
    case .upper: return (isTurned, !isTurned)
    case .both: return (true, true)
    }
  }
}
