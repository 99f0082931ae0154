/// Collects marks in their drawing order, with `if`, `switch` and `for`.
@resultBuilder public enum MarkBuilder {
  /// A mark.
  public static func buildExpression(_ mark: any Mark) -> [any Mark] { [mark] }
  /// A list of marks.
  public static func buildExpression(_ marks: [any Mark]) -> [any Mark] { marks }
  /// Marks one after the other.
  public static func buildBlock(_ parts: [any Mark]...) -> [any Mark] { parts.flatMap { $0 } }
  /// An `if` without `else`.
  public static func buildOptional(_ part: [any Mark]?) -> [any Mark] { part ?? [] }
  /// The first branch.
  public static func buildEither(first part: [any Mark]) -> [any Mark] { part }
  /// The second branch.
  public static func buildEither(second part: [any Mark]) -> [any Mark] { part }
  /// A loop.
  public static func buildArray(_ parts: [[any Mark]]) -> [any Mark] { parts.flatMap { $0 } }
  /// An `if #available`.
  public static func buildLimitedAvailability(_ part: [any Mark]) -> [any Mark] { part }
}

/// Collects axes, grids and empty places in reading order, with `if`, `switch` and `for`.
@resultBuilder public enum CellBuilder {
  /// Axes, a grid, or an empty place.
  public static func buildExpression(_ cell: some CellConvertible) -> [Cell] { [cell.cell] }
  /// A mark needs axes.
  @available(*, unavailable, message: "put marks inside Axes { … }")
  public static func buildExpression(_ mark: some Mark) -> [Cell] { [] }
  /// A list of axes or of other cells.
  public static func buildExpression(_ cells: [some CellConvertible]) -> [Cell] {
    cells.map(\.cell)
  }
  /// Cells one after the other.
  public static func buildBlock(_ parts: [Cell]...) -> [Cell] { parts.flatMap { $0 } }
  /// An `if` without `else`.
  public static func buildOptional(_ part: [Cell]?) -> [Cell] { part ?? [] }
  /// The first branch.
  public static func buildEither(first part: [Cell]) -> [Cell] { part }
  /// The second branch.
  public static func buildEither(second part: [Cell]) -> [Cell] { part }
  /// A loop.
  public static func buildArray(_ parts: [[Cell]]) -> [Cell] { parts.flatMap { $0 } }
  /// An `if #available`.
  public static func buildLimitedAvailability(_ part: [Cell]) -> [Cell] { part }
}
