/// Where the columns, or the rows, of a table lie along an axis.
struct CellPlaces {
  let count: Int
  private let range: ClosedRange<Double>?
  private let edges: Channel?

  /// - Parameters:
  ///   - count: the number of columns.
  ///   - range: the outer edges of equal cells; nil for −½ and count − ½.
  ///   - edges: the edges of all cells, their middles, or their names; nil for equal cells.
  init(count: Int, range: ClosedRange<Double>?, edges: Channel?) {
    self.count = count
    self.range = range
    self.edges = edges
  }

  /// Whether all cells are equally wide in the data.
  var isEven: Bool { edges == nil }

  /// The outer edges of equal cells.
  var evenRange: ClosedRange<Double> { range ?? -0.5...Double(max(count, 1)) - 0.5 }

  /// The width of equal cells.
  var cellWidth: Double {
    guard edges == nil else { return 1 }
    return (evenRange.upperBound - evenRange.lowerBound) / Double(max(count, 1))
  }

  /// What is wrong, behind the name of the axis; nil if nothing is.
  func problem(of what: String) -> String? {
    guard let edges else {
      let range = evenRange
      let isLegal =
        range.lowerBound.isFinite && range.upperBound.isFinite
        && range.lowerBound < range.upperBound
      return isLegal
        ? nil
        : "range is \(range.lowerBound)…\(range.upperBound); it must be finite and not empty"
    }
    guard edges.kind != .categories else {
      if edges.count != count {
        return "axis has \(edges.count) names for \(count) \(what); there must be one for each"
      }
      var seen: Set<String> = []
      for name in edges.categories {
        guard let name else { return "axis has a missing name; each of the \(what) must have one" }
        if !seen.insert(name).inserted {
          return "axis has the name \"\(name)\" twice; all names of \(what) must differ"
        }
      }
      return nil
    }
    guard edges.count == count || edges.count == count + 1 else {
      return
        "axis has \(edges.count) edges for \(count) \(what); there must be \(count + 1) edges, "
        + "or \(count) middles"
    }
    let numbers = Scale.linear.values(of: edges)
    if let bad = numbers.first(where: { !$0.isFinite }) {
      return "axis has an edge that is \(bad); edges must be finite"
    }
    let steps = zip(numbers, numbers.dropFirst())
    if steps.allSatisfy({ $0 < $1 }) || steps.allSatisfy({ $0 > $1 }) { return nil }
    return "axis has edges that go up and down; they must ascend or descend"
  }

  /// What the axis must show.
  func extent(on scale: Scale) -> AxisExtent {
    guard let edges else {
      let range = evenRange
      return AxisExtent(range, stickyEdges: [range.lowerBound, range.upperBound])
    }
    switch edges.kind {
    case .categories:
      var extent = AxisExtent(edges, on: scale)
      extent.reach = 0.5
      return extent
    case .times:
      let times = Channel(timeEdges(edges))
      var extent = AxisExtent(times, on: scale)
      let ends = scale.values(of: times).filter(\.isFinite)
      extent.stickyEdges = Set([ends.min(), ends.max()].compactMap { $0 })
      return extent
    case .numbers:
      let domain = scale.legalDomain
      let ends = intervals(on: scale).flatMap { [$0.0, $0.1] }.filter(domain.contains)
      guard let low = ends.min(), let high = ends.max() else { return AxisExtent() }
      return AxisExtent(low...high, stickyEdges: [low, high])
    }
  }

  /// How many of the cells have their middle in a scale's domain.
  func placed(on scale: Scale) -> Int {
    let domain = scale.legalDomain
    if let edges, edges.kind != .numbers { return count }
    if edges == nil, domain.contains(evenRange.lowerBound), domain.contains(evenRange.upperBound) {
      return count
    }
    return intervals(on: scale).count { domain.contains($0.0 / 2 + $0.1 / 2) }
  }

  /// The two edges of each cell, as numbers on a scale; NaN where a name is not known.
  func intervals(on scale: Scale) -> [(Double, Double)] {
    guard let edges else {
      let (low, high) = (evenRange.lowerBound, evenRange.upperBound)
      // Each for itself, so that no error adds up, and halves, so that nothing overflows.
      func edge(_ index: Int) -> Double {
        let part = Double(index) / Double(max(count, 1))
        return (low / 2 * (1 - part) + high / 2 * part) * 2
      }
      return (0..<count).map { (edge($0), edge($0 + 1)) }
    }
    switch edges.kind {
    case .categories: return scale.values(of: edges).map { ($0 - 0.5, $0 + 0.5) }
    case .times:
      let values = scale.values(of: Channel(timeEdges(edges)))
      return Array(zip(values, values.dropFirst()))
    case .numbers:
      guard edges.count == count else {
        return Array(zip(edges.numbers, edges.numbers.dropFirst()))
      }
      return Self.around(edges.numbers, on: scale)
    }
  }

  /// Edges halfway between middles, on the even line of a scale.
  private static func around(_ middles: [Double], on scale: Scale) -> [(Double, Double)] {
    let places = middles.map { scale.legalDomain.contains($0) ? scale.forward($0) : .nan }
    func half(_ index: Int) -> Double {
      index >= 0 && index + 1 < places.count
        ? (places[index + 1] - places[index]) / 2 : .nan
    }
    return places.indices.map { index in
      // The first and the last cell reach as far out as in; one alone is a unit wide.
      let (before, behind) = (half(index - 1), half(index))
      let left = before.isNaN ? (behind.isNaN ? 0.5 : behind) : before
      let right = behind.isNaN ? (before.isNaN ? 0.5 : before) : behind
      return (scale.backward(places[index] - left), scale.backward(places[index] + right))
    }
  }

  /// The moments of the edges.
  private func timeEdges(_ channel: Channel) -> [Timestamp?] {
    let times = channel.times.compactMap { $0 }
    guard times.count == count, let first = times.first, let last = times.last else {
      return channel.times
    }
    guard times.count > 1 else { return [first.adding(seconds: -0.5), first.adding(seconds: 0.5)] }
    let middles = zip(times, times.dropFirst()).map {
      $0.adding(seconds: $1.seconds(since: $0) / 2)
    }
    let start = first.adding(seconds: -times[1].seconds(since: first) / 2)
    let end = last.adding(seconds: last.seconds(since: times[times.count - 2]) / 2)
    return [start] + middles + [end]
  }
}
