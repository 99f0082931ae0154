import PlotScene

/// What axes train together: their scales and their colours.
extension Training {
  /// The axis of each axes: those that share one train it together, once.
  static func trained(
    _ entries: [Entry], sharing: FigureLayout.Sharing, name: String,
    train: ([Entry], Entry) throws(PlotError) -> TrainedAxis
  ) throws(PlotError) -> [TrainedAxis] {
    let groups = Dictionary(grouping: entries) { sharing.group(of: $0.number, $0.place) }
    var known: [Int: TrainedAxis] = [:]
    var axes: [TrainedAxis] = []
    for entry in entries {
      let key = sharing.group(of: entry.number, entry.place)
      if let axis = known[key] {
        axes.append(axis)
        continue
      }
      do {
        let axis = try train(groups[key] ?? [entry], entry)
        known[key] = axis
        axes.append(axis)
      } catch { throw error.inside(name).inside("axes \(entry.number)") }
    }
    return axes
  }

  /// The horizontal axis that a group of axes shares.
  static func horizontal(
    _ group: [Entry], _ first: Entry, _ theme: Theme
  ) throws(PlotError) -> TrainedAxis {
    try TrainedAxis(
      first.axes.x, group: .x(first.number), limits: group.map(\.axes.x.limits),
      data: group.reduce(AxisExtent()) { $0.union($1.extent.x) },
      margin: first.axes.x.margin ?? theme.axis.margin,
      isReversed: false, hasWholeNumbers: group.contains(where: \.wishes.hasWholeX))
  }

  /// The vertical axis that a group of axes shares.
  static func vertical(
    _ group: [Entry], _ first: Entry, _ theme: Theme
  ) throws(PlotError) -> TrainedAxis {
    try TrainedAxis(
      first.axes.y, group: .y(first.number), limits: group.map(\.axes.y.limits),
      data: group.reduce(AxisExtent()) { $0.union($1.extent.y) },
      margin: first.axes.y.margin ?? theme.axis.margin,
      isReversed: group.contains(where: \.wishes.reversesY),
      hasWholeNumbers: group.contains(where: \.wishes.hasWholeY))
  }

  /// The colour mapping of each axes; one for all if they share it.
  static func colors(
    _ entries: [Entry], shared: Bool
  ) throws(PlotError) -> [ColorMapping?] {
    guard shared else {
      var mappings: [ColorMapping?] = []
      for entry in entries { mappings.append(try mapping([entry])) }
      return mappings
    }
    let common = try mapping(entries)
    return entries.map { $0.encodings.isEmpty ? nil : common }
  }

  private static func mapping(_ entries: [Entry]) throws(PlotError) -> ColorMapping? {
    let encodings = entries.flatMap(\.encodings)
    guard let first = encodings.first, let number = entries.first?.number else { return nil }
    if let other = encodings.first(where: { $0.colormap != first.colormap }) {
      throw PlotError(
        location: "axes \(number)",
        problem: first.colormap.name == other.colormap.name
          ? "the marks have two different colormaps of the name \(first.colormap.name); "
            + "marks that share a colorbar must have the same one, also below, above and for what "
            + "is missing"
          : "the marks have the colormaps \(first.colormap.name) and \(other.colormap.name); "
            + "marks that share a colorbar must have the same one")
    }
    if let other = encodings.first(where: { $0.scale?.name != first.scale?.name }) {
      throw PlotError(
        location: "axes \(number)",
        problem: "the marks have the colour scales \(first.scale?.name ?? "linear") and "
          + "\(other.scale?.name ?? "linear"); marks that share a colorbar must have the same one")
    }
    do {
      let axis = try TrainedAxis(
        Axis(scale: first.scale), group: .sharedColors, limits: encodings.map(\.limits),
        data: entries.reduce(AxisExtent()) { $0.union($1.extent.color) }, margin: 0,
        isReversed: false,
        hasWholeNumbers: false)
      return ColorMapping(
        colormap: first.colormap, scale: axis.scale, limits: axis.limits,
        isReversed: axis.isReversed)
    } catch { throw error.inside("colors").inside("axes \(number)") }
  }
}

extension FigureLayout.Sharing {
  /// The same number for all axes that have one scale together.
  fileprivate func group(of number: Int, _ place: (row: Int, column: Int)) -> Int {
    switch self {
    case .none: number
    case .all: 0
    case .byRow: place.row
    case .byColumn: place.column
    }
  }
}
