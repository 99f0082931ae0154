public import PlotScene

/// Numbers at bars: where they stand and how they are written. matplotlib: `Axes.bar_label`.
///
///     Bars(x: cities, heights: rain, labels: .end)
///     StackedBars(x: years, series: parts, labels: .center(format: .percent()))
///
/// A number inside a bar is written in the ink that is read best on its colour. The frame has room for
/// all of them where the ends of its axes are open.
public struct BarLabels: Sendable {
  /// Where at a bar a number stands.
  public enum Place: String, Hashable, Sendable, CaseIterable {
    /// Beyond the end of the bar.
    case end
    /// Inside the bar, at its end.
    case insideEnd
    /// Inside the bar, in its middle.
    case center
    /// Inside the bar, where it begins.
    case insideBase
  }

  /// Where at each bar its number stands.
  public var place: Place
  /// How numbers are written.
  public var format: TickFormat
  /// Texts in the place of the numbers, one for each bar; nil for the numbers.
  public var texts: [RichText]?
  /// Size, weight and colour; nil for the theme's texts of marks.
  public var style: TextStyle?
  /// How far from the end of its bar a number is kept, in points.
  public var distance: Double

  /// Numbers at bars.
  ///
  /// A number that has no room inside its bar stands beyond its end, and in a bar that is a part of a
  /// stack it is left out.
  ///
  /// - Parameters:
  ///   - place: where at each bar its number stands.
  ///   - format: how numbers are written; `.custom { … }` for what a function makes of each.
  ///   - texts: texts in their place, one for each bar.
  ///   - style: size, weight and colour; nil for the theme's texts of marks.
  ///   - distance: how far from the end of its bar a number is kept, in points.
  public init(
    _ place: Place, format: TickFormat = .barNumbers, texts: [any RichTextConvertible]? = nil,
    style: TextStyle? = nil, distance: Double = 2.5
  ) {
    self.place = place
    self.format = format
    self.texts = texts?.map(\.richText)
    self.style = style
    self.distance = distance
  }

  /// Beyond the ends of the bars.
  public static let end = BarLabels(.end)
  /// In the middle of the bars.
  public static let center = BarLabels(.center)
  /// Inside the bars, at their ends.
  public static let insideEnd = BarLabels(.insideEnd)
  /// Inside the bars, where they begin.
  public static let insideBase = BarLabels(.insideBase)

  /// Beyond the ends of the bars, in a format.
  public static func end(format: TickFormat) -> BarLabels { BarLabels(.end, format: format) }
  /// In the middle of the bars, in a format.
  public static func center(format: TickFormat) -> BarLabels { BarLabels(.center, format: format) }
}

extension TickFormat {
  /// Each number for itself, with as few decimals as tell all of them apart, and with a power of ten
  /// where it would be long: the automatic format of numbers at bars and in cells.
  public static let barNumbers = TickFormat(name: "bar numbers") { request in
    let sizes = request.values.lazy.filter { $0.isFinite && $0 != 0 }.map(\.magnitude)
    let isShort = (sizes.max() ?? 1) < 1e7 && (sizes.min() ?? 1) >= 1e-4
    return isShort || request.kind.isCalendar
      ? TickFormat.decimal(power: .none, offset: .none).labels(request)
      : TickFormat.scientific().labels(request)
  }
}

extension Scale.Kind {
  fileprivate var isCalendar: Bool { if case .times = self { true } else { false } }
}

extension BarLabels {
  /// Checks that there is a text for each bar.
  func validate(count: Int) throws(PlotError) {
    if let texts, texts.count != count {
      throw PlotError(
        problem: "the bars are \(count) and their texts \(texts.count); "
          + "they must have the same number")
    }
    if let problem = format.problem { throw PlotError(problem: problem) }
    try requireLength(style?.size, "the size of the labels")
    guard distance >= -10_000, distance <= 10_000 else {
      throw PlotError(
        problem: "the distance of the labels is \(distance); it must be −10000 to 10000 points")
    }
  }
}
