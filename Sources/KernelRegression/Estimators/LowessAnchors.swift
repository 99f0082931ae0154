/// The points whose lines are found, and how the fitted values of the others follow.
///
/// Points tied with an anchor have its value. With `delta` above 0 the next anchor is the last point
/// within `delta` of the one before, and those between lie on the straight line through both.
struct LowessAnchors: Sendable {
  /// The anchors' places among the keys, ascending.
  let places: [Int]
  private let keys: [Double]

  /// Chooses anchors as R's `lowess` does.
  ///
  /// - Parameters:
  ///   - keys: Ascending, finite.
  ///   - delta: At least 0.
  init(keys: [Double], delta: Double) {
    var places: [Int] = []
    var place = 0
    while place < keys.count {
      places.append(place)
      let limit = keys[place] + delta
      var tied = place
      var next = place + 1
      while next < keys.count, keys[next] <= limit {
        if keys[next] == keys[place] { tied = next }
        next += 1
      }
      place = max(tied + 1, next - 1)
      if tied == keys.count - 1 { break }
    }
    self.places = places
    self.keys = keys
  }

  /// The keys of the anchors.
  var queries: [Double] {
    places.count == keys.count ? keys : places.map { keys[$0] }
  }

  /// The values of all points from those of the anchors.
  func interpolated(_ values: [Double]) -> [Double] {
    guard places.count < keys.count else { return values }
    var all = [Double](repeating: 0, count: keys.count)
    for (anchor, place) in places.enumerated() {
      let end = anchor + 1 < places.count ? places[anchor + 1] : keys.count
      let isLast = anchor + 1 == places.count
      for index in place..<end {
        if isLast || keys[index] == keys[place] {
          all[index] = values[anchor]
        } else {
          let share = (keys[index] - keys[place]) / (keys[end] - keys[place])
          all[index] = share * values[anchor + 1] + (1 - share) * values[anchor]
        }
      }
    }
    return all
  }
}
