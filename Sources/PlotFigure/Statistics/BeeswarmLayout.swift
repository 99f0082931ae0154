/// Circles side by side along a line, so that none overlaps another: each keeps its place along
/// the line and moves away from it no further than it must.
///
/// Circles are laid in the order of their places; each goes to the free offset nearest to the line,
/// which is the line itself or touches a circle that is there already (R's `beeswarm` with the
/// method "swarm"; seaborn: `swarmplot`). Where both sides are equally near they take turns.
public struct BeeswarmLayout: Hashable, Sendable {
  /// The offset of each circle from the line; NaN where its place is missing or infinite.
  public let offsets: [Double]
  /// The diameter of the circles, in the unit of their places.
  public let diameter: Double
  /// Whether all circles have room within the width. Where they have not, all are spread over it in
  /// turns of the golden ratio, whatever lies over each other; else no two overlap.
  public let fits: Bool

  /// Circles along a line.
  ///
  /// - Parameters:
  ///   - places: n places along the line, in any order.
  ///   - diameter: the diameter of the circles; points that are 0 wide, as is what is no length,
  ///     all lie on the line.
  ///   - width: how wide the swarm may be, from edge to edge.
  /// - Complexity: O(n log n + n · k log k) for k circles within a diameter along the line, of which
  ///   a swarm of a given width has no more than about 3 · width ⁄ diameter.
  public init(places: [Double], diameter: Double, width: Double = .infinity) {
    let order = Self.order(of: places)
    let diameter = diameter > 0 && diameter.isFinite ? diameter : 0
    let offsets = Self.offsets(places, order, diameter, width)
    self.init(
      offsets: offsets ?? Self.spread(places, order, diameter, width), diameter: diameter,
      fits: offsets != nil)
  }

  private init(offsets: [Double], diameter: Double, fits: Bool) {
    self.offsets = offsets
    self.diameter = diameter
    self.fits = fits
  }

  /// Several swarms of circles of one size, the largest at which all have room.
  ///
  /// - Parameters:
  ///   - swarms: the places of each swarm along its line.
  ///   - diameter: the wanted diameter.
  ///   - least: the smallest diameter, not below a millionth of the wanted one; circles that have
  ///     no room even so lie over each other.
  ///   - width: how wide each swarm may be.
  /// - Returns: the layouts, all of one diameter, of the wanted one times a power of 0.95.
  public static func fitting(
    _ swarms: [[Double]], diameter: Double, least: Double, width: Double
  ) -> [BeeswarmLayout] {
    let orders = swarms.map(order)
    let diameter = diameter > 0 && diameter.isFinite ? diameter : 0
    let least = least > diameter * 1e-6 ? least : diameter * 1e-6
    var size = diameter
    while size > least {
      var found: [BeeswarmLayout] = []
      for (places, order) in zip(swarms, orders) {
        guard let offsets = offsets(places, order, size, width) else { break }
        found.append(BeeswarmLayout(offsets: offsets, diameter: size, fits: true))
      }
      if found.count == swarms.count { return found }
      size *= 0.95
    }
    return swarms.map { BeeswarmLayout(places: $0, diameter: min(least, diameter), width: width) }
  }

  private static func order(of places: [Double]) -> [Int] {
    places.indices.filter { places[$0].isFinite }
      .sorted { (places[$0], $0) < (places[$1], $1) }
  }

  /// Offsets all over the width, neighbours far apart.
  private static func spread(
    _ places: [Double], _ order: [Int], _ diameter: Double, _ width: Double
  ) -> [Double] {
    var offsets = [Double](repeating: .nan, count: places.count)
    let room = width.isFinite ? max(width - diameter, 0) : 0
    for (number, index) in order.enumerated() {
      let turn = Double(number) * 0.618033988749895
      offsets[index] = (turn - turn.rounded(.down) - 0.5) * room
    }
    return offsets
  }

  /// The offset of each circle; nil as soon as one has no room.
  private static func offsets(
    _ places: [Double], _ order: [Int], _ diameter: Double, _ width: Double
  ) -> [Double]? {
    var offsets = [Double](repeating: .nan, count: places.count)
    // A hair more than the diameter, so that rounding lets no two overlap.
    let reach = diameter * (1 + 1e-9)
    let most = max((width - diameter) / 2, 0)
    if let first = order.first, let last = order.last {
      guard width >= diameter else { return nil }
      // More area than there is need not be tried; that of no length and no end is none.
      let area = (places[last] - places[first] + diameter) * width
      let needed = Double(order.count) * diameter * diameter * 0.78
      if needed > area { return nil }
    }
    var near: [(place: Double, offset: Double)] = []
    var first = 0
    var blocked: [(low: Double, high: Double)] = []
    var goesLeft = false
    for index in order {
      let place = places[index]
      while first < near.count, place - near[first].place >= diameter { first += 1 }
      blocked.removeAll(keepingCapacity: true)
      for other in near[first...] {
        let along = place - other.place
        let across = (reach * reach - along * along).squareRoot()
        blocked.append((other.offset - across, other.offset + across))
      }
      let offset = free(&blocked, goesLeft: goesLeft)
      if offset != 0 { goesLeft = offset > 0 }
      if offset.magnitude > most * (1 + 1e-9) {
        return nil
      }
      offsets[index] = offset
      near.append((place, offset))
    }
    return offsets
  }

  /// The offset nearest to 0 that lies in none of some open intervals.
  private static func free(
    _ blocked: inout [(low: Double, high: Double)], goesLeft: Bool
  ) -> Double {
    guard blocked.contains(where: { $0.low < 0 && $0.high > 0 }) else { return 0 }
    blocked.sort { $0.low < $1.low }
    // Rightwards: what begins before the edge moves it.
    var right = 0.0
    for interval in blocked where interval.low < right + 1e-12 && interval.high > right {
      right = interval.high
    }
    blocked.sort { $0.high > $1.high }
    var left = 0.0
    for interval in blocked where interval.high > left - 1e-12 && interval.low < left {
      left = interval.low
    }
    let difference = right + left
    if difference.magnitude <= 1e-9 * max(right, 1e-300) { return goesLeft ? left : right }
    return difference < 0 ? right : left
  }
}
