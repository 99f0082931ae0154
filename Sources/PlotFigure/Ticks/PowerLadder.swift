/// The choice of labelled ticks on a scale that counts in powers: logarithmic ones and their kin.
///
/// All powers are labelled, or every second, third, … one, as soon as these stand clear of each
/// other and are not much denser than wanted. Where powers are few, rows with numbers between them
/// take their place; where even these are, round numbers.
struct PowerLadder {
  let request: TickRequest
  /// The values at every so many powers, ascending.
  let thinned: (_ stride: Int) -> [Double]
  /// The number of powers between the first and the last one.
  let span: Int
  /// Rows with more ticks than all powers, the densest first.
  let denser: [[Double]]
  /// Rows that help out only where powers are too few to show what scale it is.
  var others: [[Double]] = []
  /// How much sparser than wanted a denser row must be, if powers alone would do: they show best what
  /// scale it is.
  var roomy = 1.25
  /// The shorter marks beside ticks at every so many powers.
  let minor: (_ stride: Int) -> [Double]

  /// How much denser than wanted powers may be.
  private static let crowded = 0.5
  /// So many ticks show that a scale is logarithmic.
  private static let enough = 3

  func ticks() -> TickSet {
    let powers = thinnedRow()
    if let powers, powers.stride > 1 { return powers.row.ticks(minor: minor(powers.stride)) }
    let count = powers?.row.count ?? 0
    // Where powers alone would do, others take their place only if they have much room.
    let hasEnough = count >= Self.enough
    let least = hasEnough ? roomy : Self.crowded
    for values in hasEnough ? denser : denser + others
    where values.count >= Self.enough && values.count > count {
      let row = TickRow(values, for: request)
      if row.isClear, row.meanGap >= least * request.spacing { return row.ticks(minor: minor(1)) }
    }
    if let powers, hasEnough { return powers.row.ticks(minor: minor(1)) }
    let round = RoundTicks.ticks(for: request)
    if let powers, count >= round.major.count { return powers.row.ticks(minor: minor(1)) }
    return round
  }

  /// The densest row of powers that is not crowded, of rows with as many ticks the longest; a
  /// crowded one where there is no other.
  private func thinnedRow() -> (row: TickRow, stride: Int)? {
    var crowded: (row: TickRow, stride: Int)?
    var best: (row: TickRow, stride: Int)?
    for stride in strides where span / stride <= 500 {
      // Most powers of a long axis are ruled out by their number alone.
      let gap = request.length * Double(stride) / Double(max(span, 1))
      if gap < request.labelGap || (best == nil && gap < Self.crowded / 2 * request.spacing) {
        continue
      }
      let row = TickRow(thinned(stride), for: request)
      guard row.count >= 2, row.isClear else { continue }
      guard row.meanGap >= Self.crowded * request.spacing else {
        crowded = crowded ?? (row, stride)
        continue
      }
      if let best {
        if row.count < best.row.count { break }
        if row.meanGap <= best.row.meanGap { continue }
      }
      best = (row, stride)
    }
    return best ?? crowded
  }

  /// How many powers a label may stand for, up to all of them.
  private var strides: [Int] {
    var strides = [1, 2, 3, 4, 5, 6]
    var unit = 10
    while unit < span, unit < .max / 100 {
      strides += [1, 2, 3, 5].map { $0 * unit }
      unit *= 10
    }
    return strides.filter { $0 < span } + [max(span, 1)]
  }
}
