import RealModule

/// How evenly a colormap changes to the eye.
///
/// The map is cut into 32 steps of equal width, and each step measured in CAM02-UCS (CIECAM02 with
/// the uniform space of Luo, Cui and Li, 2006), where about 1 is just visible. The tables of 8 bits
/// alone cause a ``spread`` of about 0.02.
public struct ColormapUniformity: Hashable, Sendable {
  /// The sum of the steps: how many differences the map can show.
  public let length: Double
  /// The standard deviation of the steps over their mean: 0 for a perfectly even map.
  public let spread: Double
  /// The smallest step over the mean: near 0 where values look the same.
  public let least: Double
  /// The largest step over the mean: far above 1 where the map shows an edge that is not in the
  /// data.
  public let greatest: Double

  init(steps: [Double]) {
    let count = Double(max(steps.count, 1))
    let length = steps.reduce(0, +)
    let mean = length / count
    let squares = steps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.length = length
    spread = mean > 0 ? (squares / count).squareRoot() / mean : 0
    least = mean > 0 ? (steps.min() ?? 0) / mean : 0
    greatest = mean > 0 ? (steps.max() ?? 0) / mean : 0
  }
}

extension Colormap {
  /// How evenly the map changes to the eye.
  public var uniformity: ColormapUniformity {
    let places = (0...32).map { ColorAppearance(color(at: Double($0) / 32)) }
    return ColormapUniformity(steps: zip(places, places.dropFirst()).map { $0.distance(to: $1) })
  }
}
