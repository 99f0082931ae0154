extension Ticks {
  /// Round numbers among the values that the cells of a table stand for, where the cells are equally
  /// wide and the values are not evenly spaced, as the sorted keys of attention weights.
  ///
  /// A tick stands at the middle of the cell of its value, or between the two cells that its value
  /// lies between. As many are labelled as stand clear of each other.
  ///
  /// - Parameter values: The value of each cell, ascending or descending; equal values may repeat.
  ///   Other values are an error of the figure.
  public static func ofCells(_ values: some Sequence<Double>) -> Ticks {
    let values = Array(values)
    let pairs = zip(values, values.dropFirst())
    let ascends = pairs.allSatisfy { $0 <= $1 }
    let isOrdered = values.allSatisfy(\.isFinite) && (ascends || pairs.allSatisfy { $0 >= $1 })
    let cells = CellValues(ascending: ascends ? values : values.reversed(), isReversed: !ascends)
    return Ticks(
      problem: isOrdered
        ? nil : "the values of cells go up and down or are not finite; they must be in order"
    ) { request in cells.ticks(for: request) }
  }
}

/// The values of cells of equal width in ascending order.
private struct CellValues {
  let ascending: [Double]
  let isReversed: Bool

  func ticks(for request: TickRequest) -> TickSet {
    guard let low = ascending.first, let high = ascending.last else { return TickSet() }
    guard low < high else {
      return TickSet(labelling: [place(of: low)], request.labels(for: [low]))
    }
    var wanted = request
    wanted.scale = .linear
    wanted.limits = low...high
    var best = TickSet()
    // Where cells are crowded in one place fewer labels stand clear than on an even axis.
    for gaps in stride(from: min(request.wantedGaps, 40), through: 1, by: -1) {
      wanted.spacing = request.length / gaps
      wanted.fewestGaps = min(gaps, request.fewestGaps)
      let round = wanted.scale.ticks(wanted)
      best = TickSet(
        major: round.major.map { Tick(place(of: $0.value), label: $0.label) }
          .sorted { $0.value < $1.value }, note: round.note)
      if standClear(best.major, in: request) { return best }
    }
    return TickSet(major: Array(best.major.prefix(1)), note: best.note)
  }

  private func standClear(_ ticks: [Tick], in request: TickRequest) -> Bool {
    zip(ticks, ticks.dropFirst()).allSatisfy { tick, next in
      let half = (request.labelExtent(tick.label) + request.labelExtent(next.label)) / 2
      return request.position(of: next.value) - request.position(of: tick.value)
        >= half + request.labelGap
    }
  }

  /// Where on the axis of cells, whose middles are 0, 1, 2, …, a value lies.
  private func place(of value: Double) -> Double {
    let below = ascending.firstIndex { $0 >= value } ?? ascending.count
    let above = ascending.lastIndex { $0 <= value } ?? -1
    let place: Double
    if below <= above {
      // Cells of this very value: the middle of them.
      place = Double(below + above) / 2
    } else if above < 0 || below >= ascending.count {
      place = above < 0 ? 0 : Double(ascending.count - 1)
    } else {
      let (low, high) = (ascending[above], ascending[below])
      place = Double(above) + (value - low) / (high - low)
    }
    return isReversed ? Double(ascending.count - 1) - place : place
  }
}
