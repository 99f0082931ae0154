/// An even line of which some stretches are drawn together, or out, to gaps of one length.
///
/// What contains zero stays where it was, and the rest is moved: so that small numbers lose nothing.
struct BrokenLine: Sendable {
  /// A stretch that is kept or drawn together: a place of the even line, where it comes to lie, and
  /// how long a unit becomes there.
  private struct Stretch {
    let start: Double
    var base: Double
    var place: Double
    let slope: Double
  }

  /// By the lower ends, the first without one.
  private var stretches: [Stretch] = []
  /// Where each of them begins on the line.
  private var starts: [Double] = []

  /// - Parameters:
  ///   - breaks: stretches of the even line, ascending and apart.
  ///   - gap: how long each becomes, as a part of the whole from one end to the other.
  init(_ breaks: [ClosedRange<Double>], gap: Double, from low: Double, to high: Double) {
    // Halves, so that the way from −1.7e308 to 1.7e308 does not overflow.
    let kept = breaks.reduce(high / 2 - low / 2) { rest, one in
      let cut = one.clamped(to: low...max(low, high))
      return rest - (cut.upperBound / 2 - cut.lowerBound / 2)
    }
    let part = 2 * gap / (1 - gap * Double(breaks.count))
    let size = breaks.map { max($0.lowerBound.magnitude, $0.upperBound.magnitude).ulp }.max() ?? 0
    // Where next to nothing is left, still something.
    let length = min(max(part * max(kept, 0), 16 * size), 0x1p1020)

    stretches = [Stretch(start: -.infinity, base: 0, place: 0, slope: 1)]
    for one in breaks {
      // Halves once more; a break has a length.
      let slope = length / 2 / (one.upperBound / 2 - one.lowerBound / 2)
      stretches.append(Stretch(start: one.lowerBound, base: 0, place: 0, slope: slope))
      stretches.append(Stretch(start: one.upperBound, base: 0, place: 0, slope: 1))
    }
    let middle = max(stretches.lastIndex { $0.start <= 0 } ?? 0, 0)
    for index in stretches.indices.dropFirst(middle + 1) {
      let start = stretches[index].start
      stretches[index].place = place(of: start, in: stretches[index - 1])
      stretches[index].base = start
    }
    for index in stretches.indices.prefix(middle).reversed() {
      let end = stretches[index + 1].start
      stretches[index].place = place(of: end, in: stretches[index + 1])
      stretches[index].base = end
    }
    starts = stretches.map { $0.start == -.infinity ? $0.start : place(of: $0.start, in: $0) }
  }

  /// Where a place of the even line comes to lie.
  func place(of base: Double) -> Double {
    guard !base.isNaN, let stretch = stretches.last(where: { $0.start <= base }) else {
      return base
    }
    return place(of: base, in: stretch)
  }

  /// The place of the even line that comes to lie somewhere.
  func base(at place: Double) -> Double {
    guard !place.isNaN, let index = starts.lastIndex(where: { $0 <= place }) else { return place }
    let stretch = stretches[index]
    return Self.held(stretch.base + (place - stretch.place) / stretch.slope)
  }

  private func place(of base: Double, in stretch: Stretch) -> Double {
    Self.held(stretch.place + (base - stretch.base) * stretch.slope)
  }

  private static func held(_ place: Double) -> Double {
    min(max(place, -.greatestFiniteMagnitude), .greatestFiniteMagnitude)
  }
}
