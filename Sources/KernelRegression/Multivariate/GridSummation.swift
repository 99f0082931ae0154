/// Sums of a Gaussian in two or three dimensions at many queries: over grids where points are many,
/// from the points themselves where they are few.
///
/// All sums are of positive weights, and each point is in one place only, so the parts add up. A
/// query's sums are trusted where S₀ is at least 10⁻⁶ of the weights of all points within ten
/// bandwidths on grids: those beyond six, of which a grid knows eight digits only, have a share of
/// at most 1.5 % in it then. Elsewhere, which is far from the data and where the few near points stand
/// beside many more distant ones, the sums have to come from the points.
struct GridSummation {
  private let tree: PointTree
  private let product: ProductKernel
  private let degree: Int
  private let layout: PointMoments
  private let nodes: [(node: Int, geometry: GridGeometry)]
  private let totalWeight: Double

  /// Grids for a number of queries; nil where none is worth its work.
  init?(_ tree: PointTree, _ product: ProductKernel, degree: Int, queries: [[Double]]) {
    guard 2...3 ~= tree.dimensions, case .gaussian(let rate, let polynomial) = product.shape,
      rate == 1, polynomial.count == 1
    else { return nil }
    let plan = GridPlan(tree, widths: product.widths, degree: degree, queries: queries)
    guard !plan.nodes.isEmpty else { return nil }
    self.init(tree, product, degree: degree, nodes: plan.nodes)
  }

  /// Grids for given nodes of a tree, no two of which share points.
  init(
    _ tree: PointTree, _ product: ProductKernel, degree: Int,
    nodes: [(node: Int, geometry: GridGeometry)]
  ) {
    self.tree = tree
    self.product = product
    self.degree = degree
    self.layout = PointMoments(dimensions: tree.dimensions)
    self.nodes = nodes
    self.totalWeight = tree.totalWeight
  }

  /// How many numbers there are for a query.
  private var fieldCount: Int { layout.count(degree: degree) }

  /// The numbers that `body` makes of the sums at queries, about the query itself in bandwidths; of
  /// the sums as ``PointMoments`` says, but for Σ(wk)².
  ///
  /// - Parameter body: Takes nil where the sums have to come from the points.
  func numbers(
    at queries: [[Double]],
    _ body: @Sendable (_ index: Int, _ sums: UnsafePointer<Double>?) -> Double
  ) -> [Double] {
    let count = queries.first?.count ?? 0
    let fields = fieldCount
    var sums = [Double](repeating: 0, count: count * fields)
    sums.withUnsafeMutableBufferPointer { buffer in
      let sums = Places(buffer)
      for (node, geometry) in nodes {
        let grid = tree.withView { view in
          GaussianGrid(geometry, view: view, points: tree.range(of: node))
        }
        let order = GridQueries(queries, geometry)
        let reading = GridReading(grid, layout: layout, degree: degree)
        Parallel.forEach((order.indices.count + 511) / 512) { piece in
          for place in piece * 512..<min((piece + 1) * 512, order.indices.count) {
            let index = Int(order.indices[place])
            guard let sums = sums.buffer.baseAddress else { return }
            reading.add(at: { queries[$0][index] }, to: sums + index * fields)
          }
        }
      }
    }
    return sums.withUnsafeMutableBufferPointer { buffer in
      let sums = Places(buffer)
      return finish(queries, sums, body)
    }
  }

  private func finish(
    _ queries: [[Double]], _ sums: Places<Double>,
    _ body: @Sendable (_ index: Int, _ sums: UnsafePointer<Double>?) -> Double
  ) -> [Double] {
    let fields = fieldCount
    // Whether there are points outside of the grids at all.
    let gridded = nodes.reduce(0) { $0 + tree.range(of: $1.node).count }
    let hasRest = gridded < tree.count
    let limit = 41 + 0.7 * Double(Int.bitWidth - tree.count.leadingZeroBitCount)
    return Parallel.fill(queries[0].count, by: 512) { range, output in
      tree.withView { view in
        let summation = PointSummation(view, product)
        withUnsafeTemporaryAllocation(of: Bool.self, capacity: 2 * view.firstLeaf) { skipped in
          skipped.initialize(repeating: false)
          summation.skipped = skipped.baseAddress.map { UnsafePointer($0) }
          for index in range {
            guard let numbers = sums.buffer.baseAddress.map({ $0 + index * fields }) else { return }
            var isCovered = true
            for (node, geometry) in nodes {
              let covers = queries.indices.allSatisfy { geometry.covers(queries[$0][index], $0) }
              skipped[node] = covers
              isCovered = isCovered && covers
            }
            let localMass = numbers[PointMoments.square]
            guard localMass > 0 else {
              output[index - range.lowerBound] = body(index, nil)
              continue
            }
            if hasRest || !isCovered {
              for dimension in queries.indices {
                summation.query[dimension] = queries[dimension][index]
              }
              summation.sum(upTo: limit, degree: degree, center: summation.query)
              for place in 0..<fields where place != PointMoments.square {
                numbers[place] += summation.sums[place]
              }
            }
            let mass = numbers[PointMoments.mass]
            let isTrusted = mass >= 1e-6 * localMass && mass >= 1e-10 * totalWeight
            output[index - range.lowerBound] = body(index, isTrusted ? numbers : nil)
          }
        }
      }
    }
  }
}

/// The queries that a grid is read at, side by side where they read the same nodes.
private struct GridQueries {
  private(set) var indices: [Int32]

  init(_ queries: [[Double]], _ geometry: GridGeometry) {
    let count = queries.first?.count ?? 0
    let sizes = geometry.dimensions == 3 ? [geometry.size.a] : []
    let cells = (sizes + [geometry.size.b, geometry.size.c]).map { $0 / 8 + 1 }
    var tiles = [Int32](repeating: -1, count: count)
    var starts = [Int](repeating: 0, count: cells.reduce(1, *) + 1)
    for index in 0..<count {
      var tile = 0
      var isCovered = true
      for (dimension, column) in queries.enumerated() {
        guard geometry.covers(column[index], dimension) else {
          isCovered = false
          break
        }
        tile = tile * cells[dimension] + Int(geometry.position(column[index], dimension) / 8)
      }
      guard isCovered else { continue }
      tiles[index] = Int32(tile)
      starts[tile + 1] += 1
    }
    for tile in 1..<starts.count { starts[tile] += starts[tile - 1] }
    indices = [Int32](repeating: 0, count: starts.last ?? 0)
    for index in 0..<count where tiles[index] >= 0 {
      let tile = Int(tiles[index])
      indices[starts[tile]] = Int32(index)
      starts[tile] += 1
    }
  }
}
