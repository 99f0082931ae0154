public import PlotScene

/// Colours for the numbers from 0 to 1.
///
/// matplotlib: `Colormap`.
///
/// Another map is one more static member, made by `init(name:kind:source:colors:)`; its
/// ``uniformity`` and ``legibility`` say how well it reads.
public struct Colormap: Hashable, Sendable {
  /// What kind of numbers a map is for.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// From less to more: lightness runs one way.
    case sequential
    /// Away from a middle, to either side.
    case diverging
    /// Round and round: both ends are the same, as for angles.
    case cyclic
    /// One colour a class, without an order.
    case qualitative
  }

  /// How colours between two neighbours come about.
  public enum Blending: String, Hashable, Sendable {
    /// Component by component in sRGB, as in matplotlib.
    case sRGB
    /// In a straight line in OKLab, which keeps even steps for the eye: red to green passes a
    /// yellow, not a mud.
    case okLab
    /// Not at all: each colour fills a band of its own.
    case none
  }

  /// The name, as matplotlib has it: `"viridis"`, or `"viridis_r"` for the reversed one.
  public let name: String
  /// The kind of numbers it is for.
  public let kind: Kind
  /// Where the colours are from, and their licence.
  public let source: String
  /// The colours from 0 to 1, at least one.
  public let colors: [Color]
  /// Where the colours lie, ascending in 0…1; empty where they lie at even distances.
  public let positions: [Double]
  /// How colours between two neighbours come about.
  public let blending: Blending
  /// The colour of what has no number; invisible unless said otherwise.
  public var missing: Color
  /// The colour of what lies below the limits; nil for that of the lower end.
  public var under: Color?
  /// The colour of what lies above the limits; nil for that of the upper end.
  public var over: Color?

  /// A map that runs evenly through colours.
  ///
  /// matplotlib: `LinearSegmentedColormap.from_list`, `ListedColormap` without blending.
  ///
  /// - Parameters:
  ///   - name: a name.
  ///   - kind: the kind of numbers it is for.
  ///   - source: where the colours are from, and their licence.
  ///   - colors: the colours from 0 to 1. One alone is taken for every number, and none for black.
  ///   - blending: how colours between two neighbours come about.
  ///   - missing: the colour of NaN.
  ///   - under: the colour of what lies below the limits; nil for that of the lower end.
  ///   - over: the colour of what lies above the limits; nil for that of the upper end.
  public init(
    name: String, kind: Kind = .sequential, source: String = "", colors: [Color],
    blending: Blending = .sRGB, missing: Color = .clear, under: Color? = nil, over: Color? = nil
  ) {
    self.init(
      name: name, kind: kind, source: source, colors: colors, positions: [], blending: blending,
      missing: missing, under: under, over: over)
  }

  /// A map that runs through colours at given places.
  ///
  /// matplotlib: `LinearSegmentedColormap.from_list` with pairs.
  ///
  /// - Parameters:
  ///   - name: a name.
  ///   - kind: the kind of numbers it is for.
  ///   - source: where the colours are from, and their licence.
  ///   - stops: places from 0 to 1 and their colours, in any order. Below the first and above the
  ///     last the colour stays; two at one place make an edge. What lies outside 0…1 or is NaN is
  ///     left out, and where nothing is left the map is black.
  ///   - blending: how colours between two stops come about; ``Blending/none`` holds each colour
  ///     up to the next stop.
  ///   - missing: the colour of NaN.
  public init(
    name: String, kind: Kind = .sequential, source: String = "",
    stops: [(position: Double, color: Color)], blending: Blending = .sRGB, missing: Color = .clear
  ) {
    let legal = stops.enumerated().filter { (0...1).contains($0.element.position) }
      .sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
      .map(\.element)
    self.init(
      name: name, kind: kind, source: source, colors: legal.map(\.color),
      positions: legal.map(\.position), blending: blending, missing: missing)
  }

  /// A map of one colour a class: class i has the i-th colour, and after the last comes the first.
  ///
  /// matplotlib: `ListedColormap`.
  public init(_ palette: Palette, missing: Color = .clear) {
    self.init(
      name: palette.name, kind: .qualitative, source: palette.source, colors: palette.colors,
      positions: [], blending: .none, missing: missing)
  }

  init(
    name: String, kind: Kind, source: String, colors: [Color], positions: [Double],
    blending: Blending, missing: Color = .clear, under: Color? = nil, over: Color? = nil
  ) {
    self.name = name
    self.kind = kind
    self.source = source
    self.colors = colors.isEmpty ? [.black] : colors
    self.positions = colors.isEmpty ? [] : positions
    self.blending = blending
    self.missing = missing
    self.under = under
    self.over = over
  }
}

extension Colormap {
  /// The colour of a number from 0 to 1. What lies below has the colour ``under``, or else that of
  /// the lower end, and what lies above likewise; NaN has the colour ``missing``.
  ///
  /// - Complexity: O(1); O(log n) for n stops at given places.
  public func color(at fraction: Double) -> Color {
    guard !fraction.isNaN else { return missing }
    if fraction < 0, let under { return under }
    if fraction > 1, let over { return over }
    let fraction = min(max(fraction, 0), 1)
    if positions.isEmpty, blending == .none {
      return colors[WholeNumber.below(fraction * Double(colors.count), in: 0...colors.count - 1)]
    }
    let (index, part) = place(of: fraction)
    guard part > 0, colors.indices.contains(index + 1) else { return colors[index] }
    switch blending {
    case .sRGB: return colors[index].mixed(with: colors[index + 1], by: part)
    case .okLab: return colors[index].mixedInOKLab(with: colors[index + 1], by: part)
    case .none: return colors[index]
    }
  }

  /// The colour of one of several classes: of a qualitative map the one of this number, of others
  /// that at an even distance, the first and the last class at the ends.
  ///
  /// matplotlib: `BoundaryNorm` with 256 colours.
  ///
  /// - Parameters:
  ///   - index: the number of the class, from 0; one below 0 has the colour ``under`` and one from
  ///     `count` on the colour ``over``, if the map has these.
  ///   - count: how many classes there are.
  public func color(ofClass index: Int, of count: Int) -> Color {
    if index < 0, let under { return under }
    if index >= count, let over { return over }
    let index = min(max(index, 0), max(count - 1, 0))
    if kind == .qualitative { return colors[index % colors.count] }
    return color(at: count > 1 ? Double(index) / Double(count - 1) : 0.5)
  }

  /// The last colour at or before a place of 0…1, and how far it is from there to the next one.
  private func place(of fraction: Double) -> (index: Int, part: Double) {
    guard !positions.isEmpty else {
      let place = fraction * Double(colors.count - 1)
      let index = WholeNumber.below(place, in: 0...max(colors.count - 2, 0))
      return (index, place - Double(index))
    }
    var (low, high) = (0, positions.count)  // positions[..<low] ≤ fraction < positions[high...]
    while low < high {
      let middle = (low + high) / 2
      if positions[middle] <= fraction { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return (0, 0) }
    guard low < positions.count else { return (low - 1, 0) }
    let (start, end) = (positions[low - 1], positions[low])
    return (low - 1, (fraction - start) / (end - start))
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

extension Colormap: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}
