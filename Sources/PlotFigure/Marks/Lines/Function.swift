public import PlotScene

/// A function, drawn as a line that no device can tell from it.
///
///     Function(in: 0...10, label: "decay") { .exp(-$0 / 2) }
///     Function(in: -2...2, Double.tan)
///
/// matplotlib has no twin (`Axes.plot` of many samples); ggplot2: `stat_function`.
///
/// The function is sampled where the page needs it: the line is nowhere further than a tenth of a dot
/// of the device from the function, also where it swings faster than dots can show. Jumps, poles and
/// places without a value (NaN, infinite, or such as the scale has no place for) are gaps, never an
/// upright line. Where values change within less than a sixteenth of a dot again and again, as noise
/// does, the line covers the dots that they reach.
///
/// It is asked for about five values for each dot across the frame where it is smooth, and for no
/// more than about 2100 for any. What swings faster than that allows to search
/// is drawn as far as it was seen. The same number must always give the same value.
///
/// The vertical axis shows all values over the range, but for a function that grows without end, as
/// at a pole: there it ends half as far beyond the ninth tenth of the values as that is from the
/// first, and likewise below. Without a range, the function is drawn over the whole horizontal axis and
/// the axes are those of the other marks, or of the limits given.
public struct Function: Mark {
  /// The function.
  public var function: @Sendable (Double) -> Double
  /// The ends of what is drawn; nil for the whole axis.
  public var range: ClosedRange<Double>?
  /// The colour; nil for the next of the theme's cycle.
  public var color: Color?
  /// The opacity, 0…1.
  public var alpha: Double
  /// The width of the line in points; nil for the theme's.
  public var lineWidth: Double?
  /// The pattern of the line.
  public var style: Dash
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// A function as a line.
  ///
  /// - Parameters:
  ///   - range: the ends of what is drawn, in the numbers of the horizontal axis; nil for all of it.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - alpha: the opacity, 0…1.
  ///   - lineWidth: the width in points; nil for the theme's.
  ///   - style: the pattern of the line.
  ///   - label: the name in the legend.
  ///   - function: from an x to its y; NaN for none.
  /// - Complexity: O(dots across the frame) evaluations; see above for their number.
  public init(
    in range: ClosedRange<Double>? = nil, color: Color? = nil, alpha: Double = 1,
    lineWidth: Double? = nil, style: Dash = .solid, label: (any RichTextConvertible)? = nil,
    _ function: @escaping @Sendable (Double) -> Double
  ) {
    self.function = function
    self.range = range
    self.color = color
    self.alpha = alpha
    self.lineWidth = lineWidth
    self.style = style
    self.label = label?.richText
  }
}

extension Function {
  /// Checks that the range is finite and not empty, and that the style's numbers make sense.
  public func validate() throws(PlotError) {
    if let range {
      guard range.lowerBound.isFinite, range.upperBound.isFinite,
        range.lowerBound < range.upperBound
      else {
        throw PlotError(
          problem: "the range is \(range.lowerBound)…\(range.upperBound); "
            + "it must be finite and not empty")
      }
    }
    try look.validate(alpha: alpha)
  }

  /// The range, and the values over it; nothing without a range.
  public func extent(in scales: ScaleSet) -> Extent {
    guard let range else { return Extent() }
    let domain = scales.x.legalDomain
    guard range.overlaps(domain) else { return Extent() }
    // An open end, as 0 on a logarithm, is no place to begin an axis at.
    var shown = AxisExtent()
    shown.range = hull(
      domain.contains(range.lowerBound) ? range.lowerBound...range.lowerBound : nil,
      domain.contains(range.upperBound) ? range.upperBound...range.upperBound : nil)
    guard domain.contains(range.lowerBound), domain.contains(range.upperBound) else {
      return Extent(x: shown)
    }
    let values = FunctionRange(function, in: range, x: scales.x, y: scales.y)
    return Extent(x: shown, y: AxisExtent(values.range))
  }

  /// A function without a colour of its own takes the next one.
  public var takesCycleColor: Bool { color == nil }

  /// The line inside the frame.
  public func draw(in panel: Panel) -> [SceneItem] {
    let look = DrawnLine(look, alpha: alpha, in: panel)
    return look.items(pieces(in: panel, reach: (look.stroke?.width ?? 0) + 1))
  }

  /// A short piece of the line.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    DrawnLine(look, alpha: alpha, in: panel).legendKeys(label)
  }

  /// The point of the line that is furthest to the right in the frame.
  public func labelAnchor(in panel: Panel) -> Point? {
    pieces(in: panel, reach: 0).joined().filter(panel.contains).max { $0.x < $1.x }
  }

  /// The function in words.
  public var altText: String {
    range.map { "\(nameInErrors) from \($0.lowerBound) to \($0.upperBound)." } ?? "\(nameInErrors)."
  }

  private var look: LineStyle { LineStyle(style).with(color, lineWidth) }

  private func pieces(in panel: Panel, reach: Double) -> [[Point]] {
    FunctionPath(function, in: range, panel: panel, reach: reach).points
      .split { $0 == nil }.map { $0.compactMap { $0 } }
  }
}
