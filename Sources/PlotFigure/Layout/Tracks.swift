/// The columns of a grid from left to right, or its rows from the top down: lengths for frames, and
/// the room between them.
struct Tracks {
  /// How far what belongs to the frames reaches beyond each track at its start.
  private(set) var before: [Double]
  /// How far it reaches beyond each track at its end.
  private(set) var after: [Double]
  private let sizes: [TrackSize]
  private let gap: Double
  /// Where the frames of each track begin and end.
  private(set) var places: [ClosedRange<Double>] = []

  init(_ sizes: [TrackSize], gap: Double) {
    self.sizes = sizes
    self.gap = gap
    before = [Double](repeating: 0, count: sizes.count)
    after = before
  }

  /// Makes room beside the first and the last of some tracks.
  mutating func reserve(_ span: Range<Int>, _ start: Double, _ end: Double) {
    before[span.lowerBound] = max(before[span.lowerBound], start)
    after[span.upperBound - 1] = max(after[span.upperBound - 1], end)
  }

  /// The room between the frames of a track and those of the next.
  private func between(_ track: Int) -> Double { after[track] + gap + before[track + 1] }

  /// What is left of a length for all frames that have a share.
  private func rest(of room: Double) -> Double {
    let gaps = (0..<sizes.count - 1).reduce(0) { $0 + between($1) }
    let fixed = sizes.reduce(0) {
      if case .fixed(let length) = $1 { $0 + length.points } else { $0 }
    }
    return room - gaps - fixed
  }

  private var shares: Double {
    sizes.reduce(0) { if case .ratio(let ratio) = $1 { $0 + ratio } else { $0 } }
  }

  /// The lengths of the tracks in a room from the first frame's start to the last one's end.
  func share(_ room: Double) -> [Double] {
    let (rest, shares) = (rest(of: room), shares)
    return sizes.map { size in
      switch size {
      case .ratio(let ratio): max(rest * (ratio / shares), GridGeometry.leastFrame)
      case .fixed(let length): length.points
      }
    }
  }

  /// From the start of the first to the end of the last of some tracks that have these lengths.
  func length(_ span: Range<Int>, _ lengths: [Double]) -> Double {
    span.dropLast().reduce(lengths[span.upperBound - 1]) { $0 + lengths[$1] + between($1) }
  }

  /// How much a room is too small for the least lengths.
  func shortage(_ room: Double) -> Double {
    let (rest, shares) = (rest(of: room), shares)
    let shortage = sizes.reduce(shares > 0 ? 0 : -rest) { most, size in
      guard case .ratio(let ratio) = size else { return most }
      return max(most, GridGeometry.leastFrame * (shares / ratio) - rest)
    }
    // Sums in another order differ in the last digits.
    return shortage > 1e-6 ? shortage : 0
  }

  /// Sets the lengths: tracks whose frames all have a fixed shape take what these need, and the
  /// others share what that leaves.
  ///
  /// - Parameters:
  ///   - cells: for each cell its tracks, its shape if it is fixed, and the length of its frame.
  ///   - most: the lengths of all tracks if nothing has a fixed shape.
  mutating func close(
    up cells: [(span: Range<Int>, shape: Double?, length: Double)], _ most: [Double]
  ) {
    var needed = [Double](repeating: 0, count: sizes.count)
    var isFree = [Bool](repeating: false, count: sizes.count)
    for cell in cells {
      if cell.span.count == 1, cell.shape != nil {
        needed[cell.span.lowerBound] = max(needed[cell.span.lowerBound], cell.length)
      } else if cell.shape == nil {
        for track in cell.span { isFree[track] = true }
      }
    }
    // A frame of a fixed shape over several tracks takes what these have.
    for cell in cells where cell.span.count > 1 && cell.shape != nil {
      for track in cell.span where needed[track] == 0 { isFree[track] = true }
    }
    var lengths = most
    var (freed, shares) = (0.0, 0.0)
    let closesUp = !isFree.contains(true)
    for (track, size) in sizes.enumerated() {
      guard case .ratio(let ratio) = size else { continue }
      if isFree[track] {
        shares += ratio
      } else if needed[track] > 0 || closesUp {
        // A place without axes keeps no room where all others close up.
        freed += most[track] - needed[track]
        lengths[track] = needed[track]
      }
    }
    for (track, size) in sizes.enumerated() where isFree[track] && freed > 0 {
      if case .ratio(let ratio) = size { lengths[track] += freed * (ratio / shares) }
    }
    var start = 0.0
    places = lengths.indices.map { track in
      let end = start + lengths[track]
      defer { start = end + (track + 1 < lengths.count ? between(track) : 0) }
      return start...end
    }
  }

  /// Where frames over some tracks begin and end.
  func place(_ span: Range<Int>) -> ClosedRange<Double> {
    places[span.lowerBound].lowerBound...places[span.upperBound - 1].upperBound
  }
}
