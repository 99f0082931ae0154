import Foundation

/// Numbers from a seed (SplitMix64: Steele, Lea and Flood 2014).
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  mutating func uniform() -> Double { Double.random(in: 0..<1, using: &self) }

  mutating func normal() -> Double {
    (-2 * log(1 - uniform())).squareRoot() * cos(2 * .pi * uniform())
  }
}

/// Where keys lie.
enum Design: String, CaseIterable {
  case uniform, normal, heavyTailed = "heavy-tailed", clustered, timestamps

  /// Keys of the design, in random order.
  func keys(_ count: Int, seed: UInt64) -> [Double] {
    var generator = Generator(seed: seed)
    return (0..<count).map { _ in
      switch self {
      case .uniform: generator.uniform()
      case .normal: generator.normal()
      case .heavyTailed: tan(.pi * (generator.uniform() - 0.5))
      case .clustered:
        Double(Int.random(in: 0..<20, using: &generator)) + 0.01 * generator.normal()
      case .timestamps: 1.7e9 + 86_400 * generator.uniform()
      }
    }
  }

  /// A bandwidth that suits: some hundredths of the spread.
  var bandwidth: Double {
    switch self {
    case .uniform: 0.01
    case .normal: 0.02
    case .heavyTailed: 0.05
    case .clustered: 0.005
    case .timestamps: 600
    }
  }
}

/// Noisy values of a smooth function of the keys' ranks.
func noisyValues(_ keys: [Double], seed: UInt64) -> [Double] {
  var generator = Generator(seed: seed)
  let low = keys.min() ?? 0
  let range = max((keys.max() ?? 1) - low, .leastNormalMagnitude)
  return keys.map { 2 + sin(12 * ($0 - low) / range) + 0.3 * generator.normal() }
}
