public import PlotScene

/// The width and height of a figure, as given in a unit.
///
/// Letters and lines keep their sizes in points whatever the size of the figure: a figure that is
/// made as wide as the column it is for is printed with the letters it was given.
public struct FigureSize: Hashable, Sendable {
  /// The size in points (1/72 in); where the page follows from its frames, that of one frame.
  public let points: Size
  /// The size of the frame of each axes, from which that of the page follows; nil if the page is
  /// given.
  let frame: Size?

  /// A size of a width and a height, each in its unit.
  public init(width: Length, height: Length) {
    points = Size(width: width.points, height: height.points)
    frame = nil
  }

  private init(frame: Size) {
    points = frame
    self.frame = frame
  }

  /// A page that is just as large as its frames and all that belongs to them need: for figures whose
  /// axes must have the same size on paper whatever their labels.
  ///
  /// A row or column whose layout gives it a share other than 1 has frames larger or smaller by that;
  /// an aspect may make a frame smaller. Grids within the grid have the room of one frame.
  ///
  /// - Parameters:
  ///   - width: the width of the frame of each axes.
  ///   - height: its height.
  public static func frames(width: Length, height: Length) -> FigureSize {
    FigureSize(frame: Size(width: width.points, height: height.points))
  }

  /// The size of the page, or of the frames that it follows from, in points instead.
  func resized(to points: Size) -> FigureSize {
    frame == nil ? .points(points.width, points.height) : FigureSize(frame: points)
  }

  /// A size in inches of 72 points.
  public static func inches(_ width: Double, _ height: Double) -> FigureSize {
    FigureSize(width: .inches(width), height: .inches(height))
  }

  /// A size in millimetres (25.4 to an inch).
  public static func millimetres(_ width: Double, _ height: Double) -> FigureSize {
    FigureSize(width: .millimetres(width), height: .millimetres(height))
  }

  /// A size in centimetres (2.54 to an inch).
  public static func centimetres(_ width: Double, _ height: Double) -> FigureSize {
    FigureSize(width: .centimetres(width), height: .centimetres(height))
  }

  /// A size in points (1/72 in).
  public static func points(_ width: Double, _ height: Double) -> FigureSize {
    FigureSize(width: .points(width), height: .points(height))
  }

  /// A size in pixels of a PNG; save it at the same resolution to get exactly these:
  ///
  ///     let figure = Figure(size: .pixels(1200, 630)) { … }
  ///     try figure.save(to: "card.png", dpi: 96)         // 1200 × 630 pixels
  ///     try figure.save(to: "card@2x.png", dpi: 192)     // 2400 × 1260 pixels
  ///
  /// - Parameters:
  ///   - width: how many pixels wide.
  ///   - height: how many pixels high.
  ///   - dpi: pixels an inch, which decides how large letters are among them.
  public static func pixels(_ width: Double, _ height: Double, dpi: Double = 96) -> FigureSize {
    FigureSize(width: .pixels(width, dpi: dpi), height: .pixels(height, dpi: dpi))
  }

  /// A size of a width, and a height that is a part of it.
  ///
  /// - Parameters:
  ///   - width: the width in a unit, as in `.inches(5)`.
  ///   - heightPerWidth: the height over the width; that of a golden rectangle if not given.
  public static func width(
    _ width: Length, heightPerWidth: Double = FigureSize.golden
  ) -> FigureSize {
    FigureSize(width: width, height: .points(width.points * heightPerWidth))
  }

  /// The shorter side of a golden rectangle over the longer one, about 0.618.
  public static let golden = (5.0.squareRoot() - 1) / 2
}
