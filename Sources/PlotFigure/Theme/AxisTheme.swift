/// How axes look: their line, ticks, labels and grid.
public struct AxisTheme: Hashable, Sendable {
  /// The line along the axis.
  public var line: LineLook
  /// To which side of the line its ticks point.
  public var tickDirection: TickDirection
  /// The strokes at labelled ticks.
  public var tick: LineLook
  /// How long ticks are, in points.
  public var tickLength: Double
  /// The strokes at small ticks.
  public var minorTick: LineLook
  /// How long small ticks are, in points.
  public var minorTickLength: Double
  /// The room between ticks and their labels, in points.
  public var tickLabelGap: Double
  /// The numbers.
  public var tickLabel: TextStyle
  /// The wanted distance between labelled ticks, in points.
  public var tickSpacing: Double
  /// The name of the axis.
  public var label: TextStyle
  /// The room between the numbers and the name, in points.
  public var labelGap: Double
  /// Lines at labelled ticks.
  public var majorGrid: LineLook
  /// Lines at small ticks.
  public var minorGrid: LineLook
  /// The room beside the data as a part of their range, where limits are not given.
  public var margin: Double

  /// All parts of the look.
  public init(
    line: LineLook, tick: LineLook, tickLength: Double, minorTick: LineLook,
    minorTickLength: Double, tickLabelGap: Double, tickLabel: TextStyle, tickSpacing: Double,
    label: TextStyle, labelGap: Double, majorGrid: LineLook, minorGrid: LineLook, margin: Double,
    tickDirection: TickDirection = .outward
  ) {
    self.line = line
    self.tick = tick
    self.tickLength = tickLength
    self.minorTick = minorTick
    self.minorTickLength = minorTickLength
    self.tickLabelGap = tickLabelGap
    self.tickLabel = tickLabel
    self.tickSpacing = tickSpacing
    self.label = label
    self.labelGap = labelGap
    self.majorGrid = majorGrid
    self.minorGrid = minorGrid
    self.margin = margin
    self.tickDirection = tickDirection
  }
}
