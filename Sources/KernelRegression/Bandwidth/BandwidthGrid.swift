internal import RealModule

/// The bandwidths among which one is chosen.
public struct BandwidthGrid: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case width, nearest, adaptive }
  enum Numbers: Hashable, Sendable {
    case automatic
    case geometric(from: Double, through: Double, count: Int)
    case values([Double])
  }

  let kind: Kind
  let numbers: Numbers

  /// Fifty widths in geometric progression from three times the median spacing of the keys (equal
  /// keys apart; of more than 10⁵ a part, evenly spread), or a hundredth of their range if that is
  /// less, to their range.
  ///
  /// They are widths of the Gaussian; another kernel's are those that smooth as much
  /// (``Kernel/canonicalBandwidth``).
  public static let automatic = BandwidthGrid(kind: .width, numbers: .automatic)

  /// Widths in geometric progression.
  ///
  /// - Parameters:
  ///   - lower: The narrowest, in the kernel's own convention and the units of x, positive.
  ///   - upper: The widest, above it.
  ///   - count: How many, from 3 to 100,000.
  public static func geometric(
    from lower: Double, through upper: Double, count: Int = 50
  ) -> BandwidthGrid {
    BandwidthGrid(kind: .width, numbers: .geometric(from: lower, through: upper, count: count))
  }

  /// The given widths, in the kernel's own convention and the units of x; any order.
  public static func values(_ widths: some Sequence<Double>) -> BandwidthGrid {
    BandwidthGrid(kind: .width, numbers: .values(Array(widths)))
  }

  /// Bandwidths ``Bandwidth/nearest(_:)``: at each query the distance to the k-th nearest point.
  public static func nearest(_ counts: some Sequence<Int>) -> BandwidthGrid {
    BandwidthGrid(kind: .nearest, numbers: .values(counts.map(Double.init)))
  }

  /// Bandwidths ``Bandwidth/nearest(_:)`` for fifty k from 2 to one less than the number of points,
  /// or all where they are fewer.
  public static let nearest = BandwidthGrid(kind: .nearest, numbers: .automatic)

  /// Bandwidths ``Bandwidth/adaptive(nearest:)``: for each point the distance to its k-th nearest
  /// other.
  public static func adaptive(nearest counts: some Sequence<Int>) -> BandwidthGrid {
    BandwidthGrid(kind: .adaptive, numbers: .values(counts.map(Double.init)))
  }

  /// Whether there are bandwidths between two of the grid.
  var isContinuous: Bool { kind == .width }

  /// The bandwidth that a number of the grid stands for.
  func bandwidth(_ number: Double) -> Bandwidth {
    guard let count = Int(exactly: number), kind != .width else { return Bandwidth(number) }
    return kind == .nearest ? .nearest(count) : .adaptive(nearest: count)
  }
}

extension BandwidthGrid {
  /// The numbers of the grid for data, ascending, all different.
  ///
  /// - Throws: `RegressionError` where there is none, one is not positive and finite, limits are in
  ///   the wrong order, or all keys are equal and the grid is automatic.
  func numbers(_ samples: SortedSamples, kernel: Kernel) throws(RegressionError) -> [Double] {
    switch numbers {
    case .automatic:
      if kind != .width { return Self.counts(through: samples.count - 1) }
      let (lower, upper) = try Self.limits(samples, kernel: kernel)
      return Self.progression(from: lower, through: upper, count: 50)
    case .geometric(let lower, let upper, let count):
      guard lower > 0, upper > lower, upper.isFinite, count >= 3, count <= 100_000 else {
        throw RegressionError(
          .bandwidth, at: "selectBandwidth",
          given: "the grid has \(count) bandwidths from \(lower) through \(upper)",
          needed: "from 3 to 100,000, from above 0 through more")
      }
      return Self.progression(from: lower, through: upper, count: count)
    case .values(let values):
      let ascending = Set(values).sorted()
      guard let first = ascending.first, first > 0, values.allSatisfy(\.isFinite) else {
        throw RegressionError(
          .bandwidth, at: "selectBandwidth",
          given: values.first { !($0 > 0 && $0.isFinite) }.map { "the grid holds \($0)" }
            ?? "the grid is empty",
          needed: "at least one bandwidth, each positive and finite")
      }
      return ascending
    }
  }

  private static func limits(
    _ samples: SortedSamples, kernel: Kernel
  ) throws(RegressionError) -> (lower: Double, upper: Double) {
    let keys = samples.keys
    // Of many keys a part, evenly spread, says as much.
    let step = max(1, keys.count / 100_000)
    let spacings = stride(from: 1, to: keys.count, by: step)
      .map { keys[$0] - keys[$0 - 1] }.filter { $0 > 0 }.sorted()
    let range = samples.domain.upperBound / 4 - samples.domain.lowerBound / 4
    guard range > 0 else {
      throw RegressionError(
        .bandwidth, at: "selectBandwidth", given: "every x is \(samples.domain.lowerBound)",
        needed: "an automatic grid needs two different ones")
    }
    let ratio = kernel.canonicalBandwidth / Kernel.gaussian.canonicalBandwidth
    let factor = ratio.isFinite && ratio > 0 ? ratio : 1
    let spacing = spacings.isEmpty ? range : spacings[spacings.count / 2]
    let lower = factor * min(3 * spacing, range / 25)
    let upper = factor * min(4 * range, .greatestFiniteMagnitude / 8)
    return (max(lower, .leastNormalMagnitude), max(upper, 4 * .leastNormalMagnitude))
  }

  private static func progression(from lower: Double, through upper: Double, count: Int) -> [Double]
  {
    let (start, end) = (Double.log(lower), Double.log(upper))
    var widths = (0..<count).map { step in
      Double.exp(start + (end - start) * (Double(step) / Double(count - 1)))
    }
    widths[0] = lower
    widths[count - 1] = upper
    return widths
  }

  private static func counts(through last: Int) -> [Double] {
    guard last > 51 else { return (min(2, max(last, 1))...max(last, 1)).map(Double.init) }
    var counts: [Double] = []
    for count in progression(from: 2, through: Double(last), count: 50) {
      counts.append(max(count.rounded(), (counts.last ?? 1) + 1))
    }
    return counts
  }
}
