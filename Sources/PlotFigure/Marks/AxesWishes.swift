/// What a mark would have its axes look like where the user does not say.
public struct AxesWishes: Hashable, Sendable {
  /// How the units of the axes compare; nil for no wish.
  public var aspect: Double?
  /// Whether y grows downwards.
  public var reversesY: Bool
  /// Whether the marks fill the frame, which then has a line on all sides and no grid.
  public var fillsFrame: Bool
  /// Whether only whole numbers mean something on the horizontal axis.
  public var hasWholeX: Bool
  /// Whether only whole numbers mean something on the vertical axis.
  public var hasWholeY: Bool
  /// Whether places in the frame stand for no values, so that there is nothing to show on axes.
  public var hidesAxes: Bool
  /// Whether places along the vertical axis stand for no values, so that there is nothing to show on it.
  public var hidesY: Bool

  /// Wishes; none without arguments.
  public init(
    aspect: Double? = nil, reversesY: Bool = false, fillsFrame: Bool = false,
    hasWholeX: Bool = false, hasWholeY: Bool = false, hidesAxes: Bool = false,
    hidesY: Bool = false
  ) {
    self.aspect = aspect
    self.reversesY = reversesY
    self.fillsFrame = fillsFrame
    self.hasWholeX = hasWholeX
    self.hasWholeY = hasWholeY
    self.hidesAxes = hidesAxes
    self.hidesY = hidesY
  }

  /// The wishes of several marks: the first that wishes an aspect gets it.
  func union(_ other: AxesWishes) -> AxesWishes {
    AxesWishes(
      aspect: aspect ?? other.aspect, reversesY: reversesY || other.reversesY,
      fillsFrame: fillsFrame || other.fillsFrame, hasWholeX: hasWholeX || other.hasWholeX,
      hasWholeY: hasWholeY || other.hasWholeY, hidesAxes: hidesAxes || other.hidesAxes,
      hidesY: hidesY || other.hidesY)
  }
}
