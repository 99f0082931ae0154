public import PlotScene

/// Colours for the numbers from 0 to 1.
///
/// matplotlib: `Colormap`.
///
/// Another map is one more static member, made by ``init(name:kind:source:colors:missing:)``.
public struct Colormap: Hashable, Sendable {
  /// What kind of numbers a map is for.
  public enum Kind: String, Hashable, Sendable {
    /// From less to more: lightness runs one way.
    case sequential
    /// Away from a middle, to either side.
    case diverging
    /// Round and round: both ends are the same, as for angles.
    case cyclic
  }

  /// The name, as matplotlib has it: `"viridis"`, or `"viridis_r"` for the reversed one.
  public let name: String
  /// The kind of numbers it is for.
  public let kind: Kind
  /// Where the colours are from, and their licence.
  public let source: String
  /// The colour of what has no number; invisible unless said otherwise.
  public var missing: Color
  /// The colours at even distances from 0 to 1, at least one.
  public let colors: [Color]

  /// A map that runs evenly through colours, linearly in sRGB between two neighbours.
  ///
  /// matplotlib: `LinearSegmentedColormap.from_list`.
  ///
  /// - Parameters:
  ///   - name: a name.
  ///   - kind: the kind of numbers it is for.
  ///   - source: where the colours are from, and their licence.
  ///   - colors: the colours from 0 to 1. One alone is taken for every number, and none for black.
  ///   - missing: the colour of NaN.
  public init(
    name: String, kind: Kind = .sequential, source: String = "", colors: [Color],
    missing: Color = .clear
  ) {
    self.name = name
    self.kind = kind
    self.source = source
    self.missing = missing
    self.colors = colors.isEmpty ? [.black] : colors
  }

  /// The colour of a number from 0 to 1. What lies outside has the colour of the nearer end; NaN
  /// has the colour ``missing``.
  public func color(at fraction: Double) -> Color {
    guard !fraction.isNaN else { return missing }
    let place = min(max(fraction, 0), 1) * Double(colors.count - 1)
    let index = WholeNumber.below(place, in: 0...max(colors.count - 2, 0))
    guard colors.indices.contains(index + 1) else { return colors[index] }
    return colors[index].mixed(with: colors[index + 1], by: place - Double(index))
  }

  /// The same colours in the opposite order.
  ///
  /// matplotlib: `Colormap.reversed`.
  public var reversed: Colormap {
    Colormap(
      name: name.hasSuffix("_r") ? String(name.dropLast(2)) : name + "_r", kind: kind,
      source: source, colors: colors.reversed(), missing: missing)
  }

  /// Colours at even distances, both ends among them, as for bars or lines of a series.
  ///
  /// matplotlib: `Colormap.resampled`.
  ///
  /// - Parameter count: how many colours, held to 0…65,536; a single one is the middle of the map.
  public func samples(_ count: Int) -> [Color] {
    let count = min(max(count, 0), 65_536)
    guard count > 1 else { return count == 1 ? [color(at: 0.5)] : [] }
    return (0..<count).map { color(at: Double($0) / Double(count - 1)) }
  }

  /// The map as bytes: red, green, blue and straight alpha of `count` colours at even distances.
  package func table(_ count: Int = 256) -> [UInt8] {
    samples(count).flatMap { color in
      let (red, green, blue, alpha) = color.bytes
      return [red, green, blue, alpha]
    }
  }
}

extension Colormap {
  /// A map from a table of six hexadecimal digits a colour; line breaks and blanks do not count.
  init(_ name: String, _ kind: Kind = .sequential, source: String, table: String) {
    var colors: [Color] = []
    var bits: UInt32 = 0
    var digits = 0
    for digit in table.unicodeScalars.lazy.compactMap({ Character($0).hexDigitValue }) {
      bits = bits << 4 | UInt32(digit)
      digits += 1
      guard digits == 6 else { continue }
      colors.append(Color(hex: bits))
      (bits, digits) = (0, 0)
    }
    self.init(name: name, kind: kind, source: source, colors: colors)
  }
}
