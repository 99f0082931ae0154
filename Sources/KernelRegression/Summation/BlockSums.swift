/// Sums of polynomials over ranges of points, by the moments of whole blocks and point by point
/// where a block is cut.
///
/// For points on one side of a query q, with mᵢ = |xᵢ − q|/h and uᵢ = (xᵢ − q)/h, it adds
/// Σ wᵢ p(mᵢ) uᵢᵏ for k ≤ 2·`Degree` and Σ wᵢ yᵢ p(mᵢ) uᵢᵏ for k ≤ `Degree`. Its memory is that of
/// ``BlockMoments/withSums(of:_:)``.
struct BlockSums<Degree: LocalDegree> {
  fileprivate let keys: UnsafeBufferPointer<Double>
  fileprivate let weights: UnsafeBufferPointer<Double>
  fileprivate let products: UnsafeBufferPointer<Double>
  fileprivate let centres: UnsafeBufferPointer<Double>
  fileprivate let radii: UnsafeBufferPointer<Double>
  fileprivate let levels: UnsafeBufferPointer<Int>
  fileprivate let moments: UnsafeBufferPointer<Double>
  fileprivate let stride: Int
  fileprivate let weightCount: Int
  fileprivate let count: Int

  /// Searches among the keys.
  var search: SortedSearch { SortedSearch(keys: keys, count: count) }

  /// The weight of a point.
  @inline(__always)
  func weight(_ index: Int) -> Double { weights[index] }

  /// The weight of a point times its value.
  @inline(__always)
  func product(_ index: Int) -> Double { products[index] }

  /// The sums of a query so far.
  struct Total {
    /// Σ w p uᵏ.
    var s = SIMD8<Double>.zero
    /// Σ w y p uᵏ.
    var t = SIMD4<Double>.zero
    /// Σ w.
    var weight = 0.0
    /// Σ w times the largest p of each block, which the error of the sums is in proportion to.
    var size = 0.0

    /// Whether the sums have all but three of their digits, and the distances of points from the end
    /// of the kernel too.
    func isAccurate(for polynomial: BlockPolynomial) -> Bool {
      s[0] > 1e-3 * size && s[0] > polynomial.rim * weight && s[0] < .infinity
    }
  }

  /// Adds the sums over a range of points.
  ///
  /// - Parameters:
  ///   - range: Places of sorted points, all within |x − q| ≤ h, and on one side of the query
  ///     unless the polynomial is even.
  ///   - polynomial: p.
  ///   - scale: 1/h, negative for points below the query.
  /// - Complexity: O(d log *n*) for a polynomial of degree d.
  @inline(__always)
  func add(
    _ range: Range<Int>, of polynomial: BlockPolynomial, at query: Double, scale: Double,
    to total: inout Total
  ) {
    guard !range.isEmpty else { return }
    var part = Total()
    let size = BlockTree.leafSize
    var lower = (range.lowerBound + size - 1) / size
    // The last leaf may be short; it is whole where the range ends with the points.
    var upper = range.upperBound == count ? levels[1] : range.upperBound / size
    if lower >= upper {
      addPoints(range, of: polynomial, at: query, scale: scale, to: &part)
    } else {
      if range.lowerBound < lower * size {
        addPoints(
          range.lowerBound..<lower * size, of: polynomial, at: query, scale: scale, to: &part)
      }
      if upper * size < range.upperBound {
        addPoints(
          upper * size..<range.upperBound, of: polynomial, at: query, scale: scale, to: &part)
      }
      var level = 0
      while lower < upper {
        if lower & 1 == 1 {
          addNode(levels[level] + lower, of: polynomial, at: query, scale: scale, to: &part)
          lower += 1
        }
        if upper & 1 == 1 {
          upper -= 1
          addNode(levels[level] + upper, of: polynomial, at: query, scale: scale, to: &part)
        }
        lower >>= 1
        upper >>= 1
        level += 1
      }
    }
    if scale < 0 {
      part.s *= SIMD8(1, -1, 1, -1, 1, -1, 1, -1)
      part.t *= SIMD4(1, -1, 1, -1)
    }
    total.s += part.s
    total.t += part.t
    total.size += part.size
    total.weight += part.weight
  }

  /// Adds points one by one, in powers of m.
  @inline(__always)
  private func addPoints(
    _ range: Range<Int>, of polynomial: BlockPolynomial, at query: Double, scale: Double,
    to total: inout Total
  ) {
    var s0 = SIMD4<Double>.zero
    var (s1, s2, s3, s4, s5, s6) = (s0, s0, s0, s0, s0, s0)
    var (t0, t1, t2, t3) = (s0, s0, s0, s0)
    var weight = s0
    polynomial.coefficients.withUnsafeBufferPointer { coefficients in
      for place in Swift.stride(from: range.lowerBound, to: range.upperBound, by: 4) {
        var m = (load(keys, place) - query) * scale
        var w = load(weights, place)
        var y = load(products, place)
        let rest = range.upperBound - place
        if rest < 4 {
          m = m.masked(to: rest)
          w = w.masked(to: rest)
          y = y.masked(to: rest)
        }
        let z = 1 - (polynomial.power == 3 ? m * m * m : polynomial.power == 2 ? m * m : m)
        var p = SIMD4(repeating: coefficients[0])
        for index in 1..<coefficients.count { p = p * z + coefficients[index] }
        weight += w
        w *= p
        y *= p
        s0 += w
        t0 += y
        if Degree.value >= 1 {
          w *= m
          y *= m
          s1 += w
          t1 += y
          w *= m
          s2 += w
        }
        if Degree.value >= 2 {
          y *= m
          t2 += y
          w *= m
          s3 += w
          w *= m
          s4 += w
        }
        if Degree.value >= 3 {
          y *= m
          t3 += y
          w *= m
          s5 += w
          w *= m
          s6 += w
        }
      }
    }
    total.size += s0.sum()
    total.weight += weight.sum()
    total.s += SIMD8(s0.sum(), s1.sum(), s2.sum(), s3.sum(), s4.sum(), s5.sum(), s6.sum(), 0)
    total.t += SIMD4(t0.sum(), t1.sum(), t2.sum(), t3.sum())
  }

  /// Adds a block: with m = a + r v, p's Taylor coefficients about a times the moments.
  @inline(__always)
  private func addNode(
    _ node: Int, of polynomial: BlockPolynomial, at query: Double, scale: Double,
    to total: inout Total
  ) {
    let a = (centres[node] - query) * scale
    let r = radii[node] * scale
    let ofWeights = node * stride
    let ofProducts = ofWeights + weightCount
    var d0 = SIMD4<Double>.zero
    var (d1, d2, d3, d4, d5, d6) = (d0, d0, d0, d0, d0, d0)
    var (e0, e1, e2, e3) = (d0, d0, d0, d0)
    var size = d0
    // An even polynomial is the same at −m: so the end of the kernel is always at 1.
    let isMirrored = polynomial.isEven && a < 0
    let centre = isMirrored ? -a : a
    let radius = isMirrored ? -r : r
    // Both expansions of a whole block keep most digits of its largest p where they meet.
    let isOuter = centre - radius.magnitude > 0.6
    let argument = isOuter ? centre - 1 : centre
    let square = radius * radius
    var powers = SIMD4(1, radius, square, square * radius)
    polynomial.expansions.withUnsafeBufferPointer { expansions in
      var next = isOuter ? polynomial.outerStart : 0
      for first in Swift.stride(from: 0, through: polynomial.degree, by: 4) {
        var p = expansions[next]
        next += 1
        for _ in 0..<polynomial.degree - first {
          p = p * argument + expansions[next]
          next += 1
        }
        p *= powers
        powers *= square * square
        size += pointwiseMax(p, -p)
        d0 += p * load(moments, ofWeights + first)
        e0 += p * load(moments, ofProducts + first)
        if Degree.value >= 1 {
          d1 += p * load(moments, ofWeights + first + 1)
          d2 += p * load(moments, ofWeights + first + 2)
          e1 += p * load(moments, ofProducts + first + 1)
        }
        if Degree.value >= 2 {
          d3 += p * load(moments, ofWeights + first + 3)
          d4 += p * load(moments, ofWeights + first + 4)
          e2 += p * load(moments, ofProducts + first + 2)
        }
        if Degree.value >= 3 {
          d5 += p * load(moments, ofWeights + first + 5)
          d6 += p * load(moments, ofWeights + first + 6)
          e3 += p * load(moments, ofProducts + first + 3)
        }
      }
    }
    total.size += moments[ofWeights] * size.sum()
    total.weight += moments[ofWeights]
    total.s[0] += d0.sum()
    total.t[0] += e0.sum()
    if Degree.value == 1 {
      let (v0, v1, v2) = (d0.sum(), d1.sum(), d2.sum())
      let m1 = a * v0 + r * v1
      total.s[1] += m1
      total.s[2] += a * m1 + r * (a * v1 + r * v2)
      total.t[1] += a * e0.sum() + r * e1.sum()
    } else if Degree.value > 1 {
      var s = SIMD8(
        d0.sum(), d1.sum(), d2.sum(), d3.sum(), d4.sum(), d5.sum(), d6.sum(), 0)
      var t = SIMD4(e0.sum(), e1.sum(), e2.sum(), e3.sum())
      // Σ w p mᵏ vⁱ from Σ w p mᵏ⁻¹ vⁱ and Σ w p mᵏ⁻¹ vⁱ⁺¹, of which the first is what is asked.
      for k in 1...2 * Degree.value {
        s = s * a + SIMD8(s[1], s[2], s[3], s[4], s[5], s[6], 0, 0) * r
        total.s[k] += s[0]
      }
      for k in 1...Degree.value {
        t = t * a + SIMD4(t[1], t[2], t[3], 0) * r
        total.t[k] += t[0]
      }
    }
  }
}

extension BlockMoments {
  /// Calls `body` with what sums ranges of points, valid during the call.
  ///
  /// - Parameter degree: A degree not above `localDegree`.
  @inline(__always)
  func withSums<Degree: LocalDegree, Result>(
    of degree: Degree.Type, _ body: (BlockSums<Degree>) -> Result
  ) -> Result {
    tree.keys.withUnsafeBufferPointer { keys in
      weights.withUnsafeBufferPointer { weights in
        products.withUnsafeBufferPointer { products in
          tree.centres.withUnsafeBufferPointer { centres in
            tree.radii.withUnsafeBufferPointer { radii in
              tree.levels.withUnsafeBufferPointer { levels in
                moments.withUnsafeBufferPointer { moments in
                  body(
                    BlockSums(
                      keys: keys, weights: weights, products: products, centres: centres,
                      radii: radii, levels: levels, moments: moments, stride: stride,
                      weightCount: weightCount, count: tree.count))
                }
              }
            }
          }
        }
      }
    }
  }
}
