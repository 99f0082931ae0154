public import PlotScene

/// The frame of an axes on the page, as a mark sees it while it draws: where values lie, which
/// colours they have, and how things look that the mark does not say itself.
public struct Panel: Sendable {
  /// The frame on the page, in points.
  public let frame: Rect
  /// Places along the horizontal axis.
  public internal(set) var x: AxisMapping
  /// Places along the vertical axis.
  public internal(set) var y: AxisMapping
  /// Colours of values; nil if no mark of the axes shows data by colour.
  public internal(set) var color: ColorMapping?
  /// How marks look where they do not say.
  public let style: MarkTheme
  /// The colour of the page.
  public let background: Color
  /// The colour that the theme's cycle has for this mark.
  public var cycleColor: Color
  /// Dots of the device in a point: nothing smaller than one of them can be seen.
  public let resolution: Double
  /// How wide and tall texts are.
  let measuring: any TextMeasuring
  /// The fonts that texts are set in, in order of preference.
  let fontFamilies: [String]

  /// The place of a pair of values; nil if either is missing or has no place.
  public func point(_ xValue: Double, _ yValue: Double) -> Point? {
    let point = Point(x: x.position(xValue), y: y.position(yValue))
    return point.isFinite ? point : nil
  }

  /// Whether a place lies in the frame, up to rounding.
  public func contains(_ point: Point) -> Bool { frame.expanded(by: 1e-6).contains(point) }

  /// The items, drawn only inside the frame.
  public func clipped(_ items: [SceneItem]) -> [SceneItem] {
    items.isEmpty ? [] : [.clip(Path(frame), items)]
  }
}
