/// Follows the lines at which a field has a level, and the border of what lies above it.
struct LevelTracer {
  private let field: ScalarField
  /// For each side of the field the number of the place where the level crosses it, or −1.
  private var numbers: [Int32]
  private var crossed: [Int32] = []
  /// The same for corners on the border.
  private var cornerNumbers: [Int32: Int32] = [:]
  private var points: [SIMD2<Double>] = []
  /// The place after each one; −1 for none, or none any more.
  private var next: [Int32] = []
  /// Further ones, where cells meet in a corner only.
  private var branches: [Int32: [Int32]] = [:]
  private var isReached: [Bool] = []

  init(_ field: ScalarField) {
    self.field = field
    numbers = Array(repeating: -1, count: field.sideCount)
  }

  mutating func lines(at level: Double) -> [ContourLines.Piece] {
    march(level, withBorder: false)
    var pieces: [ContourLines.Piece] = []
    for start in points.indices where !isReached[start] && next[start] >= 0 {
      pieces.append(ContourLines.Piece(points: follow(from: start), isClosed: false))
    }
    for start in points.indices where next[start] >= 0 {
      pieces.append(ContourLines.Piece(points: follow(from: start), isClosed: true))
    }
    return pieces
  }

  /// Closed lines with what lies above the level on their left.
  mutating func region(above level: Double) -> [[SIMD2<Double>]] {
    march(level, withBorder: true)
    var loops: [[SIMD2<Double>]] = []
    for start in points.indices {
      while next[start] >= 0 || branches[Int32(start)]?.isEmpty == false {
        loops.append(Array(follow(from: start).dropLast()))
      }
    }
    return loops
  }

  /// The places from one on, until there is no further one or the first one comes again.
  private mutating func follow(from start: Int) -> [SIMD2<Double>] {
    var line = [points[start]]
    var place = start
    while true {
      var step = next[place]
      if step >= 0 {
        next[place] = -1
      } else if let branch = branches[Int32(place)]?.popLast() {
        step = branch
      } else {
        return line
      }
      place = Int(step)
      line.append(points[place])
      if place == start { return line }
    }
  }

  /// Links the places where each cell is crossed.
  private mutating func march(_ level: Double, withBorder: Bool) {
    for side in crossed { numbers[Int(side)] = -1 }
    crossed.removeAll(keepingCapacity: true)
    cornerNumbers.removeAll(keepingCapacity: true)
    points.removeAll(keepingCapacity: true)
    next.removeAll(keepingCapacity: true)
    branches.removeAll(keepingCapacity: true)
    isReached.removeAll(keepingCapacity: true)
    for cell in stride(from: 0, to: field.corners.count, by: 4) {
      let count = field.corners[cell + 3] < 0 ? 3 : 4
      var above = 0
      for corner in 0..<count where field.values[Int(field.corners[cell + corner])] > level {
        above |= 1 << corner
      }
      if above != 0, above != (1 << count) - 1 { link(cell, count, above, level) }
      if withBorder, above != 0 { linkBorder(cell, count, above, level) }
    }
  }

  /// Links each place where the border of a cell goes down through the level to one where it comes
  /// up again.
  private mutating func link(_ cell: Int, _ count: Int, _ above: Int, _ level: Double) {
    func isAbove(_ corner: Int) -> Bool { above >> (corner % count) & 1 == 1 }
    var isJoined = false
    if count == 4, above == 0b0101 || above == 0b1010 {
      let middle = (0..<4).reduce(0.0) {
        $0 + field.values[Int(field.corners[cell + $1])] / 4
      }
      isJoined = middle > level
    }
    for side in 0..<count where isAbove(side) && !isAbove(side + 1) {
      // Up again after the low corner if the middle is above, else back before the high one.
      var up = side
      repeat {
        up = isJoined ? (up + 1) % count : (up + count - 1) % count
      } while isAbove(up) || !isAbove(up + 1)
      let from = place(cell, side, count, level)
      let to = place(cell, up, count, level)
      connect(from, to)
    }
  }

  /// Links the parts of a cell's sides that are above the level and have nothing on their other
  /// side.
  private mutating func linkBorder(_ cell: Int, _ count: Int, _ above: Int, _ level: Double) {
    for side in 0..<count where field.cellsOfSide[Int(field.sides[cell + side])] == 1 {
      let end = (side + 1) % count
      let (isFrom, isTo) = (above >> side & 1 == 1, above >> end & 1 == 1)
      guard isFrom || isTo else { continue }
      let from =
        isFrom ? place(field.corners[cell + side]) : place(cell, side, count, level)
      let to = isTo ? place(field.corners[cell + end]) : place(cell, side, count, level)
      connect(from, to)
    }
  }

  private mutating func connect(_ from: Int32, _ to: Int32) {
    if next[Int(from)] < 0 {
      next[Int(from)] = to
    } else {
      branches[from, default: []].append(to)
    }
    isReached[Int(to)] = true
  }

  /// The number of the place where a side is crossed.
  private mutating func place(_ cell: Int, _ side: Int, _ count: Int, _ level: Double) -> Int32 {
    let name = field.sides[cell + side]
    let known = numbers[Int(name)]
    if known >= 0 { return known }
    let a = Int(field.corners[cell + side])
    let b = Int(field.corners[cell + (side + 1) % count])
    numbers[Int(name)] = Int32(truncatingIfNeeded: points.count)
    crossed.append(name)
    // Halves, so that the way from −1.7e308 to 1.7e308 does not overflow.
    let (low, high) = (field.values[a] / 2, field.values[b] / 2)
    let part = min(max((high - level / 2) / (high - low), 0), 1)
    return add(field.places[a] * part + field.places[b] * (1 - part))
  }

  /// The number of the place of a corner.
  private mutating func place(_ corner: Int32) -> Int32 {
    if let known = cornerNumbers[corner] { return known }
    cornerNumbers[corner] = Int32(truncatingIfNeeded: points.count)
    return add(field.places[Int(corner)])
  }

  private mutating func add(_ point: SIMD2<Double>) -> Int32 {
    points.append(point)
    next.append(-1)
    isReached.append(false)
    return Int32(truncatingIfNeeded: points.count - 1)
  }
}
