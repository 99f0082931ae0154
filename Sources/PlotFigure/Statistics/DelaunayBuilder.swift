/// The edges of a Delaunay triangulation while it is put together.
///
/// An edge is two numbers, e and e ^ 1, one for each direction.
struct DelaunayBuilder {
  /// The distinct points, by their first and then their second coordinate.
  private var points: [SIMD2<Double>] = []
  /// Their numbers as given.
  private var names: [Int32] = []
  /// Where each directed edge begins; −1 if it is no more.
  private var origin: [Int32] = []
  /// The next edge of the same origin, counter-clockwise.
  private var after: [Int32] = []
  /// The next one clockwise.
  private var before: [Int32] = []
  private var free: [Int32] = []

  init(x: [Double], y: [Double]) {
    // Near 1 if they are far from it, so that nothing overflows; a power of two rounds nothing.
    let most = zip(x, y).reduce(0.0) { most, point in
      point.0.isFinite && point.1.isFinite
        ? max(most, point.0.magnitude, point.1.magnitude) : most
    }
    // In two steps, as one alone could be beyond the largest number.
    let exponent = most > 0x1p200 || (most > 0 && most < 0x1p-200) ? most.exponent : 0
    let first = Double(sign: .plus, exponent: -exponent / 2, significand: 1)
    let second = Double(sign: .plus, exponent: -exponent - -exponent / 2, significand: 1)
    let order = x.indices.filter { x[$0].isFinite && y[$0].isFinite }
      .map { (SIMD2(x[$0], y[$0]) * first * second, Int32(truncatingIfNeeded: $0)) }
      .sorted { ($0.0.x, $0.0.y, $0.1) < ($1.0.x, $1.0.y, $1.1) }
    for (point, name) in order where points.last != point {
      points.append(point)
      names.append(name)
    }
    origin.reserveCapacity(points.count * 6)
    after.reserveCapacity(points.count * 6)
    before.reserveCapacity(points.count * 6)
    if points.count > 1 { _ = join(0, points.count) }
  }

  /// The corners and the edges of all triangles, three of each, and the number of edges.
  func triangles() -> (corners: [Int32], edges: [Int32], edgeCount: Int) {
    var (corners, edges): ([Int32], [Int32]) = ([], [])
    var numbers = Array(repeating: Int32(-1), count: origin.count / 2)
    var count: Int32 = 0
    func number(_ edge: Int32) -> Int32 {
      let index = Int(edge >> 1)
      if numbers[index] < 0 {
        numbers[index] = count
        count += 1
      }
      return numbers[index]
    }
    for index in origin.indices where origin[index] >= 0 {
      let first = Int32(truncatingIfNeeded: index)
      let second = leftNext(first)
      let third = leftNext(second)
      // Once for each triangle, and not for what lies around all of them.
      guard first < second, first < third, leftNext(third) == first,
        turn(start(first), start(second), start(third)) > 0
      else { continue }
      corners += [names[start(first)], names[start(second)], names[start(third)]]
      edges += [number(first), number(second), number(third)]
    }
    return (corners, edges, Int(count))
  }

  // MARK: Edges

  private func start(_ edge: Int32) -> Int { Int(origin[Int(edge)]) }
  private func end(_ edge: Int32) -> Int { Int(origin[Int(edge ^ 1)]) }
  private func leftNext(_ edge: Int32) -> Int32 { before[Int(edge ^ 1)] }
  private func rightBefore(_ edge: Int32) -> Int32 { after[Int(edge ^ 1)] }

  private mutating func edge(_ from: Int, _ to: Int) -> Int32 {
    let edge: Int32
    if let old = free.popLast() {
      edge = old
    } else {
      edge = Int32(truncatingIfNeeded: origin.count)
      for _ in 0..<2 {
        origin.append(-1)
        after.append(-1)
        before.append(-1)
      }
    }
    for (edge, point) in [(edge, from), (edge ^ 1, to)] {
      origin[Int(edge)] = Int32(truncatingIfNeeded: point)
      after[Int(edge)] = edge
      before[Int(edge)] = edge
    }
    return edge
  }

  private mutating func splice(_ a: Int32, _ b: Int32) {
    let (nextA, nextB) = (after[Int(a)], after[Int(b)])
    before[Int(nextA)] = b
    before[Int(nextB)] = a
    after[Int(a)] = nextB
    after[Int(b)] = nextA
  }

  private mutating func connect(_ a: Int32, _ b: Int32) -> Int32 {
    let next = leftNext(a)
    let new = edge(end(a), start(b))
    splice(new, next)
    splice(new ^ 1, b)
    return new
  }

  private mutating func remove(_ edge: Int32) {
    splice(edge, before[Int(edge)])
    splice(edge ^ 1, before[Int(edge ^ 1)])
    origin[Int(edge)] = -1
    origin[Int(edge ^ 1)] = -1
    free.append(edge & ~1)
  }

  // MARK: Tests

  private func turn(_ a: Int, _ b: Int, _ c: Int) -> Double {
    PlanePredicates.orientation(points[a], points[b], points[c])
  }

  private func isLeft(_ point: Int, of edge: Int32) -> Bool {
    turn(point, start(edge), end(edge)) > 0
  }

  private func isRight(_ point: Int, of edge: Int32) -> Bool {
    turn(point, end(edge), start(edge)) > 0
  }

  private func isInside(_ point: Int, _ a: Int, _ b: Int, _ c: Int) -> Bool {
    PlanePredicates.inCircle(points[a], points[b], points[c], points[point]) > 0
  }

  // MARK: Divide and conquer

  /// Triangulates some points in their order; the edges of the hull that begin at its left end
  /// (counter-clockwise) and at its right end (clockwise).
  private mutating func join(_ first: Int, _ end: Int) -> (left: Int32, right: Int32) {
    if end - first == 2 {
      let edge = edge(first, first + 1)
      return (edge, edge ^ 1)
    }
    if end - first == 3 {
      let a = edge(first, first + 1)
      let b = edge(first + 1, first + 2)
      splice(a ^ 1, b)
      let turn = turn(first, first + 1, first + 2)
      guard turn != 0 else { return (a, b ^ 1) }
      let c = connect(b, a)
      return turn > 0 ? (a, b ^ 1) : (c ^ 1, c)
    }
    let middle = (first + end) / 2
    return merge(join(first, middle), join(middle, end))
  }

  private mutating func merge(
    _ low: (left: Int32, right: Int32), _ high: (left: Int32, right: Int32)
  ) -> (left: Int32, right: Int32) {
    var (outerLeft, left) = low
    var (right, outerRight) = high
    while true {
      if isLeft(start(right), of: left) {
        left = leftNext(left)
      } else if isRight(start(left), of: right) {
        right = rightBefore(right)
      } else {
        break
      }
    }
    var base = connect(right ^ 1, left)
    if start(left) == start(outerLeft) { outerLeft = base ^ 1 }
    if start(right) == start(outerRight) { outerRight = base }
    while true {
      var leftNext = after[Int(base ^ 1)]
      if isRight(end(leftNext), of: base) {
        while isInside(end(after[Int(leftNext)]), end(base), start(base), end(leftNext)) {
          let next = after[Int(leftNext)]
          remove(leftNext)
          leftNext = next
        }
      }
      var rightNext = before[Int(base)]
      if isRight(end(rightNext), of: base) {
        while isInside(end(before[Int(rightNext)]), end(base), start(base), end(rightNext)) {
          let next = before[Int(rightNext)]
          remove(rightNext)
          rightNext = next
        }
      }
      let goesLeft = isRight(end(leftNext), of: base)
      let goesRight = isRight(end(rightNext), of: base)
      guard goesLeft || goesRight else { return (outerLeft, outerRight) }
      if !goesLeft
        || (goesRight
          && isInside(end(rightNext), end(leftNext), start(leftNext), start(rightNext)))
      {
        base = connect(rightNext, base ^ 1)
      } else {
        base = connect(base ^ 1, leftNext ^ 1)
      }
    }
  }
}
