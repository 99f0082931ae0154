/// How much each of the nearest neighbours counts.
public struct NeighbourWeighting: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case uniform
    case inverseDistance
    case kernel(Kernel)
  }

  let kind: Kind

  /// All alike.
  public static let uniform = NeighbourWeighting(kind: .uniform)

  /// By one over the distance; points at the query, if there are any, count alone.
  public static let inverseDistance = NeighbourWeighting(kind: .inverseDistance)

  /// By a kernel of the distance over that of the farthest neighbour. With a kernel that ends, the
  /// farthest neighbour counts nothing; if all are equally far they count alike.
  ///
  /// - Parameter kernel: A kernel of order 2.
  public static func kernel(_ kernel: Kernel) -> NeighbourWeighting {
    NeighbourWeighting(kind: .kernel(kernel))
  }
}
