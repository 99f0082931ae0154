/// The letter values of a sample: its median, fourths, eighths and so on, each twice as far out. They
/// tell more of the tails of large samples than a box and whiskers do.
///
/// Tukey (1977), "Exploratory Data Analysis"; Hofmann, Wickham and Kafadar (2017), "Letter-value
/// plots: boxplots for large data", J. Comput. Graph. Stat. 26, 469–477. A letter value of depth d is
/// the mean of the values of ranks ⌊d⌋ and ⌈d⌉ from an end, with d₁ = (n + 1) / 2 for the median
/// and dᵢ₊₁ = (⌊dᵢ⌋ + 1) / 2. NaN and infinite values are left out.
public struct LetterValueStatistics: Hashable, Sendable {
  /// The number of values.
  public let count: Int
  /// The median; NaN for an empty sample.
  public let median: Double
  /// Between the two fourths, the two eighths and so on; none for an empty sample.
  public let boxes: [ClosedRange<Double>]
  /// The values beyond the last box, ascending.
  public let outliers: [Double]

  /// The letter values of a sample.
  ///
  /// - Parameters:
  ///   - values: n values in any order.
  ///   - depth: how many of them.
  /// - Complexity: O(n log n).
  public init(_ values: [Double], depth: LetterValueDepth = .tukey) {
    let ordered = OrderedSample(values.filter(\.isFinite)).values
    count = ordered.count
    guard !ordered.isEmpty else {
      median = .nan
      boxes = []
      outliers = []
      return
    }
    let last = ordered.count - 1
    /// Twice the depth, a whole number.
    var twice = ordered.count + 1
    func letter(_ twice: Int, _ rank: (Int) -> Int) -> Double {
      let (near, far) = (ordered[rank(twice / 2 - 1)], ordered[rank((twice + 1) / 2 - 1)])
      return near / 2 + far / 2 == near ? near : near + (far / 2 - near / 2)
    }
    median = letter(twice) { $0 }
    var boxes: [ClosedRange<Double>] = []
    for _ in 0..<depth.boxes(of: ordered.count) {
      twice = max(twice / 2 + 1, 2)
      let (low, high) = (letter(twice) { $0 }, letter(twice) { last - $0 })
      boxes.append(low...max(low, high))
    }
    self.boxes = boxes
    let ends = boxes.last ?? median...median
    outliers = ordered.filter { !ends.contains($0) }
  }
}
