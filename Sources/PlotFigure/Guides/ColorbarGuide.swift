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
  private let mapping: ColorMapping
  private let theme: Theme

  init(
    _ colorbar: Colorbar, mapping: ColorMapping, group: TrainedAxis.Group, length: Double,
    typesetter: Typesetter
  ) {
    let theme = typesetter.theme
    axis = AxisGuide(
      TrainedAxis(colorbar, mapping, group: group), on: .right, length: length,
      noteStart: -theme.spacing.colorbarWidth, typesetter: typesetter)
    depth = theme.spacing.colorbar + theme.spacing.colorbarWidth + axis.depth
    overhang = axis.overhang
    noteHeight = axis.noteAbove?.height ?? 0
    self.mapping = mapping
    self.theme = theme
  }

  /// The strip beside a frame.
  func strip(beside frame: Rect) -> Rect {
    Rect(
      x: frame.maxX + theme.spacing.colorbar, y: frame.minY, width: theme.spacing.colorbarWidth,
      height: frame.height)
  }

  /// The colorbar beside a frame.
  func placed(beside frame: Rect, in room: Rect) -> (items: [SceneItem], texts: [PlacedText]) {
    let strip = strip(beside: frame)
    let steps = 256
    var pixels: [UInt8] = []
    let table = ColorTable(mapping.colormap)
    for step in 0..<steps {
      let fraction = (Double(step) + 0.5) / Double(steps)
      table.append(1 - fraction, to: &pixels)
    }
    var items: [SceneItem] = []
    if let image = CellImage(columns: 1, rows: steps, pixels: pixels, frame: strip) {
      items.append(.image(image))
    }
    items.append(.stroke(Path(strip), theme.axis.line.stroke))
    items += axis.tickMarks(along: strip)
    return (items, axis.texts(along: strip, in: room))
  }

  /// The ticks as users and tests see them.
  var resolved: ResolvedAxis { axis.resolved }

  /// Characters that no font has.
  var missing: [Unicode.Scalar] { axis.missing }
}
