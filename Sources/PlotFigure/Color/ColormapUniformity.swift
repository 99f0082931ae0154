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

/// How well readers tell distant values of a colormap apart.
///
/// For each kind of vision: the least distance in CAM02-UCS between two colours that lie a quarter
/// of the map or more apart (on a cyclic map the short way round), as they are seen by
/// ``ColorVision``. Below about 5 two such values are easily taken for each other. For a qualitative
/// map, between any two of its colours.
public struct ColormapLegibility: Hashable, Sendable {
  /// To most readers.
  public let normal: Double
  /// To readers without the cones for long waves.
  public let protan: Double
  /// To readers without the cones for middle waves.
  public let deutan: Double
  /// To readers without the cones for short waves.
  public let tritan: Double
  /// In a copy in grey; diverging and cyclic maps must be near 0.
  public let gray: Double

  /// The least of the three kinds of colour-vision deficiency.
  public var least: Double { min(protan, deutan, tritan) }
}

extension Colormap {
  /// How evenly the map changes to the eye.
  public var uniformity: ColormapUniformity {
    let places = (0...32).map { ColorAppearance(color(at: Double($0) / 32)) }
    return ColormapUniformity(steps: zip(places, places.dropFirst()).map { $0.distance(to: $1) })
  }

  /// How well readers with and without colour-vision deficiencies tell its values apart.
  public var visionDeficiency: ColormapLegibility {
    ColormapLegibility(
      normal: leastDistance(.normal), protan: leastDistance(.protan),
      deutan: leastDistance(.deutan), tritan: leastDistance(.tritan), gray: leastDistance(.gray))
  }

  private func leastDistance(_ vision: ColorVision) -> Double {
    if kind == .qualitative {
      return Palette(name: name, colors: colors).leastDistance(seenBy: vision)
    }
    let steps = 64
    let seen = (0...steps).map { ColorAppearance(vision.seen(color(at: Double($0) / 64))) }
    var least = Double.infinity
    for low in 0...steps {
      for high in stride(from: low + steps / 4, through: steps, by: 1) {
        if kind == .cyclic, high - low > steps - steps / 4 { continue }
        least = min(least, seen[low].distance(to: seen[high]))
      }
    }
    return least
  }
}
