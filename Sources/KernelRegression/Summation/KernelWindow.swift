/// The keys around a query, with their kernel weights relative to the nearest key's.
struct KernelWindow: Sendable {
  private let keys: [Double]
  private let kernel: Kernel
  private let width: Double
  /// The power of two that keys are multiplied by inside.
  let scale: Double

  /// A window on keys in ascending order, all finite and at least one.
  ///
  /// - Parameter width: The bandwidth in the kernel's own convention, positive and finite.
  init(keys: [Double], kernel: Kernel, width: Double) {
    let size = max((keys.first ?? 0).magnitude, (keys.last ?? 0).magnitude)
    // Sums of three keys must not overflow.
    let scale = size > 0x1p1020 ? 0x1p-8 : 1
    self.keys = scale == 1 ? keys : keys.map { key in key * scale }
    self.kernel = kernel
    self.width = max(width * scale, .leastNonzeroMagnitude)
    self.scale = scale
  }

  private init(keys: [Double], kernel: Kernel, scaledWidth: Double, scale: Double) {
    self.keys = keys
    self.kernel = kernel
    self.width = max(scaledWidth, .leastNonzeroMagnitude)
    self.scale = scale
  }

  /// Calls `body` for each key whose weight is above a share of the nearest key's: first for
  /// those below the query, then for those above it, on either side from the nearest one outwards.
  ///
  /// A gap between two distances is never the difference of two rounded distances. On one side of
  /// the query it is the difference of the keys; across it, the sum of the keys less twice the
  /// query, with the rounding errors carried along. So weights keep their digits at any distance.
  ///
  /// - Parameters:
  ///   - query: A finite number.
  ///   - limit: The walk ends, on each side, at the first weight not above this.
  ///   - body: Takes a key's index and its weight; equally near keys weigh 1.
  /// - Complexity: O(log *n* + *w*) for *w* calls of `body`.
  @inline(__always)
  func forEachWeight(
    at query: Double, above limit: Double, _ body: (_ index: Int, _ weight: Double) -> Void
  ) {
    let query = query * scale
    let (middle, isBelowNearer) = place(of: query)
    let nearestKey = keys[isBelowNearer ? middle - 1 : middle]
    let nearest = (query - nearestKey).magnitude / width

    var index = middle - 1
    while index >= 0 {
      let gap =
        isBelowNearer ? nearestKey - keys[index] : -gapAcross(keys[index], nearestKey, query)
      let weight = kernel.relativeWeight(nearest: nearest, gap: gap / width)
      guard isAbove(limit, weight, at: nearest + gap / width), gap == 0 || reaches(query, index)
      else { break }
      body(index, weight)
      index -= 1
    }
    index = middle
    while index < keys.count {
      let gap =
        isBelowNearer ? gapAcross(nearestKey, keys[index], query) : keys[index] - nearestKey
      let weight = kernel.relativeWeight(nearest: nearest, gap: gap / width)
      guard isAbove(limit, weight, at: nearest + gap / width), gap == 0 || reaches(query, index)
      else { break }
      body(index, weight)
      index += 1
    }
  }

  /// The distance from a query to its nearest key, in bandwidths.
  func nearestDistance(from query: Double) -> Double {
    let query = query * scale
    let (middle, isBelowNearer) = place(of: query)
    return (query - keys[isBelowNearer ? middle - 1 : middle]).magnitude / width
  }

  /// The signed distance (key − query) / width of a key.
  @inline(__always)
  func distance(from query: Double, to index: Int) -> Double {
    (keys[index] - query * scale) / width
  }

  /// The first key not below a query, and whether the one before it is at least as near.
  @inline(__always)
  private func place(of query: Double) -> (middle: Int, isBelowNearer: Bool) {
    let middle = firstIndex(notBelow: query)
    let isBelowNearer =
      middle == keys.count
      || (middle > 0 && gapAcross(keys[middle - 1], keys[middle], query) >= 0)
    return (middle, isBelowNearer)
  }

  /// Whether a weight is large enough to go on outwards; where a kernel of a higher order crosses 0
  /// it is.
  @inline(__always)
  private func isAbove(_ limit: Double, _ weight: Double, at distance: Double) -> Bool {
    weight > limit || (kernel.order > 2 && (weight.magnitude > limit || distance < 5))
  }

  /// Whether a key is nearer than the end of the kernel, whatever the rounding of a distance in
  /// bandwidths: a box must not change with that.
  @inline(__always)
  private func reaches(_ query: Double, _ index: Int) -> Bool {
    kernel.support == .infinity || (keys[index] - query).magnitude < width
  }

  private func firstIndex(notBelow query: Double) -> Int {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = low + (high - low) / 2
      if keys[middle] < query { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension KernelWindow {
  /// The same keys seen through a kernel as wide as it is from the query to its `count`-th nearest
  /// key, or some times that; equal distances count one by one.
  ///
  /// - Complexity: O(log *n*)
  func resized(toNearest count: Int, of query: Double, times factor: Double = 1) -> KernelWindow {
    KernelWindow(
      keys: keys, kernel: kernel,
      scaledWidth: scaledDistance(toNearest: count, of: query) * factor, scale: scale)
  }

  /// The distance from a query to its `count`-th nearest key, in the units of the keys; infinite
  /// where it overflows.
  func distance(toNearest count: Int, of query: Double) -> Double {
    scaledDistance(toNearest: count, of: query) / scale
  }

  /// The key nearest to a query: the lower where two are equally near.
  func nearestIndex(to query: Double) -> Int {
    let (middle, isBelowNearer) = place(of: query * scale)
    return isBelowNearer ? middle - 1 : middle
  }

  /// Whether a key is below a query.
  @inline(__always)
  func isKey(_ index: Int, below query: Double) -> Bool { keys[index] < query * scale }

  /// The distance from one key to another times `scale`, which keeps it from overflow.
  @inline(__always)
  func scaledDistance(from origin: Int, to index: Int) -> Double { keys[index] - keys[origin] }

  /// The distance from a key to a query times `scale`, which keeps it from overflow.
  func scaledDistance(from origin: Int, toQuery query: Double) -> Double {
    query * scale - keys[origin]
  }

  /// 1 where a query moving up moves away from its `count`-th nearest key, −1 where towards it, and 0
  /// between two as near.
  func slope(ofDistanceToNearest count: Int, from query: Double) -> Double {
    let (low, count) = neighbours(count, of: query * scale)
    let gap = gapAcross(keys[low], keys[low + count - 1], query * scale)
    return gap > 0 ? -1 : gap < 0 ? 1 : 0
  }

  private func scaledDistance(toNearest count: Int, of query: Double) -> Double {
    let query = query * scale
    let (low, count) = neighbours(count, of: query)
    return max(query - keys[low], keys[low + count - 1] - query)
  }

  /// The first of the nearest keys to a scaled query, and how many they are.
  private func neighbours(_ count: Int, of query: Double) -> (first: Int, count: Int) {
    let count = min(max(count, 1), keys.count)
    // The first of `count` neighbours: the one whose successors are not nearer at the other end.
    var low = 0
    var high = keys.count - count
    while low < high {
      let middle = low + (high - low) / 2
      if gapAcross(keys[middle], keys[middle + count], query) < 0 {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return (low, count)
  }
}
