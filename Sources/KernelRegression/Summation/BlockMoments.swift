/// The moments of the points in each block of a tree: Σ wᵢ vᵢᵏ and Σ wᵢ yᵢ vᵢᵏ with
/// vᵢ = (xᵢ − c)/r, c the block's centre and r its radius.
///
/// Any polynomial in x summed over a block is its Taylor expansion about the centre times these.
/// Blocks are added and never subtracted, so nothing cancels that does not cancel in the sum itself.
struct BlockMoments: Sendable {
  let tree: BlockTree
  /// The weight of each point, padded.
  let weights: [Double]
  /// The weight of each point times its value, padded.
  let products: [Double]
  /// The largest degree of polynomials that can be summed, and of the local polynomial.
  let degree: Int
  let localDegree: Int
  /// For each node `weightCount` moments of the weights and after them those of the products.
  let moments: [Double]
  /// The number of moments of the weights, some 0 at the end, and of a node in all.
  let weightCount: Int
  let stride: Int

  /// Finds the moments of all blocks.
  ///
  /// - Parameters:
  ///   - weights: As many weights as the tree has keys; nil for 1 each.
  ///   - values: As many values.
  ///   - degree: The largest degree of a polynomial p for which sums Σ w p(u) uᵏ are asked.
  ///   - localDegree: The largest k is twice this, and once this for sums with values.
  /// - Complexity: O(*n* `degree`) on all cores.
  init(
    tree: BlockTree, weights: [Double]?, values: [Double], degree: Int, localDegree: Int
  ) {
    let padding = [Double](repeating: 0, count: BlockTree.padding)
    let chunked = BlockPolynomial.chunkCount(degree: degree) * 4
    let weightCount = chunked + 2 * localDegree
    let stride = weightCount + chunked + localDegree
    let allWeights = (weights ?? [Double](repeating: 1, count: tree.count)) + padding
    let allProducts: [Double] =
      if let weights {
        zip(weights, values).map { weight, value in weight * value } + padding
      } else {
        values + padding
      }

    self.tree = tree
    self.weights = allWeights
    self.products = allProducts
    self.degree = degree
    self.localDegree = localDegree
    self.weightCount = weightCount
    self.stride = stride
    self.moments = [Double](unsafeUninitializedCapacity: tree.nodeCount * stride) {
      buffer, initialized in
      buffer.initialize(repeating: 0)
      initialized = buffer.count
      let places = Places(buffer)
      let rows = [
        (offset: 0, terms: degree + 2 * localDegree + 1),
        (offset: weightCount, terms: degree + localDegree + 1),
      ]
      // Pieces of as many leaves as are worth a thread's while.
      let piece = 128
      Parallel.forEach((tree.leafCount + piece - 1) / piece) { number in
        guard let base = places.buffer.baseAddress else { return }
        for leaf in number * piece..<min((number + 1) * piece, tree.leafCount) {
          let node = base + leaf * stride
          Self.sumLeaf(leaf, of: tree, allWeights, into: node, terms: rows[0].terms)
          Self.sumLeaf(
            leaf, of: tree, allProducts, into: node + rows[1].offset, terms: rows[1].terms)
        }
      }
      for level in tree.levels.indices.dropFirst().dropLast() {
        let nodes = tree.levels[level]..<tree.levels[level + 1]
        let below = tree.levels[level - 1]..<tree.levels[level]
        Parallel.forEach((nodes.count + piece - 1) / piece) { number in
          guard let base = places.buffer.baseAddress else { return }
          for index in number * piece..<min((number + 1) * piece, nodes.count) {
            let node = nodes.lowerBound + index
            let first = below.lowerBound + 2 * index
            for child in first..<min(first + 2, below.upperBound) {
              for row in rows {
                Self.move(
                  base + child * stride + row.offset, from: child, to: node, of: tree,
                  addingTo: base + node * stride + row.offset, terms: row.terms)
              }
            }
          }
        }
      }
    }
  }

  /// The moments of the same points with other weights.
  func reweighted(_ weights: [Double], values: [Double]) -> BlockMoments {
    BlockMoments(
      tree: tree, weights: weights, values: values, degree: degree, localDegree: localDegree)
  }

  private static func sumLeaf(
    _ leaf: Int, of tree: BlockTree, _ factors: [Double],
    into sums: UnsafeMutablePointer<Double>, terms: Int
  ) {
    let centre = tree.centres[leaf]
    let radius = tree.radii[leaf]
    let scale = radius > 0 ? 1 / radius : 0
    let first = leaf * BlockTree.leafSize
    let end = min(first + BlockTree.leafSize, tree.count)
    tree.keys.withUnsafeBufferPointer { keys in
      factors.withUnsafeBufferPointer { factors in
        withUnsafeTemporaryAllocation(of: SIMD4<Double>.self, capacity: terms) { rows in
          rows.initialize(repeating: .zero)
          for start in Swift.stride(from: first, to: end, by: 4) {
            let v = (load(keys, start) - centre) * scale
            var term = load(factors, start)
            if start + 4 > end { term = term.masked(to: end - start) }
            for k in 0..<terms {
              rows[k] += term
              term *= v
            }
          }
          for k in 0..<terms { sums[k] = rows[k].sum() }
        }
      }
    }
  }

  /// Adds the moments of a block, moved to the centre and radius of the block above.
  private static func move(
    _ moments: UnsafeMutablePointer<Double>, from child: Int, to parent: Int, of tree: BlockTree,
    addingTo sums: UnsafeMutablePointer<Double>, terms: Int
  ) {
    let radius = tree.radii[parent]
    let shift = radius > 0 ? (tree.centres[child] - tree.centres[parent]) / radius : 0
    let scale = radius > 0 ? tree.radii[child] / radius : 0
    withUnsafeTemporaryAllocation(of: Double.self, capacity: terms) { row in
      _ = row.initialize(from: UnsafeBufferPointer(start: moments, count: terms))
      sums[0] += row[0]
      for power in 1..<max(terms, 1) {
        // Once more times v′ = shift + scale · v.
        for k in 0..<terms - power { row[k] = shift * row[k] + scale * row[k + 1] }
        sums[power] += row[0]
      }
    }
  }
}

/// Four numbers of an array from a place on.
@inline(__always)
func load(_ buffer: UnsafeBufferPointer<Double>, _ place: Int) -> SIMD4<Double> {
  UnsafeRawPointer(buffer.baseAddress.unsafelyUnwrapped + place)
    .loadUnaligned(as: SIMD4<Double>.self)
}

extension SIMD4<Double> {
  /// The first `count` numbers, and 0 for the others.
  @inline(__always)
  func masked(to count: Int) -> SIMD4<Double> {
    replacing(with: 0, where: SIMD4(0, 1, 2, 3) .>= Double(count))
  }
}
