/// A kernel width for each of some sorted keys, with the largest and the smallest of each block of
/// them, so that a query need not look at points that are too far in their own widths.
struct PointWidths: Sendable {
  /// The width of each point.
  let widths: [Double]
  /// The first node of each level of blocks, the leaves' level first, and the number of all nodes.
  private let levels: [Int]
  private let largest: [Double]
  private let smallest: [Double]
  private static let leafSize = 16

  /// No widths.
  init() { self.init([]) }

  /// The distances of keys to their `count`-th nearest other key; where that is the same key, to the
  /// nearest that is not.
  ///
  /// - Complexity: O(*n* log *n*)
  init(of keys: [Double], toNearest count: Int, window: KernelWindow) {
    self.init(
      Parallel.fill(keys.count, by: 1024) { range, output in
        keys.withUnsafeBufferPointer { keys in
          let search = SortedSearch(keys: keys, count: keys.count)
          for index in range {
            let key = keys[index]
            var width = window.distance(toNearest: count + 1, of: key)
            if width == 0 {
              let next = search.first(in: keys.count, near: index) { keys[$0] > key }
              let last = search.first(in: keys.count, near: index) { keys[$0] >= key } - 1
              width = min(
                next < keys.count ? keys[next] - key : .infinity,
                last >= 0 ? key - keys[last] : .infinity)
            }
            output[index - range.lowerBound] = width.isFinite ? width : .greatestFiniteMagnitude
          }
        }
      })
  }

  private init(_ widths: [Double]) {
    var levels = [0]
    var largest: [Double] = []
    var smallest: [Double] = []
    for first in stride(from: 0, to: widths.count, by: Self.leafSize) {
      let leaf = widths[first..<min(first + Self.leafSize, widths.count)]
      largest.append(leaf.max() ?? 0)
      smallest.append(leaf.min() ?? 0)
    }
    levels.append(largest.count)
    while levels[levels.count - 1] - levels[levels.count - 2] > 1 {
      let below = levels[levels.count - 2]..<levels[levels.count - 1]
      for first in stride(from: below.lowerBound, to: below.upperBound, by: 2) {
        let second = min(first + 1, below.upperBound - 1)
        largest.append(max(largest[first], largest[second]))
        smallest.append(min(smallest[first], smallest[second]))
      }
      levels.append(largest.count)
    }
    self.widths = widths
    self.levels = levels
    self.largest = largest
    self.smallest = smallest
  }

  /// Calls `body` for points in ascending order, without those of blocks that are skipped.
  ///
  /// - Parameters:
  ///   - distance: The distance of a point from the query, smallest in the block that it lies in.
  ///   - skips: Whether no point of a block counts, by a bound that their distances are not below and
  ///     their largest and smallest widths.
  @inline(__always)
  func forEach(
    distance: (_ index: Int) -> Double, isBelow: (_ index: Int) -> Bool,
    skips: (_ distance: Double, _ largest: Double, _ smallest: Double) -> Bool,
    _ body: (_ index: Int, _ width: Double) -> Void
  ) {
    let count = widths.count
    func isSkipped(_ level: Int, _ leaf: Int) -> Bool {
      let node = levels[level] + leaf >> level
      let first = leaf * Self.leafSize
      let last = min(first + Self.leafSize << level, count) - 1
      // The nearer end, unless the query lies between.
      let nearest = isBelow(last) ? distance(last) : isBelow(first) ? 0 : distance(first)
      return skips(nearest * (1 - 0x1p-40), largest[node], smallest[node])
    }
    var leaf = 0
    let leafCount = levels[1]
    while leaf < leafCount {
      guard isSkipped(0, leaf) else {
        for index in leaf * Self.leafSize..<min((leaf + 1) * Self.leafSize, count) {
          body(index, widths[index])
        }
        leaf += 1
        continue
      }
      var level = 0
      while level + 2 < levels.count, leaf & (2 << level - 1) == 0, isSkipped(level + 1, leaf) {
        level += 1
      }
      leaf += 1 << level
    }
  }
}
