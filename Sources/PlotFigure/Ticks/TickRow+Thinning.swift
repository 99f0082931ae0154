extension TickRow {
  /// Of the ticks that a user chose those that have a label: all, or every second, fifth, tenth, …
  /// one, the most that have room.
  ///
  /// Where fewer than two have room that way, as many have a label as stand clear of each other,
  /// from the first tick on; if that is one alone, it is one of those counted.
  ///
  /// - Parameters:
  ///   - values: ascending values within the limits of the request.
  ///   - origin: the index that is counted from, which need not be one of a value.
  ///   - step: what the values are whole multiples of; nil if there is no such number.
  static func thinned(
    _ values: [Double], from origin: Int = 0, step: Double? = nil, for request: TickRequest
  ) -> TickRow {
    var one = Array(values.prefix(1))
    for every in [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] {
      let shown = values.every(every, from: origin)
      if shown.count < 2 {
        if !shown.isEmpty { one = shown }
        break
      }
      let row = TickRow(shown, step: step.map { $0 * Double(every) }, for: request)
      if row.hasRoom { return row }
    }
    var kept: [Double] = []
    for value in values where TickRow(kept + [value], step: step, for: request).hasRoom {
      kept.append(value)
    }
    return TickRow(kept.count > 1 ? kept : one, step: step, for: request)
  }
}

extension Array {
  /// Every so many elements, counted both ways from an index, which need not be one of an element.
  func every(_ stride: Int, from origin: Int = 0) -> [Element] {
    guard stride > 0 else { return [] }
    let first = origin % stride
    return Swift.stride(from: first < 0 ? first + stride : first, to: count, by: stride)
      .map { self[$0] }
  }
}
