import Plotting
import Testing

@Suite struct PixelSizeTests {
  /// The width and height in the header of a PNG.
  static func pixels(_ png: [UInt8]) throws -> [Int] {
    try #require(png.count > 24)
    return [16, 20].map { start in png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
  }

  @Test(arguments: [
    (640, 480, 96.0), (1200, 630, 96), (1201, 631, 96), (1, 1, 72), (1921, 1081, 110),
    (333, 777, 200), (1000, 1, 300), (1023, 767, 73.5), (3000, 17, 1200),
  ])
  func aPNGHasThePixelsAskedFor(width: Int, height: Int, dpi: Double) throws {
    let scene = Scene(
      size: FigureSize.pixels(Double(width), Double(height), dpi: dpi).points, items: [])
    #expect(try Self.pixels(scene.png(dpi: dpi)) == [width, height])
    #expect(try Self.pixels(scene.png(dpi: 2 * dpi)) == [2 * width, 2 * height])
  }

  @Test func aFigureHasThem() throws {
    let figure = Figure(size: .pixels(801, 599)) { Axes { Line(y: [1, 2]) } }
    #expect(try Self.pixels(figure.png(dpi: 96)) == [801, 599])
  }
}
