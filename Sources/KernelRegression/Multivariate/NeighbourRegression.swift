internal import RealModule

/// Answers one query after another with a kernel of Euclid's distance whose width is the distance to
/// the k-th nearest point.
///
/// A point at that distance belongs to the kernel, so that the box is the mean over the nearest
/// points; equally near ones all count.
final class NeighbourRegression {
  private let kernel: Kernel
  private let neighbours: Int
  private let regression: PointRegression
  private let reach: Double
  private var summation: PointSummation { regression.summation }
  private var heap: [Double] = []

  /// A regression on a tree's points.
  init(_ view: PointTreeView, kernel: Kernel, neighbours: Int, degree: Int, margin: Double) {
    self.kernel = kernel
    self.neighbours = neighbours
    // Its exponents are half of the squared distance.
    let unit = ProductKernel(.gaussian, widths: Array(repeating: 1, count: view.dimensions))
    self.regression = PointRegression(view, unit, degree: degree, margin: margin)
    let product = ProductKernel(kernel, widths: [1])
    var reach = 1.0
    if kernel.support.isInfinite {
      // From here on a point counts nothing; where the kernel does not fall all do.
      while reach < 1e6, product.exponent(reach) < margin + 100 { reach *= 1.5 }
      if reach >= 1e6 { reach = .infinity }
    }
    self.reach = reach
  }

  /// The unit of slopes: one over that of offsets.
  var unit: Double { summation.inverses[0] }

  private func scale() {
    let view = summation.view
    let box = view.boxes + 2 * view.dimensions
    var size = 0.0
    for dimension in 0..<view.dimensions {
      let query = summation.query[dimension] * 0.25
      size = max(
        size, (query - box[dimension] * 0.25).magnitude,
        (query - box[view.dimensions + dimension] * 0.25).magnitude)
    }
    // Squares must neither overflow nor underflow.
    let exponent = size > 0 ? min(max(-Int(size.exponent), -1000), 1000) : 0
    let scale = Double(sign: .plus, exponent: exponent, significand: 1)
    for dimension in 0..<view.dimensions { summation.inverses[dimension] = scale }
  }

  /// Half of the squared distance to the k-th nearest point.
  private func widthExponent() -> Double {
    heap.removeAll(keepingCapacity: true)
    let wanted = min(
      neighbours, summation.view.count - (summation.excluded >= 0 ? 1 : 0))
    summation.forEachNearLeaf(
      limit: { heap.count < wanted ? .infinity : heap[0] },
      { start, end in
        summation.fillExponents(from: start, to: end)
        for point in start..<end where point != summation.excluded {
          let exponent = summation.kernelWeights[point - start]
          if heap.count < wanted {
            heap.append(exponent)
            siftUp()
          } else if exponent < heap[0] {
            heap[0] = exponent
            siftDown()
          }
        }
      })
    return heap.first ?? 0
  }

  /// The weights of the points in reach, and the nearest distance in widths.
  func weights(all: Bool = false) -> (weights: [(point: Int, weight: Double)], distance: Double) {
    scale()
    let width = widthExponent()
    let limit = all ? .infinity : width * (reach * reach)
    var entries: [(point: Int, weight: Double)] = []
    var least = Double.infinity
    summation.forEachLeaf(upTo: width == 0 && !all ? 0 : limit) { start, end in
      summation.fillExponents(from: start, to: end)
      for point in start..<end where point != summation.excluded {
        let exponent = summation.kernelWeights[point - start]
        if exponent <= limit || exponent == width { entries.append((point, exponent)) }
        least = min(least, exponent)
      }
    }
    let distance = width > 0 ? (least / width).squareRoot() : 0
    let view = summation.view
    // The weight at the rim of the box is that inside.
    let rim = kernel(1.0.nextDown)
    var weights: [(point: Int, weight: Double)] = []
    var total = 0.0
    for (point, exponent) in entries {
      let u = width > 0 ? (exponent / width).squareRoot() : exponent > 0 ? .infinity : 0
      let share = exponent == width ? (kernel.support == 1 ? rim : kernel(u)) : kernel(u)
      guard share > 0 else { continue }
      weights.append((point, share * view.weights[point]))
      total += share
    }
    // All on the rim: the nearest answer alike.
    if total < 1e-12 {
      weights = entries.filter { $0.weight == least }.map { ($0.point, view.weights[$0.point]) }
    }
    return (weights, distance)
  }

  private func siftUp() {
    var child = heap.count - 1
    while child > 0, heap[(child - 1) / 2] < heap[child] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private func siftDown() {
    var parent = 0
    while true {
      var largest = 2 * parent + 1
      guard largest < heap.count else { return }
      if largest + 1 < heap.count, heap[largest + 1] > heap[largest] { largest += 1 }
      guard heap[largest] > heap[parent] else { return }
      heap.swapAt(largest, parent)
      parent = largest
    }
  }
}

extension NeighbourRegression: QueryAnswering {
  func setQuery(_ coordinate: (_ dimension: Int) -> Double) { regression.setQuery(coordinate) }

  func exclude(_ point: Int) { regression.exclude(point) }

  func answer() -> PointRegression.Answer {
    let (weights, distance) = weights()
    return regression.answer(
      from: weights, distance: distance, spread: kernel.standardDeviation)
  }

  func nearestDistance() -> Double { weights().distance }

  func shares() -> [(point: Int, share: Double)] {
    let (weights, distance) = weights(all: true)
    return regression.shares(
      of: weights, distance: distance, spread: kernel.standardDeviation)
  }
}
