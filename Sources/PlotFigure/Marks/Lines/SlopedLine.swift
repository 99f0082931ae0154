public import PlotScene
internal import RealModule

/// A line without ends, through a point with a slope or through two points. matplotlib: `Axes.axline`;
/// ggplot2: `geom_abline`.
///
/// Through two points it is straight on the page, whatever the scales are: a power law where both axes
/// are logarithmic, an exponential where one is. With a slope it is the function
/// y = y₀ + slope · (x − x₀) of the data, which is straight on even axes and bends on others (matplotlib
/// refuses the latter).
///
/// The axes show its points, but not where it goes from there. A point with an infinite coordinate, or
/// one that its scale has no place for, is reported and the line left out; so is one with a missing
/// coordinate, without a word.
public struct SlopedLine: Mark {
  /// The coordinates along the horizontal axis of the points it goes through: one or two.
  public let x: [Double]
  /// Those along the vertical axis.
  public let y: [Double]
  /// How much y grows with x; nil for a line through two points.
  public let slope: Double?
  /// The colour; nil for that of the theme's texts.
  public var color: Color?
  /// The opacity, 0…1.
  public var alpha: Double
  /// The width in points; nil for two thirds of the theme's lines.
  public var lineWidth: Double?
  /// The pattern.
  public var style: Dash
  /// What is written on the line where it leaves the frame on the right; nil for nothing.
  public var text: RichText?
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// A line through a point with a slope.
  ///
  /// - Parameters:
  ///   - point: the x and y of a point of the line.
  ///   - slope: how much y grows where x grows by 1.
  ///   - color: the colour; nil for that of the theme's texts.
  ///   - alpha: the opacity, 0…1.
  ///   - lineWidth: the width in points; nil for two thirds of the theme's lines.
  ///   - style: the pattern.
  ///   - text: what is written on the line, along it.
  ///   - label: the name in the legend.
  public init(
    through point: (x: Double, y: Double) = (0, 0), slope: Double, color: Color? = nil,
    alpha: Double = 1, lineWidth: Double? = nil, style: Dash = .solid,
    text: (any RichTextConvertible)? = nil, label: (any RichTextConvertible)? = nil
  ) {
    x = [point.x]
    y = [point.y]
    self.slope = slope
    self.color = color
    self.alpha = alpha
    self.lineWidth = lineWidth
    self.style = style
    self.text = text?.richText
    self.label = label?.richText
  }

  /// A line through two points, straight on the page.
  public init(
    through first: (x: Double, y: Double), and second: (x: Double, y: Double),
    color: Color? = nil, alpha: Double = 1, lineWidth: Double? = nil, style: Dash = .solid,
    text: (any RichTextConvertible)? = nil, label: (any RichTextConvertible)? = nil
  ) {
    x = [first.x, second.x]
    y = [first.y, second.y]
    slope = nil
    self.color = color
    self.alpha = alpha
    self.lineWidth = lineWidth
    self.style = style
    self.text = text?.richText
    self.label = label?.richText
  }
}

extension SlopedLine {
  /// Checks that the slope is a number and two points differ.
  public func validate() throws(PlotError) {
    if let slope, !slope.isFinite {
      throw PlotError(
        problem: "the slope is \(slope); it must be finite (VerticalLine draws upright lines)")
    }
    if slope == nil, x[0] == x[1], y[0] == y[1] {
      throw PlotError(problem: "both points are (\(x[0]), \(y[0])); they must differ")
    }
    try look.validate()
  }

  /// The points it goes through.
  public func extent(in scales: ScaleSet) -> Extent {
    Extent(x: Channel(x), y: Channel(y), in: scales)
  }

  /// The line inside the frame, and its text.
  public func draw(in panel: Panel) -> [SceneItem] {
    let stroke = look.stroke(in: panel)
    let box = panel.frame.expanded(by: stroke.width + 1)
    let isEven = panel.x.scale.transform == nil && panel.y.scale.transform == nil
    guard let slope, !isEven else {
      guard let ends = ends(in: panel, box) else { return [] }
      return panel.clipped([.stroke(Path(from: ends.0, to: ends.1), stroke)])
        + written(along: ends, in: panel)
    }
    let (x, y) = (x[0], y[0])
    guard panel.point(x, y) != nil else { return [] }
    let path = FunctionPath(
      { y + slope * ($0 - x) }, in: nil, panel: panel, reach: stroke.width + 1)
    let pieces = path.points.split { $0 == nil }.map { $0.compactMap { $0 } }
      .filter { $0.count > 1 }
    guard let last = pieces.last else { return [] }
    var line = Path()
    for piece in pieces { line.append(Path(lines: piece)) }
    return panel.clipped([.stroke(line, stroke)])
      + written(along: (last[last.count - 2], last[last.count - 1]), in: panel)
  }

  /// A short piece of the line.
  public func legendKeys(in panel: Panel) -> [LegendKey] { look.legendKeys(in: panel) }

  /// The line in words.
  public var altText: String {
    slope.map { "\(nameInErrors) of slope \($0)." } ?? "\(nameInErrors) through two points."
  }

  private var look: ReferenceLook {
    ReferenceLook(
      color: color, alpha: alpha, lineWidth: lineWidth, style: style, text: text, label: label)
  }

  /// Where a straight line comes into a box and leaves it, from left to right.
  private func ends(in panel: Panel, _ box: Rect) -> (Point, Point)? {
    guard let first = panel.point(x[0], y[0]) else { return nil }
    let second =
      x.count > 1
      ? panel.point(x[1], y[1])
      // Any other point of the line will do; that of the frame's other end is far enough away.
      : slope.flatMap { slope in
        let limits = panel.x.limits
        let isLow = x[0] / 2 < limits.lowerBound / 4 + limits.upperBound / 4
        let other = isLow ? limits.upperBound : limits.lowerBound
        return panel.point(other, y[0] + slope * (other - x[0]))
      }
    guard let second else { return nil }
    let (dx, dy) = (second.x - first.x, second.y - first.y)
    let length = max(abs(dx), abs(dy))
    guard length > 0, length.isFinite else { return nil }
    let reach = max(
      abs(first.x - box.center.x), abs(first.y - box.center.y), box.width + box.height)
    let (ux, uy) = (dx / length * 3 * reach, dy / length * 3 * reach)
    let ends = Polyline.clip(
      first.offset(x: -ux, y: -uy), first.offset(x: ux, y: uy), to: box)
    return ends.map { $0.x <= $1.x ? ($0, $1) : ($1, $0) }
  }

  /// The text along the line, before it leaves the frame.
  private func written(along line: (Point, Point), in panel: Panel) -> [SceneItem] {
    guard let text, let seen = Polyline.clip(line.0, line.1, to: panel.frame) else { return [] }
    let (start, end) = seen.0.x <= seen.1.x ? seen : (seen.1, seen.0)
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return [] }
    let size = panel.size(of: text)
    // As far from the end as keeps all corners of the turned text in the frame.
    let (cosine, sine) = (dx / length, dy / length)
    let rise = size.height + 3
    let back = max(
      rise * abs(sine) / max(cosine, 0.2), rise * cosine / max(abs(sine), 0.2) * (sine < 0 ? 1 : 0),
      4)
    let place = Point(
      x: end.x - back * cosine + 2.5 * sine, y: end.y - back * sine - 2.5 * cosine)
    let angle = Angle.degrees(-Double.atan2(y: sine, x: cosine) * 180 / .pi)
    return panel.text(text, at: place, anchor: .bottomRight, color: color, angle: angle).items
  }
}
