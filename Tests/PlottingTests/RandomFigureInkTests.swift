import CPNG
import Plotting
import RandomFigures
import Testing

/// Figures from seeds, laid out with real fonts and drawn: the promise holds, and the ink is where
/// the layout says.
@Suite struct RandomFigureInkTests {
  /// The grey values of a PNG, row by row.
  struct GreyPicture {
    let width: Int
    let height: Int
    var bytes: [UInt8]

    init?(png: [UInt8]) {
      var image = png_image()
      image.version = UInt32(PNG_IMAGE_VERSION)
      defer { png_image_free(&image) }
      guard png_image_begin_read_from_memory(&image, png, png.count) != 0 else { return nil }
      image.format = 0  // PNG_FORMAT_GRAY, which Swift does not see
      var bytes = [UInt8](repeating: 0, count: Int(image.width) * Int(image.height))
      guard png_image_finish_read(&image, nil, &bytes, 0, nil) != 0 else { return nil }
      (width, height, self.bytes) = (Int(image.width), Int(image.height), bytes)
    }

    /// Makes white what lies in a box of the page, and one pixel around it.
    mutating func wipe(_ box: Rect, scale: Double) {
      func pixels(_ low: Double, _ high: Double, _ count: Int) -> Range<Int> {
        let first = min(max(Int(low * scale) - 1, 0), count)
        return first..<min(max(Int(high * scale) + 2, first), count)
      }
      let columns = pixels(box.minX, box.maxX, width)
      let white = [UInt8](repeating: 255, count: columns.count)
      for row in pixels(box.minY, box.maxY, height) {
        let start = row * width + columns.lowerBound
        bytes.replaceSubrange(start..<start + columns.count, with: white)
      }
    }

    /// Whether all pixels at the edge of the page have one value.
    var hasPlainEdge: Bool {
      let value = bytes.first
      return bytes.prefix(width).allSatisfy { $0 == value }
        && bytes.suffix(width).allSatisfy { $0 == value }
        && (0..<height).allSatisfy {
          bytes[$0 * width] == value && bytes[($0 + 1) * width - 1] == value
        }
    }
  }

  /// The first figures that are not too large to be drawn fifty times.
  static let figures: [(seed: UInt64, random: RandomFigure)] = {
    let all = (0..<1000).lazy.map { seed in
      (seed: UInt64(seed), random: RandomFigure(seed: UInt64(seed)))
    }
    return Array(
      all.filter { item in
        let size = item.random.figure.size.points
        return item.random.isGenerous && size.width * size.height < 600_000
      }.prefix(50))
  }()

  @Test func nothingIsCutOffAndNothingOverlaps() throws {
    #expect(Self.figures.count == 50)
    for (seed, random) in Self.figures {
      let resolved = try random.figure.resolve(dpi: 72)
      #expect(!LayoutPromise.isTooSmall(resolved), "seed \(seed): \(resolved.diagnostics)")
      let broken = LayoutPromise(random, resolved).broken
      #expect(broken.isEmpty, "seed \(seed): \(broken)")

      let picture = try #require(GreyPicture(png: resolved.scene.png(dpi: 72)))
      #expect(picture.hasPlainEdge, "seed \(seed): ink in the outermost pixels")

      // Texts alone, in black: all of their ink lies in their boxes.
      let lines = resolved.texts.map { text in
        var line = text.line
        line.color = Color(gray: 0)
        return SceneItem.text(line)
      }
      let page = Scene(size: resolved.size, background: Color(gray: 1), items: lines)
      var texts = try #require(GreyPicture(png: page.png(dpi: 72)))
      #expect(lines.isEmpty || texts.bytes.contains { $0 < 128 }, "seed \(seed): no ink")
      for text in resolved.texts { texts.wipe(text.ink, scale: 1) }
      #expect(texts.bytes.allSatisfy { $0 == 255 }, "seed \(seed): ink beside the box of a text")
    }
  }
}
