import PlotScene

/// How far all that surrounds a frame reaches beyond it.
extension PanelGuides {
  /// How far all of it reaches beyond the frame.
  var protrusion: Insets {
    var all = untitledProtrusion
    if let titles { all.top = max(all.top, titleBottom + titles.height) }
    return all
  }

  /// How far the numbers of upright axes and colorbars reach above the frame.
  private var numbersTop: Double {
    ([shown[.left], shown[.right]].compactMap { $0?.overhang.start }
      + uprightColorbars.map(\.overhang.start)).max() ?? 0
  }

  /// How far the notes of upright axes and colorbars reach above the frame.
  private var notesTop: Double {
    ([shown[.left], shown[.right]].compactMap { $0?.noteAbove?.height }
      + colorbars.map(\.noteHeight)).max() ?? 0
  }

  private var uprightColorbars: [ColorbarGuide] { colorbars.filter { !$0.side.isHorizontal } }

  /// How far the strip on a side reaches.
  private func strip(_ side: Side) -> Double { strips.first { $0.side == side }?.depth ?? 0 }

  /// How far the axis, the strip and the colorbars on a side reach from the frame, what stands at
  /// the ends of other sides left aside.
  func depth(_ side: Side) -> Double {
    colorbars.reduce(depthOfAxis(side)) { $0 + ($1.side == side ? $1.depth : 0) }
  }

  /// How far the axis, the strip and labels at the ends of lines on a side reach, and where
  /// colorbars may begin.
  private func depthOfAxis(_ side: Side) -> Double {
    let depth =
      side == .right
      ? directDistance + (direct?.depth ?? 0) : (self[side]?.depth ?? 0) + strip(side)
    // The note over a colorbar begins beyond the last number at the top.
    let hasNote = colorbars.contains { $0.side == side && $0.noteHeight > 0 }
    return hasNote ? max(depth, overhang(of: .top, at: side)) : depth
  }

  /// How far from the frame labels at the ends of lines begin: beyond numbers at the top and at the
  /// bottom that they reach down to.
  var directDistance: Double {
    let depth = (self[.right]?.depth ?? 0) + strip(.right)
    guard let direct else { return depth }
    return max(
      depth, direct.overhang.start > 0 ? overhang(of: .top, at: .right) : 0,
      direct.overhang.end > 0 ? overhang(of: .bottom, at: .right) : 0)
  }

  /// How far numbers on a level side reach beyond the left or the right end of the frame.
  func overhang(of level: Side, at end: Side) -> Double {
    let all =
      [shown[level]].compactMap { $0?.overhang }
      + colorbars.filter { $0.side == level }.map(\.overhang)
    return all.map { end == .left ? $0.start : $0.end }.max() ?? 0
  }

  /// How far from the frame a colorbar begins.
  func distance(ofColorbar index: Int) -> Double {
    let side = colorbars[index].side
    return colorbars[..<index].reduce(depthOfAxis(side)) {
      $0 + ($1.side == side ? $1.depth : 0)
    }
  }

  /// How far all but legends and titles reaches beyond the frame.
  var axesProtrusion: Insets {
    let across =
      [shown[.bottom], shown[.top]].compactMap { $0?.overhang }
      + colorbars.filter { $0.side.isHorizontal }.map(\.overhang)
    let upright =
      [shown[.left], shown[.right]].compactMap { $0?.overhang }
      + uprightColorbars.map(\.overhang) + [direct].compactMap { $0?.overhang }
    return Insets(
      top: max(depth(.top), numbersTop, notesTop, direct?.overhang.start ?? 0, overhang.top),
      left: max(depth(.left), across.map(\.start).max() ?? 0, overhang.left),
      bottom: max(depth(.bottom), upright.map(\.end).max() ?? 0, overhang.bottom),
      right: max(
        depth(.right), across.map(\.end).max() ?? 0, overhang.right,
        (shown[.left]?.noteAbove?.right ?? 0) - size.width))
  }

  var hasLegendAbove: Bool { legends.contains { $0.side == .top } }

  /// How far the title is above the frame; 0 without one.
  var titleBottom: Double {
    guard let titles else { return 0 }
    // A note beside the title does not lift it.
    let free = titles.start(width: size.width) - theme.axesTitle.text.size
    let isBesideNotes = free >= (shown[.left]?.noteAbove?.right ?? 0)
    let bottom =
      isBesideNotes && !hasLegendAbove
      ? max(numbersTop, depth(.top), overhang.top) : untitledProtrusion.top
    return max(bottom + theme.spacing.title, alignedTitleBottom)
  }

  /// How far all but the title reaches beyond the frame.
  private var untitledProtrusion: Insets {
    var all = axesProtrusion
    for side in Side.allCases {
      for row in legendRows(side) {
        all[side] += legendDistance(side) + row.depth
        // What is larger than the frame reaches beyond its ends, too.
        if side.isHorizontal {
          let excess = (row.length - size.width) / 2
          all.left = max(all.left, excess)
          all.right = max(all.right, excess)
        } else {
          all.bottom = max(all.bottom, row.length - size.height)
        }
      }
    }
    return all
  }
}
