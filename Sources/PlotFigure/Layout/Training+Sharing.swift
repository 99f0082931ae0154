import PlotScene

/// What axes train together: their scales.
extension Training {
  /// The axes with what those that share an axis say of it together: the first that says something
  /// is followed.
  static func withSharedAxes(
    _ planned: [PlannedAxes], _ layouts: [GridLayout]
  ) -> [PlannedAxes] {
    var planned = planned
    for (axis, share) in [(\Axes.x, \GridLayout.shareX), (\Axes.y, \GridLayout.shareY)] {
      let sharing = planned.indices.filter { layouts[planned[$0].grid][keyPath: share] != .none }
      let groups = Dictionary(grouping: sharing) { index in
        layouts[planned[index].grid][keyPath: share]
          .group(of: index, in: planned[index].grid, planned[index].span)
      }
      for group in groups.values {
        let all = group.map { planned[$0].axes[keyPath: axis] }
        for index in group { planned[index].axes[keyPath: axis].takeUp(all) }
      }
    }
    return planned
  }

  /// The axis of each axes: those that share one train it together, once.
  static func trained(
    _ entries: [TrainingEntry], _ sharing: [GridLayout.Sharing], name: String,
    train: ([TrainingEntry], TrainingEntry) throws(PlotError) -> TrainedAxis
  ) throws(PlotError) -> [TrainedAxis] {
    func key(_ entry: TrainingEntry) -> SharingGroup {
      sharing[entry.grid].group(of: entry.number, in: entry.grid, entry.span)
    }
    let groups = Dictionary(grouping: entries, by: key)
    var known: [SharingGroup: TrainedAxis] = [:]
    var axes: [TrainedAxis] = []
    for entry in entries {
      let key = key(entry)
      if let axis = known[key] {
        axes.append(axis)
        continue
      }
      do {
        let axis = try train(groups[key] ?? [entry], entry)
        known[key] = axis
        axes.append(axis)
      } catch { throw error.inside(name).inside(entry.name) }
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
    _ group: [TrainingEntry], as id: TrainedAxis.Group, _ axis: KeyPath<Axes, Axis>,
    extent: KeyPath<Extent, AxisExtent>, isReversed: (AxesWishes) -> Bool,
    hasWholeNumbers: (AxesWishes) -> Bool
  ) throws(PlotError) -> TrainedAxis {
    // What is not said of the axes' own ends is the same in all of them.
    let shared = group.first?.axes[keyPath: axis] ?? Axis()
    return try TrainedAxis(
      shared, group: id, limits: group.map { $0.axes[keyPath: axis].limits },
      data: group.reduce(AxisExtent()) { $0.union($1.extent[keyPath: extent]) },
      margin: shared.margin ?? group.first?.theme.axis.margin ?? 0,
      isReversed: group.contains { isReversed($0.wishes) },
      hasWholeNumbers: group.contains { hasWholeNumbers($0.wishes) })
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

/// Axes that have something together.
struct SharingGroup: Hashable {
  /// What they have in common.
  enum Members: Hashable {
    /// The axes of this number alone.
    case one(Int)
    /// All of the grid.
    case all
    /// Those of these rows.
    case rows(Range<Int>)
    /// Those of these columns.
    case columns(Range<Int>)
  }

  /// The number of their grid.
  let grid: Int
  let members: Members
}

extension GridLayout.Sharing {
  /// The group that axes of a number belong to.
  func group(of number: Int, in grid: Int, _ span: GridSpan) -> SharingGroup {
    let members: SharingGroup.Members =
      switch self {
      case .none: .one(number)
      case .all: .all
      case .byRow: .rows(span.rows)
      case .byColumn: .columns(span.columns)
      }
    return SharingGroup(grid: grid, members: members)
  }
}
