public import PlotScene

/// How the frame around the marks looks.
public struct FrameTheme: Hashable, Sendable {
  /// Which sides of a frame have a line.
  public enum Sides: Hashable, Sendable {
    /// All four.
    case box
    /// Those with ticks: left and bottom.
    case axes
    /// None.
    case none
  }

  /// The colour behind the marks; nil for none.
  public var background: Color?
  /// The sides that have a line.
  public var sides: Sides
  /// The lines drawn behind the marks if the axes do not say.
  public var grid: GridLines

  /// All parts of the look.
  public init(background: Color?, sides: Sides, grid: GridLines) {
    self.background = background
    self.sides = sides
    self.grid = grid
  }
}
