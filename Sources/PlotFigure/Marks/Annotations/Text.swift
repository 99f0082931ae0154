public import PlotScene

/// A text at a pair of values, or at a place in the frame. matplotlib: `Axes.text`.
///
/// A missing value leaves it out, as do values outside the limits. Axes whose ends are open are
/// widened until the text is inside the frame.
public struct Text: Mark {
  /// Where a text is.
  private enum Location: Sendable {
    /// At a pair of values.
    case values(x: Channel, y: Channel)
    /// At a place in the frame.
    case frame(Legend.Place)
  }

  /// What it says.
  public var text: RichText
  /// The point of its box that is put at the values.
  public var anchor: TextAnchor
  /// How far it is kept from there, in points.
  public var distance: Double
  /// The colour; nil for the theme's.
  public var color: Color?
  /// The size in points; nil for the theme's.
  public var size: Double?
  /// The weight; nil for the theme's.
  public var weight: Font.Weight?
  /// By how much it is turned, counter-clockwise about its anchor.
  public var angle: Angle?
  /// The colour of a box behind it; nil for none.
  public var background: Color?
  private let location: Location

  /// A text at a pair of values.
  ///
  /// - Parameters:
  ///   - text: what it says, on as many lines as it has.
  ///   - x: the value along the horizontal axis.
  ///   - y: the value along the vertical axis.
  ///   - anchor: the point of its box that is put there: `.left` puts it to the right of them.
  ///   - distance: how far it is kept from there, in points.
  ///   - color: the colour; nil for the theme's.
  ///   - size: the size in points; nil for the theme's.
  ///   - weight: the weight; nil for the theme's.
  ///   - angle: by how much it is turned, counter-clockwise about its anchor.
  ///   - background: the colour of a box behind it; nil for none.
  public init(
    _ text: any RichTextConvertible, x: some Plottable, y: some Plottable,
    anchor: TextAnchor = .center, distance: Double = 0, color: Color? = nil, size: Double? = nil,
    weight: Font.Weight? = nil, angle: Angle? = nil, background: Color? = nil
  ) {
    self.init(
      text, .values(x: Channel([x]), y: Channel([y])), anchor, distance, color, size, weight,
      angle, background)
  }

  /// A text at a place in the frame, whatever the values there.
  ///
  /// - Parameters:
  ///   - text: what it says, on as many lines as it has.
  ///   - place: where in the frame.
  ///   - distance: how far it is kept from the frame, in points.
  ///   - color: the colour; nil for the theme's.
  ///   - size: the size in points; nil for the theme's.
  ///   - weight: the weight; nil for the theme's.
  ///   - background: the colour of a box behind it; nil for none.
  public init(
    _ text: any RichTextConvertible, at place: Legend.Place, distance: Double = 5,
    color: Color? = nil, size: Double? = nil, weight: Font.Weight? = nil, background: Color? = nil
  ) {
    self.init(
      text, .frame(place), place.anchor, distance, color, size, weight, nil, background)
  }

  private init(
    _ text: any RichTextConvertible, _ location: Location, _ anchor: TextAnchor,
    _ distance: Double, _ color: Color?, _ size: Double?, _ weight: Font.Weight?,
    _ angle: Angle?, _ background: Color?
  ) {
    self.text = text.richText
    self.location = location
    self.anchor = anchor
    self.distance = distance
    self.color = color
    self.size = size
    self.weight = weight
    self.angle = angle
    self.background = background
  }
}

extension Text {
  /// Checks that the numbers make sense.
  public func validate() throws(PlotError) {
    try requireTextSize(size)
    try requireOffset(distance, "the distance")
    if let angle, !angle.degrees.isFinite {
      throw PlotError(problem: "the text is turned by \(angle.degrees)°; it must be a number")
    }
  }

  /// The pair of values.
  public func extent(in scales: ScaleSet) -> Extent {
    guard case .values(let x, let y) = location else { return Extent() }
    return Extent(x: x, y: y, in: scales)
  }

  /// The text, and the box behind it.
  public func draw(in panel: Panel) -> [SceneItem] {
    let place: Point
    switch location {
    case .frame(let name):
      place = LegendPlacer(frame: panel.frame, size: .zero, distance: 0).rect(at: name).center
    case .values(let x, let y):
      guard let xValue = panel.x.values(of: x).first, let yValue = panel.y.values(of: y).first,
        let point = panel.point(xValue, yValue), panel.contains(point)
      else { return [] }
      place = point
    }
    let placed = panel.text(
      text, at: place, anchor: anchor, distance: distance, style: panel.textStyle(size, weight),
      color: color, angle: angle)
    return
      (background.map { [.fill(Path(placed.box.expanded(by: 2), cornerRadius: 1.5), $0)] } ?? [])
      + placed.items
  }

  /// How far the text reaches beyond the frame.
  public func overhang(in panel: Panel) -> Insets? { panel.overhang(of: draw(in: panel)) }

  /// What it says.
  public var altText: String { "Text “\(text.string)”." }

  /// The kind and what it says.
  public var nameInErrors: String { "Text \"\(text.string)\"" }
}

extension Legend.Place {
  /// The point of a text's box that is put at this place of the frame.
  fileprivate var anchor: TextAnchor {
    switch self {
    case .topRight: .topRight
    case .topLeft: .topLeft
    case .bottomRight: .bottomRight
    case .bottomLeft: .bottomLeft
    case .right: .right
    case .left: .left
    case .top: .top
    case .bottom: .bottom
    case .center: .center
    }
  }
}

extension Panel {
  /// The theme's style of texts of marks in another size or weight.
  func textStyle(_ size: Double?, _ weight: Font.Weight?) -> TextStyle {
    var text = style.text
    text.size = size ?? text.size
    text.weight = weight ?? text.weight
    return text
  }
}

/// Checks that the size of a text, if given, is one that can be drawn.
func requireTextSize(_ size: Double?) throws(PlotError) {
  guard let size else { return }
  guard size >= 0.1, size <= 4096 else {
    throw PlotError(problem: "the text size is \(size); it must be 0.1 to 4096 points")
  }
}

/// Checks that a distance on the page is one that can be drawn.
func requireOffset(_ value: Double, _ name: String) throws(PlotError) {
  guard value.magnitude <= 10_000 else {
    throw PlotError(problem: "\(name) is \(value); it must be −10000 to 10000 points")
  }
}
