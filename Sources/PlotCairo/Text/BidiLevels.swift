import CFriBidi

/// The Unicode bidirectional algorithm: which characters run which way.
enum BidiLevels {
  /// The embedding level of each character of a line: even from left to right, odd from right to
  /// left. The line's direction is that of its first letter.
  static func levels(of scalars: [Unicode.Scalar]) -> [Int8] {
    var levels = [FriBidiLevel](repeating: 0, count: scalars.count)
    // Below the Hebrew block nothing runs from right to left.
    guard scalars.contains(where: { $0.value >= 0x590 }) else { return levels }
    let characters = scalars.map { FriBidiChar($0.value) }
    let count = FriBidiStrIndex(characters.count)
    var types = [FriBidiCharType](repeating: FRIBIDI_TYPE_ON, count: characters.count)
    var brackets = [FriBidiBracketType](repeating: 0, count: characters.count)
    fribidi_get_bidi_types(characters, count, &types)
    fribidi_get_bracket_types(characters, count, types, &brackets)
    var base = FRIBIDI_PAR_ON
    guard fribidi_get_par_embedding_levels_ex(types, brackets, count, &base, &levels) != 0 else {
      return [FriBidiLevel](repeating: 0, count: scalars.count)
    }
    // Rule L1: what ends the line in white space lies at the end of the line.
    let lineLevel: FriBidiLevel = base.rawValue & 1 == 1 ? 1 : 0
    for i in scalars.indices.reversed() {
      guard scalars[i].properties.isWhitespace else { break }
      levels[i] = lineLevel
    }
    return levels
  }

  /// Rule L2: the order from left to right of pieces with the given levels.
  static func visualOrder(_ levels: [Int8]) -> [Int] {
    var order = Array(levels.indices)
    guard let highest = levels.max(), let lowestOdd = levels.filter({ $0 % 2 == 1 }).min() else {
      return order
    }
    for level in stride(from: highest, through: lowestOdd, by: -1) {
      var start = 0
      while start < order.count {
        guard levels[order[start]] >= level else {
          start += 1
          continue
        }
        var end = start
        while end < order.count, levels[order[end]] >= level { end += 1 }
        order[start..<end].reverse()
        start = end
      }
    }
    return order
  }
}
