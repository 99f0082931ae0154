import PlotScene

/// A strip of colours of known length with its ticks, numbers and name along one side of it: what
/// colorbars beside a frame and inside it have in common.
struct ColorbarScale {
  /// The length of the strip with its points, and its width.
  let length: Double
  let width: Double
  /// How far numbers and name reach beyond the ends of the strip.
  let overhang: (start: Double, end: Double)
  /// Its ticks, numbers and name.
  private(set) var axis: AxisGuide

  /// The side of the strip on which the numbers stand.
  let side: Side
  private let colors: ColorbarStrip
  private let theme: Theme
  private let hasEdges: Bool
  /// How far the note is moved to the left of where the axis alone would have it.
  private let noteShift: Double

  /// - Parameters:
  ///   - side: the side of the strip on which the numbers stand.
  ///   - length: the length of the strip with its points.
  ///   - room: the length of the side of the frame, in whose middle the strip is.
  ///   - data: the range of the values that are shown; nil if it is not known.
  init(
    _ colorbar: Colorbar, mapping: ColorMapping, group: TrainedAxis.Group, on side: Side,
    length: Double, room: Double, data: ClosedRange<Double>?, typesetter: Typesetter
  ) {
    let width = colorbar.width ?? typesetter.theme.colorbar.width
    theme = typesetter.theme
    self.side = side
    self.length = length
    self.width = width
    hasEdges = colorbar.edges
    colors = ColorbarStrip(
      mapping, tips: colorbar.extend.tips(of: mapping, data: data),
      isHorizontal: side.isHorizontal, length: length, width: width)
    let tips = colors.tips
    func measured(nameLength: Double?) -> AxisGuide {
      AxisGuide(
        TrainedAxis(colorbar, mapping, group: group), on: side,
        length: max(length - tips.first - tips.last, 0), nameLength: nameLength,
        noteReach: side == .left ? width : 60, noteStart: -width, typesetter: typesetter)
    }
    // In the middle of the scale, and no longer than that the frame has room for it, unless it would
    // run into the note above the strip.
    var axis = measured(nameLength: room - (tips.first - tips.last).magnitude)
    // Over a strip on the left, a note ends with the strip.
    noteShift = side == .left ? max((axis.noteAbove?.right ?? 0) - width, 0) : 0
    if let note = axis.noteAbove,
      (side == .left ? noteShift - note.left : note.right) > axis.nameDistance
    {
      axis = measured(nameLength: nil)
    }
    self.axis = axis
    let (start, end) = side.isHorizontal ? (tips.first, tips.last) : (tips.last, tips.first)
    overhang = (max(axis.overhang.start - start, 0), max(axis.overhang.end - end, 0))
  }

  /// Moves the name outwards, to where the colorbar has a depth.
  mutating func alignName(depth: Double) { axis.alignName(depth: depth - width) }

  /// From the far side of the strip to where numbers and name end.
  var depth: Double {
    guard side == .left, let note = axis.noteAbove else { return width + axis.depth }
    return width + max(axis.depth, noteShift - note.left)
  }

  /// How far its note reaches above the upper end of an upright strip; 0 without one.
  var noteHeight: Double { axis.noteAbove?.height ?? 0 }

  /// The colorbar with its strip in a place.
  ///
  /// - Parameter room: the name keeps inside of this if the strip is shorter than it.
  func placed(
    at strip: Rect, in room: Rect
  ) -> (items: [SceneItem], texts: [PlacedText]) {
    let scale = colors.scaleFrame(in: strip)
    var items = colors.items(in: strip)
    if hasEdges, let edges = colors.edges(in: strip) {
      items.append(.stroke(edges, theme.axis.line.stroke))
    }
    if let border = theme.colorbar.border {
      items.append(.stroke(colors.outline(in: strip), border.stroke))
    }
    items += axis.tickMarks(along: scale)
    let texts = axis.texts(along: scale, in: room)
    guard !side.isHorizontal else { return (items, texts) }
    // What the numbers share stands above the point at the top, if there is one.
    let raised = Rect(
      x: scale.minX - noteShift, y: strip.minY, width: scale.width, height: scale.height)
    return (
      items,
      texts.filter { $0.role != .note }
        + axis.texts(along: raised, in: room).filter { $0.role == .note }
    )
  }
}
