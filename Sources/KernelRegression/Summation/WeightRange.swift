/// The smallest and the largest weight of points; 1 where all weigh that.
struct WeightRange {
  private(set) var smallest = 1.0
  private(set) var largest = 1.0

  init(_ weights: [Double]?) {
    guard let weights, let first = weights.first else { return }
    smallest = first
    largest = first
    weights.withUnsafeBufferPointer { weights in
      for weight in weights {
        smallest = min(smallest, weight)
        largest = max(largest, weight)
      }
    }
  }

  /// A weight of the kernel, relative to the nearest key's, that no sum can feel, though the nearest
  /// point may be the one that weighs least.
  var negligible: Double { negligibleWeight * (smallest / largest) }
}
