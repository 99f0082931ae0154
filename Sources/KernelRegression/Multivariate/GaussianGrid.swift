/// Sums of a Gaussian over points, on a grid: its two fields are of S₀ and T₀.
struct GaussianGrid: Sendable {
  let geometry: GridGeometry
  /// The convolved weights of the points at each node.
  private(set) var mass: [Double]
  /// The convolved weights times values.
  private(set) var value: [Double]
  /// Weights of points in cells of eight nodes, summed over four cells on every side.
  private(set) var localMass: [Double]

  /// Spreads the points of a node of a tree and convolves.
  init(_ geometry: GridGeometry, view: PointTreeView, points: Range<Int>) {
    self.geometry = geometry
    self.mass = [Double](repeating: 0, count: geometry.count)
    self.value = mass
    self.localMass = []
    self.localMass = Self.localMasses(geometry, view: view, points: points)
    let slabs = Slabs(geometry, view: view, points: points)
    mass.withUnsafeMutableBufferPointer { mass in
      value.withUnsafeMutableBufferPointer { value in
        let mass = Places(mass)
        let value = Places(value)
        Parallel.forEach(slabs.count) { slab in
          Self.spread(
            slabs.points(near: slab), of: view, geometry, rows: slabs.rows(slab),
            mass: mass.buffer, value: value.buffer)
        }
      }
    }
    GridConvolution.convolve(&mass, geometry)
    GridConvolution.convolve(&value, geometry)
  }

  /// The number of eight-node cells on a side.
  @inline(__always)
  static func cells(_ size: Int) -> Int { size / 8 + 1 }

  /// Adds the points to rows of the grid along its slab axis: the first of three, the second of two.
  private static func spread(
    _ points: ArraySlice<Int32>, of view: PointTreeView, _ geometry: GridGeometry,
    rows: Range<Int>, mass: UnsafeMutableBufferPointer<Double>,
    value: UnsafeMutableBufferPointer<Double>
  ) {
    guard let mass = mass.baseAddress, let value = value.baseAddress else { return }
    let is3D = geometry.dimensions == 3
    let (_, sizeB, sizeC) = geometry.size
    let last = geometry.dimensions - 1
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 48) { buffer in
      guard let outer = buffer.baseAddress else { return }
      let middle = outer + 24
      for point in points {
        let point = Int(point)
        func weights(_ dimension: Int) -> (first: Int, weights: GridWeights) {
          let (first, way) = GridGeometry.footprint(
            at: geometry.position(view.coordinate(dimension, of: point), dimension))
          return (first, GridWeights(way: way))
        }
        let (firstC, c) = weights(last)
        let (firstB, b) = weights(last - 1)
        store24(b.values, to: middle)
        var firstA = 0
        outer[0] = 1
        if is3D {
          let (first, a) = weights(0)
          firstA = first
          store24(a.values, to: outer)
        }
        let rangeA = is3D ? rows.clamped(to: firstA..<firstA + 24) : 0..<1
        let rangeB = is3D ? firstB..<firstB + 24 : rows.clamped(to: firstB..<firstB + 24)
        let weight = view.weights[point]
        let weighted = weight * view.values[point]
        for rowA in rangeA {
          for rowB in rangeB {
            let share = outer[rowA - firstA] * middle[rowB - firstB]
            let place = (rowA * sizeB + rowB) * sizeC + firstC
            add24(c.values, times: share * weight, to: mass + place)
            add24(c.values, times: share * weighted, to: value + place)
          }
        }
      }
    }
  }

  private static func localMasses(
    _ geometry: GridGeometry, view: PointTreeView, points: Range<Int>
  ) -> [Double] {
    let (a, b, c) = geometry.size
    let cells = [Self.cells(a), Self.cells(b), Self.cells(c)]
    var masses = [Double](repeating: 0, count: cells[0] * cells[1] * cells[2])
    for point in points {
      var cell = 0
      for dimension in 0..<geometry.dimensions {
        let place = geometry.position(view.coordinate(dimension, of: point), dimension) / 8
        cell = cell * cells[3 - geometry.dimensions + dimension] + Int(place)
      }
      masses[cell] += view.weights[point]
    }
    // A side at a time, the sum over four cells on either side.
    var stride = 1
    for side in [2, 1, 0] {
      let count = cells[side]
      let source = masses
      for cell in masses.indices {
        let place = cell / stride % count
        var sum = 0.0
        for other in max(0, place - 4)...min(count - 1, place + 4) {
          sum += source[cell + (other - place) * stride]
        }
        masses[cell] = sum
      }
      stride *= count
    }
    return masses
  }
}

/// The points of a grid by the rows that they are spread to, so that each piece of work writes rows
/// of its own.
private struct Slabs {
  private static let height = 32
  private let rowCount: Int
  private let starts: [Int]
  private let order: [Int32]

  init(_ geometry: GridGeometry, view: PointTreeView, points: Range<Int>) {
    let dimension = geometry.dimensions - (geometry.dimensions == 3 ? 3 : 2)
    rowCount = geometry.dimensions == 3 ? geometry.size.a : geometry.size.b
    var counts = [Int](repeating: 0, count: (rowCount + Self.height - 1) / Self.height + 2)
    let slabs = points.map { point in
      let position = geometry.position(view.coordinate(dimension, of: point), dimension)
      return Int32(GridGeometry.footprint(at: position).first / Self.height)
    }
    for slab in slabs { counts[Int(slab) + 1] += 1 }
    for slab in 1..<counts.count { counts[slab] += counts[slab - 1] }
    starts = counts
    var order = [Int32](repeating: 0, count: slabs.count)
    for (point, slab) in zip(points, slabs) {
      order[counts[Int(slab)]] = Int32(point)
      counts[Int(slab)] += 1
    }
    self.order = order
  }

  var count: Int { (rowCount + Self.height - 1) / Self.height }

  func rows(_ slab: Int) -> Range<Int> {
    slab * Self.height..<min((slab + 1) * Self.height, rowCount)
  }

  /// The points that may be spread to a slab: those that begin in it or in the one before.
  func points(near slab: Int) -> ArraySlice<Int32> {
    order[starts[max(slab - 1, 0)]..<starts[slab + 1]]
  }
}

/// Puts 24 numbers to memory.
@inline(__always)
func store24(
  _ numbers: (SIMD8<Double>, SIMD8<Double>, SIMD8<Double>), to place: UnsafeMutablePointer<Double>
) {
  store8(numbers.0, to: place)
  store8(numbers.1, to: place + 8)
  store8(numbers.2, to: place + 16)
}

/// Adds 24 numbers times a factor to those in memory.
@inline(__always)
private func add24(
  _ numbers: (SIMD8<Double>, SIMD8<Double>, SIMD8<Double>), times factor: Double,
  to place: UnsafeMutablePointer<Double>
) {
  store8(load8(place) + numbers.0 * factor, to: place)
  store8(load8(place + 8) + numbers.1 * factor, to: place + 8)
  store8(load8(place + 16) + numbers.2 * factor, to: place + 16)
}
