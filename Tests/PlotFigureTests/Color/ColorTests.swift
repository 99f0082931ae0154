import PlotScene
import Testing

@testable import PlotFigure

@Suite struct ColorTests {
  @Test(arguments: [
    ("#fff", "#ffffff"), ("#1f77b4", "#1f77b4"), ("#1F77B4", "#1f77b4"), ("#1f77b480", "#1f77b480"),
    ("#f008", "#ff000088"), ("#000000", "#000000"), ("#abcd", "#aabbccdd"),
  ])
  func readsHexadecimal(text: String, expected: String) {
    #expect(Color(text)?.description == expected)
  }

  @Test(arguments: [
    "", "#", "#f", "#ff", "#fffff", "#fffffff", "#fffffffff", "fff", "1f77b4", "#ggg", "# fff",
    "#-ff", "red", "#ｆｆｆ", "#1f77b\u{301}4", String(repeating: "#", count: 100_000),
  ])
  func refusesTheRest(text: String) {
    #expect(Color(text) == nil)
  }

  @Test(arguments: [
    (Color.green, "#008000"), (.lime, "#00ff00"), (.gray, "#808080"), (.orange, "#ffa500"),
    (.clear, "#00000000"), (.steelBlue, "#4682b4"),
  ])
  func namesAreThoseOfCSS(color: Color, expected: String) {
    #expect(color.description == expected)
  }
}
