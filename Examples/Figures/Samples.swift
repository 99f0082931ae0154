import RealModule

/// The samples that the regression figures show: noisy values of a known function at keys, and
/// queries where the function is to be found again.
public struct Samples: Sendable {
  /// The places of the training points, sorted.
  public let keys: [Double]
  /// Their noisy values.
  public let values: [Double]
  /// Where predictions are asked for.
  public let queries: [Double]

  /// The function to be found: 2 sin x + x^0.8.
  public static func truth(_ x: Double) -> Double { 2 * .sin(x) + .pow(x, 0.8) }

  /// The true values at the queries.
  public var truth: [Double] { queries.map(Self.truth) }

  /// The notebook's own samples.
  public static let notebook = Samples(
    keys: NotebookSamples.keys, values: NotebookSamples.values, queries: NotebookSamples.queries)

  /// Fresh samples of the same law: 50 keys uniform on 0…5, noise of standard deviation 0.5.
  public init(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let keys = (0..<50).map { _ in Double.random(in: 0..<5, using: &generator) }.sorted()
    self.init(
      keys: keys, values: keys.map { Self.truth($0) + 0.5 * generator.normal() },
      queries: NotebookSamples.queries)
  }

  private init(keys: [Double], values: [Double], queries: [Double]) {
    self.keys = keys
    self.values = values
    self.queries = queries
  }
}

/// The generator of Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A number of the standard normal law, by Box and Muller (1958).
  mutating func normal() -> Double {
    let radius = (-2 * Double.log(1 - Double.random(in: 0..<1, using: &self))).squareRoot()
    return radius * .cos(2 * .pi * Double.random(in: 0..<1, using: &self))
  }
}
