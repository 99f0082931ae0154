/// Searches in keys in ascending order, quick where the answer is near a guess.
///
/// What is found does not depend on the guess.
struct SortedSearch {
  let keys: UnsafeBufferPointer<Double>
  let count: Int

  /// The first place in 0..<`end` where a condition holds, or `end`.
  ///
  /// - Parameters:
  ///   - guess: Where to look first.
  ///   - condition: False up to some place and true from there on.
  /// - Complexity: O(log *d*) for an answer *d* places from the guess.
  @inline(__always)
  func first(in end: Int, near guess: Int, where condition: (Int) -> Bool) -> Int {
    var low = 0
    var high = end
    var step = 1
    let guess = min(max(guess, 0), end)
    if guess < end, !condition(guess) {
      low = guess + 1
      while low + step < high {
        if condition(low + step) {
          high = low + step
          break
        }
        low += step + 1
        step *= 2
      }
    } else {
      high = guess
      while high - step > low {
        if !condition(high - step) {
          low = high - step + 1
          break
        }
        high -= step
        step *= 2
      }
    }
    while low < high {
      let middle = low + (high - low) / 2
      if condition(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The first key not below a query.
  @inline(__always)
  func place(of query: Double, near guess: Int) -> Int {
    first(in: count, near: guess) { keys[$0] >= query }
  }

  /// The first of the `neighbours` keys nearest to a query; where two are equally near the lower one
  /// is taken.
  ///
  /// - Parameter neighbours: At least 1 and at most `count`.
  @inline(__always)
  func nearest(_ neighbours: Int, to query: Double, near guess: Int) -> Int {
    first(in: count - neighbours, near: guess) { place in
      query - keys[place] <= keys[place + neighbours] - query
    }
  }

  /// The larger distance from a query to the first and the last of `neighbours` keys.
  @inline(__always)
  func width(of query: Double, first: Int, neighbours: Int) -> Double {
    max(query - keys[first], keys[first + neighbours - 1] - query)
  }
}
