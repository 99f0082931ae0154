/// The numbers of a tree where they lie in memory, for loops that take most of the time.
struct PointTreeView: @unchecked Sendable {
  let dimensions: Int
  let count: Int
  let stride: Int
  let depth: Int
  let coordinates: UnsafePointer<Double>
  let values: UnsafePointer<Double>
  let weights: UnsafePointer<Double>
  let boxes: UnsafePointer<Double>
  let starts: UnsafePointer<Int>

  /// The number of the first leaf; from it on, all nodes are leaves.
  var firstLeaf: Int { 1 << depth }

  /// A coordinate of a point.
  @inline(__always)
  func coordinate(_ dimension: Int, of point: Int) -> Double {
    coordinates[dimension * stride + point]
  }

  /// How far a number is outside the side of a node's box; 0 inside.
  @inline(__always)
  func distance(_ number: Double, toSide dimension: Int, of node: Int) -> Double {
    let box = boxes + node * 2 * dimensions
    let below = box[dimension] - number
    let above = number - box[dimensions + dimension]
    let outside = below > above ? below : above
    return outside > 0 ? outside : 0
  }
}

extension PointTree {
  /// Calls `body` with the tree's memory, which must not escape.
  func withView<Result>(_ body: (PointTreeView) -> Result) -> Result {
    coordinates.withUnsafeBufferPointer { coordinates in
      values.withUnsafeBufferPointer { values in
        weights.withUnsafeBufferPointer { weights in
          boxes.withUnsafeBufferPointer { boxes in
            starts.withUnsafeBufferPointer { starts in
              guard let coordinates = coordinates.baseAddress, let values = values.baseAddress,
                let weights = weights.baseAddress, let boxes = boxes.baseAddress,
                let starts = starts.baseAddress
              else { preconditionFailure("a tree has at least one point and one dimension") }
              return body(
                PointTreeView(
                  dimensions: dimensions, count: count, stride: stride, depth: depth,
                  coordinates: coordinates, values: values, weights: weights, boxes: boxes,
                  starts: starts))
            }
          }
        }
      }
    }
  }
}

/// Eight numbers from any place in memory.
@inline(__always)
func load8(_ place: UnsafePointer<Double>) -> SIMD8<Double> {
  UnsafeRawPointer(place).loadUnaligned(as: SIMD8<Double>.self)
}

/// Puts eight numbers to any place in memory.
@inline(__always)
func store8(_ numbers: SIMD8<Double>, to place: UnsafeMutablePointer<Double>) {
  UnsafeMutableRawPointer(place).storeBytes(of: numbers, as: SIMD8<Double>.self)
}
