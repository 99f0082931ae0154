public import PlotScene

/// Colours to tell series apart, taken in turn.
///
/// matplotlib: `axes.prop_cycle`.
public struct Palette: Hashable, Sendable {
  /// The name, as in `"okabe-ito"`.
  public let name: String
  /// The colours in the order in which they are used, at least one.
  public let colors: [Color]

  /// A palette of colours; none counts as black.
  public init(name: String, colors: [Color]) {
    self.name = name
    self.colors = colors.isEmpty ? [.black] : colors
  }

  /// The colour of the series of a number: after the last colour comes the first one again, and
  /// before the first the last.
  public subscript(index: Int) -> Color {
    let remainder = index % colors.count
    return colors[remainder < 0 ? remainder + colors.count : remainder]
  }
}

extension Palette {
  /// A palette of colours of 24 bits.
  init(_ name: String, _ hex: [UInt32]) {
    self.init(name: name, colors: hex.map { Color(hex: $0) })
  }
}
