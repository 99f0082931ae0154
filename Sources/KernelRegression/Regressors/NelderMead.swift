/// The simplex search of Nelder and Mead for a minimum of a function of few numbers.
///
/// Source: J. A. Nelder and R. Mead, "A simplex method for function minimization", The Computer
/// Journal 7 (1965) 308–313; with the order of ties of J. C. Lagarias et al., SIAM Journal on
/// Optimization 9 (1998) 112–147.
struct NelderMead {
  typealias Vertex = (place: [Double], value: Double)

  /// The vertex with the least value.
  private(set) var best: Vertex
  private let steps: [Double]

  /// The search ends when all vertices are within this of the best in every coordinate, or when the
  /// steps are used up.
  private static let tolerance = 1e-7
  private static let stepsPerAxis = 120

  init(start: [Double], steps: [Double]) {
    self.best = (start, .infinity)
    self.steps = steps
  }

  /// Searches, and leaves the place and the value in `best`.
  mutating func minimize(_ function: ([Double]) -> Double) {
    let start = best.place
    var vertices: [Vertex] = [(start, function(start))]
    for axis in start.indices {
      var place = start
      place[axis] += steps[axis]
      vertices.append((place, function(place)))
    }
    var left = Self.stepsPerAxis * max(start.count, 1)
    while left > 0 {
      // A stable order: of equal values the earlier first.
      vertices = vertices.enumerated()
        .sorted { ($0.element.value, $0.offset) < ($1.element.value, $1.offset) }
        .map(\.element)
      if isSmall(vertices) { break }
      left -= 1
      move(&vertices, function)
    }
    best = vertices.min { $0.value < $1.value } ?? best
  }

  private func isSmall(_ vertices: [Vertex]) -> Bool {
    vertices.dropFirst().allSatisfy { vertex in
      zip(vertex.place, vertices[0].place).allSatisfy { ($0 - $1).magnitude < Self.tolerance }
    } || vertices.allSatisfy { $0.value == vertices[0].value && $0.value < .infinity }
  }

  private func move(_ vertices: inout [Vertex], _ function: ([Double]) -> Double) {
    let last = vertices.count - 1
    let worst = vertices[last]
    let centre = worst.place.indices.map { axis in
      vertices.dropLast().reduce(0) { $0 + $1.place[axis] } / Double(last)
    }
    func along(_ factor: Double) -> Vertex {
      let place = zip(centre, worst.place).map { $0 + factor * ($1 - $0) }
      return (place, function(place))
    }
    let reflected = along(-1)
    if reflected.value < vertices[0].value {
      let expanded = along(-2)
      vertices[last] = expanded.value < reflected.value ? expanded : reflected
    } else if last > 0, reflected.value < vertices[last - 1].value {
      vertices[last] = reflected
    } else {
      let isOutside = reflected.value < worst.value
      let contracted = along(isOutside ? -0.5 : 0.5)
      if contracted.value <= min(reflected.value, worst.value) {
        vertices[last] = contracted
      } else {
        for index in 1...last {
          let place = zip(vertices[0].place, vertices[index].place).map { $0 + 0.5 * ($1 - $0) }
          vertices[index] = (place, function(place))
        }
      }
    }
  }
}
