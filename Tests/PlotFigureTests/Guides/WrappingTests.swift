import PlotScene
import Testing

@testable import PlotFigure

/// With the stand-in for fonts every character of a 10 pt font is 6 pt wide.
@Suite struct WrappingTests {
  @Test(arguments: [
    ("one two three", 100.0, ["one two three"]),
    ("one two three", 60, ["one two", "three"]),
    // As full as can be would leave "six" alone.
    ("one two three four five six", 144, ["one two three", "four five six"]),
    ("a unbreakablyLongWord b", 30, ["a", "unbreakablyLongWord", "b"]),
    ("", 10, [""]),
  ])
  func linesAreFewAndAboutEquallyLong(text: String, width: Double, lines: [String]) {
    let found = RichText(text).wrapped(
      to: width, font: Font(["any"], size: 10), measuring: MonospacedMeasuring())
    #expect(found.map(\.string) == lines)
  }

  @Test func stylesStayWithTheirWords() {
    let text = RichText("plain \(bold: "bold bold") x\(superscript: "2")")
    let found = text.wrapped(
      to: 70, font: Font(["any"], size: 10), measuring: MonospacedMeasuring())
    #expect(found.map(\.string) == ["plain bold", "bold x2"])
    #expect(found[0].runs.map(\.style) == [[], .bold])
    #expect(found[1].runs.map(\.style) == [.bold, [], .superscript])
  }
}
