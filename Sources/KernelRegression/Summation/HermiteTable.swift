internal import RealModule

/// The derivatives of exp(−t²/2) at the distances between boxes, and the translation of moments
/// into local series with them.
struct HermiteTable: Sendable {
  /// The farthest distance between boxes, in boxes.
  let reach: Int
  /// How many moments of a source box count.
  let momentTerms: Int
  /// How many terms a local series has, a multiple of 4.
  let terms: Int
  private let derivatives: [Double]
  private let factors: [Double]

  /// Finds the derivatives by the recurrence of the Hermite polynomials,
  /// G⁽ⁿ⁺¹⁾(t) = −t G⁽ⁿ⁾(t) − n G⁽ⁿ⁻¹⁾(t).
  ///
  /// - Parameters:
  ///   - step: The distance between neighbouring boxes in bandwidths.
  init(step: Double, reach: Int, momentTerms: Int, terms: Int) {
    let count = momentTerms + terms
    var derivatives = [Double](repeating: 0, count: (2 * reach + 1) * count)
    for distance in -reach...reach {
      let t = Double(distance) * step
      let row = (distance + reach) * count
      derivatives[row] = Double.exp(-0.5 * t * t)
      derivatives[row + 1] = -t * derivatives[row]
      for n in 1..<count - 1 {
        derivatives[row + n + 1] =
          -t * derivatives[row + n] - Double(n) * derivatives[row + n - 1]
      }
    }
    var factors = [1.0]
    for j in 1..<terms { factors.append(-factors[j - 1] / Double(j)) }
    self.reach = reach
    self.momentTerms = momentTerms
    self.terms = terms
    self.derivatives = derivatives
    self.factors = factors
  }

  /// Writes the local series of a box: the coefficients of (q − c)ʲ / hʲ in
  /// Σ wᵢ exp(−(xᵢ − q)²/2h²), from j = 0 on, and those with wᵢyᵢ.
  ///
  /// - Parameters:
  ///   - box: The number of the box.
  ///   - sources: Indices of boxes in the moments, none farther away than `reach`.
  ///   - excluded: Boxes at most this far away are left out; −1 for none.
  ///   - output: Room for `terms` pairs.
  func writeSeries(
    of box: Int, from sources: Range<Int>, excluding excluded: Int = -1,
    of moments: HermiteMoments, to output: UnsafeMutablePointer<SIMD2<Double>>
  ) {
    derivatives.withUnsafeBufferPointer { derivatives in
      moments.moments.withUnsafeBufferPointer { values in
        guard let table = derivatives.baseAddress, let values = values.baseAddress else { return }
        let rows = (moments: values, table: table)
        var j = 0
        while j + 8 <= terms {
          writeEight(
            from: j, of: box, from: sources, excluding: excluded, of: moments, rows: rows,
            to: output)
          j += 8
        }
        if j < terms {
          writeFour(
            from: j, of: box, from: sources, excluding: excluded, of: moments, rows: rows,
            to: output)
        }
      }
    }
  }

  private typealias Rows = (moments: UnsafePointer<Double>, table: UnsafePointer<Double>)

  @inline(__always)
  private func writeEight(
    from first: Int, of box: Int, from sources: Range<Int>, excluding excluded: Int,
    of moments: HermiteMoments, rows: Rows, to output: UnsafeMutablePointer<SIMD2<Double>>
  ) {
    var weights = SIMD8<Double>.zero
    var values = SIMD8<Double>.zero
    for source in sources {
      let distance = moments.boxes[source] - box
      if abs(distance) <= excluded { continue }
      let row = rows.table + (distance + reach) * (momentTerms + terms) + first
      let pairs = rows.moments + source * 2 * momentTerms
      for k in 0..<momentTerms {
        let derivatives = UnsafeRawPointer(row + k).loadUnaligned(as: SIMD8<Double>.self)
        weights += derivatives * pairs[2 * k]
        values += derivatives * pairs[2 * k + 1]
      }
    }
    for lane in 0..<8 {
      output[first + lane] = SIMD2(weights[lane], values[lane]) * factors[first + lane]
    }
  }

  @inline(__always)
  private func writeFour(
    from first: Int, of box: Int, from sources: Range<Int>, excluding excluded: Int,
    of moments: HermiteMoments, rows: Rows, to output: UnsafeMutablePointer<SIMD2<Double>>
  ) {
    var weights = SIMD4<Double>.zero
    var values = SIMD4<Double>.zero
    for source in sources {
      let distance = moments.boxes[source] - box
      if abs(distance) <= excluded { continue }
      let row = rows.table + (distance + reach) * (momentTerms + terms) + first
      let pairs = rows.moments + source * 2 * momentTerms
      for k in 0..<momentTerms {
        let derivatives = UnsafeRawPointer(row + k).loadUnaligned(as: SIMD4<Double>.self)
        weights += derivatives * pairs[2 * k]
        values += derivatives * pairs[2 * k + 1]
      }
    }
    for lane in 0..<4 {
      output[first + lane] = SIMD2(weights[lane], values[lane]) * factors[first + lane]
    }
  }
}
