import PlotScene

/// A color mapping as bytes, for many values.
struct ColorTable {
  private let mapping: ColorMapping
  private let entries: [UInt8]
  private let under: [UInt8]
  private let over: [UInt8]
  private let missing: [UInt8]
  private static let steps = 1024

  /// Four bytes a colour: the classes, or even steps; none where colours change in bands.
  static func entries(_ colormap: Colormap, _ classes: ColorClasses?) -> [UInt8] {
    // Classes and bands have edges, which a table of even steps would miss by half a step.
    if let classes {
      return (0..<classes.count).flatMap {
        bytes(colormap.color(ofClass: $0, of: classes.count))
      }
    }
    guard colormap.blending != .none else { return [] }
    return (0..<steps).flatMap { bytes(colormap.color(at: Double($0) / Double(steps - 1))) }
  }

  init(_ mapping: ColorMapping) {
    let colormap = mapping.colormap
    self.mapping = mapping
    entries = mapping.entries
    let (under, over) =
      mapping.classes.map {
        (colormap.color(ofClass: -1, of: $0.count), colormap.color(ofClass: $0.count, of: $0.count))
      } ?? (colormap.color(at: -1), colormap.color(at: 2))
    self.under = Self.bytes(under)
    self.over = Self.bytes(over)
    missing = Self.bytes(colormap.missing)
  }

  /// Appends the colour of a value as red, green, blue and alpha.
  func append(_ value: Double, to pixels: inout [UInt8]) {
    let fraction = mapping.fraction(value)
    if fraction.isNaN {
      pixels += missing
    } else if fraction < 0 {
      pixels += under
    } else if fraction > 1 {
      pixels += over
    } else if entries.isEmpty {
      pixels += Self.bytes(mapping.colormap.color(at: fraction))
    } else {
      let last = entries.count / 4 - 1
      let index = WholeNumber.nearest(fraction * Double(last), in: 0...last) * 4
      // One by one: a slice would be counted up and down for each of them.
      for byte in index..<index + 4 { pixels.append(entries[byte]) }
    }
  }

  private static func bytes(_ color: Color) -> [UInt8] {
    let (red, green, blue, alpha) = color.bytes
    return [red, green, blue, alpha]
  }
}
