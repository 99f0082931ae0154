public import PlotScene

/// How the frame around the marks looks; its lines are those of the axes.
public struct FrameTheme: Hashable, Sendable {
  /// The colour behind the marks; nil for none.
  public var background: Color?
  /// The sides that have a line.
  public var sides: FrameSides
  /// The sides that have a line where marks fill the frame, as cells of colours do.
  public var filledSides: FrameSides
  /// The lines drawn behind the marks if the axes do not say.
  public var grid: GridLines

  /// All parts of the look.
  public init(
    background: Color?, sides: FrameSides, filledSides: FrameSides = .box, grid: GridLines
  ) {
    self.background = background
    self.sides = sides
    self.filledSides = filledSides
    self.grid = grid
  }
}
