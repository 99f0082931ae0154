import PlotScene

/// What axes train together: their scales and their colours.
extension Training {
  /// The axes with what those that share an axis say of it together: the first that says something
  /// is followed.
  static func withSharedAxes(_ axes: [Axes], _ layout: FigureLayout, columns: Int) -> [Axes] {
    var axes = axes
    for (sharing, axis) in [(layout.shareX, \Axes.x), (layout.shareY, \Axes.y)]
    where sharing != .none {
      let groups = Dictionary(grouping: axes.indices) {
        sharing.group(of: $0, (row: $0 / columns, column: $0 % columns))
      }
      for group in groups.values {
        let all = group.map { axes[$0][keyPath: axis] }
        for index in group { axes[index][keyPath: axis].takeUp(all) }
      }
    }
    return axes
  }

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

  /// The axis that a group of axes shares.
  ///
  /// - Parameters:
  ///   - axis: what the user says of it.
  ///   - extent: what the marks show along it.
  ///   - isReversed: whether the marks of an axes turn it round.
  ///   - hasWholeNumbers: whether only whole numbers mean something to them.
  static func axis(
    _ group: [Entry], as id: TrainedAxis.Group, _ axis: KeyPath<Axes, Axis>,
    extent: KeyPath<Extent, AxisExtent>, isReversed: (AxesWishes) -> Bool,
    hasWholeNumbers: (AxesWishes) -> Bool, _ theme: Theme
  ) throws(PlotError) -> TrainedAxis {
    // What is not said of the axes' own ends is the same in all of them.
    let shared = group.first?.axes[keyPath: axis] ?? Axis()
    return try TrainedAxis(
      shared, group: id, limits: group.map { $0.axes[keyPath: axis].limits },
      data: group.reduce(AxisExtent()) { $0.union($1.extent[keyPath: extent]) },
      margin: shared.margin ?? theme.axis.margin,
      isReversed: group.contains { isReversed($0.wishes) },
      hasWholeNumbers: group.contains { hasWholeNumbers($0.wishes) })
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
    let data = entries.reduce(AxisExtent()) { $0.union($1.extent.color) }
    let suited = Scale.suited(to: data.channels)
    let scale = first.scale ?? suited
    if let other = encodings.lazy.map({ $0.scale ?? suited }).first(where: { $0.name != scale.name }
    ) {
      throw PlotError(
        location: "axes \(number)",
        problem: "the marks have the colour scales \(scale.name) and \(other.name); "
          + "marks that share a colorbar must have the same one")
    }
    do {
      let axis = try TrainedAxis(
        Axis(scale: scale), group: .sharedColors, limits: encodings.map(\.limits), data: data,
        margin: 0, isReversed: false, hasWholeNumbers: false)
      return ColorMapping(
        colormap: first.colormap, scale: axis.scale, limits: axis.limits,
        isReversed: axis.isReversed)
    } catch { throw error.inside("colors").inside("axes \(number)") }
  }
}

extension Axis {
  /// Takes from axes that it shares what it does not say itself, or what one before it says.
  fileprivate mutating func takeUp(_ all: [Axis]) {
    scale = all.lazy.compactMap(\.scale).first
    ticks = all.lazy.compactMap(\.ticks).first
    format = all.lazy.compactMap(\.format).first
    margin = all.lazy.compactMap(\.margin).first
    minorTicks = all.lazy.compactMap(\.minorTicks).first
    tickAngle = all.lazy.compactMap(\.tickAngle).first
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
