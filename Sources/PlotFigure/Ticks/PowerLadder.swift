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
  /// The shorter marks beside ticks at every so many powers.
  let minor: (_ stride: Int) -> [Double]

  /// How much denser than wanted powers may be.
  private static let crowded = 0.5
  /// How much sparser than wanted a row with numbers between powers must be, if powers alone would
  /// do: they show best what scale it is.
  private static let roomy = 1.25
  /// So many ticks show that a scale is logarithmic.
  private static let enough = 3

  func ticks() -> TickSet {
    let powers = thinnedRow()
    if let powers, powers.stride > 1 { return powers.row.ticks(minor: minor(powers.stride)) }
    let count = powers?.row.count ?? 0
    let least = count >= Self.enough ? Self.roomy : Self.crowded
    for values in denser where values.count >= Self.enough && values.count > count {
      let row = TickRow(values, for: request)
      if row.isClear, row.meanGap >= least * request.spacing { return row.ticks(minor: minor(1)) }
    }
    if let powers, count >= Self.enough { return powers.row.ticks(minor: minor(1)) }
    let round = RoundTicks.ticks(for: request)
    if let powers, count > round.major.count { return powers.row.ticks(minor: minor(1)) }
    return round
  }

  /// The densest row of powers that is not crowded; a crowded one where there is none.
  private func thinnedRow() -> (row: TickRow, stride: Int)? {
    var crowded: (row: TickRow, stride: Int)?
    for stride in strides where span / stride <= 500 {
      let row = TickRow(thinned(stride), for: request)
      guard row.count >= 2, row.isClear else { continue }
      if row.meanGap >= Self.crowded * request.spacing { return (row, stride) }
      if crowded == nil { crowded = (row, stride) }
    }
    return crowded
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
