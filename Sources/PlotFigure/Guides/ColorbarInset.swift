import PlotScene

/// A colorbar inside a frame, on a ground like a legend's that keeps its texts readable over marks.
struct ColorbarInset {
  /// Where it goes.
  let place: Legend.Place
  /// The size of the ground, in points.
  let size: Size

  private let scale: ColorbarScale
  /// The strip, from the upper left corner of the ground.
  private let strip: Rect
  private let theme: LegendTheme
  /// The least length of a strip of which nobody said how long it is to be, in points.
  private static let leastLength = 50.0

  /// A colorbar measured; nil for one that does not stand inside the frame.
  ///
  /// - Parameters:
  ///   - frame: the size of the frame.
  ///   - data: the range of the values that are shown; nil if it is not known.
  init?(
    _ colorbar: Colorbar, mapping: ColorMapping, group: TrainedAxis.Group, frame: Size,
    data: ClosedRange<Double>? = nil, typesetter: Typesetter
  ) {
    guard case .inside(let place) = colorbar.placement else { return nil }
    let theme = typesetter.theme.legend
    let side: Side = place == .left || place == .right ? .right : .bottom
    let whole = side.isHorizontal ? frame.width : frame.height
    let room = whole - 2 * theme.distance - 2 * theme.padding
    func measured(_ length: Double) -> ColorbarScale {
      // A name that is a little longer than the strip stays on one line.
      ColorbarScale(
        colorbar, mapping: mapping, group: group, on: side, length: length,
        room: max(length, 0.6 * room), data: data, typesetter: typesetter)
    }
    let wanted = colorbar.length.map { $0 * whole } ?? max(0.4 * whole, Self.leastLength)
    var scale = measured(wanted)
    let excess = scale.wholeLength - room
    if excess > 0 { scale = measured(max(wanted - excess, 0)) }
    let bounds = scale.bounds

    self.place = place
    self.scale = scale
    self.theme = theme
    size = Size(
      width: bounds.width + 2 * theme.padding, height: bounds.height + 2 * theme.padding)
    strip = scale.strip.offset(x: theme.padding - bounds.minX, y: theme.padding - bounds.minY)
  }

  /// The strip with the upper left corner of the ground at a place.
  func strip(at origin: Point) -> Rect { strip.offset(x: origin.x, y: origin.y) }

  /// The colorbar with the upper left corner of its ground at a place.
  func placed(at origin: Point) -> (items: [SceneItem], texts: [PlacedText]) {
    let ground = Rect(x: origin.x, y: origin.y, width: size.width, height: size.height)
    let outline = Path(ground, cornerRadius: theme.cornerRadius)
    var items: [SceneItem] = [.fill(outline, theme.background)]
    if let border = theme.border { items.append(.stroke(outline, border.stroke)) }
    let bar = scale.placed(at: strip(at: origin), in: ColorbarScale.anywhere)
    return (items + bar.items, bar.texts)
  }

  /// Its ticks, numbers and name.
  var axis: AxisGuide { scale.axis }

  /// The ticks as users and tests see them.
  var resolved: ResolvedAxis { axis.resolved }

  /// Characters that no font has.
  var missing: [Unicode.Scalar] { axis.missing }
}

extension ColorbarScale {
  /// So much room that a name stands in the middle of its scale.
  fileprivate static let anywhere = Rect(x: -1e6, y: -1e6, width: 2e6, height: 2e6)

  /// The strip with its upper left corner at the origin.
  fileprivate var strip: Rect {
    side.isHorizontal
      ? Rect(x: 0, y: 0, width: length, height: width)
      : Rect(x: 0, y: 0, width: width, height: length)
  }

  /// How long it is with the numbers that reach beyond the ends of the strip.
  fileprivate var wholeLength: Double { overhang.start + length + overhang.end }

  /// The box around strip, numbers, note and name where the strip has its upper left corner at the
  /// origin and numbers stand on its right or below it.
  fileprivate var bounds: Rect {
    let box =
      side.isHorizontal
      ? Rect(x: -overhang.start, y: 0, width: wholeLength, height: depth)
      : Rect(
        x: 0, y: -max(overhang.start, noteHeight), width: depth,
        height: max(overhang.start, noteHeight) + length + overhang.end)
    // A name that is longer than the strip reaches beyond both of its ends.
    return placed(at: strip, in: Self.anywhere).texts.reduce(box) { $0.union($1.ink) }
  }
}
