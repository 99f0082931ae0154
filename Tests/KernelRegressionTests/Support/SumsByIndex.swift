import Dispatch

@testable import KernelRegression

/// Collects what a summation gives, from any thread.
final class SumsByIndex: @unchecked Sendable {
  private let queue = DispatchQueue(label: "sums")
  private var found: [LocalSums?]

  init(count: Int) { found = Array(repeating: nil, count: count) }

  func set(_ index: Int, _ sums: LocalSums) { queue.sync { found[index] = sums } }

  /// The sums of each index; those that never came are missing.
  var sums: [LocalSums] { queue.sync { found.compactMap(\.self) } }
}
