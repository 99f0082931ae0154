/// The lines along which a field has given levels. matplotlib: `Axes.contour`; contourpy:
/// `ContourGenerator.lines`.
///
/// Marching squares: a line crosses a side of a cell where the number, which changes evenly along
/// it, reaches the level, and runs straight in between. Where all four sides are crossed, the mean of
/// the four corners says which corners the lines cut off. A corner that has just the level counts as
/// below it. (Lorensen and Cline, "Marching cubes", SIGGRAPH 1987, in two dimensions.)
public struct ContourLines: Sendable {
  /// A line without a gap.
  public struct Piece: Hashable, Sendable {
    /// The places where it crosses the sides of cells, with greater numbers on its left if both
    /// coordinates ascend. The last place of a closed line is its first one.
    public let points: [SIMD2<Double>]
    /// Whether it ends where it begins.
    public let isClosed: Bool
  }

  /// The levels.
  public let levels: [Double]
  /// For each level its lines: first those that end at the border, then the closed ones.
  public let pieces: [[Piece]]

  /// The lines of a field.
  ///
  /// - Parameters:
  ///   - field: the numbers.
  ///   - levels: the levels; one that is missing or infinite has no lines.
  /// - Complexity: O(levels · cells).
  public init(of field: ScalarField, at levels: [Double]) {
    var tracer = LevelTracer(field)
    self.levels = levels
    pieces = levels.map { $0.isFinite ? tracer.lines(at: $0) : [] }
  }
}
