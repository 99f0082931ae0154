/// The order of points in a kd-tree: found by splitting them by count along the longest side.
struct PointOrder: Sendable {
  /// The places of the points in the data as given, leaf by leaf.
  private(set) var order: [Int32]
  /// The number of splits from the root to a leaf.
  let depth: Int
  /// Where each leaf starts, and where the last one ends.
  let starts: [Int]

  private let columns: [[Double]]
  private let values: [Double]
  private let weights: [Double]?
  private let widths: [Double]

  /// Orders points; see ``PointTree``.
  init(columns: [[Double]], values: [Double], weights: [Double]?, widths: [Double]) {
    self.columns = columns
    self.values = values
    self.weights = weights
    self.widths = widths
    self.order = values.indices.compactMap { index in
      (weights?[index] ?? 1) > 0 ? Int32(truncatingIfNeeded: index) : nil
    }
    var depth = 0
    while order.count > 64, order.count >> depth > 50 { depth += 1 }
    self.depth = depth
    var starts = [0, order.count]
    var levels: [[Int]] = [starts]
    for _ in 0..<depth {
      var finer = [0]
      for (start, end) in zip(starts, starts.dropFirst()) {
        finer += [start + ((end - start) / 2 + 7) / 8 * 8, end]
      }
      starts = finer
      levels.append(starts)
    }
    self.starts = starts
    let unordered = self
    self.order = unordered.arranged(levels)
  }

  private func arranged(_ levels: [[Int]]) -> [Int32] {
    let count = order.count
    var keys = [Double](repeating: 0, count: count)
    var order = order
    order.withUnsafeMutableBufferPointer { order in
      keys.withUnsafeMutableBufferPointer { keys in
        let order = Places(order)
        let keys = Places(keys)
        for level in 0..<depth {
          let ends = levels[level]
          let middles = levels[level + 1]
          Parallel.forEach(1 << level) { node in
            let range = ends[node]..<ends[node + 1]
            let column = columns[longestSide(of: order.buffer[range])]
            for place in range { keys.buffer[place] = column[Int(order.buffer[place])] }
            split(
              range, at: middles[2 * node + 1], order: order.buffer, keys: keys.buffer)
          }
        }
        Parallel.forEach(starts.count - 1) { leaf in
          let range = starts[leaf]..<starts[leaf + 1]
          let sorted = order.buffer[range].sorted { isBefore($0, $1) }
          for (place, index) in zip(range, sorted) { order.buffer[place] = index }
        }
      }
    }
    return order
  }

  private func longestSide(of points: Slice<UnsafeMutableBufferPointer<Int32>>) -> Int {
    var longest = (side: 0, length: -1.0)
    for (side, column) in columns.enumerated() {
      let length = column.withUnsafeBufferPointer { column in
        var lower = Double.infinity
        var upper = -Double.infinity
        for index in points {
          let coordinate = column[Int(index)]
          lower = coordinate < lower ? coordinate : lower
          upper = coordinate > upper ? coordinate : upper
        }
        return (upper - lower) / widths[side]
      }
      if length > longest.length { longest = (side, length) }
    }
    return longest.side
  }

  /// Whether one point comes before another: by all coordinates, then value, then weight.
  private func isBefore(_ first: Int32, _ second: Int32) -> Bool {
    let (i, j) = (Int(first), Int(second))
    for column in columns where column[i] != column[j] { return column[i] < column[j] }
    if values[i] != values[j] { return values[i] < values[j] }
    return weights.map { $0[i] < $0[j] } ?? false
  }

  /// Moves the points that come first, by key, to the places before `middle`.
  ///
  /// C. A. R. Hoare's selection, "Algorithm 65: find", Communications of the ACM 4 (1961) 321; its
  /// pivots come from a fixed sequence that no data are made to defeat.
  private func split(
    _ range: Range<Int>, at middle: Int, order: UnsafeMutableBufferPointer<Int32>,
    keys: UnsafeMutableBufferPointer<Double>
  ) {
    var low = range.lowerBound
    var high = range.upperBound - 1
    var state: UInt64 = 0x9e37_79b9_7f4a_7c15
    while low < high {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let pivot = low + Int((state >> 33) % UInt64(high - low + 1))
      let (key, index) = (keys[pivot], order[pivot])
      var i = low
      var j = high
      while i <= j {
        while keys[i] < key || (keys[i] == key && isBefore(order[i], index)) { i += 1 }
        while key < keys[j] || (key == keys[j] && isBefore(index, order[j])) { j -= 1 }
        if i <= j {
          keys.swapAt(i, j)
          order.swapAt(i, j)
          i += 1
          j -= 1
        }
      }
      if middle <= j {
        high = j
      } else if middle >= i {
        low = i
      } else {
        return
      }
    }
  }
}
