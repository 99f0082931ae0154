/// Random bits that are a function of a seed and of what they are for, with no state: the same
/// whichever thread asks, and in whichever order.
///
/// Bits are the finalizer of SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, "Fast splittable
/// pseudorandom number generators", OOPSLA 2014) of a counter, started anew for each block.
struct MultiplierBits: Sendable {
  private let origin: UInt64
  private let probability: UInt64

  /// The bits of a block of 64 replicates.
  ///
  /// - Parameter probability: That of a one, in units of 2⁻⁶⁴.
  init(seed: UInt64, block: Int, probability: UInt64) {
    let golden: UInt64 = 0x9e37_79b9_7f4a_7c15
    origin = Self.mixed(Self.mixed(seed &+ golden) &+ UInt64(truncatingIfNeeded: block) &* golden)
    self.probability = probability
  }

  /// 64 independent bits of a point, one for each replicate of the block.
  @inline(__always)
  func word(_ point: Int) -> UInt64 {
    let golden: UInt64 = 0x9e37_79b9_7f4a_7c15
    let state = origin &+ UInt64(truncatingIfNeeded: point) &* golden
    if probability == 1 << 63 { return Self.mixed(state) }
    return compared(state)
  }

  /// For each bit place whether a random binary fraction, whose digits are that place of successive
  /// words, is below the probability; after some seven digits all are decided.
  private func compared(_ start: UInt64) -> UInt64 {
    var state = Self.mixed(start)
    var undecided = UInt64.max
    var below: UInt64 = 0
    var digit = 63
    while undecided != 0, digit >= 0 {
      state = state &+ 0x9e37_79b9_7f4a_7c15
      let random = Self.mixed(state)
      if (probability >> UInt64(digit)) & 1 == 1 {
        below |= undecided & ~random
        undecided &= random
      } else {
        undecided &= ~random
      }
      digit -= 1
    }
    return below
  }

  @inline(__always)
  private static func mixed(_ state: UInt64) -> UInt64 {
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
