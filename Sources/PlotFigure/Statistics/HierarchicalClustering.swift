internal import RealModule

/// Which of several items are alike, as a tree of merges. scipy: `scipy.cluster.hierarchy.linkage`,
/// `leaves_list`.
///
/// The two nearest clusters become one, again and again. How far a cluster k is from the union of i
/// and j follows from the three distances between them (Lance and Williams, "A general theory of
/// classificatory sorting strategies", 1967):
///
/// - single: min(d(k,i), d(k,j));
/// - complete: max(d(k,i), d(k,j));
/// - average: the mean of d(k,i) and d(k,j), weighted by the sizes of i and j;
/// - Ward: √(((nᵢ+nₖ) d(k,i)² + (nⱼ+nₖ) d(k,j)² − nₖ d(i,j)²) / (nᵢ+nⱼ+nₖ)).
///
/// The merges are found by chains of nearest neighbours (Murtagh 1983; Müllner 2011).
public struct HierarchicalClustering: Hashable, Sendable {
  /// How far clusters of several items are from each other.
  public enum Linkage: String, Hashable, Sendable, CaseIterable {
    /// The distance of the nearest two items.
    case single
    /// The distance of the farthest two items.
    case complete
    /// The mean distance.
    case average
    /// The growth of the sum of squares within clusters.
    case ward
  }

  /// How far two rows of numbers are from each other.
  public enum Metric: String, Hashable, Sendable, CaseIterable {
    /// The root of the sum of squared differences.
    case euclidean
    /// One less Pearson's correlation.
    case correlation
  }

  /// Two clusters that become one.
  public struct Merge: Hashable, Sendable {
    /// The two clusters, the smaller number first: those below the number of items are items, and
    /// from there on clusters in the order of the merges.
    public let members: (Int, Int)
    /// Their distance.
    public let distance: Double
    /// How many items the new cluster has.
    public let count: Int

    init(members: (Int, Int), distance: Double, count: Int) {
      self.members = members
      self.distance = distance
      self.count = count
    }

    /// Whether all parts are equal.
    public static func == (one: Merge, other: Merge) -> Bool {
      one.members == other.members && one.distance == other.distance && one.count == other.count
    }

    /// Adds all parts.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(members.0)
      hasher.combine(members.1)
      hasher.combine(distance)
      hasher.combine(count)
    }
  }

  /// The number of items.
  public let count: Int
  /// The merges by distance, one less than there are items.
  public let merges: [Merge]

  /// A clustering by distances.
  ///
  /// - Parameters:
  ///   - distances: a row for each item with its distance to each item. Only what is behind the
  ///     diagonal is read; a distance that is missing, infinite or not there counts as twice the
  ///     largest one.
  ///   - linkage: how far clusters are from each other.
  /// - Complexity: O(n²) in time and memory.
  public init(distances: [[Double]], linkage: Linkage = .average) {
    let count = distances.count
    var matrix = Array(repeating: Double.nan, count: count * count)
    for (i, row) in distances.enumerated() where i + 1 < min(row.count, count) {
      for j in i + 1..<min(row.count, count) { matrix[i * count + j] = row[j] }
    }
    self.init(matrix, count: count, linkage)
  }

  /// A clustering of rows of numbers.
  ///
  /// - Parameters:
  ///   - rows: n rows of equally many numbers. Where one of two rows has a missing number that place
  ///     does not count, and the sum of squares is scaled up to all places.
  ///   - metric: how far rows are from each other.
  ///   - linkage: how far clusters are from each other. Ward's needs Euclidean distances.
  /// - Complexity: O(n² · columns).
  public init(rows: [[Double]], metric: Metric = .euclidean, linkage: Linkage = .average) {
    let count = rows.count
    var matrix = Array(repeating: Double.nan, count: count * count)
    for i in rows.indices {
      for j in i + 1..<max(count, i + 1) {
        matrix[i * count + j] = Self.distance(rows[i], rows[j], metric)
      }
    }
    self.init(matrix, count: count, linkage)
  }

  /// A clustering by a square of distances, row by row, of which what is behind the diagonal counts.
  private init(_ matrix: [Double], count: Int, _ linkage: Linkage) {
    self.count = count
    var chain = NeighbourChain(matrix, count: count, linkage: linkage)
    merges = chain.merges()
  }

  /// The items in the order of the leaves of the tree, in which no two branches cross: of each merge
  /// the first cluster is on the left.
  public var leaves: [Int] {
    guard !merges.isEmpty else { return Array(0..<count) }
    var order: [Int] = []
    var open = [count + merges.count - 1]
    while let cluster = open.popLast() {
      if cluster < count {
        order.append(cluster)
      } else {
        let (left, right) = merges[cluster - count].members
        open += [right, left]
      }
    }
    return order
  }

  private static func distance(_ a: [Double], _ b: [Double], _ metric: Metric) -> Double {
    switch metric {
    case .correlation: return 1 - Correlation.pearson(a, b)
    case .euclidean:
      var (sum, known) = (0.0, 0.0)
      for (one, other) in zip(a, b) {
        let square = (one - other) * (one - other)
        guard !square.isNaN else { continue }
        sum += square
        known += 1
      }
      guard known > 0 else { return .nan }
      return (sum * (Double(max(a.count, b.count)) / known)).squareRoot()
    }
  }
}

/// The merges of clusters by chains, each link of which is the nearest neighbour of the one before.
private struct NeighbourChain {
  private let count: Int
  private let linkage: HierarchicalClustering.Linkage
  private var distances: [Double]
  private var sizes: [Int]

  /// Clusters of one item each.
  ///
  /// - Parameter matrix: a square of distances, row by row, of which what is behind the diagonal
  ///   counts. One that is no finite number is twice the largest that is one.
  init(_ matrix: [Double], count: Int, linkage: HierarchicalClustering.Linkage) {
    self.count = count
    self.linkage = linkage
    sizes = Array(repeating: 1, count: count)
    distances = matrix
    var most = 0.0
    for i in 0..<count {
      for j in i + 1..<max(count, i + 1) where distances[i * count + j].isFinite {
        most = max(most, distances[i * count + j])
      }
    }
    for i in 0..<count {
      for j in i + 1..<max(count, i + 1) {
        let value = distances[i * count + j]
        let known = value.isFinite ? value : 2 * most
        distances[i * count + j] = known
        distances[j * count + i] = known
      }
    }
  }

  mutating func merges() -> [HierarchicalClustering.Merge] {
    var found: [(a: Int, b: Int, distance: Double)] = []
    var chain: [Int] = []
    for _ in 0..<max(count - 1, 0) {
      if chain.isEmpty { chain = [sizes.firstIndex { $0 > 0 } ?? 0] }
      while true {
        let tip = chain[chain.count - 1]
        // Of equal distances that of the one before is taken, or the chain would not end.
        var nearest = chain.count > 1 ? chain[chain.count - 2] : -1
        var least = nearest >= 0 ? distances[tip * count + nearest] : .infinity
        for other in 0..<count where sizes[other] > 0 && other != tip {
          if distances[tip * count + other] < least || nearest < 0 {
            (nearest, least) = (other, distances[tip * count + other])
          }
        }
        if chain.count > 1, nearest == chain[chain.count - 2] {
          chain.removeLast(2)
          found.append((min(tip, nearest), max(tip, nearest), least))
          unite(min(tip, nearest), max(tip, nearest), least)
          break
        }
        chain.append(nearest)
      }
    }
    let sorted = found.enumerated().sorted {
      ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
    }.map(\.element)
    return named(sorted)
  }

  /// Makes one cluster of two, in the place of the second.
  private mutating func unite(_ a: Int, _ b: Int, _ distance: Double) {
    let (sizeA, sizeB) = (Double(sizes[a]), Double(sizes[b]))
    for other in 0..<count where sizes[other] > 0 && other != a && other != b {
      let (toA, toB) = (distances[other * count + a], distances[other * count + b])
      let size = Double(sizes[other])
      let new: Double =
        switch linkage {
        case .single: min(toA, toB)
        case .complete: max(toA, toB)
        case .average: (sizeA * toA + sizeB * toB) / (sizeA + sizeB)
        case .ward:
          (((size + sizeA) * toA * toA + (size + sizeB) * toB * toB - size * distance * distance)
            / (sizeA + sizeB + size)).squareRoot()
        }
      distances[other * count + b] = new
      distances[b * count + other] = new
    }
    sizes[b] += sizes[a]
    sizes[a] = 0
  }

  /// The merges with the numbers of clusters instead of items of them.
  private func named(
    _ sorted: [(a: Int, b: Int, distance: Double)]
  ) -> [HierarchicalClustering.Merge] {
    var parents = Array(0..<count + sorted.count)
    var sizes = Array(repeating: 1, count: count)
    func root(_ item: Int) -> Int {
      var item = item
      while parents[item] != item {
        parents[item] = parents[parents[item]]
        item = parents[item]
      }
      return item
    }
    return sorted.enumerated().map { index, merge in
      let (a, b) = (root(merge.a), root(merge.b))
      parents[a] = count + index
      parents[b] = count + index
      sizes.append(sizes[a] + sizes[b])
      return HierarchicalClustering.Merge(
        members: (min(a, b), max(a, b)), distance: merge.distance, count: sizes[a] + sizes[b])
    }
  }
}
