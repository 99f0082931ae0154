/// On which side points of the plane lie, decided without a rounding error.
///
/// A quick determinant decides unless it is smaller than its own error; then it is computed once more
/// where nothing is rounded, or else by ``ExactArithmetic``. Shewchuk (1997), sections 4.2 and 4.4,
/// for the bounds.
enum PlanePredicates {
  private static let unit = 0x1p-53
  private static let orientBound = (3 + 16 * unit) * unit
  private static let circleBound = (10 + 96 * unit) * unit

  /// Above 0 if three points turn to the left, below 0 to the right, 0 on a line.
  static func orientation(
    _ a: SIMD2<Double>, _ b: SIMD2<Double>, _ c: SIMD2<Double>
  ) -> Double {
    let left = (a.x - c.x) * (b.y - c.y)
    let right = (a.y - c.y) * (b.x - c.x)
    let determinant = left - right
    let bound = orientBound * (left.magnitude + right.magnitude)
    if determinant > bound || -determinant > bound { return determinant }
    return sign(exactOrientation(a, b, c))
  }

  /// Above 0 if the last point is inside of the circle through three others, which turn to the left;
  /// below 0 outside of it, 0 on it.
  static func inCircle(
    _ a: SIMD2<Double>, _ b: SIMD2<Double>, _ c: SIMD2<Double>, _ d: SIMD2<Double>
  ) -> Double {
    let (p, q, r) = (a - d, b - d, c - d)
    let (bc, cb) = (q.x * r.y, r.x * q.y)
    let (ca, ac) = (r.x * p.y, p.x * r.y)
    let (ab, ba) = (p.x * q.y, q.x * p.y)
    let (pp, qq, rr) = ((p * p).sum(), (q * q).sum(), (r * r).sum())
    let determinant = pp * (bc - cb) + qq * (ca - ac) + rr * (ab - ba)
    let permanent =
      (bc.magnitude + cb.magnitude) * pp + (ca.magnitude + ac.magnitude) * qq
      + (ab.magnitude + ba.magnitude) * rr
    let bound = circleBound * permanent
    if determinant > bound || -determinant > bound { return determinant }
    return unrounded(a, b, c, d) ?? sign(exactCircle(a, b, c, d))
  }

  private static func sign(_ expansion: [Double]) -> Double { expansion.last ?? 0 }

  private static func exactOrientation(
    _ a: SIMD2<Double>, _ b: SIMD2<Double>, _ c: SIMD2<Double>
  ) -> [Double] {
    typealias Exact = ExactArithmetic
    let left = Exact.product(Exact.difference(a.x, c.x), Exact.difference(b.y, c.y))
    let right = Exact.product(Exact.difference(a.y, c.y), Exact.difference(b.x, c.x))
    return Exact.sum(left, Exact.negative(right))
  }

  private static func exactCircle(
    _ a: SIMD2<Double>, _ b: SIMD2<Double>, _ c: SIMD2<Double>, _ d: SIMD2<Double>
  ) -> [Double] {
    typealias Exact = ExactArithmetic
    let x = [a, b, c].map { Exact.difference($0.x, d.x) }
    let y = [a, b, c].map { Exact.difference($0.y, d.y) }
    return (0..<3).reduce([]) { total, i in
      let (j, k) = ((i + 1) % 3, (i + 2) % 3)
      let lift = Exact.sum(Exact.product(x[i], x[i]), Exact.product(y[i], y[i]))
      let area = Exact.sum(
        Exact.product(x[j], y[k]), Exact.negative(Exact.product(x[k], y[j])))
      return Exact.sum(total, Exact.product(lift, area))
    }
  }

  /// The determinant of ``inCircle(_:_:_:_:)`` if no step of it is rounded, as on a lattice of whole
  /// numbers, where points on one circle are many.
  private static func unrounded(
    _ a: SIMD2<Double>, _ b: SIMD2<Double>, _ c: SIMD2<Double>, _ d: SIMD2<Double>
  ) -> Double? {
    var isExact = true
    func plus(_ a: Double, _ b: Double) -> Double {
      let (head, tail) = ExactArithmetic.sum(a, b)
      if tail != 0 { isExact = false }
      return head
    }
    func times(_ a: Double, _ b: Double) -> Double {
      let product = a * b
      if (-product).addingProduct(a, b) != 0 { isExact = false }
      return product
    }
    func term(_ p: SIMD2<Double>, _ q: SIMD2<Double>, _ r: SIMD2<Double>) -> Double {
      times(plus(times(p.x, p.x), times(p.y, p.y)), plus(times(q.x, r.y), -times(r.x, q.y)))
    }
    func from(_ p: SIMD2<Double>) -> SIMD2<Double> {
      SIMD2(plus(p.x, -d.x), plus(p.y, -d.y))
    }
    let (p, q, r) = (from(a), from(b), from(c))
    let determinant = plus(plus(term(p, q, r), term(q, r, p)), term(r, p, q))
    return isExact ? determinant : nil
  }
}
