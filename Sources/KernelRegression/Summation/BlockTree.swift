/// Sorted keys in blocks: leaves of 32 neighbours, and above them blocks of two blocks each.
///
/// It holds where blocks are; ``BlockMoments`` holds what is in them.
struct BlockTree: Sendable {
  /// The number of keys in a leaf but the last.
  static let leafSize = 32
  /// How many numbers arrays have beyond their end, for four of them to be read at any place.
  static let padding = 4

  /// The number of keys.
  let count: Int
  /// The keys, ascending, and after them `padding` copies of the last.
  let keys: [Double]
  /// The first node of each level, the leaves' level first, and the number of all nodes.
  let levels: [Int]
  /// For each node the middle between its first and its last key.
  let centres: [Double]
  /// For each node half the distance between its first and its last key; 0 where that is too small
  /// to divide by.
  let radii: [Double]

  /// Blocks of keys in ascending order, all finite and at least one.
  init(keys: [Double]) {
    let last = keys.last ?? 0
    self.count = keys.count
    self.keys = keys + [Double](repeating: last, count: Self.padding)
    var levels = [0]
    var centres: [Double] = []
    var radii: [Double] = []
    var size = Self.leafSize
    repeat {
      for first in stride(from: 0, to: keys.count, by: size) {
        let lower = keys[first] / 2
        let upper = keys[min(first + size, keys.count) - 1] / 2
        centres.append(lower + upper)
        radii.append(upper - lower < smallestRadius ? 0 : upper - lower)
      }
      levels.append(centres.count)
      size *= 2
    } while levels[levels.count - 1] - levels[levels.count - 2] > 1
    self.levels = levels
    self.centres = centres
    self.radii = radii
  }

  /// The number of nodes of all levels.
  var nodeCount: Int { centres.count }

  /// The number of leaves.
  var leafCount: Int { levels[1] }
}

/// A half-width of a block whose inverse is safely finite. Blocks are asked only by widths 2⁶⁰ times
/// as large, which such a radius is nothing to.
private let smallestRadius = 0x1p-1000
