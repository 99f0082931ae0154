import PlotScene

/// Colours that stand for numbers, and the marks that have them together.
struct ColorScale {
  let mapping: ColorMapping
  /// The range of the numbers.
  let data: ClosedRange<Double>?
  /// What its colorbar is trained with.
  let group: TrainedAxis.Group
}

/// Colours that several axes of a grid have together, with one colorbar.
struct SharedColors {
  let members: SharingGroup.Members
  let scale: ColorScale
  let colorbar: Colorbar
}

extension Training {
  /// The colours of one axes.
  struct AxesColors {
    /// One for each colormap and scale, in the order in which marks bring them.
    var scales: [ColorScale] = []
    /// For each mark the number of its colours; nil for a mark without.
    var ofMarks: [Int?] = []
  }

  /// What tells one scale of colours from another.
  private struct Key: Equatable {
    let colormap: Colormap
    let scale: String
  }

  /// The colours of each axes. Marks with the same colormap and the same scale have one range together,
  /// in one axes or in all that share their colours.
  static func colors(
    _ entries: [TrainingEntry], _ layouts: [GridLayout]
  ) throws(PlotError) -> [AxesColors] {
    func group(_ entry: TrainingEntry) -> SharingGroup {
      layouts[entry.grid].shareColor.group(of: entry.number, in: entry.grid, entry.span)
    }
    let groups = Dictionary(grouping: entries, by: group)
    var known: [SharingGroup: [(key: Key, scale: ColorScale)]] = [:]
    var all: [AxesColors] = []
    for entry in entries {
      let group = group(entry)
      if known[group] == nil { known[group] = try scales(of: groups[group] ?? [entry]) }
      let scales = known[group] ?? []
      var own = AxesColors()
      let used = entry.marks.map { mark in
        mark.mark.colorEncoding.flatMap { encoding in
          let key = key(encoding, mark.extent)
          return scales.firstIndex { $0.key == key }
        }
      }
      let numbers = Set(used.compactMap { $0 }).sorted()
      own.scales = numbers.map { scales[$0].scale }
      own.ofMarks = used.map { number in number.flatMap { numbers.firstIndex(of: $0) } }
      all.append(own)
    }
    return all
  }

  private static func key(_ encoding: ColorEncoding, _ extent: Extent) -> Key {
    let scale = encoding.scale ?? .suited(to: extent.color.channels)
    return Key(colormap: encoding.colormap, scale: scale.name)
  }

  /// The colours of axes that train them together.
  private static func scales(
    of entries: [TrainingEntry]
  ) throws(PlotError) -> [(key: Key, scale: ColorScale)] {
    // Few keys: to compare colormaps is cheaper than to hash them.
    var keys: [Key] = []
    var members: [[(encoding: ColorEncoding, extent: AxisExtent)]] = []
    for mark in entries.flatMap(\.marks) {
      guard let encoding = mark.mark.colorEncoding else { continue }
      let key = key(encoding, mark.extent)
      let index = keys.firstIndex(of: key) ?? keys.count
      if index == keys.count {
        keys.append(key)
        members.append([])
      }
      members[index].append((encoding, mark.extent.color))
    }
    let number = entries.first?.number ?? 1
    var scales: [(key: Key, scale: ColorScale)] = []
    for (index, (key, own)) in zip(keys, members).enumerated() {
      let data = own.reduce(AxisExtent()) { $0.union($1.extent) }
      let group = TrainedAxis.Group.colors(axes: number, index: index)
      do {
        let axis = try TrainedAxis(
          Axis(scale: own.lazy.compactMap(\.encoding.scale).first), group: group,
          limits: own.map(\.encoding.limits), data: data, margin: 0, isReversed: false,
          hasWholeNumbers: false)
        let mapping = ColorMapping(
          colormap: key.colormap, scale: axis.scale, limits: axis.limits,
          isReversed: axis.isReversed)
        scales.append((key, ColorScale(mapping: mapping, data: data.range, group: group)))
      } catch { throw error.inside("colors").inside(entries.first?.name ?? "") }
    }
    return scales
  }

  /// The colorbars that serve several axes, by the number of their grid: as the first axes
  /// that gives them a label describes them, else the first that has them.
  static func shared(
    _ colors: [AxesColors], _ entries: [TrainingEntry], _ layouts: [GridLayout]
  ) throws(PlotError) -> [Int: [SharedColors]] {
    var shared: [Int: [SharedColors]] = [:]
    for (entry, own) in zip(entries, colors) {
      let sharing = layouts[entry.grid].shareColor
      guard sharing != .none else { continue }
      let members = sharing.group(of: entry.number, in: entry.grid, entry.span).members
      for (index, scale) in own.scales.enumerated() {
        let colorbar = entry.axes.colorbar(index)
        guard !colorbar.isHidden else { continue }
        let known = shared[entry.grid]?.firstIndex {
          $0.members == members && $0.scale.group == scale.group
        }
        // The first that says what is measured is followed, else the first.
        if let known, let earlier = shared[entry.grid]?[known].colorbar,
          earlier.label != nil || colorbar.label == nil
        {
          continue
        }
        guard colorbar.side != nil else {
          throw PlotError(
            location: "\(entry.name), colorbar",
            problem: "a colorbar of several axes stands beside them; it needs a side")
        }
        let found = SharedColors(members: members, scale: scale, colorbar: colorbar)
        if let known {
          shared[entry.grid]?[known] = found
        } else {
          shared[entry.grid, default: []].append(found)
        }
      }
    }
    return shared
  }
}

extension Axes {
  /// What is said of the colorbar of the colours of a number: those beyond the last that is described
  /// stand where that one does, without a label.
  func colorbar(_ index: Int) -> Colorbar {
    if index < colorbars.count { return colorbars[index] }
    var colorbar = colorbars.last ?? .automatic
    colorbar.label = nil
    return colorbar
  }
}
