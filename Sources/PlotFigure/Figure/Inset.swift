/// Smaller axes within the frame of others: a detail, or another view. matplotlib:
/// `Axes.inset_axes`, `Axes.indicate_inset_zoom`.
///
/// They have titles, legends and colorbars of their own, and the look of the axes around them. What
/// is behind the frame is behind all of the inset, too, so that no grid shows through its texts.
public struct Inset: Sendable {
  /// Where it stands in the frame.
  public enum Placement: Hashable, Sendable {
    /// At one of the nine places, or elsewhere in the frame, where no mark is inked; where none is
    /// free, at that with the least ink, and a diagnostic says so.
    case best
    /// At a place in the frame, whatever is there.
    case inside(Legend.Place)

    /// In the upper right corner.
    public static let topRight = Placement.inside(.topRight)
    /// In the upper left corner.
    public static let topLeft = Placement.inside(.topLeft)
    /// In the lower right corner.
    public static let bottomRight = Placement.inside(.bottomRight)
    /// In the lower left corner.
    public static let bottomLeft = Placement.inside(.bottomLeft)
  }

  /// The axes. An inset that shows a detail has no marks of its own: it draws those around it.
  public var axes: Axes
  /// Where it stands.
  public var placement: Placement
  /// Its width with all that belongs to it, as a part of the frame's, above 0, up to 1.
  public var width: Double
  /// Its height with all that belongs to it, as a part of the frame's, above 0, up to 1.
  public var height: Double
  /// Whether it draws the marks around it, within its own limits, and shows by a frame and two lines
  /// where they are.
  public var isZoom: Bool
}

extension Axes {
  /// The axes with smaller axes within the frame. An inset has none of its own.
  ///
  ///     Axes { Line(x: time, y: signal) }
  ///       .inset(.topRight, width: 0.45) {
  ///         Axes(xLabel: "Hz") { Line(x: frequency, y: power) }
  ///       }
  ///
  /// - Parameters:
  ///   - placement: where they stand.
  ///   - width: their width with labels, as a part of the frame's, 0…1.
  ///   - height: their height with labels, as a part of the frame's, 0…1.
  ///   - axes: the smaller axes.
  public func inset(
    _ placement: Inset.Placement = .best, width: Double = 0.4, height: Double = 0.4,
    axes: () -> Axes
  ) -> Axes {
    adding(Inset(axes: axes(), placement: placement, width: width, height: height, isZoom: false))
  }

  /// The axes with a detail of themselves within the frame: the same marks in the same colours within
  /// other limits, with a frame around the detail and lines that lead to it.
  ///
  ///     Axes { Line(x: x, y: y) }.zoom(x: 3...3.2)
  ///
  /// - Parameters:
  ///   - x: the horizontal limits of the detail; an end left open is that of the axes. The detail has
  ///     the direction of the axes.
  ///   - y: the vertical limits of the detail, likewise; an end left open is that of what is drawn
  ///     between the horizontal limits.
  ///   - placement: where it stands.
  ///   - width: its width with labels, as a part of the frame's, 0…1.
  ///   - height: its height with labels, as a part of the frame's, 0…1.
  ///   - change: what is changed of its axes, which have no names and no legend:
  ///     `{ $0.x.ticks = .every(0.1) }`.
  public func zoom(
    x: Limits, y: Limits = .automatic, _ placement: Inset.Placement = .best, width: Double = 0.4,
    height: Double = 0.4, change: (inout Axes) -> Void = { _ in }
  ) -> Axes {
    var detail = Axes(xLimits: x, yLimits: y, frame: .box, legend: .hidden, colorbar: .hidden) {}
    change(&detail)
    return adding(
      Inset(axes: detail, placement: placement, width: width, height: height, isZoom: true))
  }

  private func adding(_ inset: Inset) -> Axes {
    var axes = self
    axes.insets.append(inset)
    return axes
  }
}
