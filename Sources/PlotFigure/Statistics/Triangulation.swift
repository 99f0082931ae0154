/// Triangles between points of the plane, none of whose circles holds another point: Delaunay's
/// triangulation. matplotlib: `matplotlib.tri.Triangulation`; scipy: `scipy.spatial.Delaunay`.
///
/// Points with a coordinate that is missing or infinite are left out; of points at one place the
/// first is taken. Points on one line have no triangles. Where more than three points lie on one
/// circle, any of the triangulations that are right is given, always the same for the same points.
///
/// Guibas and Stolfi, "Primitives for the manipulation of general subdivisions and the computation
/// of Voronoi diagrams", ACM Transactions on Graphics 4 (1985), by divide and conquer, with tests that
/// no rounding error can turn.
public struct Triangulation: Sendable {
  /// The first coordinate of each point as given.
  public let x: [Double]
  /// The second coordinate of each point.
  public let y: [Double]
  /// The number of triangles.
  public var count: Int { corners.count / 3 }
  /// The number of edges.
  public let edgeCount: Int

  private let corners: [Int32]
  private let sides: [Int32]

  /// The triangulation of points.
  ///
  /// - Parameters:
  ///   - x: n numbers.
  ///   - y: n numbers; what one of the two has more than the other is left out.
  /// - Complexity: O(n log n).
  public init(x: [Double], y: [Double]) {
    let count = min(x.count, y.count, Int(Int32.max) / 8)
    self.x = Array(x.prefix(count))
    self.y = Array(y.prefix(count))
    let builder = DelaunayBuilder(x: self.x, y: self.y)
    (corners, sides, edgeCount) = builder.triangles()
  }

  /// The three corners of a triangle, counter-clockwise, as numbers of points as given; none for a
  /// number that no triangle has.
  public func triangle(_ index: Int) -> [Int] { three(index, of: corners) }

  /// The numbers of the three edges of a triangle, the first from its first corner to its second.
  public func edges(of triangle: Int) -> [Int] { three(triangle, of: sides) }

  /// The two ends of each edge.
  ///
  /// - Complexity: O(n).
  public var edges: [(Int, Int)] {
    var ends = Array(repeating: (-1, -1), count: edgeCount)
    for triangle in 0..<count {
      let (corners, edges) = (triangle * 3, triangle * 3)
      for side in 0..<3 {
        ends[Int(sides[edges + side])] = (
          Int(self.corners[corners + side]), Int(self.corners[corners + (side + 1) % 3])
        )
      }
    }
    return ends
  }

  private func three(_ index: Int, of all: [Int32]) -> [Int] {
    guard index >= 0, index < count else { return [] }
    return (0..<3).map { Int(all[index * 3 + $0]) }
  }
}
