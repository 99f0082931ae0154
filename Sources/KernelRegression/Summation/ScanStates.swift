/// The sums over all keys on one side of each key, and that key, known at the ends of blocks of keys
/// and found within a block when they are asked for.
struct ScanStates: Sendable {
  private let problem: SummationProblem
  private let width: Double
  private let decay: ExponentialDecay
  /// Whether the sums are over the keys above instead of those below.
  private let isReversed: Bool
  /// For each block, in the direction of the scan, the sums at the last key before it.
  private let starts: [SIMD2<Double>]

  private static let length = 256
  private static let blocksInGroup = 64

  /// How many blocks there are.
  var blockCount: Int { (problem.keys.count + Self.length - 1) / Self.length }

  /// The keys of a block.
  func range(ofBlock block: Int) -> Range<Int> {
    block * Self.length..<min((block + 1) * Self.length, problem.keys.count)
  }

  init(_ problem: SummationProblem, width: Double, decay: ExponentialDecay, isReversed: Bool) {
    self.problem = problem
    self.width = width
    self.decay = decay
    self.isReversed = isReversed
    let size = decay.order + 1
    let blockCount = (problem.keys.count + Self.length - 1) / Self.length
    var own = [SIMD2<Double>](repeating: .zero, count: blockCount * size)
    let scan = BlockScan(
      problem: problem, width: width, decay: decay, isReversed: isReversed, length: Self.length)
    own.withUnsafeMutableBufferPointer { buffer in
      let places = Places(buffer)
      Parallel.forEach(blockCount) { block in
        guard let start = places.buffer.baseAddress else { return }
        scan.add(block, to: start + block * size)
      }
    }
    starts = scan.starts(from: own, blockCount: blockCount, blocksInGroup: Self.blocksInGroup)
  }

  /// The sums at each key of a block, and at the first key after it, in the order of the keys.
  func withStates(ofBlock block: Int, _ body: (UnsafePointer<SIMD2<Double>>) -> Void) {
    let size = decay.order + 1
    let keys = range(ofBlock: block)
    withUnsafeTemporaryAllocation(of: SIMD2<Double>.self, capacity: (keys.count + 2) * size) {
      states in
      guard let start = states.baseAddress else { return }
      let first = starts.withUnsafeBufferPointer { $0[block * size..<(block + 1) * size] }
      let count = problem.keys.count
      if isReversed {
        let after = start + keys.count * size
        for k in 0..<size { (after + k).initialize(to: first[first.startIndex + k]) }
        for index in keys.reversed() {
          let state = start + (index - keys.lowerBound) * size
          state.update(from: state + size, count: size)
          if index + 1 < count {
            decay.move(state, by: (problem.keys[index + 1] - problem.keys[index]) / width)
          }
          add(index, to: state)
        }
        body(start)
      } else {
        for k in 0..<size { (start + k).initialize(to: first[first.startIndex + k]) }
        for index in keys {
          let state = start + (index - keys.lowerBound + 1) * size
          state.update(from: state - size, count: size)
          if index > 0 {
            decay.move(state, by: (problem.keys[index] - problem.keys[index - 1]) / width)
          }
          add(index, to: state)
        }
        body(start + size)
      }
    }
  }

  @inline(__always)
  private func add(_ index: Int, to state: UnsafeMutablePointer<SIMD2<Double>>) {
    let weight = problem.weight(index)
    state[0] += SIMD2(weight, weight * problem.values[index])
  }
}

/// The sums of blocks by themselves, and what comes before each of them.
private struct BlockScan: Sendable {
  let problem: SummationProblem
  let width: Double
  let decay: ExponentialDecay
  let isReversed: Bool
  let length: Int

  private func range(_ block: Int) -> Range<Int> {
    block * length..<min((block + 1) * length, problem.keys.count)
  }

  /// The key at which the sums of a block are taken, the last one in the direction of the scan.
  private func end(_ block: Int) -> Double {
    problem.keys[isReversed ? range(block).lowerBound : range(block).upperBound - 1]
  }

  /// Adds the sums of a block's own keys, at its end.
  func add(_ block: Int, to state: UnsafeMutablePointer<SIMD2<Double>>) {
    let range = range(block)
    let step = isReversed ? -1 : 1
    var index = isReversed ? range.upperBound - 1 : range.lowerBound
    var last = problem.keys[index]
    while range.contains(index) {
      let key = problem.keys[index]
      decay.move(state, by: (key - last).magnitude / width)
      let weight = problem.weight(index)
      state[0] += SIMD2(weight, weight * problem.values[index])
      last = key
      index += step
    }
  }

  /// What comes before each block, at the end of the block before it, by groups of blocks.
  func starts(from own: [SIMD2<Double>], blockCount: Int, blocksInGroup: Int) -> [SIMD2<Double>] {
    let size = decay.order + 1
    let groupCount = (blockCount + blocksInGroup - 1) / blocksInGroup
    var starts = [SIMD2<Double>](repeating: .zero, count: blockCount * size)
    var group = [SIMD2<Double>](repeating: .zero, count: size)
    func block(_ number: Int) -> Int { isReversed ? blockCount - 1 - number : number }
    for first in 0..<groupCount {
      let numbers = first * blocksInGroup..<min((first + 1) * blocksInGroup, blockCount)
      var state = group
      for number in numbers {
        for k in 0..<size { starts[block(number) * size + k] = state[k] }
        advance(&state, over: block(number), own: own)
      }
      // The sums of the group by themselves, so that few roundings lie between groups.
      var sums = [SIMD2<Double>](repeating: .zero, count: size)
      for number in numbers { advance(&sums, over: block(number), own: own) }
      if first > 0 {
        let distance = end(block(numbers.upperBound - 1)) - end(block(numbers.lowerBound - 1))
        group.withUnsafeMutableBufferPointer { group in
          guard let start = group.baseAddress else { return }
          decay.move(start, by: distance.magnitude / width)
        }
      }
      for k in 0..<size { group[k] += sums[k] }
    }
    return starts
  }

  /// Moves sums from the end of the block before to the end of this one, and adds its own.
  private func advance(
    _ state: inout [SIMD2<Double>], over block: Int, own: [SIMD2<Double>]
  ) {
    let before = isReversed ? block + 1 : block - 1
    if before >= 0, before * length < problem.keys.count {
      let distance = (end(block) - end(before)).magnitude / width
      state.withUnsafeMutableBufferPointer { state in
        guard let start = state.baseAddress else { return }
        decay.move(start, by: distance)
      }
    }
    for k in state.indices { state[k] += own[block * state.count + k] }
  }
}
