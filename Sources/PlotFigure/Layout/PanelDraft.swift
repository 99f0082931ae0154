import PlotScene

/// An axes on its way to the page: trained, but without a place.
struct PanelDraft {
  /// A mark that draws itself, with the colour it has from the theme's cycle.
  struct DraftMark {
    let mark: any Mark
    let cycleColor: Color
  }

  /// The number in the figure, from 1, as errors give it.
  let number: Int
  let row: Int
  let column: Int
  let title: RichText?
  let marks: [DraftMark]
  var x: TrainedAxis
  var y: TrainedAxis
  /// The length of a unit of y over that of a unit of x.
  let aspect: Double?
  let grid: GridLines
  let fillsFrame: Bool
  var color: ColorMapping?
  let colorbar: Colorbar
  let legend: Legend

  /// The height of the frame over its width, if the units decide it.
  var heightPerWidth: Double? {
    guard let aspect else { return nil }
    let spanX = x.scale.forward(x.limits.upperBound) - x.scale.forward(x.limits.lowerBound)
    let spanY = y.scale.forward(y.limits.upperBound) - y.scale.forward(y.limits.lowerBound)
    let ratio = aspect * spanY / spanX
    return ratio.isFinite && ratio > 0 ? ratio : nil
  }

  /// The panel of the axes in a frame on the page.
  func panel(in frame: Rect, theme: Theme, resolution: Double) -> Panel {
    Panel(
      frame: frame,
      x: AxisMapping(
        scale: x.scale, limits: x.limits, isReversed: x.isReversed, from: frame.minX,
        to: frame.maxX),
      y: AxisMapping(
        scale: y.scale, limits: y.limits, isReversed: y.isReversed, from: frame.maxY,
        to: frame.minY),
      color: color, style: theme.marks, background: theme.background ?? .white,
      cycleColor: theme.marks.cycle[0], resolution: resolution)
  }
}
