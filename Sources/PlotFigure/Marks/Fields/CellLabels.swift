public import PlotScene
internal import RealModule

/// Texts in the cells of a heatmap. matplotlib: `Axes.text` in a loop; seaborn: `annot`, `fmt`.
///
/// All have one size: the theme's, or less where cells are narrow, but not less than `leastSize`; a
/// cell that is too small for its text even then has none. A missing value has none. The ink of each
/// text is that of the theme's texts, or the colour of the page, or black or white: the first that
/// has a contrast of at least 4.5 : 1 (WCAG 2.2, AA) with the colour of its cell.
public struct CellLabels: Sendable {
  /// The size in points; nil for the theme's.
  public var size: Double?
  /// The size in points below which there is no text.
  public var leastSize: Double
  /// The colour of all texts; nil for one that can be read in each cell.
  public var color: Color?

  private enum Content: Sendable {
    case automatic
    case rule
    case format(TickFormat)
    case text(@Sendable (_ row: Int, _ column: Int, _ value: Double) -> RichText?)
  }

  private let content: Content

  /// The values: whole numbers as they are, others with as many decimals that the largest has three
  /// digits.
  public static let values = CellLabels()

  /// What suits the mark: whole per cent for the shares of a ``ConfusionMatrix``, else the values.
  public static let automatic = CellLabels(.automatic, nil, 5, nil)

  /// The values with as many decimals that the largest has three digits.
  ///
  /// - Parameters:
  ///   - size: the size in points; nil for the theme's.
  ///   - leastSize: the size in points below which there is no text.
  ///   - color: the colour of all texts; nil for one that can be read in each cell.
  public init(size: Double? = nil, leastSize: Double = 5, color: Color? = nil) {
    self.init(.rule, size, leastSize, color)
  }

  /// The values in a format, as in `.fixed(places: 2)` or `.percent()`.
  ///
  /// - Parameters:
  ///   - format: how values are written. What a format would leave out of the labels of an axis, a
  ///     power of ten or an offset, is written in each cell.
  ///   - size: the size in points; nil for the theme's.
  ///   - leastSize: the size in points below which there is no text.
  ///   - color: the colour of all texts; nil for one that can be read in each cell.
  public init(
    _ format: TickFormat, size: Double? = nil, leastSize: Double = 5, color: Color? = nil
  ) {
    self.init(.format(format), size, leastSize, color)
  }

  /// Texts by row and column of the table, from 0, and value.
  ///
  /// - Parameters:
  ///   - size: the size in points; nil for the theme's.
  ///   - leastSize: the size in points below which there is no text.
  ///   - color: the colour of all texts; nil for one that can be read in each cell.
  ///   - text: the text of a cell; nil for none.
  public init(
    size: Double? = nil, leastSize: Double = 5, color: Color? = nil,
    text: @escaping @Sendable (_ row: Int, _ column: Int, _ value: Double) -> RichText?
  ) {
    self.init(.text(text), size, leastSize, color)
  }

  private init(_ content: Content, _ size: Double?, _ leastSize: Double, _ color: Color?) {
    self.content = content
    self.size = size
    self.leastSize = leastSize
    self.color = color
  }
}

extension CellLabels {
  /// What is wrong with it; nil if nothing is.
  var problem: String? {
    for (name, size) in [("size", size ?? 1), ("least size", leastSize)]
    where !(size > 0 && size <= 1000) {
      return
        "the \(name) of the texts in cells is \(size); it must be above 0 and at most 1000 points"
    }
    if case .format(let format) = content { return format.problem }
    return nil
  }

  /// The texts of the cells of a table, each at its value's row and column.
  func texts(
    _ cells: [(row: Int, column: Int, value: Double)]
  ) -> [RichText?] {
    let values = cells.map(\.value)
    switch content {
    case .text(let text): return cells.map { text($0.row, $0.column, $0.value) }
    case .format(let format): return format.texts(for: values)
    case .automatic, .rule: return Self.rule(for: values).texts(for: values)
    }
  }

  /// The same in a format of the mark's own, where the user asked for none.
  func suited(to format: TickFormat) -> CellLabels {
    guard case .automatic = content else { return self }
    return CellLabels(format, size: size, leastSize: leastSize, color: color)
  }

  private static func rule(for values: [Double]) -> TickFormat {
    let most = values.lazy.filter(\.isFinite).map(\.magnitude).max() ?? 0
    if most < 1e6, values.allSatisfy({ $0 == $0.rounded() }) { return .fixed(places: 0) }
    guard most >= 1e-3, most < 1e6 else { return .automatic }
    return .fixed(places: WholeNumber.below(2 - Double.log10(most).rounded(.down), in: 0...5))
  }
}
