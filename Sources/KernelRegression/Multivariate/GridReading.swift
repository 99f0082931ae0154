/// Reads sums from a grid at queries.
///
/// Moments are derivatives: of S₀ = Σ w exp(−|x − q|²/2), ∂S₀/∂qⱼ = Σ w uⱼ k and
/// ∂²S₀/∂qⱼ∂qₖ = Σ w (uⱼuₖ − δⱼₖ) k with u = x − q in bandwidths, and those are read with the
/// derivatives of the last Gaussian.
struct GridReading {
  private let grid: GaussianGrid
  private let layout: PointMoments
  private let degree: Int
  private var geometry: GridGeometry { grid.geometry }

  /// Readings of sums for a polynomial of a degree.
  init(_ grid: GaussianGrid, layout: PointMoments, degree: Int) {
    self.grid = grid
    self.layout = layout
    self.degree = degree
  }

  /// Adds the sums at a query about itself to those in memory; in the place of Σ(wk)² the weights of
  /// all points within some ten bandwidths.
  func add(at query: (Int) -> Double, to sums: UnsafeMutablePointer<Double>) {
    let dimensions = geometry.dimensions
    let last = dimensions - 1
    func weights(_ dimension: Int) -> (first: Int, weights: GridWeights) {
      let (first, way) = GridGeometry.footprint(
        at: geometry.position(query(dimension), dimension))
      return (first, GridWeights(way: way))
    }
    let (firstC, c) = weights(last)
    let (firstB, b) = weights(last - 1)
    let (firstA, a) = dimensions == 3 ? weights(0) : (0, c)
    sums[PointMoments.square] += localMass(query)
    let unit = 1 / GridGeometry.spreadVariance.squareRoot()
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 96) { buffer in
      guard let memory = buffer.baseAddress else { return }
      store24(a.values, to: memory)
      store24(a.ways, to: memory + 24)
      store24(b.values, to: memory + 48)
      store24(b.ways, to: memory + 72)
      if dimensions == 2 {
        memory[0] = 1
        memory[24] = 0
      }
      if degree == 0 {
        sums[PointMoments.mass] += mean(
          of: grid.mass, firstA, firstB, firstC, memory, c)
        sums[PointMoments.value] += mean(
          of: grid.value, firstA, firstB, firstC, memory, c)
      } else {
        let m = moments(of: grid.mass, firstA, firstB, firstC, memory, c, isSecond: true)
        let t = moments(of: grid.value, firstA, firstB, firstC, memory, c, isSecond: false)
        sums[PointMoments.mass] += m.zero
        sums[PointMoments.value] += t.zero
        for dimension in 0..<dimensions {
          // Along a, b and c; in two dimensions there is no a.
          let side = 3 - dimensions + dimension
          sums[layout.first(dimension)] += m.first[side] * unit
          sums[layout.firstOfValue(dimension)] += t.first[side] * unit
          for other in 0...dimension {
            let otherSide = 3 - dimensions + other
            let isSame = side == otherSide
            let product =
              isSame ? m.squares[side] : m.products[side + otherSide - 1]
            sums[layout.second(dimension, other)] +=
              isSame ? (product - m.zero) * unit * unit + m.zero : product * unit * unit
          }
        }
      }
    }
  }

  private func localMass(_ query: (Int) -> Double) -> Double {
    let (a, b, c) = geometry.size
    let cells = [GaussianGrid.cells(a), GaussianGrid.cells(b), GaussianGrid.cells(c)]
    var cell = 0
    for dimension in 0..<geometry.dimensions {
      cell =
        cell * cells[3 - geometry.dimensions + dimension]
        + Int(geometry.position(query(dimension), dimension) / 8)
    }
    return grid.localMass[cell]
  }

  @inline(__always)
  private func mean(
    of field: [Double], _ firstA: Int, _ firstB: Int, _ firstC: Int,
    _ memory: UnsafeMutablePointer<Double>, _ c: GridWeights
  ) -> Double {
    let (_, sizeB, sizeC) = geometry.size
    return field.withUnsafeBufferPointer { field in
      guard let field = field.baseAddress else { return 0 }
      var sums = (SIMD8<Double>.zero, SIMD8<Double>.zero, SIMD8<Double>.zero)
      for rowA in 0..<(geometry.dimensions == 3 ? 24 : 1) {
        for rowB in 0..<24 {
          let share = memory[rowA] * memory[48 + rowB]
          let place = field + (((firstA + rowA) * sizeB + firstB + rowB) * sizeC + firstC)
          sums.0 += load8(place) * share
          sums.1 += load8(place + 8) * share
          sums.2 += load8(place + 16) * share
        }
      }
      return (sums.0 * c.values.0 + sums.1 * c.values.1 + sums.2 * c.values.2).sum()
    }
  }

  /// Sums over nodes with powers of the ways v to them, in units of τ.
  private struct Moments {
    var zero = 0.0
    /// With vₐ, v_b and v_c.
    var first = SIMD4<Double>.zero
    /// With their squares.
    var squares = SIMD4<Double>.zero
    /// With vₐv_b, vₐv_c and v_b v_c.
    var products = SIMD4<Double>.zero
  }

  private func moments(
    of field: [Double], _ firstA: Int, _ firstB: Int, _ firstC: Int,
    _ memory: UnsafeMutablePointer<Double>, _ c: GridWeights, isSecond: Bool
  ) -> Moments {
    typealias Row = (SIMD8<Double>, SIMD8<Double>, SIMD8<Double>)
    let (_, sizeB, sizeC) = geometry.size
    let zero: Row = (.zero, .zero, .zero)
    @inline(__always)
    func add(_ row: Row, times factor: Double, to sum: inout Row) {
      sum.0 += row.0 * factor
      sum.1 += row.1 * factor
      sum.2 += row.2 * factor
    }
    @inline(__always)
    func dot(_ row: Row, _ other: Row) -> Double {
      (row.0 * other.0 + row.1 * other.1 + row.2 * other.2).sum()
    }
    let weighted: Row = (
      c.values.0 * c.ways.0, c.values.1 * c.ways.1, c.values.2 * c.ways.2
    )
    let squared: Row = (
      weighted.0 * c.ways.0, weighted.1 * c.ways.1, weighted.2 * c.ways.2
    )
    return field.withUnsafeBufferPointer { field in
      var moments = Moments()
      guard let field = field.baseAddress else { return moments }
      for rowA in 0..<(geometry.dimensions == 3 ? 24 : 1) {
        var plain = zero
        var first = zero
        var second = zero
        for rowB in 0..<24 {
          let share = memory[48 + rowB]
          let way = memory[72 + rowB]
          let place = field + (((firstA + rowA) * sizeB + firstB + rowB) * sizeC + firstC)
          let row: Row = (load8(place), load8(place + 8), load8(place + 16))
          add(row, times: share, to: &plain)
          add(row, times: share * way, to: &first)
          if isSecond { add(row, times: share * way * way, to: &second) }
        }
        let share = memory[rowA]
        let way = memory[24 + rowA]
        let p = dot(plain, c.values) * share
        let pc = dot(plain, weighted) * share
        let pb = dot(first, c.values) * share
        moments.zero += p
        moments.first += SIMD4(p * way, pb, pc, 0)
        if isSecond {
          moments.squares += SIMD4(
            p * way * way, dot(second, c.values) * share, dot(plain, squared) * share, 0)
          moments.products += SIMD4(pb * way, pc * way, dot(first, weighted) * share, 0)
        }
      }
      return moments
    }
  }
}
