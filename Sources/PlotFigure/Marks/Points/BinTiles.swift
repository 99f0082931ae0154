import PlotScene

/// Cells between any edges on the page, as rectangles without seams.
///
/// Each reaches a little under its neighbours on the right and above, which are painted after it.
struct BinTiles {
  private let bins: RectangularBins
  private let panel: Panel
  private let xs: [Double]
  private let ys: [Double]

  /// How far a rectangle reaches under the next, in points.
  private static let overlap = 1.0

  init(_ bins: RectangularBins, in panel: Panel) {
    self.bins = bins
    self.panel = panel
    xs = bins.xEdges.map { panel.x.heldPosition($0) }
    ys = bins.yEdges.map { panel.y.heldPosition($0) }
  }

  /// The cells that have a colour, row by row.
  func items(_ color: (Int) -> Color?) -> [SceneItem] {
    let colors = bins.counts.indices.map(color)
    func isCovered(_ column: Int, _ row: Int) -> Bool {
      column < bins.columns && row < bins.rows && colors[row * bins.columns + column]?.alpha == 1
    }
    var items: [SceneItem] = []
    for row in 0..<bins.rows {
      for column in 0..<bins.columns {
        guard let own = colors[row * bins.columns + column], own.alpha > 0 else { continue }
        let isOpaque = own.alpha == 1
        let (left, bottom) = (xs[column], ys[row])
        let (right, top) = (xs[column + 1], ys[row + 1])
        guard left != right, top != bottom else { continue }
        let across = isOpaque && isCovered(column + 1, row)
        let up = isOpaque && isCovered(column, row + 1)
        // At the corner only where all around it is painted later.
        let corner = across && up && isCovered(column + 1, row + 1)
        func out(_ end: Double, from start: Double) -> Double {
          end + (end > start ? 1 : -1) * min(Self.overlap, (end - start).magnitude)
        }
        let (beyondX, beyondY) = (out(right, from: left), out(top, from: bottom))
        var points = [Point(x: left, y: bottom), Point(x: right, y: bottom)]
        if across { points += [Point(x: beyondX, y: bottom)] }
        if across, !corner { points += [Point(x: beyondX, y: top)] }
        points.append(corner ? Point(x: beyondX, y: beyondY) : Point(x: right, y: top))
        if up, !corner { points += [Point(x: right, y: beyondY)] }
        if up { points += [Point(x: left, y: beyondY)] }
        points.append(Point(x: left, y: top))
        items.append(.fill(Path(lines: points, closed: true), own))
      }
    }
    return items
  }
}
