import PlotScene

/// A colorbar on one side of a frame: the strip, its ticks and its label.
///
/// It need not touch the frame: handed a frame that is enlarged by what stands between, it keeps its
/// distance from that.
struct ColorbarGuide {
  /// The side of the frame it stands on.
  let side: Side
  /// How far it reaches outwards from the frame, in points.
  private(set) var depth: Double
  /// How far its outermost numbers reach beyond the ends of the frame: at its left or top, and at
  /// its right or bottom.
  let overhang: (start: Double, end: Double)
  /// How far the note of an upright one reaches above the frame; 0 without one.
  let noteHeight: Double

  private var scale: ColorbarScale
  /// What part of the frame's side the strip is as long as.
  private let fraction: Double
  private let gap: Double

  /// A colorbar measured; nil for one that does not stand on a side of the frame.
  ///
  /// - Parameters:
  ///   - length: the length of the frame's side.
  ///   - data: the range of the values that are shown; nil if it is not known.
  init?(
    _ colorbar: Colorbar, mapping: ColorMapping, group: TrainedAxis.Group, length: Double,
    data: ClosedRange<Double>? = nil, typesetter: Typesetter
  ) {
    guard let side = colorbar.side else { return nil }
    self.side = side
    fraction = colorbar.length ?? 1
    gap = typesetter.theme.colorbar.gap
    scale = ColorbarScale(
      colorbar, mapping: mapping, group: group, on: side, length: length * fraction, room: length,
      data: data, typesetter: typesetter)
    let margin = (length - scale.length) / 2
    depth = gap + scale.depth
    overhang = (max(scale.overhang.start - margin, 0), max(scale.overhang.end - margin, 0))
    noteHeight = max(scale.noteHeight - margin, 0)
  }

  /// Whether its name is written.
  var hasName: Bool { scale.axis.hasName }

  /// Moves the name outwards, in line with those of other colorbars, to where it has a depth; nothing
  /// changes without a name.
  mutating func alignName(depth: Double) {
    guard hasName, depth > self.depth else { return }
    scale.alignName(depth: depth - gap)
    self.depth = gap + scale.depth
  }

  /// The strip beside a frame, points included: as long as its side, or the part of it that was
  /// asked for.
  func strip(beside frame: Rect) -> Rect {
    let whole =
      switch side {
      case .right:
        Rect(x: frame.maxX + gap, y: frame.minY, width: scale.width, height: frame.height)
      case .left:
        Rect(
          x: frame.minX - gap - scale.width, y: frame.minY, width: scale.width,
          height: frame.height)
      case .top:
        Rect(
          x: frame.minX, y: frame.minY - gap - scale.width, width: frame.width,
          height: scale.width)
      case .bottom:
        Rect(x: frame.minX, y: frame.maxY + gap, width: frame.width, height: scale.width)
      }
    guard fraction < 1 else { return whole }
    let margin = (1 - fraction) / 2 * (side.isHorizontal ? whole.width : whole.height)
    return whole.inset(
      by: side.isHorizontal
        ? Insets(left: margin, right: margin) : Insets(top: margin, bottom: margin))
  }

  /// The colorbar beside a frame.
  ///
  /// - Parameters:
  ///   - frame: the frame, or the frame and what stands between it and the colorbar.
  ///   - room: the name keeps inside of this if the strip is shorter than it.
  func placed(beside frame: Rect, in room: Rect) -> (items: [SceneItem], texts: [PlacedText]) {
    scale.placed(at: strip(beside: frame), in: room)
  }

  /// Its ticks, numbers and name.
  var axis: AxisGuide { scale.axis }

  /// The ticks as users and tests see them.
  var resolved: ResolvedAxis { axis.resolved }

  /// Characters that no font has.
  var missing: [Unicode.Scalar] { axis.missing }
}
