/// Smaller axes within the frame of others: a detail, or another view. matplotlib:
/// `Axes.inset_axes`, `Axes.indicate_inset_zoom`.
public struct Inset: Sendable {
  /// Where it stands in the frame.
  public enum Placement: Hashable, Sendable {
    /// At one of the nine places, or elsewhere in the frame, where no mark is inked.
    case best
    /// At a place in the frame, whatever is there.
    case inside(Legend.Place)
  }

  /// The axes. An inset that shows a detail has no marks of its own: it draws those around it.
  public var axes: Axes
  /// Where it stands.
  public var placement: Placement
  /// Its width with all that belongs to it, as a part of the frame's, 0…1.
  public var width: Double
  /// Its height with all that belongs to it, as a part of the frame's, 0…1.
  public var height: Double
  /// Whether it draws the marks around it, within its own limits, and shows by a frame and two lines
  /// where they are.
  public var isZoom: Bool
}

extension Axes {
  /// The axes with smaller axes within the frame.
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

  /// The axes with a detail of themselves within the frame: the same marks within other limits, with
  /// a frame around the detail and lines that lead to it.
  ///
  /// - Parameters:
  ///   - x: the horizontal limits of the detail.
  ///   - y: the vertical limits of the detail; nil for those of the data between the horizontal ones.
  ///   - placement: where it stands.
  ///   - width: its width with labels, as a part of the frame's, 0…1.
  ///   - height: its height with labels, as a part of the frame's, 0…1.
  public func zoom(
    x: Limits, y: Limits = .automatic, _ placement: Inset.Placement = .best, width: Double = 0.4,
    height: Double = 0.4
  ) -> Axes {
    let detail = Axes(xLimits: x, yLimits: y, xMargin: 0, legend: .hidden, colorbar: .hidden) {}
    return adding(
      Inset(axes: detail, placement: placement, width: width, height: height, isZoom: true))
  }

  private func adding(_ inset: Inset) -> Axes {
    var axes = self
    axes.insets.append(inset)
    return axes
  }
}
