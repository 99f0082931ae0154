public import PlotScene

extension Colorbar {
  /// On the right of the frame, as tall as it is unless `length` says otherwise.
  ///
  /// - Parameters:
  ///   - label: what is measured, with its unit.
  ///   - ticks: where it is labelled.
  ///   - format: how its labels are written; nil for the scale's own way.
  ///   - minorTicks: whether small ticks have a mark; nil leaves it to the scale.
  ///   - extend: which ends have a point, for what lies beyond the limits.
  ///   - length: the part of the side of the frame that it is as long as, above 0 and up to 1;
  ///     nil for all of it.
  ///   - width: the width of the strip, in points; nil for the theme's.
  ///   - edges: whether lines divide colours that change in steps.
  public static func right(
    label: (any RichTextConvertible)? = nil, ticks: Ticks = .automatic, format: TickFormat? = nil,
    minorTicks: Bool? = nil, extend: Extend = .automatic, length: Double? = nil,
    width: Double? = nil, edges: Bool = false
  ) -> Colorbar {
    Colorbar(
      .outside(.right), label: label, ticks: ticks, format: format, minorTicks: minorTicks,
      extend: extend, length: length, width: width, edges: edges)
  }

  /// On the left of the frame, beyond the vertical axis, with the numbers on the left of the strip.
  ///
  /// - Parameters:
  ///   - label: what is measured, with its unit.
  ///   - ticks: where it is labelled.
  ///   - format: how its labels are written; nil for the scale's own way.
  ///   - minorTicks: whether small ticks have a mark; nil leaves it to the scale.
  ///   - extend: which ends have a point, for what lies beyond the limits.
  ///   - length: the part of the side of the frame that it is as long as, above 0 and up to 1;
  ///     nil for all of it.
  ///   - width: the width of the strip, in points; nil for the theme's.
  ///   - edges: whether lines divide colours that change in steps.
  public static func left(
    label: (any RichTextConvertible)? = nil, ticks: Ticks = .automatic, format: TickFormat? = nil,
    minorTicks: Bool? = nil, extend: Extend = .automatic, length: Double? = nil,
    width: Double? = nil, edges: Bool = false
  ) -> Colorbar {
    Colorbar(
      .outside(.left), label: label, ticks: ticks, format: format, minorTicks: minorTicks,
      extend: extend, length: length, width: width, edges: edges)
  }

  /// Above the frame, as wide as it is unless `length` says otherwise, with the numbers above the
  /// strip.
  ///
  /// - Parameters:
  ///   - label: what is measured, with its unit.
  ///   - ticks: where it is labelled.
  ///   - format: how its labels are written; nil for the scale's own way.
  ///   - minorTicks: whether small ticks have a mark; nil leaves it to the scale.
  ///   - extend: which ends have a point, for what lies beyond the limits.
  ///   - length: the part of the side of the frame that it is as long as, above 0 and up to 1;
  ///     nil for all of it.
  ///   - width: the width of the strip, in points; nil for the theme's.
  ///   - edges: whether lines divide colours that change in steps.
  public static func top(
    label: (any RichTextConvertible)? = nil, ticks: Ticks = .automatic, format: TickFormat? = nil,
    minorTicks: Bool? = nil, extend: Extend = .automatic, length: Double? = nil,
    width: Double? = nil, edges: Bool = false
  ) -> Colorbar {
    Colorbar(
      .outside(.top), label: label, ticks: ticks, format: format, minorTicks: minorTicks,
      extend: extend, length: length, width: width, edges: edges)
  }

  /// Below the frame, under the horizontal axis, as wide as the frame unless `length` says
  /// otherwise.
  ///
  /// - Parameters:
  ///   - label: what is measured, with its unit.
  ///   - ticks: where it is labelled.
  ///   - format: how its labels are written; nil for the scale's own way.
  ///   - minorTicks: whether small ticks have a mark; nil leaves it to the scale.
  ///   - extend: which ends have a point, for what lies beyond the limits.
  ///   - length: the part of the side of the frame that it is as long as, above 0 and up to 1;
  ///     nil for all of it.
  ///   - width: the width of the strip, in points; nil for the theme's.
  ///   - edges: whether lines divide colours that change in steps.
  public static func bottom(
    label: (any RichTextConvertible)? = nil, ticks: Ticks = .automatic, format: TickFormat? = nil,
    minorTicks: Bool? = nil, extend: Extend = .automatic, length: Double? = nil,
    width: Double? = nil, edges: Bool = false
  ) -> Colorbar {
    Colorbar(
      .outside(.bottom), label: label, ticks: ticks, format: format, minorTicks: minorTicks,
      extend: extend, length: length, width: width, edges: edges)
  }

  /// At a place in the frame, over the marks, on a ground of its own.
  ///
  /// - Parameters:
  ///   - place: where in the frame.
  ///   - label: what is measured, with its unit.
  ///   - ticks: where it is labelled.
  ///   - format: how its labels are written; nil for the scale's own way.
  ///   - minorTicks: whether small ticks have a mark; nil leaves it to the scale.
  ///   - extend: which ends have a point, for what lies beyond the limits.
  ///   - length: the part of the side of the frame that it is as long as, above 0 and up to 1;
  ///     nil for two fifths of it or 50 points, whichever is more.
  ///   - width: the width of the strip, in points; nil for the theme's.
  ///   - edges: whether lines divide colours that change in steps.
  public static func inside(
    _ place: Legend.Place, label: (any RichTextConvertible)? = nil, ticks: Ticks = .automatic,
    format: TickFormat? = nil, minorTicks: Bool? = nil, extend: Extend = .automatic,
    length: Double? = nil, width: Double? = nil, edges: Bool = false
  ) -> Colorbar {
    Colorbar(
      .inside(place), label: label, ticks: ticks, format: format, minorTicks: minorTicks,
      extend: extend, length: length, width: width, edges: edges)
  }

  /// On the right, without a label, if a mark shows data by colour.
  public static let automatic = Colorbar(.outside(.right))
  /// No colorbar.
  public static let hidden = Colorbar(.hidden, ticks: .none)
}
