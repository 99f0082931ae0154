import PlotScene

/// Legends outside a frame.
extension PanelGuides {
  /// Legends one after the other along a side.
  struct LegendRow {
    var legends: [PanelLegend]
    /// How long they are together along the side, with the room between them.
    var length: Double
    /// How far they reach outwards.
    var depth: Double
  }

  /// The legends outside on a side: one after the other along it while the frame is long enough, and
  /// the next ones beyond.
  func legendRows(_ side: Side) -> [LegendRow] {
    let room = side.isHorizontal ? size.width : size.height
    var rows: [LegendRow] = []
    for legend in legends where legend.side == side {
      let own = legend.block.size
      let (length, depth) =
        side.isHorizontal ? (own.width, own.height) : (own.height, own.width)
      let longer = (rows.last?.length ?? .infinity) + legendDistance(side) + length
      if let last = rows.indices.last, longer <= room {
        rows[last].legends.append(legend)
        rows[last].length = longer
        rows[last].depth = max(rows[last].depth, depth)
      } else {
        rows.append(LegendRow(legends: [legend], length: length, depth: depth))
      }
    }
    return rows
  }

  /// The room between a legend and what stands inside of it.
  func legendDistance(_ side: Side) -> Double {
    side.isHorizontal ? theme.spacing.guides / 2 : theme.spacing.guides
  }

  /// Where a legend outside stands around a frame; nil for one inside.
  func origin(of legend: PanelLegend, around frame: Rect) -> Point? {
    guard let side = legend.side else { return nil }
    let distance = legendDistance(side)
    var reach = axesProtrusion[side] + distance
    for row in legendRows(side) {
      guard row.legends.contains(where: { $0.index == legend.index }) else {
        reach += row.depth + distance
        continue
      }
      let along = row.legends.prefix { $0.index != legend.index }.reduce(0) { sum, other in
        let size = other.block.size
        return sum + distance + (side.isHorizontal ? size.width : size.height)
      }
      let size = legend.block.size
      let left = frame.midX - row.length / 2 + along
      switch side {
      case .right: return Point(x: frame.maxX + reach, y: frame.minY + along)
      case .left: return Point(x: frame.minX - reach - size.width, y: frame.minY + along)
      case .top: return Point(x: left, y: frame.minY - reach - size.height)
      case .bottom: return Point(x: left, y: frame.maxY + reach)
      }
    }
    return nil
  }
}
