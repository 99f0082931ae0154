import PlotScene

/// A colormap as bytes, for many cells.
struct ColorTable {
  private let entries: [UInt8]
  private let missing: [UInt8]
  private static let steps = 1024

  init(_ colormap: Colormap) {
    entries = (0..<Self.steps).flatMap { step in
      Self.bytes(colormap.color(at: Double(step) / Double(Self.steps - 1)))
    }
    missing = Self.bytes(colormap.color(at: .nan))
  }

  /// Appends the colour at a fraction as red, green, blue and alpha.
  func append(_ fraction: Double, to pixels: inout [UInt8]) {
    guard !fraction.isNaN else {
      pixels += missing
      return
    }
    let last = Self.steps - 1
    let index = WholeNumber.nearest(fraction * Double(last), in: 0...last) * 4
    pixels += entries[index..<index + 4]
  }

  private static func bytes(_ color: Color) -> [UInt8] {
    let bytes = color.bytes
    return [bytes.red, bytes.green, bytes.blue, bytes.alpha]
  }
}
