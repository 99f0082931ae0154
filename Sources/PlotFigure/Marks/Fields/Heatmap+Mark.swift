public import PlotScene

extension Heatmap {
  /// Checks that all rows are equally long, that the mask has their shape, and that edges fit the
  /// table and are in order.
  public func validate() throws(PlotError) {
    if let row = rowLengths.firstIndex(where: { $0 != columns }) {
      throw PlotError(
        problem: "row \(row) has \(rowLengths[row]) values and row 0 has \(columns); "
          + "all rows must have the same number")
    }
    if let maskLengths, maskLengths != rowLengths {
      throw PlotError(
        problem:
          "the mask has \(maskLengths.count) rows of \(maskLengths.first ?? 0) cells and the "
          + "table \(rows) of \(columns); they must have the same shape")
    }
    for (name, problem) in [
      ("x", xPlaces.problem(of: "columns")), ("y", yPlaces.problem(of: "rows")),
    ] {
      if let problem { throw PlotError(problem: "the \(name) \(problem)") }
    }
    if let problem = cellLabels?.problem { throw PlotError(problem: problem) }
  }

  /// The outer edges, and the range of the finite values.
  public func extent(in scales: ScaleSet) -> Extent {
    guard values.count > 0 else { return Extent() }
    let placed = xPlaces.placed(on: scales.x) * yPlaces.placed(on: scales.y)
    return Extent(
      x: xPlaces.extent(on: scales.x), y: yPlaces.extent(on: scales.y),
      color: AxisExtent(values, on: scales.color),
      unplaced: values.count(outside: scales.color.legalDomain) + values.count - placed)
  }

  /// Square cells, the first row on top, a full frame.
  public var wishes: AxesWishes {
    AxesWishes(
      aspect: hasSquareCells ? xPlaces.cellWidth / yPlaces.cellWidth : nil,
      reversesY: origin == .upper, fillsFrame: true, hasWholeX: xRange == nil && xEdges == nil,
      hasWholeY: yRange == nil && yEdges == nil)
  }

  /// The colours and their ends.
  public var colorEncoding: ColorEncoding? {
    ColorEncoding(colormap, limits: colorLimits, scale: colorScale)
  }

  /// The cells that can be seen, and their labels.
  public func draw(in panel: Panel) -> [SceneItem] {
    guard let color = panel.color, values.count > 0, columns > 0 else { return [] }
    let numbers = color.scale.values(of: values)
    let cells = panel.clipped(cells(numbers, color, in: panel))
    guard let cellLabels else { return cells }
    let (across, down) = slots(in: panel)
    return cells
      + cellLabels.texts(
        CellTable(values: numbers, columns: columns, across: across, down: down), color, in: panel)
  }

  /// The table in words.
  public var altText: String { "\(nameInErrors) of \(rows) rows and \(columns) columns." }

  private func slots(in panel: Panel) -> (across: CellSlots, down: CellSlots) {
    (
      CellSlots(xPlaces, along: panel.x, in: panel.frame.minX...panel.frame.maxX),
      CellSlots(yPlaces, along: panel.y, in: panel.frame.minY...panel.frame.maxY)
    )
  }

  private func cells(
    _ numbers: [Double], _ color: ColorMapping, in panel: Panel
  ) -> [SceneItem] {
    let isEven =
      xPlaces.isEven && yPlaces.isEven && panel.x.scale.transform == nil
      && panel.y.scale.transform == nil
    if !isEven {
      let (across, down) = slots(in: panel)
      let table = CellTable(values: numbers, columns: columns, across: across, down: down)
      if let areas = table.areas(color) { return areas }
    }
    guard let across = bins(xPlaces, panel.x, panel.frame.minX...panel.frame.maxX, panel),
      let down = bins(yPlaces, panel.y, panel.frame.minY...panel.frame.maxY, panel)
    else { return [] }
    let means = CellMeans(
      numbers, columns: columns, across: across, down: down,
      summary: color.scale.standsForNames ? .mostFrequent : .mean)
    let pixels = ColorTable(color).pixels(of: means.values)
    let frame = Rect(
      corner: Point(x: across.start, y: down.start), corner: Point(x: across.end, y: down.end))
    return CellImage(columns: across.count, rows: down.count, pixels: pixels, frame: frame)
      .map { [.image($0)] } ?? []
  }

  /// What the device can show of columns or rows; nil if nothing.
  private func bins(
    _ places: CellPlaces, _ axis: AxisMapping, _ visible: ClosedRange<Double>, _ panel: Panel
  ) -> CellBins? {
    guard places.isEven else {
      return CellSlots(places, along: axis, in: visible)
        .bins(within: visible, resolution: panel.resolution)
    }
    return CellSpan(count: places.count, range: places.evenRange, along: axis)
      .bins(within: visible, resolution: panel.resolution)
  }
}
