public import PlotScene

/// Colours to tell series apart, taken in turn.
///
/// matplotlib: `axes.prop_cycle`.
public struct Palette: Hashable, Sendable {
  /// The name, as in `"okabe-ito"`.
  public let name: String
  /// Where the colours are from, and their licence.
  public let source: String
  /// The colours in the order in which they are used, at least one.
  public let colors: [Color]

  /// A palette of colours; none counts as black.
  ///
  /// - Parameters:
  ///   - name: a name.
  ///   - source: where the colours are from, and their licence.
  ///   - colors: the colours in the order in which they are used.
  public init(name: String, source: String = "", colors: [Color]) {
    self.name = name
    self.source = source
    self.colors = colors.isEmpty ? [.black] : colors
  }

  /// The colour of the series of a number: after the last colour comes the first one again, and
  /// before the first the last.
  public subscript(index: Int) -> Color {
    let remainder = index % colors.count
    return colors[remainder < 0 ? remainder + colors.count : remainder]
  }

  /// How different the two most similar colours look to a reader, in CAM02-UCS: about 1 is just
  /// visible between patches side by side, and lines need 10 or more.
  ///
  /// - Parameters:
  ///   - vision: how the reader sees colours.
  ///   - count: how many of the first colours are compared; nil for all.
  /// - Returns: the least distance; infinite for fewer than two colours.
  public func leastDistance(seenBy vision: ColorVision, first count: Int? = nil) -> Double {
    let seen = colors.prefix(max(count ?? colors.count, 0)).map {
      ColorAppearance(vision.seen($0))
    }
    var least = Double.infinity
    for (index, one) in seen.enumerated() {
      for other in seen[..<index] { least = min(least, one.distance(to: other)) }
    }
    return least
  }
}

extension Palette {
  /// A palette of colours of 24 bits.
  init(_ name: String, source: String, _ hex: [UInt32]) {
    self.init(name: name, source: source, colors: hex.map { Color(hex: $0) })
  }
}
