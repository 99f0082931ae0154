import PlotScene

/// A grid whose cells have said how far they protrude, and which so knows it of itself.
///
/// Protrusions are gathered from the inner grids to the outer one, and frames are given out on the way
/// back: one pass up and one down.
struct MeasuredGrid {
  /// How far cells reach beyond the grid's own frame, without the guides of the grid.
  let protrusion: Insets

  private let plan: GridPlan
  private let cells: [GridGeometry.Cell]
  /// The grid in each cell; nil where there are axes.
  private let inner: [MeasuredGrid?]
  private let gap: Double

  /// - Parameters:
  ///   - panels: how far what belongs to each axes reaches beyond its frame, and the shape of its frame
  ///     if that is fixed.
  ///   - guides: what belongs to each grid, by its number; empty in the first round.
  init(
    _ plan: GridPlan, panels: [(protrusion: Insets, heightPerWidth: Double?)],
    guides: [GridGuides], gap: Double
  ) {
    self.plan = plan
    self.gap = plan.grid.layout.gap?.points ?? gap
    var cells: [GridGeometry.Cell] = []
    var inner: [MeasuredGrid?] = []
    for cell in plan.cells {
      let overhang = guides.isEmpty ? .zero : guides[plan.number].overhang(of: cell.span)
      switch cell.content {
      case .axes(let index):
        cells.append(
          GridGeometry.Cell(
            span: cell.span, protrusion: panels[index].protrusion.union(overhang),
            heightPerWidth: panels[index].heightPerWidth))
        inner.append(nil)
      case .grid(let plan):
        let grid = MeasuredGrid(plan, panels: panels, guides: guides, gap: gap)
        let own = guides.isEmpty ? .zero : guides[plan.number].insets
        cells.append(
          GridGeometry.Cell(
            span: cell.span, protrusion: grid.protrusion.adding(own).union(overhang),
            heightPerWidth: nil))
        inner.append(grid)
      }
    }
    self.cells = cells
    self.inner = inner
    protrusion = GridGeometry.protrusion(
      of: cells, rows: plan.rows.count, columns: plan.columns.count)
  }

  /// Gives each frame its place inside an area, in the middle of what the grid does not need of it.
  ///
  /// - Parameters:
  ///   - area: the room for the grid's own frame.
  ///   - frame: the size of a frame in a column and a row of share 1; nil to share the area.
  func place(in area: Rect, frame: Size?, into placed: inout PlacedFrames) {
    let geometry = GridGeometry(
      cells, columns: plan.columns.map { $0.fixed(frame?.width) },
      rows: plan.rows.map { $0.fixed(frame?.height) },
      in: frame == nil ? area.size : Size(width: .infinity, height: .infinity), gap: gap)
    let origin = Point(
      x: area.minX + (frame == nil ? max(area.width - geometry.size.width, 0) / 2 : 0),
      y: area.minY + (frame == nil ? max(area.height - geometry.size.height, 0) / 2 : 0))
    placed.grids[plan.number] = PlacedGrid(geometry, at: origin, protrusion: protrusion)
    placed.shortage.width = max(placed.shortage.width, geometry.shortage.width)
    placed.shortage.height = max(placed.shortage.height, geometry.shortage.height)
    for (index, cell) in plan.cells.enumerated() {
      let frame = geometry.frames[index].offset(x: origin.x, y: origin.y)
      switch cell.content {
      case .axes(let number):
        placed.frames[number] = frame
        placed.rooms[number] = geometry.rooms[index].offset(x: origin.x, y: origin.y)
      case .grid: inner[index]?.place(in: frame, frame: nil, into: &placed)
      }
    }
  }
}

extension TrackSize {
  /// A share as a length where a share of 1 has one.
  fileprivate func fixed(_ unit: Double?) -> TrackSize {
    guard let unit, case .ratio(let ratio) = self else { return self }
    return .fixed(.points(ratio * unit))
  }
}

extension Insets {
  /// Both distances one after the other.
  func adding(_ other: Insets) -> Insets {
    Insets(
      top: top + other.top, left: left + other.left, bottom: bottom + other.bottom,
      right: right + other.right)
  }
}
