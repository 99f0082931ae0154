/// Which nodes of a tree are to be summed over grids, by what that and the direct sums are expected
/// to cost.
struct GridPlan {
  /// The nodes, and the grid for each; no two share points.
  private(set) var nodes: [(node: Int, geometry: GridGeometry)] = []

  private let tree: PointTree
  private let widths: [Double]
  private let degree: Int
  /// Some of the queries, a coordinate after another.
  private let sample: [[Double]]
  /// The number of queries that each of them stands for.
  private let share: Double

  /// The most nodes of a grid, in two and in three dimensions: 96 MiB and 192 MiB.
  private static func nodeLimit(_ dimensions: Int) -> Int { dimensions == 2 ? 6 << 20 : 12 << 20 }

  /// Nanoseconds, measured: of a pair of point and query; of a node; of a point; of a query.
  private var costs: (pair: Double, node: Double, point: Double, query: Double) {
    let isPlane = degree == 1
    return tree.dimensions == 2
      ? (isPlane ? 6 : 3, 20, 300, isPlane ? 700 : 300)
      : (isPlane ? 8 : 3.5, 30, 5000, isPlane ? 9000 : 4000)
  }

  init(_ tree: PointTree, widths: [Double], degree: Int, queries: [[Double]]) {
    self.tree = tree
    self.widths = widths
    self.degree = degree
    let count = queries.first?.count ?? 0
    let step = max(1, count / 256)
    let places = Swift.stride(from: 0, to: count, by: step).filter { place in
      queries.allSatisfy { $0[place].isFinite }
    }
    self.sample = places.map { place in queries.map { $0[place] } }
    self.share = Double(count) / Double(max(places.count, 1))
    guard Double(count) * Double(tree.count) > 1e7, !sample.isEmpty else { return }
    self.nodes = best(1).nodes
  }

  private func best(
    _ node: Int
  ) -> (cost: Double, nodes: [(node: Int, geometry: GridGeometry)]) {
    let count = tree.range(of: node).count
    let size = 2 * tree.dimensions
    let lower = (0..<tree.dimensions).map { tree.boxes[node * size + $0] }
    let upper = (0..<tree.dimensions).map { tree.boxes[node * size + tree.dimensions + $0] }
    var queries = 0.0
    for query in sample {
      let isNear = query.indices.allSatisfy { dimension in
        let reach = 9 * widths[dimension]
        return query[dimension] > lower[dimension] - reach
          && query[dimension] < upper[dimension] + reach
      }
      if isNear { queries += share }
    }
    let direct = queries * Double(count) * costs.pair
    var best: (cost: Double, nodes: [(node: Int, geometry: GridGeometry)]) = (direct, [])
    guard queries > 0 else { return best }
    let isBottom = count <= 2048 || 2 * node + 1 >= 2 << tree.depth
    if !isBottom {
      let first = self.best(2 * node)
      let second = self.best(2 * node + 1)
      if first.cost + second.cost < best.cost || first.nodes.isEmpty && second.nodes.isEmpty {
        best = (first.cost + second.cost, first.nodes + second.nodes)
      }
    }
    if let geometry = GridGeometry(
      lower: lower, upper: upper, widths: widths, limit: Self.nodeLimit(tree.dimensions))
    {
      let cost =
        Double(geometry.count) * costs.node + Double(count) * costs.point
        + queries * costs.query
      if cost < best.cost { best = (cost, [(node, geometry)]) }
    }
    return best
  }
}
