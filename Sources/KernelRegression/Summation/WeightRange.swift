/// The smallest and the largest weight.
struct WeightRange {
  var smallest = 1.0
  var largest = 1.0

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
}
