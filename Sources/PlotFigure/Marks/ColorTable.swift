import PlotScene

/// A colormap as bytes, for many cells.
struct ColorTable {
  private let entries: [UInt8]
  private let missing: [UInt8]
  private static let steps = 1024

  init(_ colormap: Colormap) {
    entries = colormap.table(Self.steps)
    let bytes = colormap.missing.bytes
    missing = [bytes.red, bytes.green, bytes.blue, bytes.alpha]
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
}
