/// The order statistics of numbers that are not negative.
enum RankSelection {
  /// The number at a place of the ascending order.
  ///
  /// The bits of such numbers are in the order of the numbers, so their leading digits are counted,
  /// and only the numbers that share the digits of the one looked for are kept.
  ///
  /// - Parameters:
  ///   - numbers: Numbers, none negative or NaN, at least one.
  ///   - rank: A place, 0 for the smallest.
  /// - Complexity: O(*n*), whatever the numbers.
  static func number(at rank: Int, of numbers: [Double]) -> Double {
    var candidates = numbers.map(\.bitPattern)
    var rank = min(max(rank, 0), numbers.count - 1)
    // Digits of 16 bits, the first with the exponent.
    for shift in [48, 32, 16, 0] where candidates.count > 64 {
      var counts = [Int](repeating: 0, count: 1 << 16)
      for bits in candidates { counts[Int((bits >> UInt64(shift)) & 0xffff)] += 1 }
      var digit = 0
      while rank >= counts[digit] {
        rank -= counts[digit]
        digit += 1
      }
      candidates.removeAll { Int(($0 >> UInt64(shift)) & 0xffff) != digit }
    }
    candidates.sort()
    return rank < candidates.count ? Double(bitPattern: candidates[rank]) : .nan
  }
}
