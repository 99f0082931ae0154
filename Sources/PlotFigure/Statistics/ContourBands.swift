/// The areas of a field between neighbouring levels. matplotlib: `Axes.contourf`; contourpy:
/// `ContourGenerator.filled`.
///
/// A band holds what is above its lower level and not above its upper one; the lowest band holds its
/// lower level, too. The borders are those of ``ContourLines`` and the border of the cells.
public struct ContourBands: Sendable {
  /// The levels.
  public let levels: [Double]
  /// For each level the area above it, as closed lines: outer ones one way round, holes the other,
  /// so that either rule of filling gives the area. The first point is not repeated.
  public let regions: [[[SIMD2<Double>]]]

  /// The bands of a field.
  ///
  /// - Parameters:
  ///   - field: the numbers.
  ///   - levels: the levels, ascending; one less than them is the number of bands. An infinite one
  ///     is below, or above, all numbers.
  /// - Complexity: O(levels · cells).
  public init(of field: ScalarField, at levels: [Double]) {
    var tracer = LevelTracer(field)
    self.levels = levels
    regions = levels.enumerated().map { index, level in
      tracer.region(above: index == 0 ? level.nextDown : level)
    }
  }

  /// The number of bands.
  public var count: Int { max(levels.count - 1, 0) }

  /// The outline of a band, to be filled by the even-odd rule; empty for a number that none has.
  public func outline(of band: Int) -> [[SIMD2<Double>]] {
    guard band >= 0, band < count else { return [] }
    return regions[band] + regions[band + 1]
  }

  /// The area of a band; 0 for a number that none has.
  public func area(of band: Int) -> Double {
    guard band >= 0, band < count else { return 0 }
    return Self.area(regions[band]) - Self.area(regions[band + 1])
  }

  private static func area(_ loops: [[SIMD2<Double>]]) -> Double {
    let signed = loops.reduce(0.0) { sum, loop in
      guard let origin = loop.first else { return sum }
      // About a point of its own, so that little is lost far from the origin.
      return sum
        + loop.indices.reduce(0.0) { part, index in
          let (a, b) = (loop[index] - origin, loop[(index + 1) % loop.count] - origin)
          return part + (a.x * b.y - a.y * b.x) / 2
        }
    }
    return signed.magnitude
  }
}
