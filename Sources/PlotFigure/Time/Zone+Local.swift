/// Between moments, in seconds since 1970 in UTC, and what the clocks show, in seconds since they
/// showed 1970-01-01T00:00:00. Nothing but the offset function is needed.
extension Zone {
  /// What the clocks show.
  func local(at seconds: Int64) -> Int64 { seconds.saturatingAdding(Int64(offset(at: seconds))) }

  /// The moment at which the clocks show a time, by the rule of ``Zone``.
  func moment(ofLocal local: Int64) -> Int64 {
    if let first = moments(ofLocal: local).first { return first }
    let before = offset(at: firstMoment(from: local).saturatingSubtracting(1))
    return local.saturatingSubtracting(Int64(before))
  }

  /// The first moment at which the clocks show a time or have passed it: where the time is left
  /// out, the moment of the change.
  func startMoment(ofLocal local: Int64) -> Int64 {
    moments(ofLocal: local).first ?? firstMoment(from: local)
  }

  /// All moments at which the clocks show a time, ascending: one, two where they are turned back,
  /// none where they are turned forward.
  func moments(ofLocal local: Int64) -> [Int64] {
    let reach = Int64(Self.farthest)
    func moment(_ offset: Int) -> Int64 { local.saturatingSubtracting(Int64(offset)) }
    func isShown(_ offset: Int) -> Bool { self.offset(at: moment(offset)) == offset }
    let before = offset(at: local.saturatingSubtracting(reach))
    let after = offset(at: local.saturatingAdding(reach))
    if before == after, isShown(before) { return [moment(before)] }
    // A change is near: the offset must be one of those that hold in these days.
    let offsets = Set(
      stride(from: -reach, through: reach, by: Self.farthest / 8).map {
        offset(at: local.saturatingAdding($0))
      })
    return offsets.filter(isShown).map(moment).sorted()
  }

  /// Where the clocks pass a time that they never show.
  private func firstMoment(from local: Int64) -> Int64 {
    let reach = Int64(Self.farthest)
    return turn(after: local.saturatingSubtracting(reach + 1), by: local.saturatingAdding(reach)) {
      self.local(at: $0) >= local
    }
  }

  /// The first moment of a stretch at which the clocks are as far ahead as at its end.
  func change(after start: Int64, by end: Int64) -> Int64 {
    let offset = offset(at: start)
    return turn(after: start, by: end) { self.offset(at: $0) != offset }
  }

  /// The moment from which on a condition holds, which does not at `start` and does at `end`.
  private func turn(after start: Int64, by end: Int64, holds: (Int64) -> Bool) -> Int64 {
    var (low, high) = (start, end)
    while high.saturatingSubtracting(low) > 1 {
      let middle = low + (high.saturatingSubtracting(low)) / 2
      if holds(middle) { high = middle } else { low = middle }
    }
    return high
  }
}
