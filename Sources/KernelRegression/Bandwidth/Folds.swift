/// How points are put into folds of nearly equal size. It follows from the points alone, not from the
/// order in which they are given.
public struct Folds: Hashable, Sendable {
  enum Assignment: Hashable, Sendable { case shuffled(seed: UInt64), interleaved, contiguous }

  let assignment: Assignment

  /// At random, the same for the same seed.
  public static func shuffled(seed: UInt64) -> Folds { Folds(assignment: .shuffled(seed: seed)) }

  /// Every k-th point along x belongs to a fold.
  public static let interleaved = Folds(assignment: .interleaved)

  /// A fold is a stretch of neighbours along x, so that each is predicted from beyond its ends.
  public static let contiguous = Folds(assignment: .contiguous)

  /// The fold, below `folds`, of each of sorted points.
  func assigned(_ count: Int, folds: Int) -> [Int] {
    switch assignment {
    case .interleaved: (0..<count).map { $0 % folds }
    case .contiguous: (0..<count).map { $0 * folds / count }
    case .shuffled(let seed): Self.shuffled((0..<count).map { $0 % folds }, seed: seed)
    }
  }

  /// R. Durstenfeld, "Algorithm 235: Random permutation", Communications of the ACM 7 (1964) 420.
  private static func shuffled(_ numbers: [Int], seed: UInt64) -> [Int] {
    var numbers = numbers
    var random = SplitMix(state: seed)
    for last in numbers.indices.dropFirst().reversed() {
      let chosen = random.next().multipliedFullWidth(by: UInt64(last) + 1).high
      numbers.swapAt(last, Int(chosen))
    }
    return numbers
  }
}

/// Random bits that are the same everywhere. Source: G. L. Steele, D. Lea and C. H. Flood, "Fast
/// splittable pseudorandom number generators", OOPSLA 2014, figure 16.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
