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

  /// The colours of values one after the other, as ``append(_:to:)`` has them.
  ///
  /// - Complexity: O(n).
  func pixels(of values: [Double]) -> [UInt8] {
    guard let line = mapping.evenLine, !entries.isEmpty else {
      var pixels: [UInt8] = []
      pixels.reserveCapacity(values.count * 4)
      for value in values { append(value, to: &pixels) }
      return pixels
    }
    let last = Double(entries.count / 4 - 1)
    return [UInt8](unsafeUninitializedCapacity: values.count * 4) { pixels, count in
      for value in values {
        let fraction = line.fraction(value)
        let (bytes, first): ([UInt8], Int) =
          if fraction >= 0, fraction <= 1 {
            // Between 0 and 1, so that it can be cut off: half a step more gives the nearest.
            (entries, Int(fraction * last + 0.5) * 4)
          } else {
            (fraction < 0 ? under : fraction > 1 ? over : missing, 0)
          }
        for byte in 0..<4 { pixels[count + byte] = bytes[first + byte] }
        count += 4
      }
    }
  }

  private static func bytes(_ color: Color) -> [UInt8] {
    let (red, green, blue, alpha) = color.bytes
    return [red, green, blue, alpha]
  }
}
