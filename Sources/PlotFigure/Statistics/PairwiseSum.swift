/// Sums that halve their terms until few are left, whose error grows with log n alone (Higham 1993,
/// "The accuracy of floating point summation"). The order of additions is numpy's, so that what
/// follows from the last digit is the same.
enum PairwiseSum {
  /// The sum of some numbers.
  static func of(_ values: [Double]) -> Double {
    values.withUnsafeBufferPointer { sum($0[...]) }
  }

  private static func sum(_ values: Slice<UnsafeBufferPointer<Double>>) -> Double {
    let (start, count) = (values.startIndex, values.count)
    if count < 8 { return values.reduce(0, +) }
    if count <= 128 {
      var lanes = (0..<8).map { values[start + $0] }
      var index = 8
      while index + 8 <= count {
        for lane in 0..<8 { lanes[lane] += values[start + index + lane] }
        index += 8
      }
      var total =
        ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3]))
        + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]))
      while index < count {
        total += values[start + index]
        index += 1
      }
      return total
    }
    var half = count / 2
    half -= half % 8
    return sum(values[start..<start + half]) + sum(values[(start + half)...])
  }
}
