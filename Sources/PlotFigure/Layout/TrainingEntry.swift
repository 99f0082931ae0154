import PlotScene

/// What one axes brings to the training.
struct TrainingEntry {
  /// A mark that draws itself, and what it needs to show.
  struct EntryMark {
    let mark: any Mark
    let extent: Extent
  }

  /// The number in the figure, from 1; insets are counted after all other axes.
  let number: Int
  /// What errors and diagnostics call it, as in `axes 2` or `axes 2, inset 1`.
  let name: String
  /// The number of its grid, from 0.
  let grid: Int
  let span: GridSpan
  let axes: Axes
  /// The figure's look with what the axes change of it.
  let theme: Theme
  let marks: [EntryMark]
  /// The wishes of the marks for the axes at the bottom and on the left, and for the frame.
  let wishes: AxesWishes
  /// The wishes of the marks for the axes at the top and on the right.
  let secondWishes: AxesWishes
  /// What must be shown along the axes at the bottom and on the left.
  private(set) var extent = Extent()
  /// What must be shown along the axis at the top.
  private(set) var top = AxisExtent()
  /// What must be shown along the axis on the right.
  private(set) var right = AxisExtent()
  private(set) var diagnostics: [Diagnostic] = []

  init(
    _ planned: PlannedAxes, number: Int, name: String, theme: Theme
  ) throws(PlotError) {
    let axes = planned.axes
    self.name = name
    let place = name
    for mark in axes.marks {
      do { try mark.validate() } catch { throw error.inside(mark.nameInErrors).inside(place) }
    }
    var look = theme
    for change in axes.look { change(&look) }
    if !axes.look.isEmpty { do { try look.validate() } catch { throw error.inside(place) } }
    self.number = number
    self.theme = look
    grid = planned.grid
    span = planned.span
    let parts = axes.marks.flatMap(\.parts)
    marks = parts.map { mark in
      let sides = mark.secondAxes
      let x = sides.contains(.top) ? axes.top?.axis : axes.x
      let y = sides.contains(.right) ? axes.right?.axis : axes.y
      return EntryMark(
        mark: mark,
        extent: mark.extent(
          in: ScaleSet(
            x: x?.scale ?? .linear, y: y?.scale ?? .linear,
            color: mark.colorEncoding?.scale ?? .linear)))
    }
    wishes = parts.reduce(AxesWishes()) { $0.union($1.firstWishes) }
    self.axes = axes.hiding(x: wishes.hidesAxes, y: wishes.hidesAxes || wishes.hidesY)
    secondWishes = parts.reduce(AxesWishes()) { $0.union($1.secondWishes) }
    for entry in marks { try add(entry.mark, entry.extent) }
    if axes.colorbars.contains(where: { $0.label != nil }),
      parts.allSatisfy({ $0.colorEncoding == nil })
    {
      diagnostics.append(
        Diagnostic(
          .nothingToShow, location: place,
          message: "a colorbar has a label, and no mark shows data by colour"))
    }
  }

  private mutating func add(_ mark: any Mark, _ own: Extent) throws(PlotError) {
    var own = own
    for (side, second) in [(Side.top, axes.top), (.right, axes.right)]
    where mark.secondAxes.contains(side) {
      if case .converted? = second?.kind {
        throw PlotError(
          problem: "the mark is put on the \(side.rawValue) axis, which shows the values of the "
            + "first axis in other units; it needs .own(…)"
        ).inside(mark.nameInErrors).inside(name)
      }
    }
    if let side = mark.secondAxes.first(where: { $0 == .left || $0 == .bottom }) {
      throw PlotError(
        problem: "the mark is put on a second axis at \(side.rawValue); it can be put on .top or "
          + ".right"
      ).inside(mark.nameInErrors).inside(name)
    }
    if own.unplaced > 0 {
      diagnostics.append(
        Diagnostic(
          .unplacedValues, location: "\(name), \(mark.nameInErrors)",
          message: "\(own.unplaced) values have no place on their axis and were left out"))
    }
    if mark.secondAxes.contains(.top) {
      top = top.union(own.x)
      own.x = AxisExtent()
    }
    if mark.secondAxes.contains(.right) {
      right = right.union(own.y)
      own.y = AxisExtent()
    }
    extent = extent.union(own)
  }

  /// The second axis at a side: what is said of it, or one for the marks that are put there.
  func second(_ side: Side) -> SecondAxis? {
    let isAsked = marks.contains { $0.mark.secondAxes.contains(side) }
    return (side == .top ? axes.top : axes.right) ?? (isAsked ? .own() : nil)
  }
}

extension Axes {
  /// The axes without a line, numbers or a grid where marks have nothing to show on them, unless the
  /// user asks for them.
  fileprivate func hiding(x hidesX: Bool, y hidesY: Bool) -> Axes {
    guard hidesX || hidesY else { return self }
    var axes = self
    if hidesX, axes.x.placement == .standard { axes.x.placement = .hidden }
    if hidesY, axes.y.placement == .standard { axes.y.placement = .hidden }
    axes.frame = axes.frame ?? []
    axes.grid = axes.grid ?? []
    return axes
  }
}

extension Mark {
  /// What it wishes of the axes at the bottom and on the left, and of the frame.
  fileprivate var firstWishes: AxesWishes {
    var wishes = wishes
    if !secondAxes.isEmpty { wishes.aspect = nil }
    if secondAxes.contains(.top) { wishes.hasWholeX = false }
    if secondAxes.contains(.right) { (wishes.hasWholeY, wishes.reversesY) = (false, false) }
    return wishes
  }

  /// What it wishes of the axes at the top and on the right.
  fileprivate var secondWishes: AxesWishes {
    AxesWishes(
      reversesY: secondAxes.contains(.right) && wishes.reversesY,
      hasWholeX: secondAxes.contains(.top) && wishes.hasWholeX,
      hasWholeY: secondAxes.contains(.right) && wishes.hasWholeY)
  }
}
