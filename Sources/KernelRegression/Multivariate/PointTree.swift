/// Points in several dimensions in the order of a kd-tree, with the box around every node.
///
/// Source: J. L. Bentley, "Multidimensional binary search trees used for associative searching",
/// Communications of the ACM 18 (1975) 509–517. Nodes are split by count along their longest side,
/// and ties by all coordinates, the value and the weight, so that the order is the data's own: sums
/// over it are the same however the points were given. All leaves are on one level and, but for the
/// last, hold a multiple of eight points, at most 64.
///
/// Points that weigh nothing take no part.
struct PointTree: Sendable {
  /// The number of coordinates of a point.
  let dimensions: Int
  /// The number of points that weigh something, at least 1.
  let count: Int
  /// `count`, rounded up to a multiple of eight. The places between repeat the last point with a
  /// weight of 0.
  let stride: Int
  /// Coordinate j of point i at `stride` · j + i.
  let coordinates: [Double]
  /// The value of each point, such that sums do not overflow.
  let values: [Double]
  /// The weight of each point, above 0 and at most 1.
  let weights: [Double]
  /// For each point its place in the data as given.
  let places: [Int32]
  /// The number of splits from the root to a leaf: there are 2^`depth` leaves.
  let depth: Int
  /// Where each leaf starts, and where the last one ends.
  let starts: [Int]
  /// The lowest and then the highest coordinates of the points of a node, for nodes 1 (the root),
  /// 2 and 3 (its children), and so on; nothing at 0.
  let boxes: [Double]

  /// A tree of points.
  ///
  /// - Parameters:
  ///   - columns: The coordinates, an array a dimension; all finite and of the same count.
  ///   - values: As many values.
  ///   - weights: As many weights, at least 0 and one above; nil for 1 each.
  ///   - widths: A unit of length for each dimension, by which sides are compared.
  init(columns: [[Double]], values: [Double], weights: [Double]?, widths: [Double]) {
    let source = PointOrder(columns: columns, values: values, weights: weights, widths: widths)
    let order = source.order
    let count = order.count
    let stride = (count + 7) / 8 * 8
    let largest = weights?.max() ?? 1
    func padded(_ numbers: [Double]) -> [Double] {
      [Double](unsafeUninitializedCapacity: stride) { buffer, initialized in
        for (place, index) in order.enumerated() { buffer[place] = numbers[Int(index)] }
        for place in count..<stride { buffer[place] = buffer[count - 1] }
        initialized = stride
      }
    }
    self.dimensions = columns.count
    self.count = count
    self.stride = stride
    self.coordinates = columns.flatMap(padded)
    self.values = padded(values)
    var shares =
      weights.map { weights in
        padded(weights).map { max($0 / largest, .leastNormalMagnitude) }
      } ?? [Double](repeating: 1, count: stride)
    for place in count..<stride { shares[place] = 0 }
    self.weights = shares
    self.places = order
    self.depth = source.depth
    self.starts = source.starts
    self.boxes = Self.boxes(
      of: coordinates, dimensions: columns.count, stride: stride, starts: source.starts)
  }

  /// The sum of the weights.
  var totalWeight: Double {
    var sum = CompensatedSum()
    for weight in weights { sum.add(weight) }
    return sum.value
  }

  /// The points of a node, given by its number.
  func range(of node: Int) -> Range<Int> {
    let level = Int.bitWidth - 1 - node.leadingZeroBitCount
    let first = (node - (1 << level)) << (depth - level)
    return starts[first]..<starts[first + (1 << (depth - level))]
  }

  /// Numbers of the points, put into the order in which the data were given.
  ///
  /// - Parameter count: The number of points as given; those that weigh nothing get 0.
  func inGivenOrder(_ numbers: [Double], count: Int) -> [Double] {
    var given = [Double](repeating: 0, count: count)
    for (place, number) in zip(places, numbers) { given[Int(place)] = number }
    return given
  }

  private static func boxes(
    of coordinates: [Double], dimensions: Int, stride: Int, starts: [Int]
  ) -> [Double] {
    let leaves = starts.count - 1
    let size = 2 * dimensions
    var boxes = [Double](repeating: 0, count: 2 * leaves * size)
    for leaf in 0..<leaves {
      for dimension in 0..<dimensions {
        var lower = Double.infinity
        var upper = -Double.infinity
        for point in starts[leaf]..<starts[leaf + 1] {
          let coordinate = coordinates[dimension * stride + point]
          lower = min(lower, coordinate)
          upper = max(upper, coordinate)
        }
        boxes[(leaves + leaf) * size + dimension] = lower
        boxes[(leaves + leaf) * size + dimensions + dimension] = upper
      }
    }
    for node in (1..<leaves).reversed() {
      for place in 0..<size {
        let first = boxes[2 * node * size + place]
        let second = boxes[(2 * node + 1) * size + place]
        boxes[node * size + place] =
          place < dimensions ? min(first, second) : max(first, second)
      }
    }
    return boxes
  }
}
