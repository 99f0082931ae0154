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
    _ sources: Range<Int>, of sites: ChebyshevSites, forQueriesIn boxes: ClosedRange<Int>
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
    _ sources: Range<Int>, of sites: ChebyshevSites, firstSent: Int
  ) {
    let grid = grid
    let (terms, reach) = (grid.termCount, grid.reach)
    let scale = 1 / grid.spacing
    let hasFirsts = !sites.firsts.isEmpty
    sites.positions.withUnsafeBufferPointer { positions in
      sites.masses.withUnsafeBufferPointer { masses in
        sites.references.withUnsafeBufferPointer { references in
          sites.firsts.withUnsafeBufferPointer { firsts in
            grid.spread.withUnsafeBufferPointer { spread in
              moments.withUnsafeMutableBufferPointer { moments in
                sent.withUnsafeMutableBufferPointer { sent in
                  var site = sources.lowerBound
                  while site < sources.upperBound {
                    let box = grid.box(positions[site])
                    let centre = grid.centre(box)
                    for k in 0..<terms { moments[k] = .zero }
                    // A key in the next box by a rounding error of the division is still at most
                    // one spacing and a rounding error away.
                    let end = centre + grid.spacing
                    repeat {
                      let v = (positions[site] - centre) * scale
                      var parts = SIMD2(masses[site], masses[site] * references[site])
                      if hasFirsts { parts[1] += firsts[site] }
                      for k in 0..<terms {
                        moments[k] += parts
                        parts *= v
                      }
                      site += 1
                    } while site < sources.upperBound && positions[site] < end
                    let place = 2 * box + 1 - firstSent
                    for distance in 0...reach {
                      let row = distance * terms
                      var even = moments[0] * spread[row]
                      var odd = moments[1] * spread[row + 1]
                      var k = 2
                      while k + 1 < terms {
                        even += moments[k] * spread[row + k]
                        odd += moments[k + 1] * spread[row + k + 1]
                        k += 2
                      }
                      if k < terms { even += moments[k] * spread[row + k] }
                      let (below, above) = (place - distance, place + distance)
                      if above >= 0, above < sent.count { sent[above] += even + odd }
                      if distance > 0, below >= 0, below < sent.count { sent[below] += even - odd }
                    }
                  }
                }
              }
            }
          }
        }
      }
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

  /// Writes the coefficients of the polynomials (S₀, T₀) of a box, in the position relative to its
  /// centre in units of the grid's spacing.
  @inline(__always)
  func polynomial(of box: Int, into coefficients: UnsafeMutableBufferPointer<SIMD2<Double>>) {
    let (terms, reach) = (grid.termCount, grid.reach)
    let place = 2 * box + 1 - firstReceived
    grid.spread.withUnsafeBufferPointer { spread in
      received.withUnsafeBufferPointer { received in
        for k in 0..<terms { coefficients[k] = received[place] * (k % 2 == 0 ? spread[k] : 0) }
        for distance in 1...reach {
          let row = distance * terms
          let (below, above) = (received[place - distance], received[place + distance])
          let (even, odd) = (above + below, above - below)
          var k = 0
          while k + 1 < terms {
            coefficients[k] += even * spread[row + k]
            coefficients[k + 1] += odd * spread[row + k + 1]
            k += 2
          }
          if k < terms { coefficients[k] += even * spread[row + k] }
        }
      }
    }
  }
}
