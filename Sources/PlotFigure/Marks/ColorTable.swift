import PlotScene

/// A color mapping as bytes, for many values.
struct ColorTable {
  private let mapping: ColorMapping
  /// Four bytes a colour.
  private let entries: [UInt8]
  private let under: [UInt8]
  private let over: [UInt8]
  private let missing: [UInt8]
  private static let steps = 1024

  init(_ mapping: ColorMapping) {
    let colormap = mapping.colormap
    self.mapping = mapping
    // Classes and bands have edges, which a table of even steps would miss by half a step.
    if let classes = mapping.classes {
      entries = (0..<classes.count).flatMap {
        Self.bytes(colormap.color(ofClass: $0, of: classes.count))
      }
    } else if colormap.blending == .none {
      entries = []
    } else {
      entries = (0..<Self.steps).flatMap {
        Self.bytes(colormap.color(at: Double($0) / Double(Self.steps - 1)))
      }
    }
    under = Self.bytes(colormap.color(at: -1))
    over = Self.bytes(colormap.color(at: 2))
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
      pixels += entries[index..<index + 4]
    }
  }

  private static func bytes(_ color: Color) -> [UInt8] {
    let (red, green, blue, alpha) = color.bytes
    return [red, green, blue, alpha]
  }
}
