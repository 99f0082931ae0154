import PlotScene

/// A colorbar on the right of a frame: the strip, its ticks and its label.
struct ColorbarGuide {
  /// How far it reaches beyond the frame, in points.
  let depth: Double
  /// How far its outermost numbers reach beyond the ends of the frame.
  let overhang: (start: Double, end: Double)
  /// How far its note reaches above the frame; 0 without one.
  let noteHeight: Double

  /// Its ticks, numbers and name.
  let axis: AxisGuide
  private let colors: ColorbarStrip
  private let theme: Theme

  init(
    _ colorbar: Colorbar, mapping: ColorMapping, group: TrainedAxis.Group, length: Double,
    typesetter: Typesetter
  ) {
    let theme = typesetter.theme
    let colors = ColorbarStrip(mapping, length: length, width: theme.colorbar.width)
    axis = AxisGuide(
      TrainedAxis(colorbar, mapping, group: group), on: .right,
      length: max(length - colors.tips.top - colors.tips.bottom, 0),
      noteStart: -theme.colorbar.width, typesetter: typesetter)
    depth = theme.colorbar.gap + theme.colorbar.width + axis.depth
    overhang = (
      max(axis.overhang.start - colors.tips.top, 0), max(axis.overhang.end - colors.tips.bottom, 0)
    )
    noteHeight = axis.noteAbove?.height ?? 0
    self.colors = colors
    self.theme = theme
  }

  /// The strip beside a frame, as tall as it is.
  func strip(beside frame: Rect) -> Rect {
    Rect(
      x: frame.maxX + theme.colorbar.gap, y: frame.minY, width: theme.colorbar.width,
      height: frame.height)
  }

  /// The colorbar beside a frame.
  func placed(beside frame: Rect, in room: Rect) -> (items: [SceneItem], texts: [PlacedText]) {
    let strip = strip(beside: frame)
    let scale = colors.scaleFrame(in: strip)
    var items = colors.items(in: strip)
    if let border = theme.colorbar.border {
      items.append(.stroke(colors.outline(in: strip), border.stroke))
    }
    items += axis.tickMarks(along: scale)
    // What the numbers share stands above the point at the top, if there is one.
    let raised = Rect(x: scale.minX, y: strip.minY, width: scale.width, height: scale.height)
    let texts =
      axis.texts(along: scale, in: room).filter { $0.role != .note }
      + axis.texts(along: raised, in: room).filter { $0.role == .note }
    return (items, texts)
  }

  /// The ticks as users and tests see them.
  var resolved: ResolvedAxis { axis.resolved }

  /// Characters that no font has.
  var missing: [Unicode.Scalar] { axis.missing }
}
