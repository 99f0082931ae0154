public import PlotScene

/// Lines from a base to values, with a marker at each. matplotlib: `Axes.stem`.
///
/// A point with a missing value (NaN or nil) is left out; so is one with a value that is infinite
/// or that its scale has no place for, with a diagnostic. A base without a place, as 0 on a
/// logarithmic axis, lies beyond the edge of the frame. Where level stems stand at names, the first
/// is on top.
public struct Stem: Mark {
  /// The values along the horizontal axis.
  public var x: Channel
  /// The values along the vertical axis, one for each of `x`.
  public var y: Channel
  /// Where the stems begin: a y, or an x where they are level.
  public var base: Double
  /// Whether the stems stand or lie.
  public var orientation: Orientation
  /// The colour; nil for the next of the theme's cycle.
  public var color: Color?
  /// The opacity, 0…1.
  public var alpha: Double
  /// The width of the stems in points; nil for the theme's lines.
  public var lineWidth: Double?
  /// The pattern of the stems.
  public var style: Dash
  /// The marker at each value; nil for none.
  public var marker: MarkerShape?
  /// The markers' diameter in points; nil for the theme's.
  public var markerSize: Double?
  /// Whether there is a line along the base, from the first stem to the last.
  public var hasBaseLine: Bool
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// Lines from a base to values.
  ///
  /// - Parameters:
  ///   - x: n values along the horizontal axis.
  ///   - y: n values along the vertical axis.
  ///   - base: where the stems begin: a y, or an x where they are level.
  ///   - orientation: `.vertical` for upright stems at each x, `.horizontal` for level ones at each y.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - alpha: the opacity, 0…1.
  ///   - lineWidth: the width of the stems in points; nil for the theme's lines.
  ///   - style: the pattern of the stems.
  ///   - marker: the marker at each value; nil for none.
  ///   - markerSize: the markers' diameter in points; nil for the theme's.
  ///   - baseLine: whether there is a line along the base, from the first stem to the last.
  ///   - label: the name in the legend.
  /// - Complexity: O(n) to draw.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>, base: Double = 0,
    orientation: Orientation = .vertical, color: Color? = nil, alpha: Double = 1,
    lineWidth: Double? = nil, style: Dash = .solid, marker: MarkerShape? = .circle,
    markerSize: Double? = nil, baseLine: Bool = true, label: (any RichTextConvertible)? = nil
  ) {
    self.x = Channel(x)
    self.y = Channel(y)
    self.base = base
    self.orientation = orientation
    self.color = color
    self.alpha = alpha
    self.lineWidth = lineWidth
    self.style = style
    self.marker = marker
    self.markerSize = markerSize
    self.hasBaseLine = baseLine
    self.label = label?.richText
  }
}

extension Stem {
  /// Checks that there is a y for each x, that the base is a number, and that the style's numbers make
  /// sense.
  public func validate() throws(PlotError) {
    try requireSameCount(x: x, y: y)
    guard base.isFinite else {
      throw PlotError(problem: "the base is \(base); it must be finite")
    }
    try look.validate(alpha: alpha)
  }

  /// The ranges of the finite values, and the base if it has a place.
  public func extent(in scales: ScaleSet) -> Extent {
    var extent = Extent(x: x, y: y, in: scales)
    guard x.count > 0 else { return extent }
    if orientation == .vertical, scales.y.legalDomain.contains(base), extent.y.range != nil {
      extent.y.range = hull(extent.y.range, base...base)
    }
    if orientation == .horizontal, scales.x.legalDomain.contains(base), extent.x.range != nil {
      extent.x.range = hull(extent.x.range, base...base)
    }
    return extent
  }

  /// Names along the vertical axis are read from the top.
  public var wishes: AxesWishes {
    AxesWishes(reversesY: orientation == .horizontal && y.kind == .categories)
  }

  /// Stems without a colour of their own take the next one.
  public var takesCycleColor: Bool { color == nil }

  /// The stems inside the frame, the base line over them, and the markers.
  public func draw(in panel: Panel) -> [SceneItem] {
    let drawn = DrawnLine(look, alpha: alpha, in: panel)
    let (x, y) = (panel.x.values(of: x), panel.y.values(of: y))
    let (places, values) = orientation == .vertical ? (x, y) : (y, x)
    let (along, across) = (panel.placeAxis(orientation), panel.valueAxis(orientation))
    let foot = across.heldPosition(base)
    var stems = ColumnRanges(resolution: panel.resolution)
    var ends = (low: Double.infinity, high: -Double.infinity)
    for (place, value) in zip(places, values) {
      let (at, tip) = (along.position(place), across.position(value))
      guard at.isFinite, tip.isFinite else { continue }
      ends = (min(ends.low, at), max(ends.high, at))
      guard along.heldPosition(place, reach: drawn.stroke?.width ?? 0) == at else { continue }
      stems.add(at: at, from: foot, to: across.heldPosition(value))
    }
    var path = Path()
    for stem in stems.lines {
      path.append(
        Path(
          from: panel.point(place: stem.place, value: stem.from, orientation),
          to: panel.point(place: stem.place, value: stem.to, orientation)))
    }
    var items: [SceneItem] = []
    if let stroke = drawn.stroke, !path.isEmpty { items.append(.stroke(path, stroke)) }
    if hasBaseLine, ends.low < ends.high, foot.isFinite {
      let box = panel.frame.expanded(by: 2)
      let line = Polyline.clip(
        panel.point(place: ends.low, value: foot, orientation),
        panel.point(place: ends.high, value: foot, orientation), to: box)
      if let line {
        let ink = panel.style.text.color
        items.append(
          .stroke(
            Path(from: line.0, to: line.1),
            Stroke(ink.opacity(ink.alpha * alpha), width: panel.style.lineWidth / 2)))
      }
    }
    return panel.clipped(items) + drawn.markers(x: x, y: y)
  }

  /// A short piece of a line with its marker.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    DrawnLine(look, alpha: alpha, in: panel).legendKeys(label)
  }

  /// The stems in words.
  public var altText: String { "\(nameInErrors) of \(x.count) values." }

  private var look: LineStyle { LineStyle(style).with(color, lineWidth, marker, markerSize) }
}

/// Lines side by side that begin on one level, as far as a device can tell them apart: more than one
/// to either side in a column of half a dot are drawn as the longest of them.
private struct ColumnRanges {
  typealias Line = (place: Double, from: Double, to: Double)
  private let columnWidth: Double
  private(set) var lines: [Line] = []
  private var known: [Double: (up: Int?, down: Int?)] = [:]

  init(resolution: Double) { columnWidth = 0.5 / resolution }

  mutating func add(at place: Double, from foot: Double, to tip: Double) {
    let column = (place / columnWidth).rounded(.down)
    let isUp = tip >= foot
    let index = isUp ? known[column]?.up : known[column]?.down
    if let index {
      // The longest is where it was, so that no stem is moved by more than half a dot.
      if abs(tip - foot) > abs(lines[index].to - foot) { lines[index] = (place, foot, tip) }
      return
    }
    lines.append((place, foot, tip))
    var entry = known[column] ?? (nil, nil)
    if isUp { entry.up = lines.count - 1 } else { entry.down = lines.count - 1 }
    known[column] = entry
  }
}
