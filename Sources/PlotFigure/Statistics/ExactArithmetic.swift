/// Sums and products of numbers without any rounding, as expansions: numbers that do not overlap,
/// the smallest first, whose sum is the value.
///
/// Shewchuk, "Adaptive precision floating-point arithmetic and fast robust geometric predicates",
/// Discrete & Computational Geometry 18 (1997), figures 5 to 8 and 12. Exact unless a product
/// underflows.
enum ExactArithmetic {
  /// The sum of two numbers and what rounding took from it.
  @inline(__always)
  static func sum(_ a: Double, _ b: Double) -> (Double, Double) {
    let s = a + b
    let part = s - a
    return (s, (a - (s - part)) + (b - part))
  }

  /// The difference of two numbers as an expansion.
  static func difference(_ a: Double, _ b: Double) -> [Double] {
    let (head, tail) = sum(a, -b)
    return nonzero(tail, head)
  }

  /// The sum of two expansions.
  static func sum(_ e: [Double], _ f: [Double]) -> [Double] {
    if e.isEmpty { return f }
    if f.isEmpty { return e }
    var result: [Double] = []
    result.reserveCapacity(e.count + f.count)
    var (i, j) = (0, 0)
    func take() -> Double {
      if j == f.count || (i < e.count && e[i].magnitude < f[j].magnitude) {
        i += 1
        return e[i - 1]
      }
      j += 1
      return f[j - 1]
    }
    var total = take()
    while i < e.count || j < f.count {
      let (head, tail) = sum(total, take())
      if tail != 0 { result.append(tail) }
      total = head
    }
    if total != 0 { result.append(total) }
    return result
  }

  /// The product of two expansions.
  static func product(_ e: [Double], _ f: [Double]) -> [Double] {
    f.reduce([]) { sum($0, product(e, $1)) }
  }

  /// The negative of an expansion.
  static func negative(_ e: [Double]) -> [Double] { e.map { -$0 } }

  /// An expansion times a number.
  private static func product(_ e: [Double], _ factor: Double) -> [Double] {
    var result: [Double] = []
    result.reserveCapacity(2 * e.count)
    var total = 0.0
    for part in e {
      let head = part * factor
      let tail = (-head).addingProduct(part, factor)
      let (middle, low) = sum(total, tail)
      if low != 0 { result.append(low) }
      let (high, rest) = sum(head, middle)
      if rest != 0 { result.append(rest) }
      total = high
    }
    if total != 0 { result.append(total) }
    return result
  }

  private static func nonzero(_ tail: Double, _ head: Double) -> [Double] {
    tail != 0 ? [tail, head] : head != 0 ? [head] : []
  }
}
