/// The sums S₀ and T₀ of sites along a stretch of a line, on a ``LineGrid``.
///
/// Filled for one stretch after another, it keeps its memory.
struct LineGridSums {
  private let grid: LineGrid
  private var moments: [SIMD2<Double>]
  private var sent: [SIMD2<Double>] = []
  private var received: [SIMD2<Double>] = []
  private var firstReceived = 0

  init(_ grid: LineGrid) {
    self.grid = grid
    self.moments = Array(repeating: .zero, count: grid.termCount)
  }

  /// Sums sites such that queries in a range of boxes can be answered.
  ///
  /// - Parameters:
  ///   - sources: The sites near those boxes.
  ///   - boxes: The boxes of queries.
  mutating func fill(
    _ sources: Range<Int>, of sites: ChebyshevSites.View, forQueriesIn boxes: ClosedRange<Int>
  ) {
    // One point of the grid to either side of each box's centre belongs to it alone.
    let first = 2 * boxes.lowerBound + 1 - grid.reach
    let last = 2 * boxes.upperBound + 1 + grid.reach
    firstReceived = first
    let firstSent = first - grid.stride
    let sentCount = last + grid.stride - firstSent + 1
    sent.removeAll(keepingCapacity: true)
    sent.append(contentsOf: repeatElement(.zero, count: sentCount))
    received.removeAll(keepingCapacity: true)
    received.append(contentsOf: repeatElement(.zero, count: last - first + 1))
    send(sources, of: sites, firstSent: firstSent)
    step()
  }

  private mutating func send(
    _ sources: Range<Int>, of sites: ChebyshevSites.View, firstSent: Int
  ) {
    let grid = grid
    let terms = grid.termCount
    let scale = 1 / grid.spacing
    let positions = sites.positions
    moments.withUnsafeMutableBufferPointer { moments in
      sent.withUnsafeMutableBufferPointer { sent in
        grid.spread.withUnsafeBufferPointer { spread in
          var site = sources.lowerBound
          while site < sources.upperBound {
            let box = grid.box(positions[site])
            let centre = grid.centre(box)
            let end = centre + grid.spacing
            moments.update(repeating: .zero)
            // A key in the next box by a rounding error of the division is still at most one spacing
            // and a rounding error away.
            repeat {
              let v = (positions[site] - centre) * scale
              var parts = SIMD2(sites.masses[site], sites.total(site))
              for k in 0..<terms {
                moments[k] += parts
                parts *= v
              }
              site += 1
            } while site < sources.upperBound && positions[site] < end
            Self.send(moments, from: 2 * box + 1 - firstSent, grid, spread, to: sent)
          }
        }
      }
    }
  }

  /// Adds what a box sends to the points of the grid around its centre.
  @inline(__always)
  private static func send(
    _ moments: UnsafeMutableBufferPointer<SIMD2<Double>>, from place: Int, _ grid: LineGrid,
    _ spread: UnsafeBufferPointer<Double>, to sent: UnsafeMutableBufferPointer<SIMD2<Double>>
  ) {
    let (terms, reach) = (grid.termCount, grid.reach)
    for distance in 0...reach {
      let row = distance * terms
      var even = moments[0] * spread[row]
      var odd = SIMD2<Double>.zero
      var k = 1
      while k + 1 < terms {
        odd += moments[k] * spread[row + k]
        even += moments[k + 1] * spread[row + k + 1]
        k += 2
      }
      if k < terms { odd += moments[k] * spread[row + k] }
      let (below, above) = (place - distance, place + distance)
      if above >= 0, above < sent.count { sent[above] += even + odd }
      if distance > 0, below >= 0, below < sent.count { sent[below] += even - odd }
    }
  }

  private mutating func step() {
    let stride = grid.stride
    grid.step.withUnsafeBufferPointer { step in
      sent.withUnsafeBufferPointer { sent in
        received.withUnsafeMutableBufferPointer { received in
          for place in 0..<received.count {
            let middle = place + stride
            var sum = sent[middle] * step[0]
            var other = SIMD2<Double>.zero
            var distance = 1
            while distance < stride {
              let near = sent[middle - distance] + sent[middle + distance]
              sum += near * step[distance]
              let far = sent[middle - distance - 1] + sent[middle + distance + 1]
              other += far * step[distance + 1]
              distance += 2
            }
            if distance == stride {
              let near = sent[middle - distance] + sent[middle + distance]
              sum += near * step[distance]
            }
            received[place] = sum + other
          }
        }
      }
    }
  }

}

extension LineGridSums {
  /// Calls `body` with the sums (S₀, T₀) at queries in the boxes filled for.
  ///
  /// - Parameter queries: In ascending order.
  @inline(__always)
  func forEachMean(
    at queries: UnsafeBufferPointer<Double>,
    _ body: (_ place: Int, _ sums: SIMD2<Double>) -> Void
  ) {
    let terms = grid.termCount
    forEachBox(queries) { range, polynomial, centre, scale in
      var place = range.lowerBound
      // Four at a time, for each step of Horner's scheme waits for the last.
      while place + 4 <= range.upperBound {
        let v0 = (queries[place] - centre) * scale
        let v1 = (queries[place + 1] - centre) * scale
        let v2 = (queries[place + 2] - centre) * scale
        let v3 = (queries[place + 3] - centre) * scale
        let top = polynomial[terms - 1]
        var (s0, s1, s2, s3) = (top, top, top, top)
        var k = terms - 2
        while k >= 0 {
          let coefficient = polynomial[k]
          s0 = s0 * v0 + coefficient
          s1 = s1 * v1 + coefficient
          s2 = s2 * v2 + coefficient
          s3 = s3 * v3 + coefficient
          k -= 1
        }
        body(place, s0)
        body(place + 1, s1)
        body(place + 2, s2)
        body(place + 3, s3)
        place += 4
      }
      while place < range.upperBound {
        let v = (queries[place] - centre) * scale
        var sum = polynomial[terms - 1]
        var k = terms - 2
        while k >= 0 {
          sum = sum * v + polynomial[k]
          k -= 1
        }
        body(place, sum)
        place += 1
      }
    }
  }

  /// Calls `body` with the sums (S₀, T₀), (S₁, T₁) and S₂ at queries in the boxes filled for.
  ///
  /// - Parameter queries: In ascending order.
  @inline(__always)
  func forEachLine(
    at queries: UnsafeBufferPointer<Double>,
    _ body: (_ place: Int, _ sums: SIMD2<Double>, _ first: SIMD2<Double>, _ second: Double) -> Void
  ) {
    let terms = grid.termCount
    let ratio = grid.bandwidth / grid.spacing
    forEachBox(queries) { range, polynomial, centre, scale in
      for place in range {
        let v = (queries[place] - centre) * scale
        var value = polynomial[terms - 1]
        var slope = SIMD2<Double>.zero
        var curvature = SIMD2<Double>.zero
        var k = terms - 2
        while k >= 0 {
          curvature = curvature * v + slope
          slope = slope * v + value
          value = value * v + polynomial[k]
          k -= 1
        }
        // S₁ = h S₀′ and S₂ = h² S₀″ + S₀, with derivatives in x.
        let second = 2 * curvature[0] * (ratio * ratio) + value[0]
        body(place, value, slope * ratio, second)
      }
    }
  }

  /// Calls `body` with the queries in each box, and the polynomials (S₀, T₀) in the distance from its
  /// centre times a scale.
  @inline(__always)
  private func forEachBox(
    _ queries: UnsafeBufferPointer<Double>,
    _ body: (
      _ range: Range<Int>, _ polynomial: UnsafeMutableBufferPointer<SIMD2<Double>>,
      _ centre: Double, _ scale: Double
    ) -> Void
  ) {
    let scale = 1 / grid.spacing
    withUnsafeTemporaryAllocation(of: SIMD2<Double>.self, capacity: grid.termCount) { polynomial in
      grid.spread.withUnsafeBufferPointer { spread in
        received.withUnsafeBufferPointer { received in
          var start = 0
          while start < queries.count {
            let box = grid.box(queries[start])
            let centre = grid.centre(box)
            let limit = centre + grid.spacing
            var end = start + 1
            while end < queries.count, queries[end] < limit { end += 1 }
            receive(received, at: 2 * box + 1 - firstReceived, spread, into: polynomial)
            body(start..<end, polynomial, centre, scale)
            start = end
          }
        }
      }
    }
  }

  /// Writes the polynomials of a box: what it takes from the points of the grid around its centre.
  @inline(__always)
  private func receive(
    _ received: UnsafeBufferPointer<SIMD2<Double>>, at place: Int,
    _ spread: UnsafeBufferPointer<Double>,
    into polynomial: UnsafeMutableBufferPointer<SIMD2<Double>>
  ) {
    let (terms, reach) = (grid.termCount, grid.reach)
    for k in 0..<terms { polynomial[k] = received[place] * (k % 2 == 0 ? spread[k] : 0) }
    for distance in 1...reach {
      let row = distance * terms
      let (below, above) = (received[place - distance], received[place + distance])
      let (even, odd) = (above + below, above - below)
      var k = 0
      while k + 1 < terms {
        polynomial[k] += even * spread[row + k]
        polynomial[k + 1] += odd * spread[row + k + 1]
        k += 2
      }
      if k < terms { polynomial[k] += even * spread[row + k] }
    }
  }
}
