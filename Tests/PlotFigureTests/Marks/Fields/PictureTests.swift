import PlotScene
import Testing

@testable import PlotFigure

@Suite struct PictureTests {
  static func image(_ figure: Figure) throws -> CellImage? {
    let resolved = try figure.resolved()
    guard case .clip(_, let items)? = resolved.panels[0].marks.first,
      case .image(let image)? = items.first
    else { return nil }
    return image
  }

  @Test func pixelsKeepTheirColors() throws {
    let colors: [[Color]] = [[.red, .lime], [.blue, Color(gray: 1, alpha: 0)]]
    let image = try #require(try Self.image(figure { Picture(colors) }))
    #expect(image.columns == 2 && image.rows == 2)
    #expect(image.pixels == [255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 0, 0, 0, 0])
    let below = try #require(try Self.image(figure { Picture(colors, origin: .lower) }))
    #expect(Array(below.pixels.prefix(4)) == [0, 0, 255, 255])
  }

  @Test func bytesOfOneThreeAndFourChannels() throws {
    let gray = Picture(bytes: [0, 128], width: 2, height: 1, channels: 1)
    let rgb = Picture(bytes: [0, 0, 0, 128, 128, 128], width: 2, height: 1, channels: 3)
    let rgba = Picture(bytes: [0, 0, 0, 255, 128, 128, 128, 255], width: 2, height: 1)
    #expect(gray.pixels == rgba.pixels && rgb.pixels == rgba.pixels)
    #expect(rgba.height == 1)
    for bad in [
      Picture(bytes: [1, 2], width: 1, height: 1),
      Picture(bytes: [1], width: 1, height: 1, channels: 2),
      Picture(bytes: [], width: -1, height: -1), Picture([[.red], []]),
    ] {
      #expect(throws: PlotError.self) { try bad.validate() }
    }
  }

  @Test func manyPixelsAreAveragedByWhatIsSeen() throws {
    // Half of the pixels are red and half are clear: a dot is red and half clear, not dark.
    let colors = (0..<600).map { row in
      (0..<600).map { ($0 + row) % 2 == 0 ? Color.red : Color(gray: 0, alpha: 0) }
    }
    let image = try #require(try Self.image(figure(size: .inches(1, 1)) { Picture(colors) }))
    #expect(image.columns < 200)
    let start = (image.rows / 2 * image.columns + image.columns / 2) * 4
    #expect(Array(image.pixels[start..<start + 3]) == [255, 0, 0])
    #expect(abs(Int(image.pixels[start + 3]) - 128) < 20)
  }
}
