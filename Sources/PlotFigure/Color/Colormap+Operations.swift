public import PlotScene

extension Colormap {
  /// The same colours in the opposite order; ``under`` and ``over`` change places too.
  ///
  /// matplotlib: `Colormap.reversed`.
  public var reversed: Colormap {
    // A colour without blending holds up to the next stop, so that the edges have to be kept.
    let edges = positions.isEmpty || blending != .none ? nil : heldStops.reversed()
    return Colormap(
      name: name.hasSuffix("_r") ? String(name.dropLast(2)) : name + "_r", kind: kind,
      source: source, colors: edges?.map(\.color) ?? colors.reversed(),
      positions: edges?.map { 1 - $0.end } ?? positions.reversed().map { 1 - $0 },
      blending: blending, missing: missing, under: over, over: under)
  }

  /// A part of the map, stretched to the whole: `.sliced(0.1...0.9)` leaves out the ends.
  ///
  /// matplotlib: a `ListedColormap` of a part of the colours.
  ///
  /// - Parameter range: a part of 0…1. What lies outside is left out; where it has no length, the
  ///   map has the one colour there.
  public func sliced(_ range: ClosedRange<Double>) -> Colormap {
    let range = range.clamped(to: 0...1)
    let span = range.upperBound - range.lowerBound
    let part = Colormap(
      name: "\(name)[\(range.lowerBound)...\(range.upperBound)]", kind: kind, source: source,
      colors: [color(at: range.lowerBound)], positions: [], blending: blending, missing: missing,
      under: under, over: over)
    guard span > 0 else { return part }
    var stops = [(range.lowerBound, color(at: range.lowerBound))]
    for (place, color) in zip(places, colors)
    where place > range.lowerBound && place < range.upperBound {
      stops.append((place, color))
    }
    if blending != .none { stops.append((range.upperBound, color(at: range.upperBound))) }
    return Colormap(
      name: part.name, kind: kind, source: source, colors: stops.map(\.1),
      positions: stops.map { min(($0.0 - range.lowerBound) / span, 1) }, blending: blending,
      missing: missing, under: under, over: over)
  }

  /// The map in flat bands of equal width, the ends among them.
  ///
  /// matplotlib: `Colormap.resampled`.
  ///
  /// - Parameter count: how many bands, held to 1…65,536; a single one is the middle of the map.
  public func discrete(_ count: Int) -> Colormap {
    Colormap(
      name: "\(name)(\(min(max(count, 1), 65_536)))", kind: kind, source: source,
      colors: samples(max(count, 1)), positions: [], blending: .none, missing: missing,
      under: under, over: over)
  }

  /// Colours at even distances, both ends among them, as for bars or lines of a series; of a
  /// qualitative map its colours in turn.
  ///
  /// matplotlib: `Colormap.resampled`.
  ///
  /// - Parameter count: how many colours, held to 0…65,536; a single one is the middle of the map.
  public func samples(_ count: Int) -> [Color] {
    let count = min(max(count, 0), 65_536)
    return (0..<count).map { color(ofClass: $0, of: count) }
  }

  /// The map with other colours for what has no place in it; what is nil stays as it is.
  ///
  /// matplotlib: `Colormap.with_extremes`.
  ///
  /// - Parameters:
  ///   - under: the colour of what lies below the limits; a colorbar shows it as a point.
  ///   - over: the colour of what lies above the limits, likewise.
  ///   - missing: the colour of what has no number.
  public func with(
    under: Color? = nil, over: Color? = nil, missing: Color? = nil
  ) -> Colormap {
    var map = self
    map.under = under ?? self.under
    map.over = over ?? self.over
    map.missing = missing ?? self.missing
    return map
  }

  /// Where each colour begins.
  private var places: [Double] {
    guard positions.isEmpty else { return positions }
    let gaps = blending == .none ? colors.count : max(colors.count - 1, 1)
    return colors.indices.map { Double($0) / Double(gaps) }
  }

  /// Colours that hold up to the next one, with the places where they end.
  private var heldStops: [(color: Color, end: Double)] {
    let ends = positions.dropFirst() + [1]
    return Array(zip(colors, ends)).map { (color: $0, end: $1) }
  }
}
