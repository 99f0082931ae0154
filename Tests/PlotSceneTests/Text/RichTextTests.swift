import PlotScene
import Testing

@Suite struct RichTextTests {
  // MARK: Cleaning

  @Test(arguments: [
    ("plain", "plain"), ("", ""),
    ("a\u{0}b", "ab"), ("\u{0}", ""), ("a\u{7}\u{1b}[31mb\u{7f}\u{85}\u{9f}c", "a[31mbc"),
    ("a\u{fffe}b\u{ffff}c\u{10ffff}\u{1fffe}", "abc"), ("\u{fffd}\u{e000}", "\u{fffd}\u{e000}"),
    ("a\tb", "a b"),
    ("a\nb", "a\nb"), ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\r\n\r\nb", "a\n\nb"),
    ("a\n\rb", "a\n\nb"), ("a\u{2028}b\u{2029}c", "a\nb\nc"),
    // Markup of any kind is text.
    ("<b>&amp;</b> $x^2$ \\n %d", "<b>&amp;</b> $x^2$ \\n %d"),
    // Letters of several parts stay whole.
    ("👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦"), ("👩🏽‍🔬 🇳🇿", "👩🏽‍🔬 🇳🇿"), ("e\u{301}", "e\u{301}"), ("क्षि", "क्षि"),
    ("שָׁלוֹם", "שָׁלוֹם"), ("日本語", "日本語"), ("\u{200f}x\u{200e}", "\u{200f}x\u{200e}"),
  ])
  func `Strings are cleaned of what cannot be drawn, and of nothing else`(
    string: String, expected: String
  ) {
    let cleaned = RichText(string).string
    #expect(Array(cleaned.unicodeScalars) == Array(expected.unicodeScalars))
    #expect(RichText(cleaned).string == cleaned, "cleaning twice changed the text")
  }

  @Test func `Accents beyond eight a letter are dropped`() {
    let zalgo = "a" + String(repeating: "\u{301}", count: 50_000) + "b"
    let expected = "a" + String(repeating: "\u{301}", count: 8) + "b"
    #expect(Array(RichText(zalgo).string.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: [
    (9_999, 9_999), (10_000, 10_000), (10_001, 10_001), (1_000_000, 10_001),
  ])
  func `A long text ends in an ellipsis`(length: Int, expected: Int) {
    let text = RichText(String(repeating: "x", count: length))
    #expect(text.string.unicodeScalars.count == expected)
    #expect(text.string.hasSuffix("…") == (length > 10_000))
  }

  @Test func `What is dropped does not make a text too long`() {
    let full = String(repeating: "x", count: 9_999)
    #expect(RichText(full + "\r\n").string == full + "\n")
    #expect(RichText(full + "x\u{0}\u{1}").string == full + "x")
  }

  @Test func `Many runs are held to the length of one`() {
    let run = RichText.Run(String(repeating: "x", count: 900), style: .bold)
    let text = RichText(runs: Array(repeating: run, count: 1_000))
    #expect(text.string.unicodeScalars.count == 10_001)
    #expect(text.string.hasSuffix("…"))
    #expect(text.runs.allSatisfy { $0.style == .bold })
    #expect(RichText(runs: text.runs) == text, "taking a text apart and together changed it")
  }

  // MARK: Runs

  @Test func `Runs are added in order with their styles`() {
    let text = RichText("m").superscript("2").plain(" ").bold("b").italic("i").subscript("0")
    #expect(text.runs.map(\.string) == ["m", "2", " ", "b", "i", "0"])
    #expect(text.runs.map(\.style) == [[], .superscript, [], .bold, .italic, .subscript])
    #expect(text.string == "m2 bi0")
  }

  @Test func `Empty runs are left out`() {
    #expect(RichText("").runs.isEmpty)
    #expect(RichText("").isEmpty)
    #expect(RichText("a").bold("").plain("\u{0}") == RichText("a"))
    #expect(RichText(runs: [.init("", style: .bold), .init("x")]) == RichText("x"))
  }

  @Test func `Literals and strings are plain texts`() {
    let unit = "km"
    let text: RichText = "in \(unit)"
    #expect(text == RichText("in km"))
    #expect("in km".richText == text)
    #expect("in km, long".prefix(5).richText == text)
    #expect(text.richText == text)
  }

  // MARK: Lines

  @Test(arguments: [
    ("", [""]), ("one", ["one"]), ("one\ntwo", ["one", "two"]), ("\n", ["", ""]),
    ("one\n\ntwo\n", ["one", "", "two", ""]), ("a\r\nb", ["a", "b"]),
  ])
  func `A text is cut at its line breaks`(string: String, lines: [String]) {
    #expect(RichText(string).lines.map(\.string) == lines)
  }

  @Test func `Lines keep their runs' styles`() {
    let text = RichText("a").bold("b\nc").plain("d")
    #expect(text.lines == [RichText("a").bold("b"), RichText("c", style: .bold).plain("d")])
  }
}
