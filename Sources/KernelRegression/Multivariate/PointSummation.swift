/// Direct sums over the points around a query, leaf by leaf of a tree, eight points at a time.
///
/// It holds the memory that a query needs, so that thousands of them need no more: make one for
/// each piece of work. The kernel's weights are shares of its value at the query; where all are tiny
/// (``isNear(_:)``), take ``DistantWeights`` instead.
///
/// A point is left out where it and all others that far away could not change a sum by 4·10⁻¹⁸ of
/// itself.
final class PointSummation {
  let view: PointTreeView
  let product: ProductKernel
  let layout: PointMoments
  /// The query, a number a dimension.
  let query: UnsafeMutablePointer<Double>
  /// The sums, as ``PointMoments`` says.
  let sums: UnsafeMutablePointer<Double>
  /// A point that takes no part, or −1.
  var excluded = -1
  /// Nodes that take no part; nil for none.
  var skipped: UnsafePointer<Bool>?

  let inverses: UnsafeMutablePointer<Double>
  let kernelWeights: UnsafeMutablePointer<Double>
  private let offsets: UnsafeMutablePointer<Double>
  private let errors: UnsafeMutablePointer<Double>
  private let stack: UnsafeMutablePointer<Int>
  private let limits: UnsafeMutablePointer<Double>
  private let sumCount: Int

  static let leafCapacity = 64

  init(_ view: PointTreeView, _ product: ProductKernel) {
    self.view = view
    self.product = product
    self.layout = PointMoments(dimensions: view.dimensions)
    self.sumCount = layout.count(degree: 1)
    func memory(_ count: Int) -> UnsafeMutablePointer<Double> {
      let memory = UnsafeMutablePointer<Double>.allocate(capacity: count)
      memory.initialize(repeating: 0, count: count)
      return memory
    }
    self.query = memory(view.dimensions)
    self.sums = memory(sumCount)
    self.errors = memory(sumCount)
    self.inverses = memory(view.dimensions)
    self.kernelWeights = memory(Self.leafCapacity)
    self.offsets = memory(view.dimensions * Self.leafCapacity)
    self.limits = memory(128)
    self.stack = .allocate(capacity: 128)
    for (dimension, inverse) in product.inverses.enumerated() { inverses[dimension] = inverse }
  }

  deinit {
    query.deallocate()
    sums.deallocate()
    errors.deallocate()
    inverses.deallocate()
    kernelWeights.deallocate()
    offsets.deallocate()
    limits.deallocate()
    stack.deallocate()
  }

  /// Whether weights that are shares of the kernel's peak keep their digits at this exponent of the
  /// nearest point.
  static func isNear(_ exponent: Double) -> Bool { exponent <= 32 }

  /// Whether differences of coordinates may overflow.
  var mayOverflow: Bool {
    let box = view.boxes + 2 * view.dimensions
    for dimension in 0..<view.dimensions {
      let size = max(
        query[dimension].magnitude, box[dimension].magnitude,
        box[view.dimensions + dimension].magnitude)
      if size > 0x1p1000 { return true }
    }
    return false
  }

  /// A bound from below on the exponent of every point of a node: −log of its kernel weight. Of a
  /// kernel that ends it is the largest of the distances, in bandwidths.
  @inline(__always)
  func bound(_ node: Int) -> Double {
    var bound = 0.0
    switch product.shape {
    case .gaussian:
      for dimension in 0..<view.dimensions {
        let u = view.distance(query[dimension], toSide: dimension, of: node) * inverses[dimension]
        bound += u * u
      }
      return bound * product.halfRate
    default:
      for dimension in 0..<view.dimensions {
        let u = view.distance(query[dimension], toSide: dimension, of: node) * inverses[dimension]
        if product.isCompact {
          bound = u > bound ? u : bound
        } else {
          bound += product.exponent(u)
        }
      }
      return bound
    }
  }

  /// The exponent of the point with the largest kernel weight, and that point; of a kernel that ends
  /// the least largest distance.
  func nearest() -> (exponent: Double, point: Int) {
    var best = (exponent: Double.infinity, point: -1)
    forEachNearLeaf(
      limit: { best.exponent },
      { start, end in
        fillExponents(from: start, to: end)
        for point in start..<end {
          let exponent = kernelWeights[point - start]
          if (exponent < best.exponent || best.point < 0) && point != excluded {
            best = (exponent, point)
          }
        }
      })
    return best
  }

  /// Calls `body` with the range of points of leaves that may have exponents below a limit, the near
  /// ones first; the limit may fall on the way.
  @inline(__always)
  func forEachNearLeaf(limit: () -> Double, _ body: (_ start: Int, _ end: Int) -> Void) {
    var height = 1
    stack[0] = 1
    limits[0] = bound(1)
    while height > 0 {
      height -= 1
      let node = stack[height]
      let least = limit()
      guard limits[height] < least || least == .infinity else { continue }
      if node >= view.firstLeaf {
        body(view.starts[node - view.firstLeaf], view.starts[node - view.firstLeaf + 1])
      } else {
        let first = bound(2 * node)
        let second = bound(2 * node + 1)
        // The nearer one is to come off the stack first.
        let isSecondNearer = second < first
        stack[height] = isSecondNearer ? 2 * node : 2 * node + 1
        limits[height] = isSecondNearer ? first : second
        stack[height + 1] = isSecondNearer ? 2 * node + 1 : 2 * node
        limits[height + 1] = isSecondNearer ? second : first
        height += 2
      }
    }
  }

  /// Sums over the points whose exponent may be up to `limit`.
  ///
  /// - Parameters:
  ///   - degree: 0 for S₀, T₀ and Σ(wk)² alone, 1 for all.
  ///   - center: The point c that moments are about; not used for degree 0.
  func sum(upTo limit: Double, degree: Int, center: UnsafePointer<Double>? = nil) {
    clear()
    forEachLeaf(upTo: limit) { start, end in
      fillWeights(from: start, to: end)
      if excluded >= start, excluded < end { kernelWeights[excluded - start] = 0 }
      addMass(from: start, to: end)
      if degree > 0, let center { addMoments(from: start, to: end, center: center) }
    }
    for place in 0..<sumCount { sums[place] += errors[place] }
  }

  /// Calls `body` with the range of points of each leaf that may have exponents up to `limit`.
  @inline(__always)
  func forEachLeaf(upTo limit: Double, _ body: (_ start: Int, _ end: Int) -> Void) {
    var height = 1
    stack[0] = 1
    while height > 0 {
      height -= 1
      let node = stack[height]
      if let skipped, skipped[node] { continue }
      guard bound(node) <= limit else { continue }
      if node >= view.firstLeaf {
        body(view.starts[node - view.firstLeaf], view.starts[node - view.firstLeaf + 1])
      } else {
        stack[height] = 2 * node + 1
        stack[height + 1] = 2 * node
        height += 2
      }
    }
  }

  /// Sets all sums to 0.
  func clear() {
    for place in 0..<sumCount {
      sums[place] = 0
      errors[place] = 0
    }
  }

  @inline(__always)
  private func add(_ term: Double, to place: Int) {
    let (next, rounding) = exactSum(sums[place], term)
    sums[place] = next
    errors[place] += rounding
  }

  private func addMass(from start: Int, to end: Int) {
    var mass = SIMD8<Double>.zero
    var value = SIMD8<Double>.zero
    var square = SIMD8<Double>.zero
    var place = start
    while place < end {
      let weight = load8(kernelWeights + (place - start))
      mass += weight
      value += weight * load8(view.values + place)
      square += weight * weight
      place += 8
    }
    add(mass.sum(), to: PointMoments.mass)
    add(value.sum(), to: PointMoments.value)
    add(square.sum(), to: PointMoments.square)
  }

  private func addMoments(from start: Int, to end: Int, center: UnsafePointer<Double>) {
    let blocks = (end - start + 7) / 8
    for row in 0..<view.dimensions {
      let column = view.coordinates + (row * view.stride + start)
      let offset = offsets + row * Self.leafCapacity
      var first = SIMD8<Double>.zero
      var firstOfValue = SIMD8<Double>.zero
      for block in 0..<blocks {
        let u = (load8(column + 8 * block) - center[row]) * inverses[row]
        let product = u * load8(kernelWeights + 8 * block)
        store8(u, to: offset + 8 * block)
        first += product
        firstOfValue += product * load8(view.values + (start + 8 * block))
      }
      add(first.sum(), to: layout.first(row))
      add(firstOfValue.sum(), to: layout.firstOfValue(row))
      for other in 0...row {
        let otherOffset = offsets + other * Self.leafCapacity
        var second = SIMD8<Double>.zero
        for block in 0..<blocks {
          second +=
            load8(kernelWeights + 8 * block) * load8(offset + 8 * block)
            * load8(otherOffset + 8 * block)
        }
        add(second.sum(), to: layout.second(row, other))
      }
    }
  }
}
