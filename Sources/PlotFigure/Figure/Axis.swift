public import PlotScene

/// What the user says of one axis; what is left out comes from the data and the theme.
public struct Axis: Sendable {
  /// What is measured, with its unit.
  public var label: RichText?
  /// The ends; what they leave open comes from the data.
  public var limits: Limits
  /// How values become places; nil for even steps, or as categories and times need it.
  public var scale: Scale?
  /// Where the ticks are; nil for round numbers that suit the length of the axis.
  public var ticks: Ticks?
  /// How ticks are written; nil for the scale's own way.
  public var format: TickFormat?
  /// By how much the labels are turned, from −90° to 90°; nil for what suits. Turned labels have the
  /// end that is nearer to it at their tick.
  ///
  /// matplotlib: `Axes.tick_params(labelrotation:)`.
  public var tickAngle: Angle?
  /// Whether small ticks have a mark; nil leaves it to the scale.
  ///
  /// matplotlib: `Axes.minorticks_on`.
  public var minorTicks: Bool?
  /// The room between the data and the ends that come from them, as a part of the data's range; nil
  /// for the theme's.
  public var margin: Double?
  /// To which side of the axis line its ticks point; nil for the theme's way.
  ///
  /// matplotlib: `Axes.tick_params(direction:)`.
  public var tickDirection: TickDirection?
  /// The line of the axis: where it stands, and whether it is drawn.
  public var spine: Spine
  /// On which sides of the frame it is shown.
  public var placement: AxisPlacement
  /// The colour of its line, ticks, numbers and name, as that of the one line it belongs to; nil for
  /// the theme's.
  ///
  /// matplotlib: `Axes.tick_params(colors:)`.
  public var color: Color?

  /// An axis that takes everything unsaid from the data and the theme.
  public init(
    label: (any RichTextConvertible)? = nil, limits: Limits = .automatic, scale: Scale? = nil,
    ticks: Ticks? = nil, format: TickFormat? = nil, tickAngle: Angle? = nil,
    minorTicks: Bool? = nil, margin: Double? = nil, tickDirection: TickDirection? = nil,
    spine: Spine = .automatic, placement: AxisPlacement = .standard, color: Color? = nil
  ) {
    self.label = label?.richText
    self.limits = limits
    self.scale = scale
    self.ticks = ticks
    self.format = format
    self.tickAngle = tickAngle
    self.minorTicks = minorTicks
    self.margin = margin
    self.tickDirection = tickDirection
    self.spine = spine
    self.placement = placement
    self.color = color
  }
}
