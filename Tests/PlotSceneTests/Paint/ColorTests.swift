import PlotScene
import Testing

@Suite struct ColorTests {
  @Test(arguments: [
    (Color(hex: 0x1f77b4), "#1f77b4"), (Color(hex: 0x000000), "#000000"),
    (Color(gray: 1), "#ffffff"), (Color(gray: 0.5), "#808080"),
    (Color(hex: 0xff0000, alpha: 0.5), "#ff000080"), (Color(gray: 0, alpha: 0), "#00000000"),
    // What rounds to opaque is written as opaque.
    (Color(gray: 0, alpha: 0.999), "#000000"),
    // Out of range, and not a number.
    (Color(red: -1, green: 2, blue: .nan), "#00ff00"),
    (Color(red: .infinity, green: -.infinity, blue: 0, alpha: 7), "#ff0000"),
  ])
  func `A colour is written as hexadecimal digits`(color: Color, text: String) {
    #expect(color.description == text)
  }

  @Test(arguments: [0, 1, 2, 127, 128, 254, 255])
  func `Bytes come back as they went in`(byte: Int) {
    let color = Color(
      red: Double(byte) / 255, green: 0, blue: 1, alpha: Double(byte) / 255)
    #expect(color.bytes == (UInt8(byte), 0, 255, UInt8(byte)))
    #expect(Color(hex: UInt32(byte) << 16 | 0xff).bytes == (UInt8(byte), 0, 255, 255))
  }

  @Test(arguments: [
    (-1.0, "#000000"), (0, "#000000"), (0.25, "#404040"), (1, "#ffffff"), (2, "#ffffff"),
    (.nan, "#000000"),
  ])
  func `Mixing goes from one colour to the other`(fraction: Double, text: String) {
    #expect(Color(gray: 0).mixed(with: Color(gray: 1), by: fraction).description == text)
  }

  @Test func `Mixing and opacity reach the alpha too`() {
    let mixed = Color(gray: 0, alpha: 0).mixed(with: Color(gray: 0, alpha: 1), by: 0.5)
    #expect(mixed.alpha == 0.5)
    #expect(Color(hex: 0x123456).opacity(0.25) == Color(hex: 0x123456, alpha: 0.25))
  }
}
