import Foundation
import PlotScene
import Testing

@testable import PlotCairo

/// Lines of text against Pango's, glyph by glyph, where the very same font file is installed.
@Suite struct PangoLinesTests {
  struct Line: Decodable, CustomTestStringConvertible {
    var family: String
    var style: String
    var text: String
    var file: String
    var fileSize: Int
    var glyphs: [UInt32]
    var advance: Double
    var ink: [Double]
    var testDescription: String { "\(family) \(style): \(text)" }

    /// Whether the font here is the one that Pango used.
    var isComparable: Bool {
      let size = try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int
      return size == fileSize
    }
  }

  private struct Reference: Decodable {
    var size: Double
    var lines: [Line]
  }

  static func load() throws -> [Line] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Reference/pango-lines.json")
    return try JSONDecoder().decode(Reference.self, from: Data(contentsOf: url)).lines
  }

  @Test(arguments: try load())
  func sameGlyphsAndExtents(line: Line) throws {
    guard line.isComparable else { return }
    let font = Font(
      [line.family], size: 100, weight: line.style == "bold" ? .bold : .regular,
      isItalic: line.style == "italic")
    let shaped = try FontLibrary.shared().shape(RichText(line.text), font: font)
    #expect(Set(shaped.runs.map(\.face.path)) == [line.file])
    #expect(shaped.runs.flatMap(\.glyphs).map(\.index) == line.glyphs)
    // Pango rounds each advance to 1/1024 point.
    #expect(abs(shaped.metrics.advance - line.advance) < 0.001 * Double(line.glyphs.count + 1))
    let ink = try #require(shaped.metrics.ink)
    // Pango's boxes hold the curves' control points, which stick out where a font's outlines have no
    // points at their extremes.
    let hasExtremes = line.family != "Amiri" && line.style != "italic"
    let (left, top) = (line.ink[0], line.ink[1])
    let (right, bottom) = (left + line.ink[2], top + line.ink[3])
    for excess in [ink.minX - left, ink.minY - top, right - ink.maxX, bottom - ink.maxY] {
      #expect(excess > -0.1 && excess < (hasExtremes ? 0.1 : 4))
    }
  }
}

@Suite struct TightBoundsTests {
  @Test(arguments: [
    Path([.move(.zero), .curve(Point(x: 9, y: -3), Point(x: -5, y: 12), Point(x: 4, y: 4))]),
    Path([.move(.zero), .curve(Point(x: 0, y: 8), Point(x: 6, y: 8), Point(x: 6, y: 0))]),
    Path(circleAt: Point(x: 2, y: 3), radius: 5),
  ])
  func boundsAreThoseOfThePointsOnTheCurve(path: Path) throws {
    var (low, high) = (Point(x: .infinity, y: .infinity), Point(x: -.infinity, y: -.infinity))
    var start = Point.zero
    for element in path.elements {
      switch element {
      case .move(let p): start = p
      case .curve(let a, let b, let end):
        for i in 0...10_000 {
          let (t, u) = (Double(i) / 10_000, 1 - Double(i) / 10_000)
          func at(_ c: (Point) -> Double) -> Double {
            u * u * u * c(start) + 3 * u * u * t * c(a) + 3 * u * t * t * c(b) + t * t * t * c(end)
          }
          let (x, y) = (at(\.x), at(\.y))
          low = Point(x: min(low.x, x), y: min(low.y, y))
          high = Point(x: max(high.x, x), y: max(high.y, y))
        }
        start = end
      default: break
      }
    }
    let box = try #require(path.tightBounds)
    for (own, sampled) in [
      (box.minX, low.x), (box.minY, low.y), (box.maxX, high.x), (box.maxY, high.y),
    ] {
      #expect(abs(own - sampled) < 1e-6)
    }
  }
}
