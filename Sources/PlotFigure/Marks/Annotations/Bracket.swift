public import PlotScene

/// A bracket over a range of values or between two categories, with a text: "p < 0.01".
/// ggplot2: `ggsignif::geom_signif`; matplotlib: `Axes.annotate` with `arrowstyle="-["`.
///
/// A missing value leaves it out. The text is kept inside the frame by widening an open axis.
///
///     Bracket(from: "control", to: "treated", at: 9.5, label: "p < 0.01")
public struct Bracket: Mark {
  /// The values at its ends, along the axis of places.
  public let ends: Channel
  /// Where it lies along the axis of values.
  public let value: Channel
  /// Which way the values go: `.vertical` for a bracket that lies along the horizontal axis.
  public var orientation: Orientation
  /// Whether it opens towards greater values, and its text is on the other side.
  public var isTurned: Bool
  /// The length of its tips in points.
  public var tipLength: Double
  /// The width of the line in points.
  public var lineWidth: Double
  /// The colour; nil for the theme's of texts.
  public var color: Color?
  /// The text beside it.
  public var text: RichText?

  /// A bracket between two values.
  ///
  /// - Parameters:
  ///   - from: the value at one end, along the axis of places.
  ///   - to: the value at the other end.
  ///   - value: where it lies along the axis of values.
  ///   - orientation: which way the values go: `.vertical` for a bracket along the horizontal axis.
  ///   - isTurned: whether it opens towards greater values.
  ///   - tipLength: the length of its tips in points.
  ///   - lineWidth: the width of the line in points.
  ///   - color: the colour; nil for the theme's of texts.
  ///   - label: the text beside it.
  public init<Place: Plottable>(
    from: Place, to: Place, at value: some Plottable, orientation: Orientation = .vertical,
    isTurned: Bool = false, tipLength: Double = 4, lineWidth: Double = 0.8, color: Color? = nil,
    label: (any RichTextConvertible)? = nil
  ) {
    ends = Channel([from, to])
    self.value = Channel([value])
    self.orientation = orientation
    self.isTurned = isTurned
    self.tipLength = tipLength
    self.lineWidth = lineWidth
    self.color = color
    text = label?.richText
  }
}

extension Bracket {
  /// Checks that the numbers make sense.
  public func validate() throws(PlotError) {
    try requireLength(tipLength, "the length of the tips")
    try requireLength(lineWidth, "the line width")
  }

  /// Its ends, and where it lies.
  public func extent(in scales: ScaleSet) -> Extent {
    orientation == .vertical
      ? Extent(x: ends, y: value, in: scales) : Extent(x: value, y: ends, in: scales)
  }

  /// The bracket and its text.
  public func draw(in panel: Panel) -> [SceneItem] {
    let (along, across) = (panel.placeAxis(orientation), panel.valueAxis(orientation))
    let places = along.values(of: ends).map { along.heldPosition($0) }
    guard places.count == 2, let value = across.values(of: value).first else { return [] }
    let level = across.position(value)
    let (first, last) = (min(places[0], places[1]), max(places[0], places[1]))
    guard first.isFinite, last.isFinite, level.isFinite else { return [] }
    // Greater values are up or to the right on the page, unless the axis is reversed.
    let up = (orientation == .vertical) != across.isReversed ? -1.0 : 1.0
    let outward = isTurned ? -up : up
    let at = { (place: Double, rise: Double) in
      panel.point(place: place, value: level + outward * rise, orientation)
    }
    guard panel.contains(at((first + last) / 2, 0)) else { return [] }
    let line = Path(lines: [at(first, -tipLength), at(first, 0), at(last, 0), at(last, -tipLength)])
    let ink = color ?? panel.style.text.color
    var items = panel.clipped([.stroke(line, Stroke(ink, width: lineWidth, join: .miter))])
    if let text {
      let anchor: TextAnchor =
        orientation == .vertical ? (outward < 0 ? .bottom : .top) : (outward > 0 ? .left : .right)
      items +=
        panel.text(
          text, at: at((first + last) / 2, 0), anchor: anchor, distance: 2 + lineWidth / 2,
          color: color
        ).items
    }
    return items
  }

  /// How far the text reaches beyond the frame; nil without one.
  public func overhang(in panel: Panel) -> Insets? {
    text == nil ? nil : panel.overhang(of: draw(in: panel))
  }

  /// The bracket in words.
  public var altText: String { text.map { "Bracket “\($0.string)”." } ?? "Bracket." }
}
