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
  /// How well readers with and without colour-vision deficiencies tell its values apart.
  public var legibility: ColormapLegibility {
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
