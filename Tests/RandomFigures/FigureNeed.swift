import PlotScene

/// How much room a generous hand gives to axes: their frame, and what is around it.
struct FigureNeed {
  var frame: Size
  var around: Size

  /// The size of the page for texts of so many times the usual size.
  func size(scaled scale: Double) -> Size {
    let scale = max(scale, 1)
    return Size(
      width: min((frame.width + around.width) * scale, 15_000),
      height: min((frame.height + around.height) * scale, 15_000))
  }

  /// Room for the larger of two needs.
  func union(_ other: FigureNeed) -> FigureNeed {
    FigureNeed(frame: frame.union(other.frame), around: around.union(other.around))
  }
}

extension Size {
  func union(_ other: Size) -> Size {
    Size(width: max(width, other.width), height: max(height, other.height))
  }
}
