internal import Dispatch

/// Work in numbered pieces, on all cores.
///
/// What a piece computes depends on its number alone, never on which thread runs it or how many
/// there are: so are results the same on one core and on many. How work is cut into pieces must
/// follow from the data for the same reason.
enum Parallel {
  /// Whether pieces may run side by side. Off, they run one after another; results are the same.
  @TaskLocal static var isEnabled = true

  /// Runs a piece of work for each number below `count`.
  static func forEach(_ count: Int, _ body: @Sendable (Int) -> Void) {
    if isEnabled, count > 1 {
      DispatchQueue.concurrentPerform(iterations: count, execute: body)
    } else {
      for piece in 0..<count { body(piece) }
    }
  }

  /// What each piece gives, in the order of their numbers.
  static func map<Value: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Value) -> [Value] {
    var values = [Value?](repeating: nil, count: count)
    values.withUnsafeMutableBufferPointer { buffer in
      let places = Places(buffer)
      forEach(count) { piece in places.buffer[piece] = body(piece) }
    }
    return values.compactMap(\.self)
  }

  /// An array of `count` numbers, of which each piece of work writes its own stretch.
  ///
  /// - Parameters:
  ///   - stretch: How many numbers a piece writes; the last may be shorter.
  ///   - body: Takes the places of a stretch and where to write its numbers, the first at index 0.
  ///     It must write all of them.
  static func fill(
    _ count: Int, by stretch: Int,
    _ body: @Sendable (_ range: Range<Int>, _ output: UnsafeMutableBufferPointer<Double>) -> Void
  ) -> [Double] {
    let stretch = max(stretch, 1)
    return [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
      let places = Places(buffer)
      forEach((count + stretch - 1) / stretch) { piece in
        let range = piece * stretch..<min((piece + 1) * stretch, count)
        body(range, UnsafeMutableBufferPointer(rebasing: places.buffer[range]))
      }
      initialized = count
    }
  }
}

/// Memory that several threads write to, each its own places.
struct Places<Value>: @unchecked Sendable {
  let buffer: UnsafeMutableBufferPointer<Value>

  init(_ buffer: UnsafeMutableBufferPointer<Value>) { self.buffer = buffer }
}
