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

/// Collects axes in reading order, with `if`, `switch` and `for`.
@resultBuilder public enum AxesBuilder {
  /// One axes.
  public static func buildExpression(_ axes: Axes) -> [Axes] { [axes] }
  /// A mark needs axes.
  @available(*, unavailable, message: "put marks inside Axes { … }")
  public static func buildExpression(_ mark: some Mark) -> [Axes] { [] }
  /// A list of axes.
  public static func buildExpression(_ axes: [Axes]) -> [Axes] { axes }
  /// Axes one after the other.
  public static func buildBlock(_ parts: [Axes]...) -> [Axes] { parts.flatMap { $0 } }
  /// An `if` without `else`.
  public static func buildOptional(_ part: [Axes]?) -> [Axes] { part ?? [] }
  /// The first branch.
  public static func buildEither(first part: [Axes]) -> [Axes] { part }
  /// The second branch.
  public static func buildEither(second part: [Axes]) -> [Axes] { part }
  /// A loop.
  public static func buildArray(_ parts: [[Axes]]) -> [Axes] { parts.flatMap { $0 } }
  /// An `if #available`.
  public static func buildLimitedAvailability(_ part: [Axes]) -> [Axes] { part }
}
