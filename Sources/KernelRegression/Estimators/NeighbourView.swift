/// The neighbours of one query with their weights.
struct NeighbourView {
  let neighbourhood: Neighbourhood
  /// The distances of the nearest and the farthest neighbour.
  let nearest: Double
  let farthest: Double
  /// The sums of the weights, and of the weights times the values.
  private(set) var sums = (weight: 0.0, value: 0.0)
  private let query: Double
  private let kind: NeighbourWeighting.Kind
  private let blocks: BlockSums<LocalDegrees.Constant>

  init(
    _ neighbourhood: Neighbourhood, of query: Double, _ kind: NeighbourWeighting.Kind,
    _ blocks: BlockSums<LocalDegrees.Constant>
  ) {
    self.neighbourhood = neighbourhood
    self.query = query
    self.blocks = blocks
    let keys = blocks.search.keys
    let points = neighbourhood.points
    let place = min(
      max(blocks.search.place(of: query, near: points.lowerBound), points.lowerBound),
      points.upperBound - 1)
    self.nearest = min(
      (keys[place] - query).magnitude,
      (keys[max(place - 1, points.lowerBound)] - query).magnitude)
    self.farthest = max(
      query - keys[points.lowerBound], keys[points.upperBound - 1] - query)
    // All as far as another: they count alike whatever the kernel.
    let isRim = neighbourhood.inner.isEmpty
    self.kind = isRim ? .uniform : kind
    self.sums = self.kind == .uniform ? uniformSums : pointSums
  }

  /// The weight of a point among the neighbours, up to a factor that all have.
  func weight(of index: Int) -> Double {
    let weight = blocks.weight(index) * neighbourhood.share(of: index)
    let distance = (blocks.search.keys[index] - query).magnitude
    switch kind {
    case .uniform: return weight
    case .inverseDistance:
      // Relative to the nearest, so that nothing overflows.
      return weight * (distance == nearest ? 1 : nearest / distance)
    case .kernel(let kernel):
      let isRim = !neighbourhood.inner.contains(index)
      if isRim, kernel.support.isFinite { return 0 }
      let gap = max(distance - nearest, 0) / farthest
      return weight * kernel.relativeWeight(nearest: nearest / farthest, gap: gap)
    }
  }

  private var uniformSums: (weight: Double, value: Double) {
    var inner = BlockSums<LocalDegrees.Constant>.Total()
    blocks.add(neighbourhood.inner, of: .one, at: 0, scale: 0, to: &inner)
    var rim = BlockSums<LocalDegrees.Constant>.Total()
    blocks.add(neighbourhood.lowerRim, of: .one, at: 0, scale: 0, to: &rim)
    blocks.add(neighbourhood.upperRim, of: .one, at: 0, scale: 0, to: &rim)
    let share = neighbourhood.share
    return (inner.s[0] + share * rim.s[0], inner.t[0] + share * rim.t[0])
  }

  private var pointSums: (weight: Double, value: Double) {
    var (sum, values) = (CompensatedSum(), CompensatedSum())
    for index in neighbourhood.points {
      let weight = weight(of: index)
      sum.add(weight)
      // The product holds the point's own weight already.
      values.add(weight / blocks.weight(index) * blocks.product(index))
    }
    return (sum.value, values.value)
  }
}
