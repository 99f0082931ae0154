import ExampleFigures
import Foundation
import Plotting
import Testing

/// Each figure of the gallery: a snapshot of its scene, and the promises of the README on the figure as
/// it is drawn.
@Suite struct GalleryTests {
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Laid out without fonts, so that the text is the same on every machine. `UPDATE_SNAPSHOTS=1`
  /// writes the files anew.
  @Test(arguments: Example.all.map(\.name))
  func snapshot(name: String) throws {
    let example = try #require(Example.all.first { $0.name == name })
    let scene = try example.figure(.notebook)
      .resolve(measuring: MonospacedMeasuring(), resolution: 200.0 / 72).scene
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Snapshots/\(name).txt")
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil {
      try scene.description.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(scene.description == expected)
  }

  @Test(arguments: Example.all.map(\.name))
  func nothingIsCutOffAndNothingOverlaps(name: String) throws {
    let example = try #require(Example.all.first { $0.name == name })
    let resolved = try example.figure(.notebook).resolve()
    #expect(resolved.diagnostics.isEmpty, "\(resolved.diagnostics)")
    let page = Rect(x: 0, y: 0, width: resolved.size.width, height: resolved.size.height)
    let safe = page.expanded(by: -1)
    for (index, text) in resolved.texts.enumerated() {
      #expect(safe.contains(text.ink), "\(text.line.text.string)")
      for other in resolved.texts[..<index] {
        #expect(!text.overlaps(other), "\(text.line) and \(other.line)")
      }
    }
  }

  /// Draws the marks alone, as dark ink on white, and looks at the pixels under the legend.
  @Test(arguments: Example.all.map(\.name))
  func theLegendCoversNoInk(name: String) throws {
    let example = try #require(Example.all.first { $0.name == name })
    let resolved = try example.figure(.notebook).resolve()
    for panel in resolved.panels {
      guard let legend = panel.legend else { continue }
      let marks = Scene(size: resolved.size, background: .white, items: panel.marks)
      let inside = Scene(
        size: resolved.size, background: .white, items: [.clip(Path(legend), panel.marks)])
      let blank = Scene(size: resolved.size, background: .white)
      #expect(try inside.png(dpi: 100) == blank.png(dpi: 100))
      #expect(try marks.png(dpi: 100) != blank.png(dpi: 100))
    }
  }

  /// A border of the page, two pixels wide, holds nothing but the background: that of the page, and
  /// the grounds of axes with a page of their own, which lie under all else.
  @Test(arguments: Example.all.map(\.name))
  func noInkTouchesTheEdge(name: String) throws {
    let example = try #require(Example.all.first { $0.name == name })
    let scene = try example.figure(.notebook).resolve().scene
    let size = scene.size
    let border = 2.0 * 72 / 200
    let inner = Rect(x: 0, y: 0, width: size.width, height: size.height).expanded(by: -border)
    var frame = Path(Rect(x: 0, y: 0, width: size.width, height: size.height))
    frame.append(
      Path(
        lines: [
          Point(x: inner.minX, y: inner.minY), Point(x: inner.minX, y: inner.maxY),
          Point(x: inner.maxX, y: inner.maxY), Point(x: inner.maxX, y: inner.minY),
        ], closed: true))
    let ink = Array(scene.items.drop { if case .fill = $0 { true } else { false } })
    #expect(!ink.isEmpty)
    let edges = Scene(size: size, background: .white, items: [.clip(frame, ink)])
    #expect(try edges.png(dpi: 200) == Scene(size: size, background: .white).png(dpi: 200))
  }

  @Test func everyFigureHasItsOwnNameAndFile() {
    let names = Example.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(Example.all.map(\.source)).count == names.count)
  }

  @Test(arguments: Example.all.map(\.name))
  func thePictureIsInTheGallery(name: String) throws {
    let picture = Self.repository.appendingPathComponent("Gallery/\(name).png")
    let page = Self.repository.appendingPathComponent("Gallery/README.md")
    #expect(FileManager.default.fileExists(atPath: picture.path))
    #expect(try String(contentsOf: page, encoding: .utf8).contains("(\(name).png)"))
  }

  @Test func otherSeedsDrawOtherSamplesAndTheSameSeedTheSame() {
    let (one, two) = (Samples(seed: 1), Samples(seed: 2))
    #expect(one.keys == Samples(seed: 1).keys && one.values == Samples(seed: 1).values)
    #expect(one.keys != two.keys)
    #expect(one.keys == one.keys.sorted())
    #expect(one.keys.allSatisfy { $0 >= 0 && $0 < 5 })
    let noise = (1...40).flatMap { seed in
      let samples = Samples(seed: UInt64(seed))
      return zip(samples.keys, samples.values).map { $1 - Samples.truth($0) }
    }
    let mean = noise.reduce(0, +) / Double(noise.count)
    let variance = noise.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(noise.count - 1)
    // Within four standard errors of 2000 numbers of mean 0 and standard deviation 0.5.
    #expect(abs(mean) < 4 * 0.5 / 2000.0.squareRoot())
    #expect(abs(variance - 0.25) < 4 * 0.25 * (2 / 2000.0).squareRoot())
  }
}
